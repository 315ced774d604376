"""What was spent on somebody whose data are erased.

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_CATEGORIES = ("transport", "venue", "assistance", "communication", "food", "safety", "other")


def upgrade() -> None:
    category = sa.Enum(*_CATEGORIES, name="category", native_enum=False, length=40)
    op.create_table(
        "settled_cost",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("somebody", sa.Uuid(), nullable=False),
        sa.Column("category", category, nullable=False),
        sa.Column("cost_planned", sa.Numeric(10, 2), nullable=True),
        sa.Column("cost_actual", sa.Numeric(10, 2), nullable=True),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_settled_cost_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settled_cost")),
    )
    op.create_index(op.f("ix_settled_cost_event_id"), "settled_cost", ["event_id"])


def downgrade() -> None:
    op.drop_table("settled_cost")
