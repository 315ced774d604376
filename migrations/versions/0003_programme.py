"""Rooms of the venue, who leads a session, materials, and more about linked events.

Revision ID: 0003
Revises: 0002
"""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ITEM = sa.table(
    "programme_item",
    sa.column("id", sa.Uuid()),
    sa.column("event_id", sa.Uuid()),
    sa.column("room", sa.String()),
    sa.column("room_id", sa.Uuid()),
)
_ROOM = sa.table(
    "room",
    sa.column("id", sa.Uuid()),
    sa.column("event_id", sa.Uuid()),
    sa.column("name", sa.String()),
    sa.column("floor", sa.String()),
    sa.column("way_in", sa.String()),
    sa.column("hearing_loop", sa.String()),
    sa.column("notes", sa.String()),
    sa.column("position", sa.Integer()),
    sa.column("version", sa.Integer()),
)


def upgrade() -> None:
    _make_rooms()
    _widen_items()
    _move_rooms()
    _make_item_trainers()
    _make_materials()
    _widen_linked_events()


def downgrade() -> None:
    for column in ("arranged", "access_notes", "ends", "starts", "ends_on"):
        op.drop_column("linked_event", column)
    op.drop_table("material")
    op.drop_table("item_trainer")
    op.add_column(
        "programme_item", sa.Column("room", sa.String(), nullable=False, server_default="")
    )
    names = sa.select(_ROOM.c.name).where(_ROOM.c.id == _ITEM.c.room_id).scalar_subquery()
    op.execute(sa.update(_ITEM).where(_ITEM.c.room_id.is_not(None)).values(room=names))
    # Nothing points to programme_item any more, so SQLite may make the table anew.
    with op.batch_alter_table("programme_item") as batch:
        for column in ("room_id", "parallel_group", "facilitated_by", "languages"):
            batch.drop_column(column)
        batch.drop_column("without_material")
    op.drop_table("room")


def _make_rooms() -> None:
    op.create_table(
        "room",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("floor", sa.String(), nullable=False),
        sa.Column("way_in", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column(
            "hearing_loop",
            sa.Enum("yes", "no", "unknown", name="known", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_room_event_id_event"),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
    )
    op.create_index("ix_room_event_id", "room", ["event_id"])


def _widen_items() -> None:
    room = sa.ForeignKey("room.id", name="fk_programme_item_room_id_room")
    op.add_column(
        "programme_item",
        sa.Column("room_id", sa.Uuid(), room, nullable=True),
        inline_references=True,
    )
    for name, kind, default in (
        ("parallel_group", sa.String(), ""),
        ("facilitated_by", sa.String(), ""),
        ("languages", sa.JSON(), "[]"),
        ("without_material", sa.Boolean(), sa.false()),
    ):
        column = sa.Column(name, kind, nullable=False, server_default=default)
        op.add_column("programme_item", column)


def _move_rooms() -> None:
    """Each room that a programme named becomes a row; the names stay exactly as written."""
    store = op.get_bind()
    named = sa.select(_ITEM.c.event_id, _ITEM.c.room).where(_ITEM.c.room != "").distinct()
    for position, (event_id, name) in enumerate(store.execute(named.order_by(_ITEM.c.room)), 1):
        key = uuid4()
        texts = dict.fromkeys(("floor", "way_in", "notes"), "")
        store.execute(
            sa.insert(_ROOM).values(
                id=key,
                event_id=event_id,
                name=name,
                hearing_loop="unknown",
                position=position,
                version=1,
                **texts,
            )
        )
        of_room = (_ITEM.c.event_id == event_id) & (_ITEM.c.room == name)
        store.execute(sa.update(_ITEM).where(of_room).values(room_id=key))
    op.drop_column("programme_item", "room")


def _make_item_trainers() -> None:
    op.create_table(
        "item_trainer",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("trainer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "part",
            sa.Enum("leads", "facilitates", name="part", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_item_trainer_event_id_event"),
        sa.ForeignKeyConstraint(
            ["item_id"], ["programme_item.id"], name="fk_item_trainer_item_id_programme_item"
        ),
        sa.ForeignKeyConstraint(
            ["trainer_id"], ["trainer.id"], name="fk_item_trainer_trainer_id_trainer"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_item_trainer"),
        sa.UniqueConstraint(
            "item_id", "trainer_id", "part", name="uq_item_trainer_item_id_trainer_id_part"
        ),
    )
    op.create_index("ix_item_trainer_event_id", "item_trainer", ["event_id"])
    op.create_index("ix_item_trainer_item_id", "item_trainer", ["item_id"])


def _make_materials() -> None:
    op.create_table(
        "material",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("forms", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("file_id IS NOT NULL OR link <> ''", name="ck_material_somewhere"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name="fk_material_event_id_event"),
        sa.ForeignKeyConstraint(
            ["item_id"], ["programme_item.id"], name="fk_material_item_id_programme_item"
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name="fk_material_file_id_stored_file"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_material"),
    )
    op.create_index("ix_material_event_id", "material", ["event_id"])
    op.create_index("ix_material_item_id", "material", ["item_id"])


def _widen_linked_events() -> None:
    op.add_column("linked_event", sa.Column("ends_on", sa.Date(), nullable=True))
    op.add_column("linked_event", sa.Column("starts", sa.Time(), nullable=True))
    op.add_column("linked_event", sa.Column("ends", sa.Time(), nullable=True))
    for name in ("access_notes", "arranged"):
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("linked_event", column)
