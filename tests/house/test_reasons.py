"""Exceptions from a rule say why; nothing is left undone, skipped or undocumented."""

import ast
import re
from pathlib import Path

import pytest

from tests.support import house

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")

_IGNORE = re.compile(r"#\s*(noqa|type:\s*ignore|pragma: no (?:cover|branch)|ruff: noqa)(.*)")
_CODES = r":\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*|\[[a-z-]+(,\s*[a-z-]+)*\]"
_REASONED = re.compile(rf"^({_CODES})\s*[-–#]\s*\S+\s+\S+")
_LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
_THIS = Path(__file__)


def test_every_ignore_names_a_code_and_a_reason() -> None:
    bare = [
        f"{house.name(file)}:{number}: {found.group()}"
        for file in others()
        for number, line in enumerate(house.text(file).splitlines(), 1)
        if (found := _IGNORE.search(line)) and not _REASONED.match(found.group(2))
    ]

    assert bare == []


def test_nothing_is_marked_to_be_done_later() -> None:
    marked = [
        f"{house.name(file)}:{number}"
        for file in [*others(), *house.templates()]
        for number, line in enumerate(house.text(file).splitlines(), 1)
        if _LEFT_OVER.search(line)
    ]

    assert marked == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    tests = [file for file in others() if "tests" in file.relative_to(house.ROOT).parts]
    skipped = [
        f"{house.name(file)}:{node.lineno}"
        for file in tests
        for node in ast.walk(house.tree(file))
        if isinstance(node, ast.Attribute)
        and node.attr in {"skip", "skipif", "xfail", "importorskip"}
    ]

    assert skipped == []


def test_every_module_says_in_one_line_what_it_holds() -> None:
    silent = [
        house.name(file)
        for file in house.all_python()
        if not (ast.get_docstring(house.tree(file)) or "").split("\n")[0]
    ]

    assert silent == []


def test_every_public_verb_has_a_docstring() -> None:
    verbs = [file for file in house.code() if file.name == "actions.py"]
    silent = [
        f"{house.name(file)}:{node.name}"
        for file in verbs
        for node in house.tree(file).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_an_import_inside_a_function_has_a_reason() -> None:
    hidden = [
        f"{house.name(file)}:{node.lineno}"
        for file in house.code()
        for function in house.functions(file)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and "noqa: PLC0415 -" not in house.text(file).splitlines()[node.lineno - 1]
    ]

    assert hidden == []


def others() -> list[Path]:
    """All files but this one, which has to spell what it looks for."""
    return [file for file in house.all_python() if file != _THIS]
