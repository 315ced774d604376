"""Measured objects.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_PLACES = ("venue", "hotel", "restaurant", "airport", "station", "outdoor", "vehicles")
_METHODS = ("tape", "laser", "photos", "stated")


def upgrade() -> None:
    _places()
    _objects()
    _measures()
    _photos()
    op.create_table(
        "own_word",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _key("own_word", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_word")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_own_word_participation_id")),
    )


def downgrade() -> None:
    for table in ("own_word", "survey_photo", "measure", "surveyed_object", "place"):
        op.drop_table(table)


def _places() -> None:
    kind = sa.Enum(*_PLACES, name="placekind", native_enum=False, length=40)
    op.create_table(
        "place",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("position_on_map", sa.String(), nullable=False),
        sa.Column("directions", sa.String(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _key("place", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
    )
    op.create_index(op.f("ix_place_event_id"), "place", ["event_id"])


def _objects() -> None:
    op.create_table(
        "surveyed_object",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("on_route", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _key("surveyed_object", "event"),
        _key("surveyed_object", "place"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveyed_object")),
    )
    op.create_index("ix_surveyed_object_event_place", "surveyed_object", ["event_id", "place_id"])


def _measures() -> None:
    method = sa.Enum(*_METHODS, name="method", native_enum=False, length=40)
    op.create_table(
        "measure",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value_si", sa.Integer(), nullable=True),
        sa.Column("typed", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("chosen", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("method", method, nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("measured_by", sa.String(), nullable=False),
        sa.Column("is_copied", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _key("measure", "event"),
        _key("measure", "surveyed_object", "object_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.UniqueConstraint("object_id", "key", name=op.f("uq_measure_object_id_key")),
    )
    op.create_index(op.f("ix_measure_event_id"), "measure", ["event_id"])


def _photos() -> None:
    op.create_table(
        "survey_photo",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("alt", sa.String(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _key("survey_photo", "event"),
        _key("survey_photo", "surveyed_object", "object_id"),
        _key("survey_photo", "stored_file", "file_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_photo")),
    )
    op.create_index(op.f("ix_survey_photo_event_id"), "survey_photo", ["event_id"])


def _key(table: str, to: str, column: str = "") -> sa.ForeignKeyConstraint:
    column = column or f"{to}_id"
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)
