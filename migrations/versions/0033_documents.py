"""What a person's documents need.

Revision ID: 0033
Revises: 0032
"""

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
