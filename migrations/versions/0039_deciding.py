"""Decisions that are prepared and released together.

Revision ID: 0039
Revises: 0038
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What is prepared for each person, and the rounds in which it left."""
    op.create_table(
        "prepared_decision",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column(
            "choice",
            sa.Enum("choose", "reserve", "decline", name="choice", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("prepared_by_id", sa.Uuid(), nullable=True),
        sa.Column("prepared_at", sa.DateTime(), nullable=False),
        sa.Column("released_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_prepared_decision_participation_id_participation"),
        ),
        sa.ForeignKeyConstraint(
            ["prepared_by_id"],
            ["person.id"],
            name=op.f("fk_prepared_decision_prepared_by_id_person"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prepared_decision")),
    )
    op.create_index(
        op.f("ix_prepared_decision_participation_id"),
        "prepared_decision",
        ["participation_id"],
        unique=False,
    )
    op.create_index(
        "ix_prepared_decision_waiting",
        "prepared_decision",
        ["participation_id"],
        unique=True,
        sqlite_where=sa.text("released_at IS NULL"),
        postgresql_where=sa.text("released_at IS NULL"),
    )
    op.create_table(
        "decision_round",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("released_by_id", sa.Uuid(), nullable=True),
        sa.Column("released_at", sa.DateTime(), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), nullable=False),
        sa.Column("declined", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_decision_round_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["released_by_id"], ["person.id"], name=op.f("fk_decision_round_released_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_round")),
    )
    op.create_index(
        op.f("ix_decision_round_event_id"), "decision_round", ["event_id"], unique=False
    )


def downgrade() -> None:
    """What was prepared and the reasons are lost; decisions that left stay."""
    op.drop_table("decision_round")
    op.drop_table("prepared_decision")
