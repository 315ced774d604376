"""Answers that were told in another way than writing, and translations beside answers.

Revision ID: 0050
Revises: 0049
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables, with one row for each answer at most."""
    _of_answer(
        "told_answer",
        "typed_by_id",
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("best_time", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("typed_by_id", sa.Uuid(), nullable=True),
        sa.Column("typed_at", sa.DateTime(), nullable=True),
        sa.Column("wanted_change", sa.String(), nullable=False),
        sa.Column("approved_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_told_answer_file_id_stored_file")
        ),
        sa.CheckConstraint(
            "way <> 'conversation' OR file_id IS NULL",
            name=op.f("ck_told_answer_a_conversation_has_no_file"),
        ),
        sa.CheckConstraint(
            "approved_at IS NULL OR text <> ''", name=op.f("ck_told_answer_a_text_is_approved")
        ),
    )
    _of_answer(
        "answer_translation",
        "translated_by_id",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("original", sa.String(), nullable=False),
        sa.Column("translated_by_id", sa.Uuid(), nullable=False),
        sa.Column("translated_at", sa.DateTime(), nullable=False),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("answer_translation")
    op.drop_table("told_answer")


def _of_answer(table: str, by: str, *rows: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
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
        sa.UniqueConstraint(
            "participation_id", "answer", name=op.f(f"uq_{table}_participation_id_answer")
        ),
    )
    op.create_index(op.f(f"ix_{table}_participation_id"), table, ["participation_id"])
