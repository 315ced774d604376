"""The durable engine behind our jobs (DBOS Transact): how it is set and where its rows lie."""

from typing import Any

from dbos import DBOS
from dbos import DBOSClient
from dbos import DBOSConfig
from dbos import DBOSPortableJSONSerializer
from flask import current_app
from sqlalchemy import TableClause
from sqlalchemy import column
from sqlalchemy import table

from foundation.store import db

ENGINE = "stepfree"
QUEUE = "jobs"
PATIENT = "patient"
"""The queue of what is done for many at once: nobody's own letter waits behind it."""
HEAVY = "heavy"
"""The queue of what keeps a core busy for seconds: all workers share it."""
QUEUES = {QUEUE: (8, 1.0), PATIENT: (2, 2.0), HEAVY: (3, 1.0)}
"""{queue: (jobs at once in a worker, seconds between its looks)}.

Each look costs half a hundredth of a core (docs/speed.md).
"""
WORKFLOW = "job"
# Raised only when the arguments of WORKFLOW change; waiting jobs of an older value then need an
# upgrade step. The engine's own default is a hash of the code, which strands jobs at each release.
VERSION = "1"
_SCHEMA = "dbos"
_TABLES = frozenset(
    {
        "application_versions",
        "dbos_migrations",
        "notifications",
        "operation_outputs",
        "queues",
        "streams",
        "workflow_events",
        "workflow_events_history",
        "workflow_input",
        "workflow_output",
        "workflow_schedules",
        "workflow_status",
    }
)


def make_client(database_url: str) -> DBOSClient:
    """The enqueuing side. It never connects: rows are written on the caller's own connection."""
    return DBOSClient(
        system_database_url=database_url,
        application_name=ENGINE,
        serializer=DBOSPortableJSONSerializer(),
        lazy=True,
    )


def client() -> DBOSClient:
    """The client of the running app."""
    held: DBOSClient = current_app.extensions["stepfree.jobs"]
    return held


def configuration(database_url: str, executor_id: str) -> DBOSConfig:
    """What a worker tells the engine."""
    return {
        "name": ENGINE,
        "system_database_url": database_url,
        "application_version": VERSION,
        "executor_id": executor_id,
        "serializer": DBOSPortableJSONSerializer(),
        "log_level": "WARNING",
        "run_migrations": False,
        "enable_otlp": False,
    }


def migrate_engine(database_url: str) -> None:
    """Create or upgrade the engine's own tables; `db upgrade` calls it after ours."""
    DBOS.migrate(database_url)


def is_engine_table(name: str, schema: str | None = None) -> bool:
    """Whether a table is the engine's, so that migrations leave it alone."""
    return schema == _SCHEMA or name in _TABLES


def engine_table(name: str, *columns: str) -> TableClause:
    """One of the engine's tables, with the columns that a statement of ours touches."""
    schema = _SCHEMA if db.engine.dialect.name == "postgresql" else None
    fields: list[Any] = [column(each) for each in columns]
    return table(name, *fields, schema=schema)


def job_rows() -> TableClause:
    """The jobs: one row each, `status` as in dbos.WorkflowStatusString, times in ms since 1970."""
    return engine_table(
        "workflow_status",
        "workflow_uuid",
        "status",
        "name",
        "queue_name",
        "executor_id",
        "owner_xid",
        "created_at",
        "updated_at",
        "started_at_epoch_ms",
        "completed_at",
        "delay_until_epoch_ms",
    )
