"""Verbs about needs. Everything that people wrote goes into the store sealed."""

from typing import Any
from uuid import UUID

from events.team.models import Participation
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
from registration.needs.groups import Group
from registration.needs.models import NeedsAnswer
from registration.needs.models import TalkRequest
from registration.needs.rules import may_answer


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
        before = queries.opened(row)
        if row is not None:
            check_version(row, seen)
        if answers:
            _keep(row or _new_answer(participation, group), group, answers)
            _note("answered.needs", participation, group, by)
        elif row is not None:
            db.session.delete(row)
            _note("emptied.needs", participation, group, by)
        db.session.flush()
        if answers != before:
            queries.from_above().changed(participation, group.category)


def take_back(participation: Participation, group: Group, by: Actor) -> None:
    """Withdraw consent: the person's answers in `group` and its arrangements are erased."""
    above = queries.from_above()
    with transaction():
        hold(participation)
        row = queries.answer_of(participation, group)
        if row is None and group.category not in above.arranged(participation):
            return
        if row is not None:
            db.session.delete(row)
        above.taken_back(participation, group.category)
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
        row.sealed = sealed(wish, row, participation)
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


def _new_answer(participation: Participation, group: Group) -> NeedsAnswer:
    row = NeedsAnswer(participation_id=participation.id, group=group.name, consent_wording="")
    row.participation = participation
    return row


def _keep(row: NeedsAnswer, group: Group, answers: dict[str, Any]) -> None:
    row.sealed = sealed(answers, row, row.participation)
    row.answered_at = clock.now()
    if row.consent_wording != group.consent_wording:
        row.consent_given_at = clock.now()
        row.consent_wording = group.consent_wording
        row.consent_language = current_language()
    db.session.add(row)


def _note(act: str, participation: Participation, group: Group, by: Actor) -> None:
    record(by, act, participation, participation.event_id, group=group.name)


def _refuse_before_offer(participation: Participation) -> None:
    if not may_answer(participation):
        raise Refused(_("You can tell us what you need once a place is offered to you."))


def sealed(content: dict[str, Any], row: queries.Sealed, participation: Participation) -> bytes:
    """`content` (JSON values), closed for that row and the person of that participation."""
    person_id = participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return seal(content, row.__tablename__, row.id, person_id)
