"""Arrangements, suppliers, due dates, costs.

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_CATEGORIES = ("transport", "venue", "assistance", "communication", "food", "safety", "other")
# The groups of 0.2.0 and the categories of today.
_OLD = {"transport": "transport", "venue": "venue", "assistant": "assistance"}


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=40)


def _event() -> sa.Column:
    return sa.Column("event_id", sa.Uuid(), nullable=False)


def _of_event(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_event_id_event")
    return sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=name)


def _of_person(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_person")
    return sa.ForeignKeyConstraint([column], ["person.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def upgrade() -> None:
    _make_supplier()
    _make_tables_of_events()
    currency = sa.Column("currency", sa.String(3), nullable=False, server_default="EUR")
    category = _words("category", *_CATEGORIES)
    with op.batch_alter_table("arrangement") as batch:
        batch.add_column(sa.Column("category", category, nullable=False, server_default="other"))
        batch.add_column(sa.Column("supplier_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("cost_planned", sa.Numeric(10, 2), nullable=True))
        batch.add_column(sa.Column("cost_actual", sa.Numeric(10, 2), nullable=True))
        batch.add_column(currency)
        decision = _words("decision", "proposed", "accepted", "dropped")
        batch.add_column(sa.Column("decision", decision, nullable=True))
        batch.add_column(sa.Column("asked_at", sa.DateTime(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_arrangement_supplier_id_supplier"), "supplier", ["supplier_id"], ["id"]
        )
        batch.create_index(op.f("ix_arrangement_supplier_id"), ["supplier_id"])
    arrangement = _arrangement()
    for group, name in _OLD.items():
        op.execute(arrangement.update().where(arrangement.c.group == group).values(category=name))
    with op.batch_alter_table("arrangement") as batch:
        batch.drop_column("group")


def _make_supplier() -> None:
    kinds = ("hotel", "venue", "caterer", "transport", "interpreting", "captions", "assistance")
    op.create_table(
        "supplier",
        _event(),
        sa.Column("kind", _words("supplierkind", *kinds, "equipment", "other"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of_event("supplier"),
        _key("supplier"),
    )
    op.create_index(op.f("ix_supplier_event_id"), "supplier", ["event_id"])


def _make_tables_of_events() -> None:
    op.create_table(
        "arranging_task",
        _event(),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("done_by_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of_event("arranging_task"),
        _of_person("arranging_task", "done_by_id"),
        _key("arranging_task"),
        sa.UniqueConstraint("event_id", "key", name=op.f("uq_arranging_task_event_id_key")),
    )
    op.create_index(op.f("ix_arranging_task_event_id"), "arranging_task", ["event_id"])
    op.create_table(
        "arranging_terms",
        _event(),
        sa.Column("complaints_to", sa.String(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of_event("arranging_terms"),
        _key("arranging_terms"),
        sa.UniqueConstraint("event_id", name=op.f("uq_arranging_terms_event_id")),
    )
    op.create_table(
        "funder_report",
        _event(),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=True),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _of_event("funder_report"),
        _of_person("funder_report", "made_by_id"),
        _key("funder_report"),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_funder_report_event_id_number")),
    )
    op.create_index(op.f("ix_funder_report_event_id"), "funder_report", ["event_id"])


def _arrangement() -> sa.TableClause:
    return sa.table("arrangement", sa.column("group"), sa.column("category"))


def downgrade() -> None:
    with op.batch_alter_table("arrangement") as batch:
        batch.add_column(sa.Column("group", sa.String(), nullable=False, server_default="venue"))
    arrangement = _arrangement()
    for group, name in _OLD.items():
        op.execute(arrangement.update().where(arrangement.c.category == name).values(group=group))
    with op.batch_alter_table("arrangement") as batch:
        batch.drop_index(op.f("ix_arrangement_supplier_id"))
        batch.drop_constraint(op.f("fk_arrangement_supplier_id_supplier"), type_="foreignkey")
        for column in ("asked_at", "decision", "currency", "cost_actual", "cost_planned"):
            batch.drop_column(column)
        for column in ("due_on", "supplier_id", "category"):
            batch.drop_column(column)
    for table in ("funder_report", "arranging_terms", "arranging_task", "supplier"):
        op.drop_table(table)
