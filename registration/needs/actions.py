"""Verbs about needs. Everything that people wrote goes into the store sealed."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm.exc import ObjectDeletedError

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import current_language
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
from registration.needs.rules import WAITING
from registration.needs.rules import may_answer
from registration.needs.rules import may_set_conditions


@dataclass(frozen=True)
class ArrangementEdit:
    """What an organiser writes down about an arrangement; the person reads all of it."""

    what: str
    note: str
    progress: Progress
    owner_id: UUID | None


def answer(
    participation: Participation, group: Group, answers: dict[str, Any], by: Actor, seen: int
) -> None:
    """Keep what the person answered in one group, with their consent to its wording.

    `seen` is the version that the form showed (0 for a first answer). No answers at all erase
    the earlier ones. Raises Refused before an offer, Conflict when the answer changed meanwhile.
    """
    with transaction():
        hold(participation)
        _refuse_before_offer(participation)
        row = queries.answer_of(participation, group)
        if row is not None:
            check_version(row, seen)
        if answers:
            _keep(row or _new_answer(participation, group), group, answers)
            _note("answered.needs", participation, group, by)
        elif row is not None:
            db.session.delete(row)
            _note("emptied.needs", participation, group, by)


def take_back(participation: Participation, group: Group, by: Actor) -> None:
    """Withdraw consent: the person's answers in `group` and its arrangements are erased."""
    with transaction():
        hold(participation)
        row = queries.answer_of(participation, group)
        held = [*([row] if row else []), *queries.arrangements_of(participation, group)]
        for one in held:
            db.session.delete(one)
        if held:
            _note("took_back.needs", participation, group, by)


def look(participation: Participation, group: str, by: Actor) -> None:
    """Note that somebody reads this group; call it before showing what is in it."""
    with transaction():
        organisation = queries.organisation_of(by.person_id, participation.event)
        event_id = participation.event_id
        details = {"group": group, "organisation": organisation}
        record(by, queries.LOOKED, participation, event_id, **details)


def ask_to_talk(
    participation: Participation, request_id: UUID, wish: dict[str, str], by: Actor
) -> None:
    """The person would rather talk: a task for the organisers. `wish` has "way" and "more".

    Raises Refused before an offer.
    """
    with transaction():
        hold(participation)
        _refuse_before_offer(participation)
        if queries.talk_request_of(participation) is not None:
            return
        row = TalkRequest(id=request_id, participation_id=participation.id, asked_at=clock.now())
        row.sealed = _sealed(wish, row, participation)
        if add_once(row) is row:
            record(by, "asked_to_talk.needs", participation, participation.event_id)
            letters.wants_to_talk(participation, row)


def no_longer_talk(participation: Participation, by: Actor) -> None:
    """The person takes their wish to talk back; what they wrote is erased."""
    with transaction():
        hold(participation)
        row = queries.talk_request_of(participation)
        if row is not None:
            db.session.delete(row)
            record(by, "called_off.talk", participation, participation.event_id)


def talked(participation: Participation, by: Actor) -> None:
    """The organisers talked with the person. Noting it twice is noting it once."""
    with transaction():
        hold(participation)
        row = queries.talk_request_of(participation)
        if row is not None:
            row.done_at = clock.now()
            row.done_by_id = by.person_id
            record(by, "talked_about.needs", participation, participation.event_id)


def set_condition(
    participation: Participation, condition_id: UUID, group: str, what: str, by: Actor
) -> None:
    """The person says "yes, if this can be arranged". Raises Refused after a last yes or no."""
    with transaction():
        hold(participation)
        _refuse_after_answer(participation)
        row = _new_arrangement(participation, condition_id, group, {"what": what, "note": ""})
        row.is_condition = True
        if add_once(row) is row:
            record(by, "set.condition", row, participation.event_id)
            letters.new_point(row)


def drop_condition(condition: Arrangement, by: Actor) -> None:
    """The person takes a point back. Raises Refused after a last yes or no."""
    with transaction():
        participation = _held(condition)
        _refuse_after_answer(participation)
        record(by, "dropped.condition", condition, participation.event_id)
        db.session.delete(condition)


def plan(
    participation: Participation,
    arrangement_id: UUID,
    group: str,
    edit: ArrangementEdit,
    by: Actor,
) -> None:
    """An organiser plans something for the person, who will see and confirm it. Raises Refused."""
    with transaction():
        hold(participation)
        _refuse_without_place(participation)
        _refuse_bare_no(edit)
        row = _new_arrangement(participation, arrangement_id, group, _words(edit))
        row.progress, row.owner_id = edit.progress, edit.owner_id
        if add_once(row) is row:
            event_id = participation.event_id
            record(by, "planned.arrangement", row, event_id, progress=edit.progress.value)
            _tell_news(row)


def update(arrangement: Arrangement, edit: ArrangementEdit, by: Actor, seen: int) -> None:
    """Write down how far an arrangement is.

    The person is asked again whether it is right, and told without any detail that there is
    news. What they said of it before stays. Raises Refused, and Conflict when it was changed.
    """
    with transaction():
        participation = _held(arrangement)
        _refuse_without_place(participation)
        check_version(arrangement, seen)
        _refuse_bare_no(edit)
        words = {**queries.words_of(arrangement), **_words(edit)}
        arrangement.sealed = _sealed(words, arrangement, participation)
        arrangement.progress, arrangement.owner_id = edit.progress, edit.owner_id
        arrangement.reply = arrangement.replied_at = None
        db.session.flush()
        event_id = participation.event_id
        record(by, "updated.arrangement", arrangement, event_id, progress=edit.progress.value)
        _tell_news(arrangement)


def reply(arrangement: Arrangement, said: Reply, why: str, by: Actor, seen: int) -> None:
    """The person says that an arrangement is right, or what is not right about it.

    Raises Refused, and Conflict when it was changed.
    """
    with transaction():
        participation = _held(arrangement)
        _refuse_before_offer(participation)
        check_version(arrangement, seen)
        if said is Reply.NOT_RIGHT and not why:
            raise Refused(_("Tell us what is not right."), "why")
        words = {**queries.words_of(arrangement), "not_right": why}
        arrangement.sealed = _sealed(words, arrangement, participation)
        arrangement.reply = said
        arrangement.replied_at = clock.now()
        db.session.flush()
        record(by, "replied_to.arrangement", arrangement, participation.event_id, reply=said.value)
        if said is Reply.NOT_RIGHT:
            letters.not_right(arrangement)


def _new_answer(participation: Participation, group: Group) -> NeedsAnswer:
    row = NeedsAnswer(participation_id=participation.id, group=group.name, consent_wording="")
    row.participation = participation
    return row


def _keep(row: NeedsAnswer, group: Group, answers: dict[str, Any]) -> None:
    row.sealed = _sealed(answers, row, row.participation)
    row.answered_at = clock.now()
    if row.consent_wording != group.consent_wording:
        row.consent_given_at = clock.now()
        row.consent_wording = group.consent_wording
        row.consent_language = current_language()
    db.session.add(row)


def _new_arrangement(
    participation: Participation, row_id: UUID, group: str, words: dict[str, str]
) -> Arrangement:
    if group not in GROUPS:
        raise Refused(_("Choose what this is about."), "group")
    row = Arrangement(
        id=row_id, participation_id=participation.id, group=group, created_at=clock.now()
    )
    row.sealed = _sealed(words, row, participation)
    return row


def _words(edit: ArrangementEdit) -> dict[str, str]:
    return {"what": edit.what, "note": edit.note}


def _held(arrangement: Arrangement) -> Participation:
    """Hold the person's rows, unless they took the arrangement back meanwhile."""
    try:
        participation = arrangement.participation
        hold(participation)
        db.session.refresh(arrangement)
    except (ObjectDeletedError, InvalidRequestError):
        raise Refused(_("The person took this back meanwhile. It is no longer here.")) from None
    return participation


def _tell_news(arrangement: Arrangement) -> None:
    """Write to the person once there is something to say yes or no to."""
    if arrangement.progress in WAITING:
        return
    participation = arrangement.participation
    waiting = participation.state is State.CONDITIONAL
    if waiting and arrangement.is_condition and queries.open_conditions(participation) == 0:
        letters.all_answered(arrangement)
    else:
        letters.news(arrangement)


def _note(act: str, participation: Participation, group: Group, by: Actor) -> None:
    record(by, act, participation, participation.event_id, group=group.name)


def _refuse_before_offer(participation: Participation) -> None:
    if not may_answer(participation):
        raise Refused(_("You can tell us what you need once a place is offered to you."))


def _refuse_without_place(participation: Participation) -> None:
    if not may_answer(participation):
        raise Refused(_("This person has no place now. Nothing can be arranged."))


def _refuse_after_answer(participation: Participation) -> None:
    if not may_set_conditions(participation):
        raise Refused(_("You have already given your last answer. Talk to the organisers."))


def _refuse_bare_no(edit: ArrangementEdit) -> None:
    if edit.progress is Progress.NOT_MANAGED and not edit.note:
        raise Refused(_("Say what you offer instead."), "note")


def _sealed(
    content: dict[str, Any],
    row: NeedsAnswer | Arrangement | TalkRequest,
    participation: Participation,
) -> bytes:
    person_id = participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return seal(content, row.__tablename__, row.id, person_id)
