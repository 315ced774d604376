"""Journeys, vehicles, arrivals.

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=40)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def upgrade() -> None:
    _make_leg()
    _make_run()
    op.create_table(
        "run_place",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _words("placekind", "seat", "wheelchair"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("run_place", "run_id", "run"),
        _to("run_place", "participation_id", "participation"),
        _key("run_place"),
        sa.UniqueConstraint(
            "run_id", "kind", "number", name=op.f("uq_run_place_run_id_kind_number")
        ),
        sa.UniqueConstraint(
            "run_id", "participation_id", name=op.f("uq_run_place_run_id_participation_id")
        ),
    )
    op.create_index(op.f("ix_run_place_participation_id"), "run_place", ["participation_id"])
    op.create_table(
        "passport_data",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("passport_data", "participation_id", "participation"),
        _key("passport_data"),
        sa.UniqueConstraint("participation_id", name=op.f("uq_passport_data_participation_id")),
    )


def _make_leg() -> None:
    op.create_table(
        "leg",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("way", _words("way", "there", "back", "on_the_spot"), nullable=False),
        sa.Column("progress", _words("booking", "asked", "booked", "sent"), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("word", _words("word", "right", "not_right"), nullable=True),
        sa.Column("mark", _words("mark", "awaited", "delayed", "arrived"), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("leg", "event_id", "event"),
        _to("leg", "participation_id", "participation"),
        _key("leg"),
    )
    op.create_index(op.f("ix_leg_event_id"), "leg", ["event_id"])
    op.create_index(op.f("ix_leg_participation_id"), "leg", ["participation_id"])


def _make_run() -> None:
    op.create_table(
        "run",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("vehicle_id", sa.Uuid(), nullable=False),
        sa.Column("leaves_at", sa.DateTime(), nullable=False),
        sa.Column("from_place", sa.String(), nullable=False),
        sa.Column("to_place", sa.String(), nullable=False),
        sa.Column("driver_name", sa.String(), nullable=False),
        sa.Column("driver_phone", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("wheelchair_places", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("run", "event_id", "event"),
        _to("run", "vehicle_id", "surveyed_object"),
        _key("run"),
        sa.CheckConstraint("seats >= 0 AND wheelchair_places >= 0", name=op.f("ck_run_no_less")),
    )
    op.create_index(op.f("ix_run_event_id"), "run", ["event_id"])


def downgrade() -> None:
    for table in ("passport_data", "run_place", "run", "leg"):
        op.drop_table(table)
