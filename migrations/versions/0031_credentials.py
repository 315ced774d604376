"""Credentials beside certificates, and their status list.

Revision ID: 0031
Revises: 0030
"""

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
