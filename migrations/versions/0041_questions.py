"""The organisers' own questions of an application, and what people answer.

Revision ID: 0041
Revises: 0040
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

_KINDS = (
    *("short", "long", "one", "several", "number", "date", "country", "languages", "link"),
    *("file", "consent", "communities"),
)


def upgrade() -> None:
    """Pages, questions, answers to choose from, and answers."""
    op.create_table(
        "form_section",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("introduction", sa.String(), nullable=False),
        *_standing(),
        sa.Column("version", sa.Integer(), nullable=False),
        *_keys("form_section", event_id="event"),
    )
    op.create_table(
        "form_question",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column(
            "kind", sa.Enum(*_KINDS, name="kind", native_enum=False, length=40), nullable=False
        ),
        sa.Column("help", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("seen_by", sa.String(), nullable=False),
        sa.Column("is_required", sa.Boolean(), nullable=False),
        sa.Column("is_personal", sa.Boolean(), nullable=False),
        sa.Column("is_checked", sa.Boolean(), nullable=False),
        sa.Column("only_if_id", sa.Uuid(), nullable=True),
        *_standing(),
        sa.Column("version", sa.Integer(), nullable=False),
        *_keys("form_question", event_id="event", section_id="form_section"),
    )
    op.create_table(
        "form_option",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        *_standing(),
        *_keys("form_option", event_id="event", question_id="form_question"),
    )
    op.create_table(
        "form_answer",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=False),
        *_keys(
            "form_answer",
            participation_id="participation",
            question_id="form_question",
            file_id="stored_file",
        ),
        sa.UniqueConstraint(
            "participation_id",
            "question_id",
            name=op.f("uq_form_answer_participation_id_question_id"),
        ),
    )
    op.add_column(
        "event",
        sa.Column("has_own_questions", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    for table, column in (
        ("form_section", "event_id"),
        ("form_question", "event_id"),
        ("form_question", "section_id"),
        ("form_option", "event_id"),
        ("form_option", "question_id"),
        ("form_answer", "participation_id"),
        ("form_answer", "question_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    """The questions and all answers to them go."""
    op.drop_column("event", "has_own_questions")
    for table in ("form_answer", "form_option", "form_question", "form_section"):
        op.drop_table(table)


def _standing() -> list[sa.Column[object]]:
    return [
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
    ]


def _keys(table: str, **points_to: str) -> list[sa.Constraint | sa.Column[object]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
            )
            for column, other in points_to.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]
