"""Sheets for suppliers.

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_TABLES = ("sheet_opening", "sheet_sending", "sheet_entry", "sheet_edition")


def _keys(table: str, **keys: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint(
            [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}")
        )
        for column, target in keys.items()
    ]


def upgrade() -> None:
    op.create_table(
        "sheet_edition",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=True),
        sa.Column("frame", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_edition")),
        sa.UniqueConstraint(
            "event_id", "kind", "number", name=op.f("uq_sheet_edition_event_id_kind_number")
        ),
        *_keys("sheet_edition", event_id="event", made_by_id="person"),
    )
    op.create_index(op.f("ix_sheet_edition_event_id"), "sheet_edition", ["event_id"])
    op.create_table(
        "sheet_entry",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_entry")),
        sa.UniqueConstraint(
            "edition_id",
            "participation_id",
            name=op.f("uq_sheet_entry_edition_id_participation_id"),
        ),
        *_keys("sheet_entry", edition_id="sheet_edition", participation_id="participation"),
    )
    op.create_index(op.f("ix_sheet_entry_edition_id"), "sheet_entry", ["edition_id"])
    op.create_index(op.f("ix_sheet_entry_participation_id"), "sheet_entry", ["participation_id"])
    op.create_table(
        "sheet_sending",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("supplier_id", sa.Uuid(), nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=False),
        sa.Column("sent_by_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.String(), nullable=True),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_sending")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sheet_sending_token_hash")),
        *_keys(
            "sheet_sending",
            edition_id="sheet_edition",
            supplier_id="supplier",
            sent_by_id="person",
        ),
    )
    op.create_index(op.f("ix_sheet_sending_edition_id"), "sheet_sending", ["edition_id"])
    op.create_index(op.f("ix_sheet_sending_supplier_id"), "sheet_sending", ["supplier_id"])
    op.create_table(
        "sheet_opening",
        sa.Column("sending_id", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_opening")),
        *_keys("sheet_opening", sending_id="sheet_sending"),
    )
    op.create_index(op.f("ix_sheet_opening_sending_id"), "sheet_opening", ["sending_id"])


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)
