"""Certificates of several kinds, issued in batches; further copies in other languages and sizes.

Revision ID: 0030
Revises: 0029
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_KINDS = (
    *("attendance", "participation", "achievement", "recommendation"),
    *("trainer", "facilitator", "assistant", "volunteer"),
)
_ONE_LANGUAGE = "uq_certificate_copy_certificate_id_language"
_ONE_COPY = "uq_certificate_copy_certificate_id_language_edition"
_BATCH = "fk_certificate_batch_id_issue_batch"


def _kind() -> sa.Enum:
    return sa.Enum(*_KINDS, name="awardkind", native_enum=False, length=40)


def upgrade() -> None:
    """Batches; which kind a certificate is; which edition a copy is."""
    op.create_table(
        "issue_batch",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", _kind(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("stopped_at", sa.DateTime(), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_issue_batch_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_batch")),
    )
    op.create_index(op.f("ix_issue_batch_event_id"), "issue_batch", ["event_id"], unique=False)
    with op.batch_alter_table("certificate") as table:
        table.add_column(sa.Column("kind", _kind(), server_default="participation", nullable=False))
        table.add_column(sa.Column("batch_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("made_at", sa.DateTime(), nullable=True))
        table.create_foreign_key(op.f(_BATCH), "issue_batch", ["batch_id"], ["id"])
        table.create_index(op.f("ix_certificate_batch_id"), ["batch_id"], unique=False)
    edition = sa.Enum("ordinary", "large", name="edition", native_enum=False, length=40)
    with op.batch_alter_table("certificate_copy") as table:
        table.add_column(sa.Column("edition", edition, server_default="ordinary", nullable=False))
        table.add_column(
            sa.Column("is_main", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
        table.drop_constraint(op.f(_ONE_LANGUAGE), type_="unique")
        table.create_unique_constraint(op.f(_ONE_COPY), ["certificate_id", "language", "edition"])


def downgrade() -> None:
    """Copies that the older schema cannot name are left out, and so are batches and kinds."""
    copies = sa.table("certificate_copy", sa.column("is_main", sa.Boolean()))
    op.execute(copies.delete().where(copies.c.is_main.is_(sa.false())))
    with op.batch_alter_table("certificate_copy") as table:
        table.drop_constraint(op.f(_ONE_COPY), type_="unique")
        table.create_unique_constraint(op.f(_ONE_LANGUAGE), ["certificate_id", "language"])
        table.drop_column("is_main")
        table.drop_column("edition")
    with op.batch_alter_table("certificate") as table:
        table.drop_index(op.f("ix_certificate_batch_id"))
        table.drop_constraint(op.f(_BATCH), type_="foreignkey")
        table.drop_column("made_at")
        table.drop_column("batch_id")
        table.drop_column("kind")
    op.drop_index(op.f("ix_issue_batch_event_id"), table_name="issue_batch")
    op.drop_table("issue_batch")
