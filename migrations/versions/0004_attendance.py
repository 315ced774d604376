"""Attendance by half-day or session, assistants who were there, a share in the certificate rule.

Trainings whose hours were marked as totals keep marking totals, so that nobody's hours change.

Revision ID: 0004
Revises: 0003
"""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_WAYS = sa.Enum("half_days", "sessions", "total", name="way", native_enum=False, length=40)
_PRESENCES = sa.Enum(
    *("not_marked", "present", "remote", "partly", "away", "did_not_come"),
    name="presence",
    native_enum=False,
    length=40,
)
_CAUSES = sa.Enum(
    *("typed_wrong", "sheet", "told_later", "undone"), name="cause", native_enum=False, length=40
)


def upgrade() -> None:
    setup = op.create_table(
        "attendance_setup",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("way", _WAYS, nullable=False),
        sa.Column("half_day_hours", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("counts_minutes", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name="fk_attendance_setup_event_id_event"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_setup"),
        sa.UniqueConstraint("event_id", name="uq_attendance_setup_event_id"),
    )
    op.create_table(
        "attendance_mark",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("presence", _PRESENCES, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("cause", _CAUSES, nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        sa.Column("marked_by_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("minutes >= 0", name="ck_attendance_mark_minutes_not_negative"),
        sa.ForeignKeyConstraint(
            ["marked_by_id"], ["person.id"], name="fk_attendance_mark_marked_by_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name="fk_attendance_mark_participation_id_participation",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_mark"),
        sa.UniqueConstraint(
            "participation_id",
            "part",
            "number",
            name="uq_attendance_mark_participation_id_part_number",
        ),
    )
    op.create_index("ix_attendance_mark_part", "attendance_mark", ["part"])
    op.create_index("ix_attendance_mark_participation_id", "attendance_mark", ["participation_id"])
    op.create_table(
        "assistant_presence",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name="fk_assistant_presence_event_id_event"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_assistant_presence"),
    )
    op.create_index("ix_assistant_presence_event_id", "assistant_presence", ["event_id"])
    op.add_column("certificate_rule", sa.Column("least_share", sa.Integer(), nullable=True))
    _keep_totals(setup)


def downgrade() -> None:
    op.drop_column("certificate_rule", "least_share")
    op.drop_table("assistant_presence")
    op.drop_table("attendance_mark")
    op.drop_table("attendance_setup")


def _keep_totals(setup: sa.Table) -> None:
    mark = sa.table("hours_mark", sa.column("participation_id", sa.Uuid()))
    person = sa.table("participation", sa.column("id", sa.Uuid()), sa.column("event_id", sa.Uuid()))
    marked = sa.select(person.c.event_id).join(mark, mark.c.participation_id == person.c.id)
    rows = [
        {
            "id": uuid4(),
            "event_id": event_id,
            "way": "total",
            "half_day_hours": 3,
            "counts_minutes": False,
            "version": 1,
        }
        for event_id in op.get_bind().scalars(marked.distinct())
    ]
    if rows:
        op.bulk_insert(setup, rows)
