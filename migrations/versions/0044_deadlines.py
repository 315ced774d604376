"""More time for one person, and the reminder of those with a draft.

Revision ID: 0044
Revises: 0043
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three tables and a column; until now nobody had more time."""
    with op.batch_alter_table("participation") as table:
        table.add_column(sa.Column("late_until", sa.DateTime(), nullable=True))
    op.create_table(
        "late_link",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("for_whom", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("participation_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("late_link", "event"),
        _to("late_link", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_late_link_token_hash")),
    )
    for key in ("event_id", "participation_id"):
        op.create_index(op.f(f"ix_late_link_{key}"), "late_link", [key], unique=False)
    op.create_table(
        "reminder_time",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("reminder_time", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_time")),
        sa.UniqueConstraint("event_id", name=op.f("uq_reminder_time_event_id")),
    )
    op.create_table(
        "draft_reminder",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("off_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("draft_reminder", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_reminder")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_draft_reminder_participation_id")),
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("draft_reminder", "reminder_time", "late_link"):
        op.drop_table(table)
    # Not as a batch: SQLite would make the table anew, which others refer to.
    op.drop_column("participation", "late_until")


def _to(table: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{target}_id_{target}")
    return sa.ForeignKeyConstraint([f"{target}_id"], [f"{target}.id"], name=name)
