"""One table for plans of bedrooms, rides and hours; a bed may be kept for an assistant on site.

What 0.3.0 proposed about bedrooms moves into the parts of plans. It is sealed for its row, so it
is opened and sealed again; what does not open with the keys of this store is lost to people
anyway, and is left out.

Revision ID: 0027
Revises: 0026
"""

from collections.abc import Iterator
from datetime import date
from itertools import count
from itertools import groupby
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from foundation.sealing import NotReadable
from foundation.sealing import seal
from foundation.sealing import unseal

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_ONE_BED = "uq_bedroom_night_participation_id"
_NO_LIMITS = {"longest_wait": 45, "turnaround": 90, "basis": ""}
_SAME = ("id", "event_id", "number", "asked_at", "solved_at", "is_best", "version")


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=40)


def _table(name: str, *columns: str, **typed: sa.types.TypeEngine[Any]) -> sa.TableClause:
    keys = [sa.column(one, sa.Uuid()) for one in columns]
    return sa.table(name, *keys, *(sa.column(one, kind) for one, kind in typed.items()))


_ASKED: dict[str, sa.types.TypeEngine[Any]] = {
    "number": sa.Integer(),
    "asked_at": sa.DateTime(),
    "solved_at": sa.DateTime(),
    "is_best": sa.Boolean(),
    "version": sa.Integer(),
}
_participation = _table("participation", "id", "person_id", name_sorts=sa.String())
_bedroom_plan = _table("bedroom_plan", "id", "event_id", **_ASKED, state=sa.String())
_plan = _table(
    *("plan", "id", "event_id"),
    **_ASKED,
    subject=sa.String(),
    stage=sa.String(),
    longest_wait=sa.Integer(),
    turnaround=sa.Integer(),
    basis=sa.String(),
)
_proposed = _table(
    *("proposed_bedroom", "id", "event_id", "participation_id", "room_id"),
    first_night=sa.Date(),
    last_night=sa.Date(),
    sealed=sa.LargeBinary(),
)
_part = _table(
    *("plan_part", "id", "plan_id", "participation_id"),
    number=sa.Integer(),
    choice=sa.String(),
    sealed=sa.LargeBinary(),
)


def upgrade() -> None:
    """Move the plans and proposals of bedrooms; say part by part what was taken over."""
    choices = _words("choice", "open", "taken", "left")
    with op.batch_alter_table("plan_part") as batch:
        batch.add_column(sa.Column("choice", choices, nullable=False, server_default="open"))
    for stage, choice in (("taken_over", "taken"), ("taken_back", "left")):
        plans = sa.select(_plan.c.id).where(_plan.c.stage == stage)
        op.execute(_part.update().where(_part.c.plan_id.in_(plans)).values(choice=choice))
        op.execute(_plan.update().where(_plan.c.stage == stage).values(stage="ready"))
    _insert(_plan, _plans_of_bedrooms())
    _insert(_part, _parts_of_bedrooms())
    op.drop_table("proposed_bedroom")
    op.drop_table("bedroom_plan")
    for_whom = sa.Column(
        "is_for_assistant", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    with op.batch_alter_table("bedroom_night") as batch:
        batch.add_column(for_whom)
        batch.drop_constraint(op.f(f"{_ONE_BED}_night"), type_="unique")
        batch.create_unique_constraint(
            op.f(f"{_ONE_BED}_night_is_for_assistant"),
            ["participation_id", "night", "is_for_assistant"],
        )


def downgrade() -> None:
    """The way back: a plan of which something is taken was taken over."""
    _forget_beds_of_assistants()
    _make_tables_of_bedrooms()
    _insert(_bedroom_plan, _old_plans())
    _insert(_proposed, _old_proposals())
    bedrooms = sa.select(_plan.c.id).where(_plan.c.subject == "bedrooms")
    op.execute(_part.delete().where(_part.c.plan_id.in_(bedrooms)))
    op.execute(_plan.delete().where(_plan.c.subject == "bedrooms"))
    for choice, stage in (("left", "taken_back"), ("taken", "taken_over")):
        plans = sa.select(_part.c.plan_id).where(_part.c.choice == choice)
        op.execute(_plan.update().where(_plan.c.id.in_(plans)).values(stage=stage))
    with op.batch_alter_table("plan_part") as batch:
        batch.drop_column("choice")


def _forget_beds_of_assistants() -> None:
    """Release 0.3.0 kept beds only for those who come themselves."""
    night = sa.table("bedroom_night", sa.column("is_for_assistant", sa.Boolean()))
    op.execute(night.delete().where(night.c.is_for_assistant))
    with op.batch_alter_table("bedroom_night") as batch:
        batch.drop_constraint(op.f(f"{_ONE_BED}_night_is_for_assistant"), type_="unique")
        batch.create_unique_constraint(op.f(f"{_ONE_BED}_night"), ["participation_id", "night"])
        batch.drop_column("is_for_assistant")


def _insert(table: sa.TableClause, rows: Iterator[dict[str, Any]]) -> None:
    found = list(rows)
    if found:
        op.bulk_insert(table, found)


def _read(query: sa.Select[Any]) -> list[sa.RowMapping]:
    return list(op.get_bind().execute(query).mappings().all())


def _plans_of_bedrooms() -> Iterator[dict[str, Any]]:
    """A question that was under way is asked again by hand: its job knows the old table."""
    for row in _read(sa.select(_bedroom_plan)):
        stage = "failed" if row["state"] == "asked" else row["state"]
        kept = {name: row[name] for name in _SAME}
        yield {**kept, "subject": "bedrooms", "stage": stage, **_NO_LIMITS}


def _parts_of_bedrooms() -> Iterator[dict[str, Any]]:
    of_event = _proposed.c.event_id == _bedroom_plan.c.event_id
    whose = _proposed.c.participation_id == _participation.c.id
    query = sa.select(_proposed, _participation.c.person_id, _bedroom_plan.c.id.label("plan_id"))
    query = query.select_from(_proposed.join(_bedroom_plan, of_event).join(_participation, whose))
    query = query.order_by("plan_id", _participation.c.name_sorts, _proposed.c.id)
    for _plan_id, rows in groupby(_read(query), key=lambda row: row["plan_id"]):
        places = count()
        for row in rows:
            opened = _opened(row, "proposed_bedroom")
            if opened is not None:
                kept = {name: row[name] for name in ("id", "plan_id", "participation_id")}
                sealed = _sealed({**_content(row), **opened}, row, "plan_part")
                yield {**kept, "number": next(places), "choice": "open", "sealed": sealed}


def _content(row: sa.RowMapping) -> dict[str, Any]:
    return {
        "room": str(row["room_id"]) if row["room_id"] else None,
        "first_night": row["first_night"].isoformat(),
        "last_night": row["last_night"].isoformat(),
    }


def _old_plans() -> Iterator[dict[str, Any]]:
    for row in _read(sa.select(_plan).where(_plan.c.subject == "bedrooms")):
        yield {**{name: row[name] for name in _SAME}, "state": row["stage"]}


def _old_proposals() -> Iterator[dict[str, Any]]:
    """What is given is no proposal any more."""
    whose = _part.c.participation_id == _participation.c.id
    query = sa.select(_part, _participation.c.person_id, _plan.c.event_id)
    query = query.join(_plan, _part.c.plan_id == _plan.c.id).join(_participation, whose)
    for row in _read(query.where(_plan.c.subject == "bedrooms", _part.c.choice != "taken")):
        opened = _opened(row, "plan_part")
        if opened is not None:
            kept = {name: row[name] for name in ("id", "event_id", "participation_id")}
            sealed = _sealed({"notes": opened["notes"]}, row, "proposed_bedroom")
            nights = (date.fromisoformat(opened[one]) for one in ("first_night", "last_night"))
            first, last = nights
            room = UUID(opened["room"]) if opened["room"] else None
            kept |= {"room_id": room, "first_night": first, "last_night": last}
            yield {**kept, "sealed": sealed}


def _opened(row: sa.RowMapping, table: str) -> dict[str, Any] | None:
    try:
        return unseal(row["sealed"], table, row["id"], row["person_id"])
    except NotReadable:
        return None


def _sealed(content: dict[str, Any], row: sa.RowMapping, table: str) -> bytes:
    return seal(content, table, row["id"], row["person_id"])


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _make_tables_of_bedrooms() -> None:
    """As 0019 made them."""
    op.create_table(
        "bedroom_plan",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", _words("planstate", "asked", "ready", "failed"), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("solved_at", sa.DateTime(), nullable=True),
        sa.Column("is_best", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("bedroom_plan", "event_id", "event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bedroom_plan")),
        sa.UniqueConstraint("event_id", name=op.f("uq_bedroom_plan_event_id")),
    )
    op.create_table(
        "proposed_bedroom",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=True),
        sa.Column("first_night", sa.Date(), nullable=False),
        sa.Column("last_night", sa.Date(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("proposed_bedroom", "event_id", "event"),
        _to("proposed_bedroom", "participation_id", "participation"),
        _to("proposed_bedroom", "room_id", "surveyed_object"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposed_bedroom")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_proposed_bedroom_participation_id")),
    )
    op.create_index(op.f("ix_proposed_bedroom_event_id"), "proposed_bedroom", ["event_id"])
