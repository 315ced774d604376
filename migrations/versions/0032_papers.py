"""What badges, lists and letters say, and the papers that were given.

Revision ID: 0032
Revises: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A row for each person's badge, for each training's letters, for each given paper."""
    _make_badges()
    _make_terms()
    op.create_table(
        "given_paper",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("given_paper", "participation_id", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_given_paper")),
        sa.UniqueConstraint(
            "participation_id", "kind", name=op.f("uq_given_paper_participation_id_kind")
        ),
    )
    op.create_index(
        op.f("ix_given_paper_participation_id"), "given_paper", ["participation_id"], unique=False
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("given_paper", "paper_terms", "badge_word"):
        op.drop_table(table)


def _make_badges() -> None:
    mark = sa.Enum("yes", "ask", "no", name="photomark", native_enum=False, length=40)
    op.create_table(
        "badge_word",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("photos", mark, nullable=True),
        sa.Column("on_list", sa.Boolean(), nullable=False),
        sa.Column("country_on_list", sa.Boolean(), nullable=False),
        sa.Column("organisation_on_list", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("badge_word", "participation_id", "participation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_badge_word")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_badge_word_participation_id")),
    )


def _make_terms() -> None:
    op.create_table(
        "paper_terms",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("stay", sa.String(), nullable=False),
        sa.Column("payer", sa.String(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.Column("signed_as", sa.String(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("paper_terms", "event_id", "event"),
        _to("paper_terms", "organisation_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_terms")),
        sa.UniqueConstraint("event_id", name=op.f("uq_paper_terms_event_id")),
    )


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
