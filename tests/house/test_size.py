"""Files, functions and the map stay small enough to be read in one go."""

import ast
import sys

import pytest

from tests.support import house

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")

_LONGEST_FILE = 400
_LONGEST_FUNCTION = 40
_LONGEST_MAP = 200
_LONGEST_VIEW = 15


def test_no_file_is_longer_than_400_lines() -> None:
    long = {
        house.name(file): lines
        for file in house.all_python() + house.templates()
        if (lines := house.text(file).count("\n")) > _LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{house.name(file)}:{function.name}": length(function)
        for file in house.all_python()
        for function in house.functions(file)
        if length(function) > _LONGEST_FUNCTION
    }

    assert long == {}


def test_no_view_is_longer_than_15_lines() -> None:
    views = [file for file in house.code() if "views" in (file.stem, file.parent.name)]
    long = {
        f"{house.name(file)}:{function.name}": length(function)
        for file in views
        for function in house.functions(file)
        if length(function) > _LONGEST_VIEW
    }

    assert long == {}


def test_the_map_of_the_house_fits_on_four_screens() -> None:
    assert house.text(house.ROOT / "app.py").count("\n") <= _LONGEST_MAP


def test_no_package_takes_the_name_of_a_standard_module() -> None:
    top_level = {path.stem for path in house.ROOT.iterdir() if path.suffix in {"", ".py"}}

    assert top_level & sys.stdlib_module_names == set()


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    body = function.body
    first = body[0]
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if said and len(body) > 1 else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring
