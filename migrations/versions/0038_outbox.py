"""Letters that wait: which kinds, why each was written, and how often it was changed.

Revision ID: 0038
Revises: 0037
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A row for each kind of letter that waits, three columns for each letter."""
    op.create_table(
        "held_kind",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_held_kind_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_kind")),
        sa.UniqueConstraint("event_id", "letter", name=op.f("uq_held_kind_event_id_letter")),
    )
    op.create_index(op.f("ix_held_kind_event_id"), "held_kind", ["event_id"], unique=False)
    with op.batch_alter_table("outgoing_letter") as table:
        table.add_column(sa.Column("template", sa.String(), server_default="", nullable=False))
        table.add_column(sa.Column("edits", sa.Integer(), server_default="0", nullable=False))
        table.add_column(sa.Column("released_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    """Take them away; what waits becomes something to pass on, so that no letter is lost."""
    letter = sa.table("outgoing_letter", sa.column("state", sa.String()))
    waits = letter.c.state.in_(("held", "cancelled"))
    op.execute(letter.update().where(waits).values(state="to_pass_on"))
    with op.batch_alter_table("outgoing_letter") as table:
        for column in ("released_at", "edits", "template"):
            table.drop_column(column)
    op.drop_table("held_kind")
