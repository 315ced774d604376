"""A reminder of a day has a name of its own; another letter was called the same.

Revision ID: 0053
Revises: 0052
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

_LETTER = sa.table("outgoing_letter", sa.column("template"))
_OLD, _NEW = "events/mailings/letters/reminder.txt", "events/mailings/letters/day_reminder.txt"


def upgrade() -> None:
    """Letters that wait keep their words; they are written by the template's new name."""
    _rename(_OLD, _NEW)


def downgrade() -> None:
    """The old name again."""
    _rename(_NEW, _OLD)


def _rename(old: str, new: str) -> None:
    op.execute(_LETTER.update().where(_LETTER.c.template == old).values(template=new))
