"""Batches: begun once, stopped and gone on with, part by part."""

from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import next_part
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.jobs import enqueue
from foundation.store import hold
from foundation.store import transaction

BATCH = "issuing.batch"
HANDS = 6
"""Parts of a batch that are made side by side: as many as two workers take at once."""


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
        begin(batch)


def begin(batch: IssueBatch) -> None:
    """Have the first parts of the batch made, side by side; inside the caller's transaction."""
    part = 0
    for _hand in range(HANDS):
        part = 1 + begin_part(batch, batch.run, part)


def begin_part(batch: IssueBatch, run: int, part: int) -> int:
    """Have the first part from `part` on made in which something is left of this `run`; which.

    Each part is a job of its own: one that is killed again and again is given up by the engine, and
    letters that other people wait for come between. Twice is once.
    """
    with transaction():
        hold(batch)
        left = next_part(batch, part)
        if left is not None and batch.run == run and batch.stopped_at is None:
            key = f"{batch.id}:{run}:{left}"
            enqueue(BATCH, key=key, batch_id=str(batch.id), run=str(run), part=str(left))
        return part if left is None else left
