"""The evening of arrival: is your room right.

Revision ID: 0023
Revises: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_WORDS = ("right", "not_right", "elsewhere")


def upgrade() -> None:
    op.create_table(
        "room_question",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column(
            "word", sa.Enum(*_WORDS, name="roomword", native_enum=False, length=40), nullable=True
        ),
        sa.Column("said_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_room_question_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_room_question_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_question")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_room_question_participation_id")),
    )
    op.create_index(op.f("ix_room_question_event_id"), "room_question", ["event_id"])


def downgrade() -> None:
    op.drop_table("room_question")
