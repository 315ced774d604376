"""The tracer of the coverage gate, which makes Python half as slow again, runs where it counts.

The gate asks for every branch of rules and actions. Their Python is the same on both stores, so
SQLite is enough, but for the backup, which reads each store in its own way. A branch that only a
journey or a rule of the house comes across by chance is not tested, so a room's own tests have to
reach it. Programs that tests start are not traced.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from coverage import Coverage

from tests.support import house

_FOR_CHILDREN = "COVERAGE_PROCESS_CONFIG"
_TRACER = Coverage.current()
_COUNTING = tuple(house.ROOT / "tests" / room for room in house.ROOMS)
_ON_BOTH = house.ROOT / "tests" / "operations" / "backup"
_running = False


def keep_to_this_process() -> None:
    os.environ.pop(_FOR_CHILDREN, None)


def pause() -> None:
    global _running  # noqa: PLW0603 - there is one tracer
    _running = False
    if _TRACER is not None:
        _TRACER.stop()


def resume() -> None:
    global _running  # noqa: PLW0603 - there is one tracer
    _running = True
    if _TRACER is not None:
        _TRACER.start()


@contextmanager
def untraced() -> Iterator[None]:
    """What is done in the block by each of hundreds of tests, and is no rule and no action."""
    before = _running
    if before:
        pause()
    yield
    if before:
        resume()


def counts(item: pytest.Item) -> bool:
    """Whether the gate counts what this test reaches."""
    if _ON_BOTH in item.path.parents:
        return True
    return any(room in item.path.parents for room in _COUNTING) and "[postgresql" not in item.name
