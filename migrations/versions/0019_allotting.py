"""Bedrooms that are given out.

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def upgrade() -> None:
    _make_plan()
    _make_proposed()
    op.create_table(
        "bedroom_stay",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("first_night", sa.Date(), nullable=True),
        sa.Column("last_night", sa.Date(), nullable=True),
        sa.Column("needs_none", sa.Boolean(), nullable=False),
        sa.Column("look_again_at", sa.DateTime(), nullable=True),
        sa.Column("arrangement_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("bedroom_stay", "participation_id", "participation"),
        _key("bedroom_stay"),
        _once("bedroom_stay", "participation_id"),
    )
    op.create_table(
        "bedroom_night",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=False),
        sa.Column("bed", sa.Integer(), nullable=False),
        sa.Column("night", sa.Date(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("bedroom_night", "event_id", "event"),
        _to("bedroom_night", "room_id", "surveyed_object"),
        _to("bedroom_night", "participation_id", "participation"),
        _key("bedroom_night"),
        _once("bedroom_night", "room_id", "bed", "night"),
        _once("bedroom_night", "participation_id", "night"),
    )
    op.create_index(op.f("ix_bedroom_night_event_id"), "bedroom_night", ["event_id"])


def _make_plan() -> None:
    states = sa.Enum("asked", "ready", "failed", name="planstate", native_enum=False, length=40)
    op.create_table(
        "bedroom_plan",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", states, nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("solved_at", sa.DateTime(), nullable=True),
        sa.Column("is_best", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("bedroom_plan", "event_id", "event"),
        _key("bedroom_plan"),
        _once("bedroom_plan", "event_id"),
    )


def _make_proposed() -> None:
    op.create_table(
        "proposed_bedroom",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=True),
        sa.Column("first_night", sa.Date(), nullable=False),
        sa.Column("last_night", sa.Date(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("proposed_bedroom", "event_id", "event"),
        _to("proposed_bedroom", "participation_id", "participation"),
        _to("proposed_bedroom", "room_id", "surveyed_object"),
        _key("proposed_bedroom"),
        _once("proposed_bedroom", "participation_id"),
    )
    op.create_index(op.f("ix_proposed_bedroom_event_id"), "proposed_bedroom", ["event_id"])


def downgrade() -> None:
    for table in ("bedroom_night", "bedroom_stay", "proposed_bedroom", "bedroom_plan"):
        op.drop_table(table)
