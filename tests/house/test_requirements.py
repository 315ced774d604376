"""requirements.txt can be read, and requirements.lock holds what it asks for, with hashes."""

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.support import house

_CARD = ["flask", "flask-sqlalchemy", "wtforms", "weasyprint", "flask-mail", "pytest"]
_PINNED = re.compile(
    r"^([a-z0-9._-]+)==([^ ;\\]+)(.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+)", re.MULTILINE
)


def asked() -> list[tuple[Requirement, str]]:
    """Each requirement with its reason."""
    lines = house.text(house.ROOT / "requirements.txt").splitlines()
    split = [line.partition("#") for line in lines if line and not line.startswith("#")]
    return [(Requirement(line), reason.strip()) for line, _, reason in split]


def test_the_card_stands_first() -> None:
    names = [requirement.name for requirement, _ in asked()]

    assert names[: len(_CARD)] == _CARD


def test_each_line_has_a_reason_unless_its_name_says_it() -> None:
    silent = [requirement.name for requirement, reason in asked() if not reason]

    assert set(silent) <= {"tzdata"}


def test_the_lock_satisfies_the_requirements() -> None:
    lock = house.text(house.ROOT / "requirements.lock")
    pinned = {canonicalize_name(found[1]): Version(found[2]) for found in _PINNED.finditer(lock)}

    unmet = [
        str(requirement)
        for requirement, _ in asked()
        if canonicalize_name(requirement.name) not in pinned
        or pinned[canonicalize_name(requirement.name)] not in requirement.specifier
    ]

    assert unmet == []


def test_every_line_of_the_lock_has_hashes() -> None:
    lock = house.text(house.ROOT / "requirements.lock")

    assert len(_PINNED.findall(lock)) == len(re.findall(r"^[a-z0-9]", lock, re.MULTILINE))
