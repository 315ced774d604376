"""What needs add to a person's own page, and to the organisers' page of a person."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.models import Participation
from foundation.audit import history_of
from foundation.i18n import lazy_gettext as _l
from foundation.people import current_person
from registration.needs.groups import GROUPS
from registration.needs.models import Arrangement
from registration.needs.queries import answered_groups
from registration.needs.queries import arrangements_of
from registration.needs.rules import awaits_reply
from registration.needs.rules import may_answer
from registration.needs.rules import may_open

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


def my_needs(participation: Participation, token: str) -> str:
    """On a person's own page: what they can tell now, and what waits for their word."""
    if not may_answer(participation):
        return ""
    return render_template(
        "registration/needs/panels/my.html",
        token=token,
        participation=participation,
        groups=GROUPS,
        answered=answered_groups(participation),
        is_over=stage_of(participation.event) is Stage.PAST,
        unconfirmed=sum(awaits_reply(one) for one in arrangements_of(participation)),
    )


def needs_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: the way to needs, and nothing of what is in them."""
    if not may_open(current_person(), participation):
        return ""
    return render_template(
        "registration/needs/panels/person.html", event=event, participation=participation
    )
