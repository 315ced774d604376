"""Letters to groups, and whom organisers ticked for one.

Revision ID: 0042
Revises: 0041
"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A row for each letter to a group, and one for each person who was ticked."""
    anchor = sa.Enum("closes", "starts", "ends", name="anchor", native_enum=False, length=40)
    stage = sa.Enum("draft", "planned", "sent", name="stage", native_enum=False, length=40)
    lists = ("states", "parts", "countries", "languages", "texts")
    op.create_table(
        "mailing",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in lists),
        sa.Column("is_for_ticked", sa.Boolean(), nullable=False),
        sa.Column("moment", sa.DateTime(), nullable=True),
        sa.Column("anchor", anchor, nullable=True),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("stage", stage, nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("mailing", "event_id", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing")),
    )
    op.create_index(op.f("ix_mailing_event_id"), "mailing", ["event_id"], unique=False)
    _make_people()


def downgrade() -> None:
    """Take them away."""
    for table in ("mailing_person", "mailing"):
        op.drop_table(table)


def _make_people() -> None:
    table, keys = "mailing_person", ("mailing_id", "participation_id")
    op.create_table(
        table,
        *(sa.Column(key, sa.Uuid(), nullable=False) for key in keys),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to(table, "mailing_id", "mailing"),
        _to(table, "participation_id", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing_person")),
        sa.UniqueConstraint(*keys, name=op.f("uq_mailing_person_mailing_id_participation_id")),
    )
    for key in keys:
        op.create_index(op.f(f"ix_{table}_{key}"), table, [key], unique=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
