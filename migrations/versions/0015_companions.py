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


def downgrade() -> None:
    for table in ("supporter_link", "supporter", "companion"):
        op.drop_table(table)
