"""Places of each kind are counted from an index.

Revision ID: 0053
Revises: 0052
"""

from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

_NAME, _TABLE = "ix_participation_event_pool", "participation"


def upgrade() -> None:
    """One index."""
    op.create_index(_NAME, _TABLE, ["event_id", "pool_id", "state"], unique=False)


def downgrade() -> None:
    """The counting gets slower."""
    op.drop_index(_NAME, table_name=_TABLE)
