"""The demo, loaded once on each store for the tests that only look at it."""

import shutil
from collections.abc import Iterator

import pytest
from flask import Flask

from app import create_app
from foundation.store import db
from operations.demo import actions
from tests.conftest import migrate
from tests.conftest import settings_for
from tests.conftest import tell_mistakes
from tests.support import gate
from tests.support import run
from tests.support import stores
from tests.support.stores import Store
from tests.support.visitor import Visitor

# What happens in them are the verbs of other rooms, whose own tests the gate counts.
_SCENES = [
    *("welcome", "play_sofia", "play_selection", "play_registration", "send_letters"),
    *("work_off", "wait_for_the_press", "play_corrections", "pass_on_letters"),
]


def on(name: str) -> object:
    """One loading for each store, by one worker."""
    return pytest.param(name, marks=pytest.mark.xdist_group(f"demo-{name}"))


@pytest.fixture(scope="module", params=[on(name) for name in stores.NAMES])
def demo(
    request: pytest.FixtureRequest,
    opened_stores: dict[str, Store],
    opened_apps: dict[str, Flask],
) -> Iterator[Flask]:
    """A store with the demo in it; on SQLite by the command and with its papers."""
    name: str = request.param
    if name not in opened_stores:
        opened_stores[name] = stores.open_store(name, migrate)
    store = opened_stores[name]
    if name not in opened_apps:
        opened_apps[name] = tell_mistakes(create_app(settings_for(store.url)))
    app = opened_apps[name]
    with app.app_context(), pytest.MonkeyPatch.context() as scenes:
        for scene in _SCENES:
            scenes.setattr(actions, scene, gate.unseen(getattr(actions, scene)))
        _load(app, with_papers=name == "sqlite")
    yield app
    with app.app_context():
        # An emptied store is another file.
        db.engine.dispose()
    store.empty()
    shutil.rmtree(run.folder() / run.worker() / "data" / "files", ignore_errors=True)


@pytest.fixture
def house(demo: Flask) -> Iterator[Flask]:
    """The loaded demo, inside an application context."""
    with demo.app_context():
        yield demo
        db.session.rollback()


@pytest.fixture
def guest(house: Flask) -> Visitor:
    """Somebody with a browser who looks at the demo."""
    return Visitor(house)


def _load(app: Flask, *, with_papers: bool) -> None:
    if not with_papers:
        # The press is the same on both stores, and slow.
        actions.play()
        return
    done = app.test_cli_runner().invoke(args=["demo", "load"])
    assert done.exit_code == 0, done.output
    assert "http://localhost/sign-in" in done.output
