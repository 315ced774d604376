"""What companions add to other pages, and what happened, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.panels import told_with
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.companions.forms.engaging import hour_in_words
from registration.companions.models import Companion
from registration.companions.models import Engaged
from registration.companions.models import Share
from registration.companions.models import Suggestion
from registration.companions.models import Supporter
from registration.companions.queries import assisting
from registration.companions.queries import companions_of
from registration.companions.queries import meeting_of
from registration.companions.queries import replaced_for
from registration.companions.queries import suggestions_for
from registration.companions.rules import comes
from registration.companions.rules import may_bring
from registration.companions.rules import may_name_supporters
from registration.companions.rules import may_prefer

_HERE = "registration/companions/panels"

WORDS = {
    "added.assistant": _l("%(name)s said that an assistant comes along."),
    "changed.assistant": _l("%(name)s changed what was told of an assistant."),
    "took_off.assistant": _l("%(name)s took an assistant off."),
    "put_back.assistant": _l("%(name)s put an assistant back."),
    "suggested.engaged": _l("%(name)s suggested somebody."),
    "changed.engaged_hours": _l("%(name)s changed the hours of somebody who was suggested."),
    "answered.suggestion": _l("%(name)s answered a suggestion."),
    "sent.assistant_link": _l("%(name)s made a new link for an assistant."),
}

_SUPPORT = {
    "added.supporter": _l("%(name)s added this supporter."),
    "changed.supporter": _l("%(name)s changed what this supporter gets."),
    "ended.supporter": _l("%(name)s ended it."),
    "took_again.supporter": _l("%(name)s let this supporter read again."),
    "made.supporter_link": _l("%(name)s made a link for this supporter."),
    "read.supporting_page": _l("%(name)s opened the page for supporters."),
    "helped_with.needs": _l("%(name)s helped to answer what you need."),
}
_ENGAGED = {
    "added.engaged": _l("%(name)s added %(thing)s."),
    "changed.engaged": _l("%(name)s changed %(thing)s."),
    "replaced.engaged": _l("%(name)s chose who works instead of %(thing)s."),
    "took_off.engaged": _l("%(name)s took %(thing)s off the list."),
    "put_back.engaged": _l("%(name)s put %(thing)s back on the list."),
}


@dataclass(frozen=True)
class Suggested:
    """Somebody who was suggested to a person, in words."""

    row: Suggestion
    hours: list[str]
    meet: str
    may_prefer: bool
    #: Who was booked before them for some of these hours and cannot come.
    instead_of: str


def suggestions_in_words(participation: Participation) -> list[Suggested]:
    """Who was suggested to this person, with hours and meeting in words. Raises Refused."""
    instead = replaced_for(participation)
    return [
        Suggested(
            row,
            [hour_in_words(one) for one in row.hours],
            meeting_of(row),
            may_prefer(row.engaged),
            ", ".join(instead.get(row.id, ())),
        )
        for row in suggestions_for(participation)
    ]


def history_of_engaged(event: Event, shown: Iterable[Engaged]) -> list[HistoryLine]:
    """What happened with these people engaged on site, newest first."""
    things = {row.id: row.name for row in shown}
    entries = [one for one in history_in(event.id, *_ENGAGED) if one.row_id in things]
    return told(entries, event.zone, _ENGAGED, things, {})


def history_of_companions(participation: Participation) -> list[HistoryLine]:
    """What happened with one person's assistants, newest first, for the `history` macro."""

    def more(entry: AuditEntry) -> dict[str, str]:
        return {"name": participation.name} if entry.actor_role == "participant" else {}

    entries = history_of(participation.id, *WORDS)
    return told_with(entries, participation.event.zone, WORDS, more)


def history_of_supporter(supporter: Supporter, name: str) -> list[HistoryLine]:
    """What the person did with a supporter of that name, and the supporter with their pages."""
    participation = supporter.participation

    def more(entry: AuditEntry) -> dict[str, str]:
        return {"name": name if entry.actor_role == "supporter" else participation.name}

    entries = history_of(supporter.id, *_SUPPORT)
    return told_with(entries, participation.event.zone, _SUPPORT, more)


def days_in_words(companion: Companion) -> str:
    """On which days an assistant comes."""
    if not companion.days:
        return _("All days")
    return ", ".join(format_date(date.fromisoformat(day)) for day in companion.days)


def share_label(name: str) -> str:
    """A part that a supporter may read, in words."""
    return Share(name).label


def my_companions(participation: Participation, token: str) -> str:
    """On a person's own page: who comes with them; on an assistant's: with whom they come."""
    if participation.part == Part.ASSISTANT:
        return _of_assistant(participation, token)
    if not may_name_supporters(participation):
        return ""
    rows = []
    if may_bring(participation):
        rows = [row for row in companions_of(participation) if comes(row)]
    more = {"rows": rows, "may_bring": may_bring(participation)}
    return render_template(f"{_HERE}/my.html", token=token, **more)


def of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: who comes with them, by name alone."""
    rows = [row for row in companions_of(participation) if comes(row)]
    with_whom = assisting(participation) if participation.part == Part.ASSISTANT else None
    if not (rows or with_whom):
        return ""
    return render_template(f"{_HERE}/person.html", event=event, rows=rows, with_whom=with_whom)


def place_for_supporter(supporter: Supporter) -> str:
    """On a supporter's page: how things stand, where the person ticked that."""
    if Share.PLACE not in supporter.parts:
        return ""
    return render_template(f"{_HERE}/place.html", participation=supporter.participation)


def _of_assistant(participation: Participation, token: str) -> str:
    row = assisting(participation)
    if row is None or participation.state != State.COMING:
        return ""
    return render_template(f"{_HERE}/assisting.html", token=token, row=row)
