"""Sharing: people's own calendars; names that long lists can sort and find.

Revision ID: 0007
Revises: 0006
"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_BATCH = 1000
_SORT_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_participation = sa.table(
    "participation",
    sa.column("id", sa.Uuid),
    sa.column("name", sa.String),
    sa.column("name_sorts", sa.String),
    sa.column("name_finds", sa.String),
)


def upgrade() -> None:
    op.create_table(
        "calendar_link",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_calendar_link_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_link_token_hash")),
    )
    op.create_index(
        op.f("ix_calendar_link_participation_id"), "calendar_link", ["participation_id"]
    )
    op.add_column(
        "participation", sa.Column("name_sorts", _SORT_KEY, nullable=False, server_default="")
    )
    op.add_column(
        "participation", sa.Column("name_finds", sa.String(), nullable=False, server_default="")
    )
    _fill_names()
    op.create_index(
        "ix_participation_event_name", "participation", ["event_id", "name_sorts", "id", "state"]
    )
    op.create_index(
        "ix_participation_event_sent", "participation", ["event_id", "submitted_at", "id", "state"]
    )
    op.create_index(
        "ix_application_help_wanted",
        "application",
        ["participation_id"],
        sqlite_where=sa.text("help_wanted = 1"),
        postgresql_where=sa.text("help_wanted"),
    )


def downgrade() -> None:
    op.drop_index("ix_application_help_wanted", "application")
    op.drop_index("ix_participation_event_sent", "participation")
    op.drop_index("ix_participation_event_name", "participation")
    op.drop_column("participation", "name_finds")
    op.drop_column("participation", "name_sorts")
    op.drop_index(op.f("ix_calendar_link_participation_id"), "calendar_link")
    op.drop_table("calendar_link")


def _fill_names() -> None:
    connection = op.get_bind()
    named = sa.select(_participation.c.id, _participation.c.name)
    people = connection.execute(named.where(_participation.c.name != "")).all()
    write = (
        sa.update(_participation)
        .where(_participation.c.id == sa.bindparam("key"))
        .values(name_sorts=sa.bindparam("sorts"), name_finds=sa.bindparam("finds"))
    )
    for start in range(0, len(people), _BATCH):
        connection.execute(
            write,
            [
                {"key": key, "sorts": _sort_key(name), "finds": f" {_search_key(name)}"}
                for key, name in people[start : start + _BATCH]
            ],
        )


# As foundation/store/text.py stood in this release: a migration never changes.
def _search_key(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in folded if not unicodedata.combining(mark))


def _sort_key(text: str) -> str:
    return f"{_search_key(text)} {unicodedata.normalize('NFC', text)}"[:400]
