"""`flask db`: changing the store from one release to the next."""

from collections.abc import Callable
from functools import partial
from functools import wraps
from typing import Any
from typing import ParamSpec
from typing import TypeVar

from click import ClickException
from click import Command
from click import Context
from flask import Flask
from flask import current_app
from sqlalchemy import Connection
from werkzeug.local import LocalProxy

from foundation.store.base import db

_P = ParamSpec("_P")
_R = TypeVar("_R")
# Alembic is imported where it is used: only commands need it, and it would take 9 MiB of every web
# process and a fifth of its start.


def init_migrations(app: Flask) -> None:
    """Give `app` the `db` commands."""
    app.extensions["migrate"] = LocalProxy(partial(_configured, app))
    app.cli.add_command(_Commands("db", help="Change the tables of the store."))


class _Commands(Command):
    """Stands for Flask-Migrate's commands until somebody asks for one."""

    def make_context(self, *args: Any, **extra: Any) -> Context:  # noqa: ANN401 - as click gives
        """The context of the real commands, whose parts click goes on with."""
        from flask_migrate.cli import db as real  # noqa: PLC0415 - see above

        context: Context = real.make_context(*args, **extra)
        return context


def _configured(app: Flask) -> Any:  # noqa: ANN401 - Flask-Migrate comes without types
    from flask_migrate import Migrate  # noqa: PLC0415 - see above

    # This puts the real thing where the proxy stood, and the real commands beside it.
    Migrate(app, db, directory=f"{app.root_path}/migrations")
    return app.extensions["migrate"]


def revision_of(connection: Connection) -> str | None:
    """The release of the tables in the store; None where there are none."""
    from alembic.migration import MigrationContext  # noqa: PLC0415 - see above

    return MigrationContext.configure(connection).get_current_revision()


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
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    scripts = ScriptDirectory.from_config(current_app.extensions["migrate"].migrate.get_config())
    with db.engine.connect() as connection:
        return revision_of(connection) == scripts.get_current_head()
