"""outcomes.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TEXTS = ("easy", "reason", "legal", "how")
_STATE = sa.Enum(
    "idea", "drafted", "agreed", "parked", name="outcomestate", native_enum=False, length=40
)


def upgrade() -> None:
    for name in _TEXTS:
        op.add_column(
            "outcome_item", sa.Column(name, sa.JSON(), nullable=False, server_default="{}")
        )
    op.add_column(
        "outcome_item", sa.Column("articles", sa.JSON(), nullable=False, server_default="[]")
    )
    # What 0.1.0 published stood under "What the group agreed".
    op.add_column(
        "outcome_item", sa.Column("state", _STATE, nullable=False, server_default="agreed")
    )
    op.add_column("outcome_item", sa.Column("unsure", sa.Integer(), nullable=True))
    op.add_column("outcome_item", sa.Column("against", sa.Integer(), nullable=True))
    op.create_table(
        "outcome_source",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("source_version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["outcome_item.id"], name=op.f("fk_outcome_source_item_id_outcome_item")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["outcome_item.id"],
            name=op.f("fk_outcome_source_source_id_outcome_item"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_source")),
        sa.UniqueConstraint(
            "item_id", "source_id", name=op.f("uq_outcome_source_item_id_source_id")
        ),
    )
    op.create_index(op.f("ix_outcome_source_source_id"), "outcome_source", ["source_id"])
    op.create_table(
        "edition_paper",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_edition_paper_edition_id_edition")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_edition_paper_file_id_stored_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_paper")),
        sa.UniqueConstraint("edition_id", "kind", name=op.f("uq_edition_paper_edition_id_kind")),
    )
    op.create_table(
        "imprint",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("countries", sa.JSON(), nullable=True),
        sa.Column("named", sa.JSON(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_imprint_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imprint")),
        sa.UniqueConstraint("event_id", name=op.f("uq_imprint_event_id")),
    )


def downgrade() -> None:
    op.drop_table("imprint")
    op.drop_table("edition_paper")
    op.drop_index(op.f("ix_outcome_source_source_id"), "outcome_source")
    op.drop_table("outcome_source")
    for name in ("against", "unsure", "state", "articles", *reversed(_TEXTS)):
        op.drop_column("outcome_item", name)
