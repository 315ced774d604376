"""Targets for the balance of a group, and the two questions that some of them ask.

Revision ID: 0035
Revises: 0034
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table of targets; two optional answers of an application."""
    kinds = ("countries", "each_country", "country", "organisation")
    more = ("gender", "experience", "first_time", "language")
    op.create_table(
        "balance_target",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*kinds, *more, name="kind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=True),
        sa.Column("most", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "least IS NOT NULL OR most IS NOT NULL", name=op.f("ck_balance_target_says_something")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_balance_target_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_balance_target")),
        sa.UniqueConstraint(
            "event_id", "kind", "key", name=op.f("uq_balance_target_event_id_kind_key")
        ),
    )
    op.create_index(
        op.f("ix_balance_target_event_id"), "balance_target", ["event_id"], unique=False
    )
    op.add_column("event", sa.Column("also_asks", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("application", sa.Column("gender", _genders(), nullable=True))
    op.add_column("application", sa.Column("took_part_before", sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Both answers and all targets go."""
    with op.batch_alter_table("application") as table:
        table.drop_column("took_part_before")
        table.drop_column("gender")
    op.drop_column("event", "also_asks")
    op.drop_table("balance_target")


def _genders() -> sa.Enum:
    said = ("woman", "man", "another", "not_said")
    return sa.Enum(*said, name="gender", native_enum=False, length=40)
