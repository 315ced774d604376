"""Verbs on exceptions: an organiser decides otherwise than the rule, for one person and kind."""

from dataclasses import dataclass
from uuid import uuid4

from certificates.awards.models import AwardException
from certificates.awards.queries import exception_of
from certificates.awards.queries import standing_of
from certificates.awards.rules import DECIDABLE
from certificates.designs.models import AwardKind
from events.team.models import Participation
from foundation import clock
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.sealing import seal
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


@dataclass(frozen=True)
class Decision:
    """Whether a person gets a paper whatever the rule says, why, and what they are told of it."""

    gives: bool
    #: For organisers and the person.
    reason: str
    #: More words for the person; may be empty.
    told: str = ""


def decide(participation: Participation, kind: AwardKind, made: Decision, by: Person) -> None:
    """Give a paper although its rule is not met, or keep it back although it is.

    It takes the place of an earlier decision. Raises Refused for a kind that only marks or a letter
    can give, and for a certificate of achievement while nobody entered that it was passed.
    """
    with transaction():
        hold(participation)
        if kind not in DECIDABLE:
            raise Refused(_("This paper only says what was marked or written. Correct that."))
        if made.gives:
            _refuse_unassessed(participation, kind)
        earlier = exception_of(participation, kind)
        if earlier is not None:
            earlier.ended_at = clock.now()
        row = AwardException(
            id=uuid4(),
            participation_id=participation.id,
            kind=kind,
            gives=made.gives,
            told=made.told,
            decided_at=clock.now(),
            decided_by_id=by.id,
        )
        sealed = {"reason": made.reason}
        row.sealed = seal(sealed, row.__tablename__, row.id, participation.person_id or row.id)
        db.session.add(row)
        _record(participation, "gave.award" if made.gives else "kept_back.award", kind, by)


def undo_decision(participation: Participation, kind: AwardKind, by: Person) -> None:
    """Let the rule count again. Twice is once."""
    with transaction():
        hold(participation)
        standing = exception_of(participation, kind)
        if standing is None:
            return
        standing.ended_at = clock.now()
        _record(participation, "undid.award_exception", kind, by)


def _refuse_unassessed(participation: Participation, kind: AwardKind) -> None:
    if kind is AwardKind.ACHIEVEMENT and not standing_of(participation, kind).passed:
        raise Refused(
            _("This certificate says that the assessment was passed. Enter that result first.")
        )


def _record(participation: Participation, act: str, kind: AwardKind, by: Person) -> None:
    actor = acting(by, "organiser")
    record(actor, act, participation, participation.event_id, kind=kind.value)
