"""What deciding adds to the pages of a person, and how its history is told."""

from flask import render_template

from events.call.models import Event
from events.call.models import WayIn
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Part
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people.queries import names_of
from registration.deciding.queries import decisions_of
from registration.deciding.queries import words_for
from registration.deciding.rules import choices_for

WORDS = {
    "released.decisions": _l(
        "%(name)s released decisions: %(chosen)s chosen, %(reserved)s on the reserve list, "
        "%(declined)s not chosen."
    ),
}
"""How a release is told."""


def of_person(event: Event, participation: Participation) -> str:
    """For organisers: what is prepared for somebody, and the reasons of earlier rounds."""
    if event.way_in is not WayIn.SELECTION or participation.part is not Part.PARTICIPANT:
        return ""
    decisions = decisions_of(participation)
    return render_template(
        "registration/deciding/panels/person.html",
        event=event,
        participation=participation,
        decisions=decisions,
        names=names_of(row.prepared_by_id for row in decisions if row.prepared_by_id),
        may_prepare=bool(choices_for(participation)),
    )


def my_words(participation: Participation, token: str) -> str:
    """For the person: what the organisers wrote to them with the decision."""
    del token
    words = words_for(participation)
    return words and render_template("registration/deciding/panels/my.html", words=words)


def history_of_rounds(event: Event) -> list[HistoryLine]:
    """Who released what, newest first."""

    def more(entry: AuditEntry) -> dict[str, str]:
        return {key: str(number) for key, number in entry.details.items()}

    return told_with(history_in(event.id, *WORDS), event.zone, WORDS, more)
