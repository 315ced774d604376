"""Reading together: the round, criteria, who reads what, and points.

Revision ID: 0045
Revises: 0044
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Five tables."""
    op.create_table(
        "review_round",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("is_blind", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        *_versioned("review_round", event_id="event"),
        sa.UniqueConstraint("event_id", name=op.f("uq_review_round_event_id")),
    )
    op.create_table(
        "criterion",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        *(sa.Column(f"points_{number}", sa.String(), nullable=False) for number in range(4)),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        *_versioned("criterion", event_id="event"),
        sa.CheckConstraint("weight BETWEEN 1 AND 5", name=op.f("ck_criterion_weight")),
    )
    op.create_table(
        "reading",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("reader_id", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("conflict_at", sa.DateTime(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("scored_at", sa.DateTime(), nullable=True),
        *_versioned("reading", participation_id="participation", reader_id="person"),
        sa.UniqueConstraint(
            "participation_id", "reader_id", name=op.f("uq_reading_participation_id_reader_id")
        ),
    )
    op.create_table(
        "points",
        sa.Column("reading_id", sa.Uuid(), nullable=False),
        sa.Column("criterion_id", sa.Uuid(), nullable=False),
        sa.Column("given", sa.Integer(), nullable=False),
        *_keys("points", reading_id="reading", criterion_id="criterion"),
        sa.UniqueConstraint(
            "reading_id", "criterion_id", name=op.f("uq_points_reading_id_criterion_id")
        ),
        sa.CheckConstraint("given BETWEEN 0 AND 3", name=op.f("ck_points_given")),
    )
    op.create_table(
        "reading_result",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("mean", sa.Double(), nullable=False),
        *_keys("reading_result", participation_id="participation"),
        sa.UniqueConstraint("participation_id", name=op.f("uq_reading_result_participation_id")),
    )
    for table, column in (
        ("criterion", "event_id"),
        ("reading", "participation_id"),
        ("reading", "reader_id"),
        ("points", "reading_id"),
        ("points", "criterion_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    """All points and criteria go."""
    for table in ("reading_result", "points", "reading", "criterion", "review_round"):
        op.drop_table(table)


def _versioned(table: str, **points_to: str) -> list[sa.Constraint | sa.Column[object]]:
    return [sa.Column("version", sa.Integer(), nullable=False), *_keys(table, **points_to)]


def _keys(table: str, **points_to: str) -> list[sa.Constraint | sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
            )
            for column, other in points_to.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]
