"""What a training may cost, known before people are chosen.

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def _of(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "budget_plan",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Numeric(10, 2), nullable=True),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("per_cent", sa.Integer(), nullable=False),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of("budget_plan", "event_id", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_plan")),
        sa.UniqueConstraint("event_id", name=op.f("uq_budget_plan_event_id")),
    )
    op.create_table(
        "budget_ticks",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of("budget_ticks", "participation_id", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_ticks")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_budget_ticks_participation_id")),
    )
    op.create_table(
        "budget_total",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of("budget_total", "event_id", "event"),
        _of("budget_total", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_total")),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_budget_total_event_id_number")),
    )
    op.create_index(op.f("ix_budget_total_event_id"), "budget_total", ["event_id"])


def downgrade() -> None:
    op.drop_table("budget_total")
    op.drop_table("budget_ticks")
    op.drop_table("budget_plan")
