"""docs/security.md names a test for each bar, and each named test exists."""

import re

from tests.support import house

_BARS = {
    *("AU8", "AU9", "AU10", "AU12", "AZ4", "AZ5", "AZ14", "AZ16", "PR1", "PR2", "PR3", "PR4"),
    *("PR5", "PR6", "PR7", "PR8", "PR9", "PR10", "PR14", "PR15", "AD2", "AD3"),
    *("CC1", "CC2", "CC3", "CC4", "CC5", "CC6", "CC9", "CC10"),
    *("ML1", "ML2", "ML3", "ML4", "ML5", "ML6", "ML7", "ML8", "ML9", "ML11", "ML12", "ML13"),
    *("ML14", "ML10", "SC3", "DO1", "DO2", "DO3", "DO4", "DO5", "DO6", "DO7", "DO8", "DO9", "DO10"),
    *("DO11", "DO12", "DO13", "DO14", "DO15", "DO16", "CC7", "CR2", "MG4"),
    *("CR8", "RA1", "RA2", "RA3", "RA4", "RA6", "RA7", "RA8", "IN9"),
    *("IN1", "IN2", "IN3", "IN4", "IN5", "IN6", "IN7", "IN8", "IN10", "IN11"),
}
"""The bars that the rooms of access needs, of certificates and of applications must hold."""
_PAGE = house.ROOT / "docs" / "security.md"
_ROW = re.compile(r"^\| ([A-Z]{2}\d+) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def named_for_bars() -> dict[str, list[str]]:
    """{bar: the names of its tests, "file::function"}."""
    return {bar: tests.split() for bar, _holds, tests in _ROW.findall(house.text(_PAGE))}


def test_each_bar_has_a_test() -> None:
    assert _BARS - named_for_bars().keys() == set()


def test_each_named_test_exists() -> None:
    named = {test for tests in named_for_bars().values() for test in tests}

    assert {test for test in named if not is_there(test)} == set()


def is_there(test: str) -> bool:
    """Whether that file has that function at its top."""
    file, _colons, function = test.partition("::")
    path = house.ROOT / file
    return path.is_file() and function in {node.name for node in house.functions(path)}
