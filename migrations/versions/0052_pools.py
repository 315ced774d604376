"""Kinds of places beside those of the training itself.

Revision ID: 0052
Revises: 0051
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table; whoever stands there keeps a place of the training itself."""
    op.create_table(
        "pool",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("is_online", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_pool_has_places")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_pool_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool")),
    )
    op.create_index(op.f("ix_pool_event_id"), "pool", ["event_id"], unique=False)
    op.add_column(
        "event", sa.Column("has_pools", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("participation", sa.Column("pool_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Everybody has a place of the training itself again."""
    op.drop_column("participation", "pool_id")
    op.drop_column("event", "has_pools")
    op.drop_index(op.f("ix_pool_event_id"), table_name="pool")
    op.drop_table("pool")
