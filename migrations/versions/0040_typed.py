"""What is typed into a draft is kept before its part is complete.

Revision ID: 0040
Revises: 0039
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing of earlier drafts waits for being saved."""
    with op.batch_alter_table("application") as table:
        table.add_column(sa.Column("typed", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """What was typed and never saved goes; what was saved stays."""
    with op.batch_alter_table("application") as table:
        table.drop_column("typed")
