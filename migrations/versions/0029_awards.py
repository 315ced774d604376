"""Kinds of certificates, assessments, exceptions, role titles, letters of trainers.

Revision ID: 0029
Revises: 0028
"""

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
