"""Interpreters and captioners who work for several people at once.

Revision ID: 0025
Revises: 0024
"""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_TO = "fk_shift_suggestion_id_suggestion"
_INDEX = "ix_shift_suggestion_id"
_INSTEAD = "fk_shift_instead_of_id_engaged"


def upgrade() -> None:
    """Whom a shift serves stands beside it; each shift that is kept serves whom it served."""
    kept = _kept()
    with op.batch_alter_table("shift") as table:
        table.drop_index(op.f(_INDEX))
        table.drop_constraint(op.f(_TO), type_="foreignkey")
        table.drop_column("suggestion_id")
        table.add_column(sa.Column("instead_of_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(op.f(_INSTEAD), "engaged", ["instead_of_id"], ["id"])
    served = _make_served()
    if kept:
        op.bulk_insert(served, kept)


def _kept() -> list[dict[str, object]]:
    """Assistants are there for one person alone; interpreters and captioners may be joined."""
    shift = sa.table("shift", *(sa.column(name, sa.Uuid()) for name in ("id", "suggestion_id")))
    engaged = sa.table("engaged", sa.column("id", sa.Uuid()), sa.column("kind", sa.String()))
    by = sa.table("suggestion", *(sa.column(name, sa.Uuid()) for name in ("id", "engaged_id")))
    query = sa.select(shift.c.id, shift.c.suggestion_id, engaged.c.kind)
    query = query.join(by, by.c.id == shift.c.suggestion_id)
    query = query.join(engaged, engaged.c.id == by.c.engaged_id).order_by(shift.c.id)
    return [
        {
            "id": uuid4(),
            "shift_id": key,
            "suggestion_id": suggestion,
            "alone_in_id": key if kind == "assistant" else None,
        }
        for key, suggestion, kind in op.get_bind().execute(query)
    ]


def _make_served() -> sa.Table:
    table = op.create_table(
        "served",
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("suggestion_id", sa.Uuid(), nullable=False),
        sa.Column("alone_in_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(name))
            for column, other, name in (
                ("shift_id", "shift", "fk_served_shift_id_shift"),
                ("suggestion_id", "suggestion", "fk_served_suggestion_id_suggestion"),
                ("alone_in_id", "shift", "fk_served_alone_in_id_shift"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_served")),
        sa.UniqueConstraint("alone_in_id", name=op.f("uq_served_alone_in_id")),
        sa.UniqueConstraint(
            "shift_id", "suggestion_id", name=op.f("uq_served_shift_id_suggestion_id")
        ),
    )
    op.create_index(op.f("ix_served_suggestion_id"), "served", ["suggestion_id"])
    return table


def downgrade() -> None:
    """One person for each shift, as before: of several, the one who was suggested first."""
    first = _first()
    op.drop_table("served")
    with op.batch_alter_table("shift") as table:
        table.add_column(sa.Column("suggestion_id", sa.Uuid(), nullable=True))
        table.drop_constraint(op.f(_INSTEAD), type_="foreignkey")
        table.drop_column("instead_of_id")
    shift = sa.table("shift", *(sa.column(name, sa.Uuid()) for name in ("id", "suggestion_id")))
    for key, suggestion in first.items():
        of = sa.update(shift).where(shift.c.id == key)
        op.execute(of.values(suggestion_id=suggestion))
    with op.batch_alter_table("shift") as table:
        table.alter_column("suggestion_id", existing_type=sa.Uuid(), nullable=False)
        table.create_foreign_key(op.f(_TO), "suggestion", ["suggestion_id"], ["id"])
        table.create_index(op.f(_INDEX), ["suggestion_id"])


def _first() -> dict[object, object]:
    served = sa.table(
        "served", *(sa.column(name, sa.Uuid()) for name in ("shift_id", "suggestion_id"))
    )
    by = sa.table("suggestion", sa.column("id", sa.Uuid()), sa.column("created_at", sa.DateTime()))
    query = sa.select(served.c.shift_id, by.c.id)
    query = query.join(by, by.c.id == served.c.suggestion_id)
    found: dict[object, object] = {}
    for key, suggestion in op.get_bind().execute(query.order_by(by.c.created_at, by.c.id)):
        found.setdefault(key, suggestion)
    return found
