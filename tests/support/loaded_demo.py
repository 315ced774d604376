"""The demo is loaded once a run on SQLite.

Its own tests begin with a copy; each server of the journeys with a copy to which more was added,
so that each page shows something.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask

from app import create_app
from foundation.people import Person
from foundation.people.current import cookie_name
from foundation.settings import read
from foundation.store import db
from operations.demo import actions
from tests.support import compiled
from tests.support import demo_pages
from tests.support import gate
from tests.support import run
from tests.support import server as servers
from tests.support.people import a_person
from tests.support.people import a_session
from tests.support.server import Server

MOST_BYTES_SENT = 100_000
"""So little that a test can send more."""
_SCENES = [
    *("welcome", "play_sofia", "play_selection", "play_registration", "send_letters"),
    *("work_off", "wait_for_the_press", "play_corrections", "pass_on_letters"),
]


@dataclass(frozen=True)
class Demo:
    """A Stepfree with the demo in it: the path of each endpoint, and the cookies of people."""

    server: Server
    pages: dict[str, str]
    slug_without_list: str
    alice: dict[str, str]
    nobody: dict[str, str]
    robin: dict[str, str]


def copy(folder: Path) -> None:
    """Make that folder a copy of the demo as it was loaded."""
    run.once("demo", _load)
    shutil.copytree(_loaded(), folder)


def environ_of(folder: Path) -> dict[str, str]:
    """The environment of a house on a copy."""
    return servers.environ_of(folder, BASE_URL="http://localhost")


def start(folder: Path) -> Demo:
    """Start a copy in that folder. It has no worker: nobody waits for a letter or a paper there."""
    told = json.loads(run.once("demo-pages", _fill))
    shutil.copytree(_filled(), folder)
    keys = told["people"]
    app = create_app(read(servers.environ_of(folder)))
    with app.app_context():
        people = {name: db.session.get_one(Person, UUID(keys[name])) for name in keys}
        people["nobody"] = a_person("Nobody")
        cookies = {
            name: {"name": cookie_name(), "value": a_session(people[name])} for name in people
        }
        db.engine.dispose()
    server = servers.start_there(folder, MAX_CONTENT_LENGTH=str(MOST_BYTES_SENT))
    cookies = {name: {**cookies[name], "url": server.address} for name in cookies}
    return Demo(server, told["pages"], told["slug_without_list"], **cookies)


def _loaded() -> Path:
    return run.folder() / "demo-loaded"


def _filled() -> Path:
    return run.folder() / "demo-filled"


def play() -> None:
    """Load the demo without its papers. What happens in it are verbs that their own rooms test."""
    with _scenes_unseen():
        actions.play()


def _load() -> str:
    """By the command, with papers; what it says."""
    _loaded().mkdir()
    servers.copy_migrated(_loaded())
    app = _house_in(_loaded())
    with gate.seen(), _scenes_unseen():
        done = app.test_cli_runner().invoke(args=["demo", "load"])
    with app.app_context():
        db.engine.dispose()
    assert done.exit_code == 0, done.output
    assert "http://localhost/sign-in" in done.output
    return done.output


def _fill() -> str:
    """Add what the demo has not; what the journeys have to know."""
    copy(_filled())
    app = _house_in(_filled())
    with app.app_context():
        world = demo_pages.DemoWorld()
        told = {
            "pages": demo_pages.addresses(app, world),
            "slug_without_list": world.at_once.slug,
            "people": {"alice": str(world.alice.id), "robin": str(world.robin.id)},
        }
        db.engine.dispose()
    return json.dumps(told)


def _house_in(folder: Path) -> Flask:
    return compiled.keep_compiled(create_app(read(environ_of(folder))))


@contextmanager
def _scenes_unseen() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as scenes:
        for scene in _SCENES:
            scenes.setattr(actions, scene, gate.unseen(getattr(actions, scene)))
        yield
