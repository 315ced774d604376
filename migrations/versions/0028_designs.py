"""Designs of certificates, their versions, and which one a training uses.

Revision ID: 0028
Revises: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_KINDS = (
    *("attendance", "participation", "achievement", "recommendation"),
    *("trainer", "facilitator", "assistant", "volunteer"),
)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def upgrade() -> None:
    """Designs, what they once were, and what each is used for."""
    op.create_table(
        "certificate_design",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("orientation", sa.String(), nullable=False),
        sa.Column("accent", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("signatories", sa.JSON(), nullable=False),
        sa.Column("logos", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("certificate_design", "event_id", "event"),
        _key("certificate_design"),
    )
    op.create_index(
        op.f("ix_certificate_design_event_id"), "certificate_design", ["event_id"], unique=False
    )
    _make_versions()
    _make_uses()


def _make_versions() -> None:
    op.create_table(
        "design_version",
        sa.Column("design_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("design_version", "design_id", "certificate_design"),
        _to("design_version", "saved_by", "person"),
        _key("design_version"),
        sa.UniqueConstraint("design_id", "number", name=op.f("uq_design_version_design_id_number")),
    )


def _make_uses() -> None:
    kind = sa.Enum(*_KINDS, name="awardkind", native_enum=False, length=40)
    op.create_table(
        "design_use",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("design_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("design_use", "event_id", "event"),
        _to("design_use", "design_id", "certificate_design"),
        _key("design_use"),
        sa.UniqueConstraint("event_id", "kind", name=op.f("uq_design_use_event_id_kind")),
    )
    op.create_index(op.f("ix_design_use_design_id"), "design_use", ["design_id"], unique=False)


def downgrade() -> None:
    """Take them away; the papers that are out keep their frozen design."""
    op.drop_table("design_use")
    op.drop_table("design_version")
    op.drop_table("certificate_design")
