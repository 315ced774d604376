"""The demo, loaded once on each store for the tests that only look at it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask

from app import create_app
from foundation.settings import read
from foundation.store import db
from tests.conftest import migrate
from tests.conftest import settings_for
from tests.conftest import tell_mistakes
from tests.support import loaded_demo
from tests.support import run
from tests.support import stores
from tests.support.stores import Store
from tests.support.visitor import Visitor


def on(name: str) -> object:
    """One loading for each store, by one worker."""
    return pytest.param(name, marks=pytest.mark.xdist_group(f"demo-{name}"))


@pytest.fixture(scope="module", params=[on(name) for name in stores.NAMES])
def demo(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """A store with the demo in it; on SQLite with its papers."""
    with _with_papers() if request.param == "sqlite" else _on_postgresql(request) as app:
        yield app
        with app.app_context():
            db.engine.dispose()


@contextmanager
def _with_papers() -> Iterator[Flask]:
    """A copy of the demo that the journeys look at too."""
    folder = run.folder() / f"demo-{run.worker()}-itself"
    loaded_demo.copy(folder)
    yield tell_mistakes(create_app(read(loaded_demo.environ_of(folder))))
    shutil.rmtree(folder)


@contextmanager
def _on_postgresql(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """Without papers, for the press is the same on both stores, and slow."""
    opened: dict[str, Store] = request.getfixturevalue("opened_stores")
    if "postgresql" not in opened:
        opened["postgresql"] = stores.open_store("postgresql", migrate)
    store = opened["postgresql"]
    app = tell_mistakes(create_app(settings_for(store.url)))
    with app.app_context():
        loaded_demo.play()
    yield app
    store.empty()


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
