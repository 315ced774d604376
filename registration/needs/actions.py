"""Verbs about needs. Everything that people wrote goes into the store sealed."""

from typing import Any
from uuid import UUID

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.sealing import seal
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.models import Arrangement
from registration.needs.models import NeedsAnswer
from registration.needs.models import Progress
from registration.needs.models import Reply
from registration.needs.models import TalkRequest
from registration.needs.rules import may_answer
from registration.needs.rules import may_set_conditions

ANSWERED = (Progress.ARRANGED, Progress.NOT_MANAGED)


def answer(
    participation: Participation, group: Group, answers: dict[str, Any], by: Actor, seen: int
) -> NeedsAnswer:
    """Keep what the person answered in one group, with their consent to its wording.

    `seen` is the version that the form showed (0 for a first answer). Raises Refused before an
    offer, Conflict when the answer changed meanwhile.
    """
    with transaction():
        hold(participation)
        if not may_answer(participation):
            raise Refused(_("You can tell us what you need once a place is offered to you."))
        row = queries.answer_of(participation, group)
        if row is None:
            row = NeedsAnswer(participation_id=participation.id, group=group.name)
        else:
            check_version(row, seen)
        row.sealed = _sealed(answers, "needs_answer", row.id, participation)
        row.answered_at = clock.now()
        row.consent_given_at = clock.now()
        row.consent_wording = group.consent_wording
        db.session.add(row)
        record(by, "answered.needs", participation, participation.event_id, group=group.name)
    return row


def take_back(participation: Participation, group: Group, by: Actor) -> None:
    """Withdraw consent: what the person wrote in `group`, and what was arranged for it, is erased."""
    with transaction():
        hold(participation)
        row = queries.answer_of(participation, group)
        if row is not None:
            db.session.delete(row)
        for arrangement in queries.arrangements_of(participation):
            if arrangement.group == group.name:
                db.session.delete(arrangement)
        record(by, "took_back.needs", participation, participation.event_id, group=group.name)


def look(participation: Participation, groups: list[str], by: Actor) -> None:
    """Note that somebody reads these groups; call it before showing them."""
    with transaction():
        for group in groups:
            record(by, queries.LOOKED, participation, participation.event_id, group=group)


def ask_to_talk(participation: Participation, request_id: UUID, how: str, by: Actor) -> None:
    """The person would rather talk: a task for the organisers."""
    with transaction():
        row = TalkRequest(id=request_id, participation_id=participation.id, asked_at=clock.now())
        row.sealed = _sealed({"how": how}, "talk_request", row.id, participation)
        if add_once(row) is row:
            record(by, "asked_to_talk.needs", participation, participation.event_id)
            letters.wants_to_talk(participation, row.id)


def talked(request: TalkRequest, by: Actor) -> None:
    """The organisers talked with the person."""
    with transaction():
        hold(request)
        if request.done_at is None:
            request.done_at = clock.now()
            request.done_by_id = by.person_id
            event_id = request.participation.event_id
            record(by, "talked_about.needs", request.participation_id, event_id)


def set_condition(
    participation: Participation, condition_id: UUID, group: str, what: str, by: Actor
) -> None:
    """The person says "yes, if this can be arranged". Raises Refused after a last yes or no."""
    with transaction():
        hold(participation)
        if not may_set_conditions(participation):
            raise Refused(_("You have already given your answer. Write to the organisers."))
        _add_arrangement(participation, condition_id, group, {"what": what}, is_condition=True)
        record(by, "set.condition", participation, participation.event_id, group=group)


def plan(
    participation: Participation, arrangement_id: UUID, group: str, what: str, by: Actor
) -> None:
    """An organiser plans something for the person, who will see and confirm it."""
    with transaction():
        hold(participation)
        if not may_answer(participation):
            raise Refused(_("This person has no place. Nothing can be arranged."))
        row = _add_arrangement(participation, arrangement_id, group, {"what": what})
        row.owner_id = by.person_id
        record(by, "planned.arrangement", participation, participation.event_id, group=group)


def update(  # noqa: PLR0913 - an arrangement has these parts
    arrangement: Arrangement,
    progress: Progress,
    owner_id: UUID | None,
    words: dict[str, str],
    by: Actor,
    seen: int,
) -> None:
    """Write down how far an arrangement is; `words` are "what" and "note".

    The person is asked again whether it is right, and told without any detail that there is news.
    """
    participation = arrangement.participation
    with transaction():
        hold(participation)
        check_version(arrangement, seen)
        if progress is Progress.NOT_MANAGED and not words["note"]:
            raise Refused(_("Say what you offer instead."), "note")
        arrangement.progress = progress
        arrangement.owner_id = owner_id
        arrangement.sealed = _sealed(words, "arrangement", arrangement.id, participation)
        arrangement.reply = None
        arrangement.replied_at = None
        db.session.flush()
        event_id = participation.event_id
        record(by, "updated.arrangement", participation, event_id, progress=progress.value)
        _tell_news(participation, arrangement)


def reply(arrangement: Arrangement, said: Reply, why: str, by: Actor, seen: int) -> None:
    """The person says that an arrangement is right, or what is not right about it."""
    participation = arrangement.participation
    with transaction():
        hold(participation)
        check_version(arrangement, seen)
        if said is Reply.NOT_RIGHT and not why:
            raise Refused(_("Tell us what is not right."), "why")
        words = {**queries.words_of(arrangement), "not_right": why}
        arrangement.sealed = _sealed(words, "arrangement", arrangement.id, participation)
        arrangement.reply = said
        arrangement.replied_at = clock.now()
        event_id = participation.event_id
        record(by, "replied_to.arrangement", participation, event_id, reply=said.value)
        if said is Reply.NOT_RIGHT:
            letters.not_right(arrangement)


def _tell_news(participation: Participation, arrangement: Arrangement) -> None:
    if arrangement.progress not in ANSWERED:
        return
    waiting = participation.state is State.CONDITIONAL
    if waiting and queries.open_conditions(participation) == 0:
        letters.all_answered(participation, arrangement)
    else:
        letters.news(participation, arrangement)


def _add_arrangement(
    participation: Participation,
    row_id: UUID,
    group: str,
    words: dict[str, str],
    *,
    is_condition: bool = False,
) -> Arrangement:
    if group not in GROUPS:
        raise Refused(_("Choose what this is about."), "group")
    row = Arrangement(
        id=row_id,
        participation_id=participation.id,
        group=group,
        is_condition=is_condition,
        created_at=clock.now(),
    )
    row.sealed = _sealed({"note": "", **words}, "arrangement", row.id, participation)
    return add_once(row)


def _sealed(
    content: dict[str, Any], table: str, row_id: UUID, participation: Participation
) -> bytes:
    person_id = participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return seal(content, table, row_id, person_id)
