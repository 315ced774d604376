"""Series and their editions; easy-read texts and sign-language videos.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

import foundation.store.types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", foundation.store.types.UTCDateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_table(
        "series_edition",
        sa.Column("series_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("removed_at", foundation.store.types.UTCDateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_series_edition_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["series.id"], name=op.f("fk_series_edition_series_id_series")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_edition")),
        sa.UniqueConstraint("event_id", name=op.f("uq_series_edition_event_id")),
    )
    op.create_index(op.f("ix_series_edition_series_id"), "series_edition", ["series_id"])
    subject = sa.Enum("call", "questions", "offer", name="subject", native_enum=False, length=40)
    op.create_table(
        "easy_read",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("subject", subject, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_easy_read_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_easy_read")),
        sa.UniqueConstraint(
            "event_id",
            "subject",
            "language",
            name=op.f("uq_easy_read_event_id_subject_language"),
        ),
    )
    op.create_table(
        "sign_video",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("subject", subject, nullable=False),
        sa.Column("sign_language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text_version", sa.String(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("added_at", foundation.store.types.UTCDateTime(), nullable=False),
        sa.Column("removed_at", foundation.store.types.UTCDateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_sign_video_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_sign_video_file_id_stored_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_video")),
    )
    op.create_index(op.f("ix_sign_video_event_id"), "sign_video", ["event_id"])


def downgrade() -> None:
    op.drop_table("sign_video")
    op.drop_table("easy_read")
    op.drop_table("series_edition")
    op.drop_table("series")
