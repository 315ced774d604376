"""`flask db`: changing the store from one release to the next."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec
from typing import TypeVar

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from click import ClickException
from flask import Flask
from flask import current_app
from flask_migrate import Migrate

from foundation.store.base import db

_migrate = Migrate(directory="migrations")
_P = ParamSpec("_P")
_R = TypeVar("_R")


def init_migrations(app: Flask) -> None:
    """Give `app` the `db` commands."""
    _migrate.init_app(app, db, directory=f"{app.root_path}/migrations")


def needs_tables(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """Let a command refuse in words where `flask db upgrade` was not run yet."""

    @wraps(command)
    def checked(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        if not _is_of_this_release():
            raise ClickException(
                "The store does not have the tables of this release."
                " Make them first with: .venv/bin/flask --app app db upgrade"
            )
        return command(*args, **kwargs)

    return checked


def _is_of_this_release() -> bool:
    scripts = ScriptDirectory.from_config(current_app.extensions["migrate"].migrate.get_config())
    with db.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    return found == scripts.get_current_head()
