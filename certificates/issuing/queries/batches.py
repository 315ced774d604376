"""Questions about batches: how far they are, and what is left to make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from math import ceil
from uuid import UUID

from flask import abort
from sqlalchemy import Row
from sqlalchemy import Select
from sqlalchemy import case
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries.standing import Held
from certificates.issuing.queries.standing import held_in
from certificates.issuing.rules import time_left
from events.call.models import Event
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none

PART = 40
"""Papers in a part of a batch: few enough that a worker told to stop finishes them in its grace."""
_LATELY = 20
_SHOWN = 10


@dataclass(frozen=True)
class Progress:
    """How far a batch is."""

    issued: int
    left: int
    failed: Sequence[Certificate]
    is_stopped: bool
    #: How long it will still take; None while nobody can say.
    time_left: timedelta | None

    @property
    def made(self) -> int:
        """How many need no more work."""
        return self.issued - self.left - len(self.failed)

    @property
    def told_time_left(self) -> str:
        """How long it will still take, in words."""
        if self.time_left is None:
            return _("The press has just begun.")
        minutes = ceil(self.time_left.total_seconds() / 60)
        if minutes <= 1:
            return _("Less than a minute is left.")
        return _("About %(minutes)d minutes are left.", minutes=minutes)

    @property
    def is_running(self) -> bool:
        """Whether papers are being made now."""
        return bool(self.left) and not self.is_stopped


def batch_or_404(event: Event, batch_id: UUID) -> IssueBatch:
    """A batch of this training and no other."""
    query = select(IssueBatch).where(IssueBatch.id == batch_id, IssueBatch.event_id == event.id)
    return one_or_none(query) or abort(404)


def batches_in(event: Event) -> Sequence[Row[tuple[IssueBatch, int, int]]]:
    """The newest batches of a training, each with how many papers it has and how many are made."""
    making = case((Certificate.state == CertificateState.MAKING, 0), else_=1)
    query = select(IssueBatch, func.count(Certificate.id), func.sum(making))
    query = query.join(Certificate, Certificate.batch_id == IssueBatch.id)
    query = query.where(IssueBatch.event_id == event.id).group_by(IssueBatch.id)
    newest = query.order_by(IssueBatch.started_at.desc()).limit(_SHOWN)
    return db.session.execute(newest).all()


def running_batch(event: Event, kind: AwardKind) -> IssueBatch | None:
    """The newest batch of that kind of which papers are being made now."""
    of_kind = (IssueBatch.event_id == event.id, IssueBatch.kind == kind)
    making = select(Certificate.id).where(
        Certificate.batch_id == IssueBatch.id,
        Certificate.state == CertificateState.MAKING,
        Certificate.fault == "",
    )
    query = select(IssueBatch).where(*of_kind, IssueBatch.stopped_at.is_(None), making.exists())
    return one_or_none(query.order_by(IssueBatch.started_at.desc()).limit(1))


def unmade_of(batch: IssueBatch, limit: int | None = None) -> Sequence[Certificate]:
    """What is not made yet and has not failed, by number."""
    query = _unmade(batch).options(joinedload(Certificate.participation))
    return all_of(query.order_by(Certificate.number).limit(limit))


def unmade_in(batch: IssueBatch, part: int) -> Sequence[UUID]:
    """The certificates of one part that are not made yet and have not failed, by number.

    A part has the same numbers for ever, so that one which is taken up again after a crash leaves
    alone what others make by then.
    """
    query = _unmade(batch).where(Certificate.number.between(part * PART, part * PART + PART - 1))
    return all_of(query.order_by(Certificate.number).with_only_columns(Certificate.id))


def next_part(batch: IssueBatch, part: int) -> int | None:
    """The first part from `part` on in which something is not made yet."""
    later = _unmade(batch).where(Certificate.number >= part * PART)
    number = one_or_none(later.with_only_columns(func.min(Certificate.number)))
    return None if number is None else number // PART


def progress_of(batch: IssueBatch) -> Progress:
    """How far the batch is, in the same number of questions for 3 and for 3000."""
    failed = all_of(_making(batch).where(Certificate.fault != "").order_by(Certificate.number))
    left = count_of(_unmade(batch))
    return Progress(
        issued=count_of(select(Certificate).where(Certificate.batch_id == batch.id)),
        left=left,
        failed=failed,
        is_stopped=batch.stopped_at is not None and left > 0,
        time_left=time_left(_made_lately(batch), left),
    )


@dataclass(frozen=True)
class InShort:
    """How one kind stands in a training."""

    kind: AwardKind
    earned: int
    issued: int
    waiting: int


def in_short(event: Event, kind: AwardKind) -> InShort:
    """How many earned papers of a kind, have them, and wait for them."""
    people = held_in(event, kind)
    return InShort(
        kind,
        earned=sum(each.standing.earned for each in people),
        issued=sum(each.certificate is not None for each in people),
        waiting=sum(each.is_waiting for each in people),
    )


@dataclass(frozen=True)
class HowItGoes:
    """How many of the newest papers of a kind are ready."""

    issued: int
    making: int
    failed: Sequence[Certificate]
    waiting: int

    @property
    def ready(self) -> int:
        """How many are not being made any more."""
        return self.issued - self.making


def how_it_goes(people: Sequence[Held]) -> HowItGoes:
    """Counts over the newest paper of each person."""
    newest = [each.certificate for each in people if each.certificate is not None]
    making = [each for each in newest if each.state is CertificateState.MAKING]
    return HowItGoes(
        issued=len(newest),
        making=len(making),
        failed=[each for each in making if each.fault],
        waiting=sum(each.is_waiting for each in people),
    )


def _making(batch: IssueBatch) -> Select[Certificate]:
    return select(Certificate).where(
        Certificate.batch_id == batch.id, Certificate.state == CertificateState.MAKING
    )


def _unmade(batch: IssueBatch) -> Select[Certificate]:
    return _making(batch).where(Certificate.fault == "")


def _made_lately(batch: IssueBatch) -> list[tuple[datetime, int]]:
    """When the last papers were made, and how many together, the newest first."""
    query = select(Certificate.made_at, func.count(Certificate.id)).where(
        Certificate.batch_id == batch.id, Certificate.made_at.is_not(None)
    )
    newest = query.group_by(Certificate.made_at).order_by(Certificate.made_at.desc())
    return [(at, many) for at, many in db.session.execute(newest.limit(_LATELY)) if at]
