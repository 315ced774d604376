"""Whether targets about communities were met, and who was in the group then.

Revision ID: 0048
Revises: 0047
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What a count found is kept on its target; a row for each person of the latest count."""
    with op.batch_alter_table("balance_target") as table:
        table.add_column(sa.Column("was_met", sa.Boolean(), nullable=True))
    name, key = "counted_person", "participation_id"
    op.create_table(
        name,
        sa.Column(key, sa.Uuid(), nullable=False),
        sa.Column("counted_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            [key], ["participation.id"], name=op.f(f"fk_{name}_{key}_participation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint(key, name=op.f(f"uq_{name}_{key}")),
    )


def downgrade() -> None:
    """Take both away."""
    op.drop_table("counted_person")
    with op.batch_alter_table("balance_target") as table:
        table.drop_column("was_met")
