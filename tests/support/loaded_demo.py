"""The demo is loaded once a run; each server of it begins with a copy."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app import create_app
from foundation.people import Person
from foundation.people.current import cookie_name
from foundation.settings import read
from foundation.store import db
from tests.support import demo_pages
from tests.support import run
from tests.support import server as servers
from tests.support.people import a_person
from tests.support.people import a_session
from tests.support.server import Server

MOST_BYTES_SENT = 100_000
"""So little that a test can send more."""


@dataclass(frozen=True)
class Demo:
    """A Stepfree with the demo in it: the path of each endpoint, and the cookies of people."""

    server: Server
    pages: dict[str, str]
    slug_without_list: str
    alice: dict[str, str]
    nobody: dict[str, str]
    robin: dict[str, str]


def start(folder: Path) -> Demo:
    """Start a copy in that folder. It has no worker: nobody waits for a letter or a paper there."""
    told = json.loads(run.once("demo", _load))
    shutil.copytree(_original(), folder)
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


def _original() -> Path:
    return run.folder() / "loaded-demo"


def _load() -> str:
    environ = servers.load_demo(_original())
    app = create_app(read(environ))
    with app.app_context():
        world = demo_pages.DemoWorld()
        told = {
            "pages": demo_pages.addresses(app, world),
            "slug_without_list": world.at_once.slug,
            "people": {"alice": str(world.alice.id), "robin": str(world.robin.id)},
        }
        db.engine.dispose()
    return json.dumps(told)
