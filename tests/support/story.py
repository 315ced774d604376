"""A story told in a browser over several days: its people, their letters, the calendar."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from datetime import UTC
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from flask import Flask
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext

from app import create_app
from foundation.clock import travelling_to
from foundation.factors.rules import code_of
from foundation.factors.rules import step_at
from foundation.settings import read
from foundation.store import db
from tests.support import server as servers
from tests.support import travelling
from tests.support.examined import Examined
from tests.support.looks import CloseLook
from tests.support.post import Post
from tests.support.reader import Reader
from tests.support.server import Server

_ZONE = ZoneInfo("Europe/Sofia")


@dataclass
class App:
    """An authenticator app on somebody's phone. It waits for the next code after each one."""

    secret: str
    last_step: int = 0

    def code(self, now: datetime) -> str:
        self.last_step = max(step_at(now), self.last_step + 1)
        return code_of(self.secret, self.last_step)


@dataclass
class Story:
    """The people's browsers by name, and what the chapters hand on to each other."""

    server: Server
    chromium: Browser
    close_look: CloseLook
    post: Post
    browsers: dict[str, Reader] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    contexts: list[BrowserContext] = field(default_factory=list)
    apps: dict[str, App] = field(default_factory=dict)
    moment: datetime = datetime(2016, 3, 14, 10, tzinfo=_ZONE)

    def on(self, said: str) -> None:
        """It is now that moment in Sofia: "2016-03-14 10:00"."""
        self.moment = datetime.fromisoformat(said).replace(tzinfo=_ZONE)
        distance(self.server).travel_to(self.moment)

    def browser_of(self, name: str, locale: str = "en-GB", **how: Any) -> Reader:
        """The person's own browser; the first time, a new one."""
        if name not in self.browsers or how:
            context = self.chromium.new_context(locale=locale)
            self.contexts.append(context)
            self.browsers[name] = Reader(context, self.server.address, self.close_look, **how)
        return self.browsers[name]

    def signed_in(self, name: str) -> Reader:
        """The person, after signing in by the link in their letter."""
        email = f"{name.lower()}@example.org"
        reader = self.browser_of(name)
        reader.open("/sign-in").fill("Email address", email).press("Send me the letter")
        return reader.open(self.post.letter(email, "Your way into").link).press("Sign in")

    def proves(self, name: str, reader: Reader) -> Reader:
        """Give the second proof that this page asks for; the first time, set an app up."""
        if reader.heading == "Your second proof":
            reader.press("Add an authenticator app")
            self.apps[name] = App(reader.page.locator("p.code").inner_text().replace(" ", ""))
            reader.fill("Code from the app", self._code(name)).press("Add the app")
            reader.press("Show my 10 codes").follow("I have kept them. Go on")
        elif reader.heading == "Show once more that it is you":
            reader.fill("Code", self._code(name)).press("Go on")
        return reader

    def _code(self, name: str) -> str:
        now = datetime.now(UTC) + distance(self.server).get()
        return self.apps[name].code(now)

    @contextmanager
    def behind_the_scenes(self) -> Iterator[Flask]:
        """The same house in this process, for people whom nobody watches."""
        app = create_app(read(self.server.environ))
        with app.app_context(), travelling_to(self.moment):
            yield app
            db.engine.dispose()

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        self.server.stop()


def begin(chromium: Browser, examined: Examined, folder: Path) -> Story:
    """Start a Stepfree of its own, empty, on the day when the story begins."""
    folder.mkdir()
    clock = folder / "clock"
    clock.write_text("0")
    how: dict[str, Any] = {
        "app": "tests.support.travelling",
        "TEST_CLOCK": str(clock),
        "workers": 1,
    }
    server = servers.start_ready(folder, **how)
    return Story(server, chromium, CloseLook(chromium, examined), Post(server.address))


def distance(server: Server) -> travelling.Distance:
    """The file that the server's processes read."""
    return travelling.Distance(Path(server.environ[travelling.FILE]))
