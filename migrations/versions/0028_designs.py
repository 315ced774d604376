"""Designs of certificates, their versions, and which one a training uses.

Revision ID: 0028
Revises: 0027
"""

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
