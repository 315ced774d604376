"""What needs add to a person's own page and the organisers' page of a person; histories."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.panels import told_with
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import lazy_gettext as _l
from foundation.people import current_person
from registration.needs.groups import QUESTIONS
from registration.needs.models import OwnQuestion
from registration.needs.queries import consents_of
from registration.needs.queries import journey_of
from registration.needs.queries import told_of
from registration.needs.rules import is_journey_due
from registration.needs.rules import may_answer
from registration.needs.rules import may_open_some

_SWITCHES = {
    "switched_on.question": _l("%(name)s: this question is asked: %(question)s"),
    "switched_off.question": _l("%(name)s: this question is not asked: %(question)s"),
}
_OWN = {
    "added.own_question": _l("%(name)s added the question."),
    "changed.own_question": _l("%(name)s changed the question."),
    "took_out.own_question": _l("%(name)s took the question out."),
    "put_back.own_question": _l("%(name)s put the question back."),
}


def history_of_questions(event: Event) -> list[HistoryLine]:
    """Which questions were switched on and off, newest first, for the `history` macro."""

    def more(entry: AuditEntry) -> dict[str, str]:
        return {"question": str(QUESTIONS[entry.details["question"]].label)}

    return told_with(history_in(event.id, *_SWITCHES), event.zone, _SWITCHES, more)


def history_of_own(question: OwnQuestion) -> list[HistoryLine]:
    """What happened with a question of the organisers' own, newest first."""
    zone = question.event.zone
    return told(history_of(question.id, *_OWN), zone, _OWN, {}, {})


def my_needs(participation: Participation, token: str) -> str:
    """On a person's own page: what they can tell now, and what waits for their word."""
    if not may_answer(participation):
        return ""
    consents = consents_of(participation)
    return render_template(
        "registration/needs/panels/my.html",
        token=token,
        participation=participation,
        told=[one for one in Category if one in consents],
        is_over=stage_of(participation.event) is Stage.PAST,
        journey=_journey_due(participation),
    )


def _journey_due(participation: Participation) -> tuple[str, int] | None:
    if not is_journey_due(participation.event):
        return None
    return journey_of(participation, told_of(participation))


def needs_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: the way to needs, and nothing of what is in them."""
    if not may_open_some(current_person(), participation):
        return ""
    return render_template(
        "registration/needs/panels/person.html", event=event, participation=participation
    )
