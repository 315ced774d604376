"""As what somebody comes; rights limited to categories.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    part = sa.Enum(
        *("participant", "assistant", "trainer", "facilitator", "staff"),
        name="part",
        native_enum=False,
        length=40,
    )
    op.add_column(
        "participation", sa.Column("part", part, nullable=False, server_default="participant")
    )
    for table in ("role_grant", "invitation"):
        op.add_column(
            table, sa.Column("limited_to", sa.JSON(), nullable=False, server_default="[]")
        )


def downgrade() -> None:
    for table in ("role_grant", "invitation"):
        op.drop_column(table, "limited_to")
    op.drop_column("participation", "part")
