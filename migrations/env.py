"""How `flask db` changes the store: our tables, then those of the jobs' engine."""

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app

from foundation.jobs import is_engine_table
from foundation.jobs import migrate_engine
from foundation.settings import settings
from foundation.store import db
from foundation.store import types
from foundation.store.engine import in_transaction


def render_item(kind: str, thing: object, autogen_context: AutogenContext) -> str | bool:
    """Write our own column types by what the store sees, so that old migrations keep working."""
    if kind != "type":
        return False
    if isinstance(thing, types.UTCDateTime):
        return "sa.DateTime()"
    if isinstance(thing, types.Translated):
        return "sa.JSON()"
    del autogen_context
    return False


def include_object(
    thing: object,
    name: str | None,
    kind: str,
    reflected: bool,  # noqa: FBT001 - Alembic's signature
    other: object,
) -> bool:
    """Leave the tables of the jobs' engine alone: the engine migrates them itself."""
    del thing, other
    return not (kind == "table" and reflected and name and is_engine_table(name))


def run() -> None:
    """Migrate inside one transaction: the store is old or new, never between."""
    options = in_transaction(db.engine, write=True)
    with db.engine.connect().execution_options(**options) as connection:
        context.configure(
            connection=connection,
            target_metadata=db.metadata,
            render_item=render_item,
            include_object=include_object,
            render_as_batch=True,
            compare_type=True,
            transaction_per_migration=False,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
    migrate_engine(settings().database_url)


assert current_app, "run through `flask db`"  # noqa: S101 - Alembic alone has no settings
run()
