"""Batches: stopped, and gone on with."""

from certificates.issuing.actions.issuing import slices_to_the_press
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import unmade_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
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
        slices_to_the_press(batch, unmade_of(batch))
