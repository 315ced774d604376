"""Places of each kind are counted from an index.

Revision ID: 0054
Revises: 0053
"""

from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

_NAME, _TABLE = "ix_participation_event_pool", "participation"


def upgrade() -> None:
    """One index."""
    op.create_index(_NAME, _TABLE, ["event_id", "pool_id", "state"], unique=False)


def downgrade() -> None:
    """The counting gets slower."""
    op.drop_index(_NAME, table_name=_TABLE)
