"""Conditions of the call that mark applications for people to look at.

Revision ID: 0046
Revises: 0045
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A row for each condition, and one for each time somebody says that it is met."""
    about = sa.Enum("country", "disabled", "answer", name="about", native_enum=False, length=40)
    table = "eligibility_rule"
    op.create_table(
        table,
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("about", about, nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=True),
        sa.Column("wanted", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to(table, "event_id", "event"),
        _to(table, "question_id", "form_question"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_event_id"), table, ["event_id"], unique=False)
    _make_looks()


def downgrade() -> None:
    """Take them away."""
    for table in ("eligibility_look", "eligibility_rule"):
        op.drop_table(table)


def _make_looks() -> None:
    table, keys = "eligibility_look", ("participation_id", "rule_id")
    once = (*keys, "rule_version")
    op.create_table(
        table,
        *(sa.Column(key, sa.Uuid(), nullable=False) for key in keys),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("looked_by_id", sa.Uuid(), nullable=True),
        sa.Column("looked_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to(table, "looked_by_id", "person"),
        _to(table, "participation_id", "participation"),
        _to(table, "rule_id", "eligibility_rule"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(*once, name=op.f(f"uq_{table}_{'_'.join(once)}")),
    )
    for key in keys:
        op.create_index(op.f(f"ix_{table}_{key}"), table, [key], unique=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
