"""What all tests share: two real stores, an app on each, and visitors who use it."""

import gc
import shutil
from collections.abc import Callable
from collections.abc import Iterator

import pytest
from _pytest.nodeid import NodeId
from flask import Flask
from flask.testing import FlaskCliRunner

from app import create_app
from certificates.press import rendering
from foundation.settings import Settings
from foundation.settings import read
from foundation.store import db
from foundation.web.copies import init_copies
from tests.support import compiled
from tests.support import house
from tests.support import postgres
from tests.support import run
from tests.support import stores
from tests.support.stores import Store
from tests.support.visitor import Visitor

MakeApp = Callable[..., Flask]
_SELDOM = (10_000, 20, 50)
"""How often garbage is looked for: a worker lives for minutes, and has memory enough."""
_LONG_ONES_FIRST = ("journeys", "operations", "house", "certificates")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--sqlite", action="store_true", help="on SQLite alone, while you write")


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()
    if not hasattr(config, "workerinput"):
        run.open_folder()
        run.end_tidily()
        compiled.open_folder(run.cache())


def pytest_collection_finish() -> None:
    # What was imported stays: the garbage collector need not look at it again and again.
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        postgres.stop(run.folder())
        run.close_folder()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long ones, or one would end alone; keep each xdist_group on one worker.

    xdist 3.8 writes the group into `_nodeid`, which pytest 9.2 no longer reads.
    """
    long = {house.ROOT / "tests" / room: at for at, room in enumerate(_LONG_ONES_FIRST)}
    items.sort(key=lambda item: min(long.get(folder, 9) for folder in item.path.parents))
    for item in items:
        grouped = vars(item).get("_nodeid")
        if grouped is not None:
            item._id = NodeId.parse(grouped)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Whatever touches the store runs on both, unless its marker says why one is enough."""
    if "store" not in metafunc.fixturenames:
        return
    marker = metafunc.definition.get_closest_marker("one_store")
    if marker is not None:
        assert marker.kwargs.get("reason"), (
            f"{metafunc.definition.nodeid}: one_store needs a reason"
        )
    one = marker is not None or metafunc.config.getoption("--sqlite")
    metafunc.parametrize("store", stores.NAMES[: 1 if one else None], indirect=True)


@pytest.fixture(scope="session", autouse=True)
def usual_seconds() -> Iterator[int]:
    """What a paper may take; in tests it may take longer, however busy the machine is."""
    usual = rendering.SECONDS
    rendering.SECONDS = 120
    yield usual
    rendering.SECONDS = usual


def settings_for(url: str, **environ: str) -> Settings:
    """Settings of a test app; `environ` overrides, in the words of the environment."""
    folder = run.folder() / run.worker()
    given = {
        "DATA_DIR": str(folder / "data"),
        "KEYS_DIR": str(folder / "keys"),
        "DATABASE_URL": url,
        "BASE_URL": "http://localhost",
        "QUICKEST_FORM_SECONDS": "0",
    }
    return read(given | environ)


def migrate(url: str) -> None:
    """Bring an empty store to the newest form by the command that operators use."""
    app = create_app(settings_for(url))
    done = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert done.exit_code == 0, done.output
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="session")
def opened_stores() -> Iterator[dict[str, Store]]:
    opened: dict[str, Store] = {}
    yield opened
    for store in opened.values():
        store.close()


@pytest.fixture
def store(request: pytest.FixtureRequest, opened_stores: dict[str, Store]) -> Iterator[Store]:
    """An empty, migrated store: the test runs once on SQLite and once on PostgreSQL."""
    name: str = request.param
    if name not in opened_stores:
        opened_stores[name] = stores.open_store(name, migrate)
    yield opened_stores[name]
    opened_stores[name].empty()
    for folder in ("data/files", "keys/budget"):
        shutil.rmtree(run.folder() / run.worker() / folder, ignore_errors=True)


@pytest.fixture(scope="session")
def opened_apps(opened_stores: dict[str, Store]) -> Iterator[dict[str, Flask]]:
    opened: dict[str, Flask] = {}
    yield opened
    for app in opened.values():
        with app.app_context():
            db.engine.dispose()


def tell_mistakes(app: Flask) -> Flask:
    """Let an exception reach the test instead of becoming the page for our own mistakes."""
    app.testing = True
    app.error_handler_spec[None][None].pop(Exception)
    return compiled.keep_compiled(app)


@pytest.fixture
def app(store: Store, opened_apps: dict[str, Flask]) -> Iterator[Flask]:
    """The app on an empty store, inside an application context."""
    if store.name not in opened_apps:
        opened_apps[store.name] = tell_mistakes(create_app(settings_for(store.url)))
    # The emptied store counts its changes from the start: pages kept before would seem new.
    init_copies(opened_apps[store.name])
    with opened_apps[store.name].app_context():
        yield opened_apps[store.name]
        db.session.remove()
        if store.name == "sqlite":
            # A test that reads the file drops the locks of our open connections; another process
            # could then throw away the log under them (sqlite.org/howtocorrupt.html, 2.2).
            db.engine.dispose()


@pytest.fixture
def app_with(store: Store) -> Iterator[MakeApp]:
    """Make an app on the same store with other settings: `app_with(BASE_URL="https://…")`.

    Its mistakes are answered with a page, as in production.
    """
    made: list[Flask] = []

    def make(**environ: str) -> Flask:
        made.append(compiled.keep_compiled(create_app(settings_for(store.url, **environ))))
        return made[-1]

    yield make
    for app in made:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    """`flask --app app …` in the same process."""
    return app.test_cli_runner()


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Somebody with a browser who is not signed in."""
    return Visitor(app)


@pytest.fixture
def another_visitor(app: Flask) -> Callable[[], Visitor]:
    """Give another browser on each call."""
    return lambda: Visitor(app)
