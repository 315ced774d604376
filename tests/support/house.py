"""The code of the house as material for the tests of its rules."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("foundation", "events", "registration", "certificates", "operations")


def code() -> list[Path]:
    """Every Python file of the product."""
    return [ROOT / "app.py", *(file for room in ROOMS for file in python_in(ROOT / room))]


def all_python() -> list[Path]:
    """The product, its tests and its scripts; migrations are written by Alembic."""
    return code() + python_in(ROOT / "tests") + python_in(ROOT / "bench")


def python_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def sub_rooms() -> list[Path]:
    """The packages directly inside the rooms."""
    return [
        package.parent for room in ROOMS for package in sorted((ROOT / room).glob("*/__init__.py"))
    ]


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def letters() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.txt"))


@cache
def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(text(file))


def name(file: Path) -> str:
    """The path as a reader types it."""
    return str(file.relative_to(ROOT))


def functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree(file)) if isinstance(node, kinds)]
