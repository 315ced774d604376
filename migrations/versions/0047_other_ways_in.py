"""Other ways in: wishes for help as tasks, and applications that staff wrote down.

Revision ID: 0047
Revises: 0046
"""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables, with one row for each person at most."""
    _of_person(
        "help_task",
        "done_by_id",
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("best_time", sa.String(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("done_by_id", sa.Uuid(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
    )
    _of_person(
        "written_down",
        "written_by_id",
        sa.Column("came_by", sa.String(), nullable=False),
        sa.Column("written_by_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=True),
        sa.Column("yes_by", sa.String(), nullable=True),
        sa.Column("heard_by", sa.String(), nullable=False),
        sa.Column("heard_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(yes_by IS NULL) = (heard_at IS NULL) AND (yes_by IS NULL) = (heard_by = '')",
            name=op.f("ck_written_down_a_spoken_yes_is_whole"),
        ),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("written_down")
    op.drop_table("help_task")


def _of_person(table: str, by: str, *rows: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        *rows,
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f(f"fk_{table}_participation_id_participation"),
        ),
        sa.ForeignKeyConstraint([by], ["person.id"], name=op.f(f"fk_{table}_{by}_person")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("participation_id", name=op.f(f"uq_{table}_participation_id")),
    )
