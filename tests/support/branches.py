"""Rules and actions that note which of their branches were taken, for next to nothing.

A tracer is asked at every line of every library; here the few files that count tell it themselves.
Before each statement of a function stands a note, and where a branch has no statement of its own
(an `if` without `else`, the end of a loop, a `match` without `_`) one is made for the note.
"""

import ast
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.machinery import PathFinder
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from types import ModuleType

from tests.support import house

_NOTES = "__branches_taken__"
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Loop = ast.For | ast.AsyncFor | ast.While


class Branches:
    """The branches of one file: where each is, and which of them were taken."""

    def __init__(self, file: Path) -> None:
        self.places: list[str] = []
        self.tree = ast.parse(house.text(file))
        for node in list(ast.walk(self.tree)):
            if isinstance(node, _Function):
                self._note_in(node)
        self.taken = bytearray(len(self.places))
        self.kept = bytearray(len(self.places))

    def begin(self) -> None:
        self.taken[:] = bytes(len(self.taken))

    def keep(self) -> None:
        if 1 in self.taken:
            self.add(self.taken)

    def add(self, taken: bytes | bytearray) -> None:
        """These were taken too, perhaps in another process."""
        self.kept[:] = bytes(map(max, self.kept, taken))

    def missing(self) -> list[str]:
        left = {place for place, kept in zip(self.places, self.kept, strict=True) if not kept}
        return sorted(left, key=lambda place: (int(place.split()[0]), place))

    def _note_in(self, function: _Function) -> None:
        documented = ast.get_docstring(function, clean=False) is not None
        told = function.body[:1] if documented else []
        function.body = [*told, *self._noted(function.body[len(told) :])]

    def _noted(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        noted: list[ast.stmt] = []
        for statement in statements:
            if not _says_nothing(statement):
                noted.append(self._note(statement, ""))
            self._note_inside(statement)
            noted.append(statement)
        return noted

    def _note_inside(self, statement: ast.stmt) -> None:
        if isinstance(statement, _Function | ast.ClassDef):
            return  # a function is noted by itself
        for name in ("body", "orelse", "finalbody"):
            if inner := getattr(statement, name, None):
                setattr(statement, name, self._noted(inner))
        for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
            part.body = self._noted(part.body)
        self._note_otherwise(statement)

    def _note_otherwise(self, statement: ast.stmt) -> None:
        if isinstance(statement, ast.If) and not statement.orelse:
            statement.orelse = [self._note(statement, "always true")]
        elif isinstance(statement, _Loop) and not statement.orelse and not _is_endless(statement):
            statement.orelse = [self._note(statement, "never came to its end")]
        elif isinstance(statement, ast.Match) and not _takes_all(statement.cases[-1]):
            otherwise = self._note(statement, "always a case")
            statement.cases.append(ast.match_case(ast.MatchAs(), None, [otherwise]))

    def _note(self, at: ast.stmt, what: str) -> ast.stmt:
        note = ast.parse(f"{_NOTES}[{len(self.places)}] = 1").body[0]
        self.places.append(f"{at.lineno} {what}".strip())
        for node in ast.walk(note):
            ast.copy_location(node, at)
        return note


def _says_nothing(statement: ast.stmt) -> bool:
    is_dots = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return is_dots or isinstance(statement, (ast.Global, ast.Nonlocal))


def _is_endless(loop: _Loop) -> bool:
    return isinstance(loop, ast.While) and isinstance(loop.test, ast.Constant)


def _takes_all(case: ast.match_case) -> bool:
    return isinstance(case.pattern, ast.MatchAs) and not (case.pattern.pattern or case.guard)


class _Loader(SourceFileLoader):
    """Loads a file with the notes in it; what Python compiled is not kept."""

    def __init__(self, name: str, path: str, branches: Branches) -> None:
        super().__init__(name, path)
        self._branches = branches

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        tree = ast.fix_missing_locations(self._branches.tree)
        return compile(tree, self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        setattr(module, _NOTES, self._branches.taken)
        super().exec_module(module)


class Finder(MetaPathFinder):
    """Finds the modules of those files first."""

    def __init__(self, all_branches: dict[str, Branches]) -> None:
        self._all = all_branches

    def install(self) -> None:
        sys.meta_path.insert(0, self)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del target
        if fullname.partition(".")[0] not in house.ROOMS:
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is not None and spec.origin in self._all:
            spec.loader = self.loader_of(fullname, spec.origin)
        return spec

    def loader_of(self, name: str, path: str) -> SourceFileLoader:
        return _Loader(name, path, self._all[path])
