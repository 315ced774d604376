"""Certificates of several kinds in batches; copies in several editions.

Revision ID: 0030
Revises: 0029
"""

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
