"""Something is not right now.

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_KINDS = ("lift", "interpreter", "assistant", "wheelchair", "ill", "power", "other")
_STATES = ("told", "seen", "mending", "mended")


def _words(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=40)


def _of(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "incident",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _words("incidentkind", _KINDS), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("concerns_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("state", _words("incidentstate", _STATES), nullable=False),
        sa.Column("supplier_id", sa.Uuid(), nullable=True),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.Column("mended_at", sa.DateTime(), nullable=True),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of("incident", "event_id", "event"),
        _of("incident", "object_id", "surveyed_object"),
        _of("incident", "concerns_id", "participation"),
        _of("incident", "person_id", "person"),
        _of("incident", "supplier_id", "supplier"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_event_id"), "incident", ["event_id"])
    op.create_index(op.f("ix_incident_concerns_id"), "incident", ["concerns_id"])
    op.create_table(
        "help_line",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("video", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of("help_line", "event_id", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_line")),
        sa.UniqueConstraint("event_id", name=op.f("uq_help_line_event_id")),
    )


def downgrade() -> None:
    op.drop_table("help_line")
    op.drop_table("incident")
