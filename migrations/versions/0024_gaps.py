"""What issue 4 still lacked: supporters and needs, assistants who were there.

Revision ID: 0024
Revises: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_NONE = sa.text("'[]'")
_OF = "uq_assistant_presence_participation_id"
_TO = "fk_assistant_presence_participation_id_participation"


def upgrade() -> None:
    """What a supporter may read and answer; whose presence somebody noted."""
    with op.batch_alter_table("supporter") as table:
        table.add_column(sa.Column("needs", sa.JSON(), nullable=False, server_default=_NONE))
        table.add_column(sa.Column("fills", sa.JSON(), nullable=False, server_default=_NONE))
    with op.batch_alter_table("assistant_presence") as table:
        table.add_column(sa.Column("participation_id", sa.Uuid(), nullable=True))
        table.create_unique_constraint(op.f(_OF), ["participation_id"])
        table.create_foreign_key(op.f(_TO), "participation", ["participation_id"], ["id"])


def downgrade() -> None:
    """Back to before."""
    with op.batch_alter_table("assistant_presence") as table:
        table.drop_constraint(op.f(_TO), type_="foreignkey")
        table.drop_constraint(op.f(_OF), type_="unique")
        table.drop_column("participation_id")
    with op.batch_alter_table("supporter") as table:
        table.drop_column("fills")
        table.drop_column("needs")
