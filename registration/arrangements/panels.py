"""What arrangements add to the pages of needs, and to a person's own page."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.models import Participation
from foundation.audit import history_of
from foundation.i18n import lazy_gettext as _l
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Reply
from registration.arrangements.rules import WAITING
from registration.arrangements.rules import awaits_reply
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.rules import may_answer

_HERE = "registration/arrangements/panels"

WORDS = {
    "set.condition": _l("%(name)s wrote this point."),
    "planned.arrangement": _l("%(name)s planned it."),
    "updated.arrangement": _l("%(name)s wrote down how far it is."),
    "replied_to.arrangement": _l("%(name)s said whether it is right."),
}
"""How each act on an arrangement is told, to both sides."""


def history_of_arrangement(arrangement: Arrangement) -> list[HistoryLine]:
    """What happened with one arrangement, newest first, for the `history` macro."""
    zone = arrangement.participation.event.zone
    return told(history_of(arrangement.id, *WORDS), zone, WORDS, {}, {})


def points_of_yes_if(participation: Participation, token: str) -> str:
    """Where a person tells what they need: the way to the points of their "yes, if"."""
    return render_template(f"{_HERE}/yes_if.html", participation=participation, token=token)


def my_arrangements(participation: Participation, token: str) -> str:
    """Where a person tells what they need: what is arranged for them."""
    rows = queries.arrangements_of(participation)
    if not (rows or may_answer(participation)):
        return ""
    return render_template(
        f"{_HERE}/mine.html",
        token=token,
        groups=GROUPS,
        arrangements=[(row, queries.words_of(row)) for row in rows],
    )


def waits_for_you(participation: Participation, token: str) -> str:
    """On a person's own page: points of a "yes, if", and how many arrangements wait for them."""
    over = stage_of(participation.event) is Stage.PAST
    count = 0 if over else sum(awaits_reply(row) for row in queries.arrangements_of(participation))
    return render_template(
        f"{_HERE}/waits.html", token=token, participation=participation, unconfirmed=count
    )


def overview(event: Event) -> str:
    """On the organisers' list of needs: how far arrangements are, and nothing of what they say."""
    held = queries.arrangements_in(event)
    rows = [row for own in held.values() for row in own]
    return render_template(
        f"{_HERE}/overview.html",
        event=event,
        arrangements=held,
        points=sum(row.is_condition and row.progress in WAITING for row in rows),
        objections=sum(row.reply is Reply.NOT_RIGHT for row in rows),
    )


def of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person's needs: how far each is; nothing of what it says."""
    rows = queries.arrangements_of(participation)
    return render_template(
        f"{_HERE}/of_person.html",
        event=event,
        rows=rows,
        groups=GROUPS,
        participation=participation,
    )


def of_group(event: Event, participation: Participation, group: Group) -> str:
    """On the organisers' page of one group, after the look was noted: what is arranged in it."""
    rows = queries.arrangements_of(participation, group)
    return render_template(
        f"{_HERE}/of_group.html",
        event=event,
        participation=participation,
        group=group,
        arrangements=[(row, queries.words_of(row)) for row in rows],
    )
