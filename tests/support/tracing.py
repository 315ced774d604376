"""The tracer of the coverage gate, which makes Python half as slow again, runs where it counts.

The gate asks for every branch of rules and actions. Their Python is the same on both stores, so
SQLite is enough, but for the backup and new keys, which read each store in its own way. A branch
that only a journey or a rule of the house comes across by chance is not tested, so a room's own
tests have to reach it. Programs that tests start are not traced.
"""

import os
import sys
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec
from typing import TypeVar

import pytest
from coverage import Coverage

from tests.support import house

_FOR_CHILDREN = "COVERAGE_PROCESS_CONFIG"
_TRACER = Coverage.current()
_COUNTING = tuple(house.ROOT / "tests" / room for room in house.ROOMS)
_ON_BOTH = tuple(house.ROOT / "tests" / "operations" / room for room in ("backup", "keys"))
_running = False
_P = ParamSpec("_P")
_Given = TypeVar("_Given")


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
    if any(room in item.path.parents for room in _ON_BOTH):
        return True
    return any(room in item.path.parents for room in _COUNTING) and "[postgresql" not in item.name


def unseen(act: Callable[_P, _Given]) -> Callable[_P, _Given]:
    """`act` without the tracer, which goes on with whoever called it.

    `untraced` begins anew: it forgets the functions that are under way.
    """

    @wraps(act)
    def acting(*given: _P.args, **named: _P.kwargs) -> _Given:
        tracer = sys.gettrace()
        sys.settrace(None)
        try:
            return act(*given, **named)
        finally:
            sys.settrace(tracer)
            # Only with a call does the tracer notice, and it has to see us return.
            _notice()

    return acting


def _notice() -> None:
    pass
