"""Credentials beside certificates, and their status list.

Revision ID: 0031
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "credential_key",
        sa.Column("kid", sa.String(), nullable=False),
        sa.Column("jwk", sa.JSON(), nullable=False),
        sa.Column("published_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_key")),
        sa.UniqueConstraint("kid", name=op.f("uq_credential_key_kid")),
    )
    op.create_table(
        "credential_issuer",
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_issuer")),
    )
    op.create_table(
        "credential_achievement",
        sa.Column("issuer_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["issuer_id"],
            ["credential_issuer.id"],
            name=op.f("fk_credential_achievement_issuer_id_credential_issuer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_achievement")),
    )
    op.create_table(
        "credential",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("issuer_id", sa.Uuid(), nullable=False),
        sa.Column("achievement_id", sa.Uuid(), nullable=False),
        sa.Column("jwt", sa.Text(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "valid",
                "revoked",
                "replaced",
                name="credentialstatus",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("list_number", sa.Integer(), nullable=False),
        sa.Column("list_index", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["achievement_id"],
            ["credential_achievement.id"],
            name=op.f("fk_credential_achievement_id_credential_achievement"),
        ),
        sa.ForeignKeyConstraint(
            ["issuer_id"],
            ["credential_issuer.id"],
            name=op.f("fk_credential_issuer_id_credential_issuer"),
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_credential_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential")),
        sa.UniqueConstraint("certificate_id", name=op.f("uq_credential_certificate_id")),
        sa.UniqueConstraint(
            "issuer_id",
            "list_number",
            "list_index",
            name=op.f("uq_credential_issuer_id_list_number_list_index"),
        ),
    )
    op.create_index(op.f("ix_credential_participation_id"), "credential", ["participation_id"])
    op.create_table(
        "shared_certificate",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("shared_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_shared_certificate_certificate_id_certificate"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_certificate")),
        sa.UniqueConstraint("certificate_id", name=op.f("uq_shared_certificate_certificate_id")),
    )


def downgrade() -> None:
    op.drop_table("shared_certificate")
    op.drop_table("credential")
    op.drop_table("credential_achievement")
    op.drop_table("credential_issuer")
    op.drop_table("credential_key")
