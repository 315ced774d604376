"""Two applications of the same person.

Revision ID: 0049
Revises: 0048
"""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

_STATES = (
    *("draft", "applied", "not_eligible", "reserve", "not_chosen", "offered", "conditional"),
    *("confirmed", "declined", "expired", "withdrawn", "coming", "no_longer_coming"),
)


def upgrade() -> None:
    """A table and a column; until now nobody's applications were put together."""
    op.add_column("participation", sa.Column("merged_into_id", sa.Uuid(), nullable=True))
    op.create_index(
        op.f("ix_participation_merged_into_id"), "participation", ["merged_into_id"], unique=False
    )
    op.create_table(
        "same_person",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("lower_id", sa.Uuid(), nullable=False),
        sa.Column("higher_id", sa.Uuid(), nullable=False),
        sa.Column(
            "said",
            sa.Enum("same", "different", name="said", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.Column(
            "was", sa.Enum(*_STATES, name="state", native_enum=False, length=40), nullable=True
        ),
        sa.Column("stood_since", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("event", "event_id"),
        _to("participation", "lower_id"),
        _to("participation", "higher_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_same_person")),
        sa.UniqueConstraint(
            "lower_id", "higher_id", name=op.f("uq_same_person_lower_id_higher_id")
        ),
    )
    for key in ("event_id", "higher_id"):
        op.create_index(op.f(f"ix_same_person_{key}"), "same_person", [key], unique=False)


def downgrade() -> None:
    """Take them away."""
    op.drop_table("same_person")
    op.drop_index(op.f("ix_participation_merged_into_id"), table_name="participation")
    # Not as a batch: SQLite would make the table anew, which others refer to.
    op.drop_column("participation", "merged_into_id")


def _to(target: str, key: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_same_person_{key}_{target}")
    return sa.ForeignKeyConstraint([key], [f"{target}.id"], name=name)
