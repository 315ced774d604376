"""Several trainers may each recommend the same person.

Revision ID: 0034
Revises: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0032"
branch_labels = None
depends_on = None

_ONE = "uq_trainer_letter_participation_id"
_MANY = "ix_trainer_letter_participation_id"


def upgrade() -> None:
    """A letter is no longer the only one about its person; a paper says which letter it is."""
    with op.batch_alter_table("trainer_letter") as table:
        table.drop_constraint(op.f(_ONE), type_="unique")
        table.create_index(op.f(_MANY), ["participation_id"], unique=False)
    op.add_column("certificate", sa.Column("letter_id", sa.Uuid(), nullable=True))
    certificate, letter = _certificate(), _letter()
    own = sa.select(letter.c.id).where(letter.c.participation_id == certificate.c.participation_id)
    op.execute(
        certificate.update()
        .where(certificate.c.kind == "recommendation")
        .values(letter_id=own.scalar_subquery())
    )


def downgrade() -> None:
    """Back to one letter for each person: one of several stays, all papers stay."""
    letter, other = _letter(), _letter().alias("other")
    about_the_same = sa.select(other.c.id).where(
        other.c.participation_id == letter.c.participation_id, other.c.id < letter.c.id
    )
    op.execute(letter.delete().where(about_the_same.exists()))
    op.drop_column("certificate", "letter_id")
    with op.batch_alter_table("trainer_letter") as table:
        table.drop_index(op.f(_MANY))
        table.create_unique_constraint(op.f(_ONE), ["participation_id"])


def _certificate() -> sa.TableClause:
    keys = (sa.column(name, sa.Uuid()) for name in ("participation_id", "letter_id"))
    return sa.table("certificate", sa.column("kind", sa.String()), *keys)


def _letter() -> sa.TableClause:
    keys = (sa.column(name, sa.Uuid()) for name in ("id", "participation_id"))
    return sa.table("trainer_letter", *keys)
