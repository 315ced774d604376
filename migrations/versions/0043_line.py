"""How the reserve list gives the next place.

Revision ID: 0043
Revises: 0042
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The next keeps the targets unless chosen otherwise; nothing is offered without a press."""
    with op.batch_alter_table("offer_terms") as table:
        kept = sa.Column("keeps_targets", sa.Boolean(), server_default=sa.true(), nullable=False)
        table.add_column(kept)
        itself = sa.Column("offers_itself", sa.Boolean(), server_default=sa.false(), nullable=False)
        table.add_column(itself)


def downgrade() -> None:
    """Take both away."""
    with op.batch_alter_table("offer_terms") as table:
        table.drop_column("offers_itself")
        table.drop_column("keeps_targets")
