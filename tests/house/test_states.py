"""One state machine: nothing but its own files moves a state, and its drawing is of today."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import house

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")

_WRITES = "events/team/actions/standing.py"
_CALLS = {"events/team/actions/along.py", "registration/places/actions/moving.py"}


def test_one_function_writes_a_state() -> None:
    rooms = ("events", "registration", "certificates", "operations")
    files = [file for room in rooms for file in house.python_in(house.ROOT / room)]

    assert {house.name(file) for file in files if writes_a_state(file)} == {_WRITES}


def test_only_the_state_machine_and_those_who_come_along_call_it() -> None:
    calling = {house.name(file) for file in house.code() if "stand" in called_in(file)}

    assert calling == _CALLS


def test_the_drawing_shows_the_states_of_today() -> None:
    drawn = [sys.executable, "bin/draw-states", "--check"]

    assert subprocess.run(drawn, cwd=house.ROOT, check=False).returncode == 0, "bin/draw-states"


def writes_a_state(file: Path) -> bool:
    """Whether the code sets where a participation stands: `row.state = …` or `values(state=…)`.

    Who knows of no other state than that of a certificate, a letter or an incident sets those.
    """
    nodes = list(ast.walk(house.tree(file)))
    names = {each.name for node in nodes if isinstance(node, ast.ImportFrom) for each in node.names}
    return "State" in names and any(_is_written(node) for node in nodes)


def _is_written(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign):
        targets = [part for target in node.targets for part in ast.walk(target)]
        sets = any(isinstance(each, ast.Attribute) and each.attr == "state" for each in targets)
        return sets and not _is_of_another_kind(node.value)
    if isinstance(node, ast.Call):
        named = isinstance(node.func, ast.Attribute) and node.func.attr == "values"
        given = [each.value for each in node.keywords if each.arg == "state"]
        return named and any(not _is_of_another_kind(value) for value in given)
    return False


def _is_of_another_kind(value: ast.expr) -> bool:
    names = {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}
    return any(name.endswith("State") and name != "State" for name in names)


def called_in(file: Path) -> set[str]:
    """The names of the functions that are called in a file."""
    calls = [node.func for node in ast.walk(house.tree(file)) if isinstance(node, ast.Call)]
    return {call.id for call in calls if isinstance(call, ast.Name)}
