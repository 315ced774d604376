"""Offers with their time, tries to reach somebody, reasons, and how a training makes offers.

Revision ID: 0037
Revises: 0036
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Four tables; offers that run now have no row of their own and keep their time."""
    op.create_table(
        "offer_terms",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("remind_before", sa.Integer(), nullable=False),
        sa.Column("extra_days", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("offer_terms", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_terms")),
        sa.UniqueConstraint("event_id", name=op.f("uq_offer_terms_event_id")),
    )
    _of_person(
        "offer",
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("lapses", sa.Boolean(), nullable=False),
        sa.Column("reminded_at", sa.DateTime(), nullable=True),
        sa.Column("extended_at", sa.DateTime(), nullable=True),
        of_event=True,
    )
    _of_person(
        "contact_try",
        sa.Column("tried_at", sa.DateTime(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        of_event=True,
    )
    _of_person(
        "place_reason",
        sa.Column("move", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        of_event=False,
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("place_reason", "contact_try", "offer", "offer_terms"):
        op.drop_table(table)


def _of_person(table: str, *columns: sa.Column[object], of_event: bool) -> None:
    keys = ["participation", *(["event"] if of_event else [])]
    op.create_table(
        table,
        *(sa.Column(f"{key}_id", sa.Uuid(), nullable=False) for key in keys),
        *columns,
        sa.Column("id", sa.Uuid(), nullable=False),
        *(_to(table, key) for key in keys),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    for key in keys:
        op.create_index(op.f(f"ix_{table}_{key}_id"), table, [f"{key}_id"], unique=False)


def _to(table: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{target}_id_{target}")
    return sa.ForeignKeyConstraint([f"{target}_id"], [f"{target}.id"], name=name)
