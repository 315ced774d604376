"""The floor plan holds, and each of its contracts really notices a forbidden import."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support import house

# For each contract: a file that must not import, and what it then imports.
PLANTED = {
    "rooms": ("foundation/errors.py", "events.call"),
    "roof": ("events/call/__init__.py", "app"),
    "foundation": ("foundation/errors.py", "foundation.store"),
    "events": ("events/call/__init__.py", "events.team"),
    "registration": ("registration/apply/__init__.py", "registration.select"),
    "certificates": ("certificates/press/__init__.py", "certificates.awards"),
    "operations": ("operations/demo/__init__.py", "operations.backup"),
    "furniture": ("events/call/models.py", "events.call.views"),
}


def lint_imports(folder: Path) -> tuple[int, str]:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-logo", "--no-cache"],
        cwd=folder,
        env={"COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(house.ROOT / "pyproject.toml", folder)
    for room in house.ROOMS:
        shutil.copytree(
            house.ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    return folder


def test_every_contract_is_kept() -> None:
    status, report = lint_imports(house.ROOT)

    assert status == 0, report


@pytest.mark.parametrize("contract", PLANTED)
def test_a_contract_reports_a_forbidden_import(
    contract: str, original: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "house"
    shutil.copytree(original, copy)
    file, forbidden = PLANTED[contract]
    target = copy / forbidden.replace(".", "/")
    if not target.exists():
        target.with_suffix(".py").touch()
    with (copy / file).open("a") as module:
        module.write(f"\nimport {forbidden}\n")

    status, report = lint_imports(copy)

    importer = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert status == 1
    assert f"{contract_name(contract)} BROKEN" in report
    assert re.search(rf"{re.escape(importer)} -> {re.escape(forbidden)}", report)


def test_every_contract_has_its_planted_import() -> None:
    assert set(PLANTED) == {contract["id"] for contract in contracts()}


def contracts() -> list[dict[str, str]]:
    settings = tomllib.loads(house.text(house.ROOT / "pyproject.toml"))
    found: list[dict[str, str]] = settings["tool"]["importlinter"]["contracts"]
    return found


def contract_name(identifier: str) -> str:
    return next(contract["name"] for contract in contracts() if contract["id"] == identifier)
