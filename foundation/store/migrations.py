"""`flask db`: changing the store from one release to the next."""

from flask import Flask
from flask_migrate import Migrate

from foundation.store.base import db

_migrate = Migrate(directory="migrations")


def init_migrations(app: Flask) -> None:
    """Give `app` the `db` commands."""
    _migrate.init_app(app, db, directory=f"{app.root_path}/migrations")
