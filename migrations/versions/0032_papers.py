"""What other papers of a training need.

Revision ID: 0032
Revises: 0031
"""

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Nothing yet."""


def downgrade() -> None:
    """Nothing yet."""
