"""Seats and hours that are proposed.

Revision ID: 0020
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
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
    """What the solver proposes about seats and hours."""
    op.create_table(
        "plan",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column(
            "subject",
            _words("subject", "seats", "assistants", "interpreters"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            _words("stage", "asked", "ready", "failed", "taken_over", "taken_back"),
            nullable=False,
        ),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("solved_at", sa.DateTime(), nullable=True),
        sa.Column("is_best", sa.Boolean(), nullable=False),
        sa.Column("longest_wait", sa.Integer(), nullable=False),
        sa.Column("turnaround", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("plan", "event_id", "event"),
        _key("plan"),
        sa.UniqueConstraint("event_id", "subject", name=op.f("uq_plan_event_id_subject")),
    )
    _make_part()


def _make_part() -> None:
    op.create_table(
        "plan_part",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("plan_part", "plan_id", "plan"),
        _to("plan_part", "participation_id", "participation"),
        _key("plan_part"),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_plan_part_plan_id_number")),
    )
    with op.batch_alter_table("plan_part") as batch:
        batch.create_index(batch.f("ix_plan_part_participation_id"), ["participation_id"])


def downgrade() -> None:
    """Take away what was proposed; what was taken over stays."""
    op.drop_table("plan_part")
    op.drop_table("plan")
