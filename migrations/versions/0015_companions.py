"""Assistants, supporters, interpreters.

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _points_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "companion",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("beside_id", sa.Uuid(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("is_named", sa.Boolean(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(), nullable=True),
        sa.Column("confidentiality_wording", sa.String(), nullable=False),
        sa.Column("confidentiality_language", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("companion", "participation_id", "participation"),
        _points_to("companion", "beside_id", "participation"),
        _key("companion"),
        sa.UniqueConstraint("participation_id", name=op.f("uq_companion_participation_id")),
    )
    op.create_index(op.f("ix_companion_beside_id"), "companion", ["beside_id"])
    op.create_table(
        "supporter",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("letters", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("supporter", "participation_id", "participation"),
        _key("supporter"),
    )
    op.create_index(op.f("ix_supporter_participation_id"), "supporter", ["participation_id"])
    op.create_table(
        "supporter_link",
        sa.Column("supporter_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("supporter_link", "supporter_id", "supporter"),
        _key("supporter_link"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_supporter_link_token_hash")),
    )
    op.create_index(op.f("ix_supporter_link_supporter_id"), "supporter_link", ["supporter_id"])

    _make_engaged()


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=40)


def _make_engaged() -> None:
    kinds = _words("engagedkind", "assistant", "interpreter", "captioner")
    op.create_table(
        "engaged",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", kinds, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("engaged", "event_id", "event"),
        _key("engaged"),
    )
    op.create_index(op.f("ix_engaged_event_id"), "engaged", ["event_id"])
    answers = _words("answer", "waiting", "accepted", "preferred", "refused")
    op.create_table(
        "suggestion",
        sa.Column("engaged_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("answer", answers, nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("suggestion", "engaged_id", "engaged"),
        _points_to("suggestion", "participation_id", "participation"),
        _key("suggestion"),
        sa.UniqueConstraint(
            "engaged_id",
            "participation_id",
            name=op.f("uq_suggestion_engaged_id_participation_id"),
        ),
    )
    op.create_index(op.f("ix_suggestion_participation_id"), "suggestion", ["participation_id"])
    op.create_table(
        "shift",
        sa.Column("engaged_id", sa.Uuid(), nullable=False),
        sa.Column("suggestion_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("part", _words("daypart", "morning", "day", "evening", "night"), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _points_to("shift", "engaged_id", "engaged"),
        _points_to("shift", "suggestion_id", "suggestion"),
        _key("shift"),
        sa.UniqueConstraint("engaged_id", "day", "part", name=op.f("uq_shift_engaged_id_day_part")),
    )
    op.create_index(op.f("ix_shift_suggestion_id"), "shift", ["suggestion_id"])


def downgrade() -> None:
    for table in ("shift", "suggestion", "engaged"):
        op.drop_table(table)
    for table in ("supporter_link", "supporter", "companion"):
        op.drop_table(table)
