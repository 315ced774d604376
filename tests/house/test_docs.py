"""The documentation names every setting, command and room."""

import re
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from flask import Flask

from tests.support import house

_READ = re.compile(
    r"""(?:environ(?:\.get)?|_whole|_switch)[\(\[]\s*(?:environ,\s*)?["']([A-Z][A-Z_]+)["']"""
)
_SHELL = re.compile(r"\$\{([A-Z][A-Z_]+):[-+]")


def settings_read() -> set[str]:
    """Names of environment variables that the product reads."""
    code = [house.ROOT / "foundation" / "settings.py", house.ROOT / "gunicorn.conf.py"]
    scripts = [house.ROOT / "bin" / "serve"]
    found = {name for file in code for name in _READ.findall(house.text(file))}
    return found | {name for file in scripts for name in _SHELL.findall(house.text(file))}


def commands(group: click.Group, before: str = "") -> Iterator[str]:
    """Every command that `flask --app app` knows from us, as it is typed."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def test_every_setting_is_in_the_docs() -> None:
    page = house.text(house.ROOT / "docs" / "settings.md")

    assert {name for name in settings_read() if f"`{name}`" not in page} == set()


def test_the_docs_name_no_setting_that_is_not_read() -> None:
    page = house.text(house.ROOT / "docs" / "settings.md")

    assert set(re.findall(r"^\|\s*`([A-Z][A-Z_]+)`", page, re.MULTILINE)) - settings_read() == set()


@pytest.mark.one_store(reason="reads only the list of commands")
def test_every_command_is_in_the_docs(app: Flask) -> None:
    page = house.text(house.ROOT / "docs" / "commands.md")
    own = [name for name in commands(app.cli) if not name.startswith("db ") or name == "db upgrade"]

    assert [name for name in own if f"`{name}" not in page] == []


def test_every_room_is_in_the_docs() -> None:
    page = house.text(house.ROOT / "docs" / "house.md")
    rooms = [f"{room}/" for room in house.ROOMS]
    rooms += [house.name(sub_room) for sub_room in house.sub_rooms()]

    assert [room for room in rooms if room not in page] == []


def test_the_picture_shows_the_house_of_today() -> None:
    done = subprocess.run(
        [sys.executable, "bin/draw-house", "--check"], cwd=house.ROOT, check=False
    )

    assert done.returncode == 0, "run bin/draw-house"
