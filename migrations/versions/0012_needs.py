"""The dictionary of needs: consent by category, own questions, what is kept for the next time.

Revision ID: 0012
Revises: 0011
"""

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_CATEGORY_THEN = {"transport": "transport", "assistant": "assistance", "venue": "venue"}


def upgrade() -> None:
    op.create_table(
        "needs_consent",
        _of("participation_id"),
        sa.Column("category", _category(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        *_ends("needs_consent", participation_id="participation"),
        sa.UniqueConstraint(
            "participation_id",
            "category",
            name=op.f("uq_needs_consent_participation_id_category"),
        ),
    )
    op.create_index(
        op.f("ix_needs_consent_participation_id"), "needs_consent", ["participation_id"]
    )
    op.create_table(
        "note_opening",
        _of("participation_id"),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        _of("opened_by_id"),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *_ends("note_opening", participation_id="participation", opened_by_id="person"),
    )
    op.create_index(op.f("ix_note_opening_participation_id"), "note_opening", ["participation_id"])
    _make_kept_profile()
    _make_questions()
    _take_over_consents()


def downgrade() -> None:
    for table in (
        *("question_switch", "own_question", "kept_profile"),
        *("note_opening", "needs_consent"),
    ):
        op.drop_table(table)


def _make_kept_profile() -> None:
    op.create_table(
        "kept_profile",
        _of("person_id"),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_until", sa.Date(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("key_hash", sa.String(), nullable=False),
        sa.Column("for_participation_id", sa.Uuid(), nullable=True),
        *_ends("kept_profile", person_id="person", for_participation_id="participation"),
        sa.UniqueConstraint("person_id", name=op.f("uq_kept_profile_person_id")),
    )


def _make_questions() -> None:
    op.create_table(
        "own_question",
        _of("event_id"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("kind", _enum("ownkind", "line", "text", "yes_no", "choice"), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("category", _category(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        *_ends("own_question", event_id="event"),
    )
    op.create_index(op.f("ix_own_question_event_id"), "own_question", ["event_id"])
    op.create_table(
        "question_switch",
        _of("event_id"),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        *_ends("question_switch", event_id="event"),
        sa.UniqueConstraint(
            "event_id", "question", name=op.f("uq_question_switch_event_id_question")
        ),
    )
    op.create_index(op.f("ix_question_switch_event_id"), "question_switch", ["event_id"])


def _take_over_consents() -> None:
    """Give the consents of 0.2.0, which lay beside the answers, a row of their own."""
    answers = sa.table(
        "needs_answer",
        sa.column("participation_id", sa.Uuid()),
        sa.column("group", sa.String()),
        *(sa.column(name, sa.String()) for name in ("consent_wording", "consent_language")),
        sa.column("consent_given_at", sa.DateTime()),
    )
    consents = sa.table(
        "needs_consent",
        *(sa.column(name, sa.Uuid()) for name in ("id", "participation_id")),
        *(sa.column(name, sa.String()) for name in ("category", "wording", "language")),
        sa.column("given_at", sa.DateTime()),
    )
    rows = op.get_bind().execute(sa.select(answers)).mappings().all()
    made = [
        {
            "id": uuid.uuid4(),
            "participation_id": row["participation_id"],
            "category": _CATEGORY_THEN[row["group"]],
            "wording": row["consent_wording"],
            "language": row["consent_language"],
            "given_at": row["consent_given_at"],
        }
        for row in rows
        if row["group"] in _CATEGORY_THEN
    ]
    if made:
        op.bulk_insert(consents, made)


def _of(name: str) -> sa.Column[uuid.UUID]:
    return sa.Column(name, sa.Uuid(), nullable=False)


def _enum(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def _category() -> sa.Enum:
    return _enum(
        "category",
        *("transport", "venue", "assistance", "communication", "food", "safety", "other"),
    )


def _ends(table: str, **targets: str) -> list[sa.schema.SchemaItem]:
    """The key of the row, and the keys of the rows that it belongs to."""
    links = [
        sa.ForeignKeyConstraint(
            [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}")
        )
        for column, target in targets.items()
    ]
    return [_of("id"), *links, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))]
