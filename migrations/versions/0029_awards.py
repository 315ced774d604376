"""Kinds of certificates, assessments, exceptions, role titles, letters of trainers.

Revision ID: 0029
Revises: 0028
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_KINDS = (
    *("attendance", "participation", "achievement", "recommendation"),
    *("trainer", "facilitator", "assistant", "volunteer"),
)


def _kind() -> sa.Column[str]:
    kept = sa.Enum(*_KINDS, name="awardkind", native_enum=False, length=40)
    return sa.Column("kind", kept, nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _id(name: str, *, empty: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Uuid(), nullable=empty)


def upgrade() -> None:
    """What a training awards, and what was entered for single people."""
    _make_titles()
    _make_rules()
    _make_results()
    _make_exceptions()
    _make_letters()


def _make_titles() -> None:
    op.create_table(
        "role_title",
        _id("event_id"),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _id("id"),
        _to("role_title", "event_id", "event"),
        _key("role_title"),
    )
    op.create_index(op.f("ix_role_title_event_id"), "role_title", ["event_id"], unique=False)


def _make_rules() -> None:
    op.create_table(
        "award_rule",
        _id("event_id"),
        _kind(),
        sa.Column("is_given", sa.Boolean(), nullable=False),
        sa.Column("least_hours", sa.Numeric(precision=10, scale=2), nullable=True),
        _id("role_title_id", empty=True),
        sa.Column("assessment", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _id("id"),
        _to("award_rule", "event_id", "event"),
        _to("award_rule", "role_title_id", "role_title"),
        _key("award_rule"),
        _once("award_rule", "event_id", "kind"),
    )
    op.create_table(
        "own_title",
        _id("participation_id"),
        _kind(),
        _id("role_title_id"),
        _id("id"),
        _to("own_title", "participation_id", "participation"),
        _to("own_title", "role_title_id", "role_title"),
        _key("own_title"),
        _once("own_title", "participation_id", "kind"),
    )


def _make_results() -> None:
    outcome = sa.Enum(
        "passed", "not_yet", "taken_out", name="outcome", native_enum=False, length=40
    )
    op.create_table(
        "assessment_mark",
        _id("participation_id"),
        sa.Column("outcome", outcome, nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("assessor", sa.String(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        _id("marked_by_id"),
        _id("id"),
        _to("assessment_mark", "participation_id", "participation"),
        _to("assessment_mark", "marked_by_id", "person"),
        _key("assessment_mark"),
        _once("assessment_mark", "participation_id", "number"),
    )


def _make_exceptions() -> None:
    table = "award_exception"
    op.create_table(
        table,
        _id("participation_id"),
        _kind(),
        sa.Column("gives", sa.Boolean(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        _id("decided_by_id"),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        _id("id"),
        _to(table, "participation_id", "participation"),
        _to(table, "decided_by_id", "person"),
        _key(table),
    )
    op.create_index(op.f(f"ix_{table}_participation_id"), table, ["participation_id"], unique=False)


def _make_letters() -> None:
    states = ("draft", "shown", "agreed", "declined")
    state = sa.Enum(*states, name="letterstate", native_enum=False, length=40)
    op.create_table(
        "trainer_letter",
        _id("participation_id"),
        sa.Column("author", sa.String(), nullable=False),
        _id("written_by_id", empty=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("state", state, nullable=False),
        sa.Column("shown_at", sa.DateTime(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _id("id"),
        _to("trainer_letter", "participation_id", "participation"),
        _to("trainer_letter", "written_by_id", "person"),
        _key("trainer_letter"),
        _once("trainer_letter", "participation_id"),
    )


def downgrade() -> None:
    """Take them away; the papers that are out keep what they say."""
    for table in (
        *("trainer_letter", "award_exception", "assessment_mark"),
        *("own_title", "award_rule", "role_title"),
    ):
        op.drop_table(table)
