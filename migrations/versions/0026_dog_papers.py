"""Papers of an assistance dog, kept as sealed files.

Revision ID: 0026
Revises: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dog_paper",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_dog_paper_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dog_paper")),
    )
    op.create_index(op.f("ix_dog_paper_participation_id"), "dog_paper", ["participation_id"])


def downgrade() -> None:
    op.drop_table("dog_paper")
