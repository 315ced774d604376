"""The list of applications: found by words and organisation, with columns that each one chooses.

Revision ID: 0036
Revises: 0035
"""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

_BATCH = 500
_SORT_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_LONG = ("experience_text", "motivation", "afterwards")
_application = sa.table(
    "application",
    sa.column("id", sa.Uuid),
    *(sa.column(name, sa.String) for name in ("organisation", *_LONG)),
    sa.column("organisation_finds", sa.String),
    sa.column("answers_finds", sa.String),
)


def upgrade() -> None:
    op.add_column(
        "application",
        sa.Column("organisation_finds", _SORT_KEY, nullable=False, server_default=""),
    )
    op.add_column(
        "application", sa.Column("answers_finds", sa.String(), nullable=False, server_default="")
    )
    _fill_keys()
    op.drop_index("ix_participation_event_state", "participation")
    op.create_index(
        "ix_participation_event_state_country", "participation", ["event_id", "state", "country"]
    )
    op.create_table(
        "chosen_columns",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_chosen_columns_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_chosen_columns_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_columns")),
        sa.UniqueConstraint(
            "person_id", "event_id", name=op.f("uq_chosen_columns_person_id_event_id")
        ),
    )


def downgrade() -> None:
    op.drop_table("chosen_columns")
    op.drop_index("ix_participation_event_state_country", "participation")
    op.create_index("ix_participation_event_state", "participation", ["event_id", "state"])
    op.drop_column("application", "answers_finds")
    op.drop_column("application", "organisation_finds")


def _fill_keys() -> None:
    connection, last = op.get_bind(), sa.Uuid().python_type(int=0)
    table = _application.c
    query = sa.select(table.id, table.organisation, *(table[name] for name in _LONG))
    write = (
        sa.update(_application)
        .where(table.id == sa.bindparam("key"))
        .values(
            organisation_finds=sa.bindparam("organised"), answers_finds=sa.bindparam("answered")
        )
    )
    while rows := connection.execute(
        query.where(table.id > last).order_by(table.id).limit(_BATCH)
    ).all():
        connection.execute(
            write,
            [
                {
                    "key": key,
                    "organised": f" {_search_key(organisation)}" if organisation else "",
                    "answered": _words_key(*texts),
                }
                for key, organisation, *texts in rows
            ],
        )
        last = rows[-1][0]


# As foundation/store/text.py stood in this release: a migration never changes.
def _search_key(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in folded if not unicodedata.combining(mark))


def _words_key(*texts: str) -> str:
    words = {word for text in texts for word in re.findall(r"\w+", _search_key(text))}
    return "".join(f" {word}" for word in sorted(words))
