"""What was said of a condition can be taken back, and said again.

Revision ID: 0055
Revises: 0054
"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

_TABLE, _INDEX = "eligibility_look", "ix_eligibility_look_that_counts"
_ONCE = ("participation_id", "rule_id", "rule_version")
_CONSTRAINT = "uq_eligibility_look_participation_id_rule_id_rule_version"


def upgrade() -> None:
    """One that counts for each person and condition, beside those that were taken back."""
    with op.batch_alter_table(_TABLE) as table:
        table.add_column(sa.Column("taken_back_at", sa.DateTime(), nullable=True))
        table.drop_constraint(_CONSTRAINT, type_="unique")
    counts = sa.text("taken_back_at IS NULL")
    op.create_index(
        _INDEX, _TABLE, list(_ONCE), unique=True, sqlite_where=counts, postgresql_where=counts
    )


def downgrade() -> None:
    """Those that were taken back are lost."""
    op.drop_index(_INDEX, table_name=_TABLE)
    looks = sa.table(_TABLE, sa.column("taken_back_at"))
    op.execute(looks.delete().where(looks.c.taken_back_at.is_not(None)))
    with op.batch_alter_table(_TABLE) as table:
        table.create_unique_constraint(_CONSTRAINT, list(_ONCE))
        table.drop_column("taken_back_at")
