"""The tracer of the coverage gate, which makes Python half as slow again, runs where it counts.

The gate asks for every branch of rules and actions. Their Python is the same on both stores, so
SQLite is enough, but for the backup, which reads each store in its own way. A branch that only a
journey or a rule of the house comes across by chance is not tested, so a room's own tests have to
reach it. Programs that tests start are not traced.
"""

import os

import pytest
from coverage import Coverage

from tests.support import house

_FOR_CHILDREN = "COVERAGE_PROCESS_CONFIG"
_TRACER = Coverage.current()
_COUNTING = tuple(house.ROOT / "tests" / room for room in house.ROOMS)
_ON_BOTH = house.ROOT / "tests" / "operations" / "backup"


def keep_to_this_process() -> None:
    os.environ.pop(_FOR_CHILDREN, None)


def pause() -> None:
    if _TRACER is not None:
        _TRACER.stop()


def resume() -> None:
    if _TRACER is not None:
        _TRACER.start()


def counts(item: pytest.Item) -> bool:
    """Whether the gate counts what this test reaches."""
    if _ON_BOTH in item.path.parents:
        return True
    return any(room in item.path.parents for room in _COUNTING) and "[postgresql" not in item.name
