"""Files that stand on the page of everybody to whom a letter went.

Revision ID: 0051
Revises: 0050
"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "mailing_file",
        sa.Column("mailing_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_mailing_file_file_id_stored_file")
        ),
        sa.ForeignKeyConstraint(
            ["mailing_id"], ["mailing.id"], name=op.f("fk_mailing_file_mailing_id_mailing")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailing_file")),
    )
    op.create_index(
        op.f("ix_mailing_file_mailing_id"), "mailing_file", ["mailing_id"], unique=False
    )


def downgrade() -> None:
    """The files stay in the store of files; nothing names them any more."""
    op.drop_index(op.f("ix_mailing_file_mailing_id"), table_name="mailing_file")
    op.drop_table("mailing_file")
