"""The gate of bin/test sees each branch of rules and actions that no test took."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.branches import Branches
from tests.support.branches import Finder

pytestmark = pytest.mark.xdist_group("code")
_RULES = '''"""Rules."""
def share(people):
    """How many each gets."""
    for person in people:
        if person == "Maria":
            return 2
    return 1

def kind(room):
    while room > 9:
        room -= 10
    try:
        match 6 // room:
            case 2:
                return "two"
    except ZeroDivisionError:
        return "none"
    return "more"
'''


@pytest.fixture
def rules(tmp_path: Path) -> tuple[Branches, Any]:
    """Those rules, and what tells which of their branches were taken."""
    file = tmp_path / "rules.py"
    file.write_text(_RULES)
    branches = Branches(file)
    module = ModuleType("rules")
    Finder({str(file): branches}).loader_of("rules", str(file)).exec_module(module)
    return branches, module


def test_every_branch_that_was_not_taken_is_told(rules: tuple[Branches, Any]) -> None:
    branches, module = rules

    assert (module.share(["Maria"]), module.kind(6)) == (2, "more")

    branches.keep()
    assert branches.missing() == [
        *("4 never came to its end", "5 always true", "7"),
        *("11", "15", "17"),
    ]
    assert module.share.__doc__ == "How many each gets."


def test_what_several_tests_took_is_taken(rules: tuple[Branches, Any]) -> None:
    branches, module = rules
    for people, room in ((["Maria"], 3), (["Ana"], 16), ([], 0)):
        branches.begin()
        module.share(people)
        module.kind(room)
        branches.keep()

    assert branches.missing() == []


def test_what_is_taken_outside_of_a_test_does_not_count(rules: tuple[Branches, Any]) -> None:
    branches, module = rules
    module.share([])
    branches.begin()
    branches.keep()

    assert "7" in branches.missing()
