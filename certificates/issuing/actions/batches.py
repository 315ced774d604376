"""Batches: begun once, stopped and gone on with, slice by slice."""

from certificates.issuing.actions.issuing import BATCH
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import unmade_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.jobs import enqueue
from foundation.store import hold
from foundation.store import transaction


def stop(batch: IssueBatch, by: Actor) -> None:
    """Make no more papers for now. What is made stays and counts; the others keep their numbers.

    A number that was given is never given again, so that nobody can ask where one has gone. Twice
    is once.
    """
    with transaction():
        hold(batch)
        if batch.stopped_at is None:
            batch.stopped_at = clock.now()
            record(by, "stopped.batch", batch, batch.event_id)


def go_on(batch: IssueBatch, by: Actor) -> None:
    """Go on with what is not made: after a stop, and to try once more what could not be made."""
    with transaction():
        hold(batch)
        batch.run += 1
        batch.stopped_at = None
        record(by, "resumed.batch", batch, batch.event_id)
        _enqueue(batch, "")


def next_slice(batch: IssueBatch, run: int) -> None:
    """Have the rest made by a job that follows, if anything is left of this `run`.

    A job that is killed again and again is given up by the engine; one that gets on begins to be
    counted anew.
    """
    with transaction():
        hold(batch)
        left = unmade_of(batch, limit=1)
        if left and batch.run == run and batch.stopped_at is None:
            _enqueue(batch, f":{left[0].number}")


def _enqueue(batch: IssueBatch, place: str) -> None:
    key = f"{batch.id}:{batch.run}{place}"
    enqueue(BATCH, key=key, batch_id=str(batch.id), run=str(batch.run))
