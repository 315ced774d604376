"""The gate: every branch of rules and actions is taken by a test of the rooms (bin/test).

A pytest plugin that has to be there before the rooms are imported:
`python -m pytest -p tests.support.gate --sqlite tests/events/programme` asks for that room's alone.

Their Python is the same on both stores, so SQLite is enough, but for the backup and new keys, which
read each store in its own way. A branch that only a journey or a rule of the house comes across by
chance is not tested, nor one in a program that a test starts.
"""

import re
from collections.abc import Callable
from collections.abc import Generator
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any
from typing import ParamSpec
from typing import TypeVar

import pytest

from tests.support import house
from tests.support.branches import Branches
from tests.support.branches import Finder

_ASKED_FOR = re.compile(r"/(rules|actions)(/.+)?\.py$")
_TESTS = house.ROOT / "tests"
_COUNTING = tuple(_TESTS / room for room in house.ROOMS)
_ON_BOTH = tuple(_TESTS / "operations" / room for room in ("backup", "keys"))
_TOLD = "branches"
_ALL: dict[str, Branches] = {}
_P = ParamSpec("_P")
_Given = TypeVar("_Given")


def pytest_load_initial_conftests() -> None:
    """Before tests/conftest.py imports the house."""
    _ALL.update({str(file): Branches(file) for file in house.code() if _is_asked_for(file)})
    Finder(_ALL).install()


def pytest_configure() -> None:
    """What the rooms did while they were imported is done in every test."""
    for branches in _ALL.values():
        branches.keep()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    if not counts(item):
        return (yield)
    for branches in _ALL.values():
        branches.begin()
    try:
        return (yield)
    finally:
        for branches in _ALL.values():
            branches.keep()


def pytest_testnodedown(node: Any) -> None:
    """A worker hands over what its tests took."""
    for name, taken in getattr(node, "workeroutput", {}).get(_TOLD, {}).items():
        _ALL[name].add(taken)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    told = getattr(session.config, "workeroutput", None)
    if told is not None:
        told[_TOLD] = {name: bytes(branches.kept) for name, branches in _ALL.items()}
    elif missing(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Tell the lines that no test took, and those whose test went one way only."""
    untested = missing(config)
    if untested:
        terminalreporter.section("branches of rules and actions that no test of their rooms took")
        for file, places in untested.items():
            terminalreporter.write_line(f"{file}: {', '.join(places)}")


def missing(config: pytest.Config) -> dict[str, list[str]]:
    """{file: places} of the rooms whose tests were run."""
    given = [config.invocation_params.dir / each.partition("::")[0] for each in config.args]
    folders = [each if each.is_dir() else each.parent for each in given]
    rooms = [house.ROOT / each.relative_to(_TESTS) for each in folders if _TESTS in each.parents]
    return {
        house.name(Path(file)): places
        for file, branches in _ALL.items()
        if (places := branches.missing())
        and (not rooms or any(room in Path(file).parents for room in rooms))
    }


def counts(item: pytest.Item) -> bool:
    """Whether the gate counts what this test reaches."""
    if any(room in item.path.parents for room in _ON_BOTH):
        return True
    return any(room in item.path.parents for room in _COUNTING) and "[postgresql" not in item.name


def unseen(act: Callable[_P, _Given]) -> Callable[_P, _Given]:
    """`act`, of which the gate does not count what it reaches."""

    @wraps(act)
    def acting(*given: _P.args, **named: _P.kwargs) -> _Given:
        with _apart():
            return act(*given, **named)

    return acting


@contextmanager
def seen() -> Iterator[None]:
    """What is done in the block counts, whichever test is the first that asks for it."""
    with _apart():
        for branches in _ALL.values():
            branches.begin()
        yield
        for branches in _ALL.values():
            branches.keep()


@contextmanager
def _apart() -> Iterator[None]:
    """After the block, only that was taken which was taken before it."""
    before = {name: bytes(branches.taken) for name, branches in _ALL.items()}
    try:
        yield
    finally:
        for name, taken in before.items():
            _ALL[name].taken[:] = taken


def _is_asked_for(file: Path) -> bool:
    return _ASKED_FOR.search(str(file)) is not None
