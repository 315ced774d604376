"""First landing.

Revision ID: 0001
Revises: nothing, it is the first
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The trail can only grow: the store itself refuses to change or delete a line of it.
_SQLITE = """
CREATE TRIGGER audit_entry_keeps_{verb} BEFORE {verb} ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END
"""
_POSTGRESQL = """
CREATE FUNCTION audit_entry_keeps() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$;
CREATE TRIGGER audit_entry_keeps BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION audit_entry_keeps()
"""


def protect_the_trail() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_POSTGRESQL)
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(_SQLITE.format(verb=verb))


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_entry_actor_id"), ["actor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entry_row_id"), ["row_id"], unique=False)

    op.create_table(
        "event",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("who_may_apply", sa.String(), nullable=False),
        sa.Column("for_disabled_people", sa.Boolean(), nullable=False),
        sa.Column("paid_for", sa.String(), nullable=False),
        sa.Column(
            "way_in",
            sa.Enum("open", "selection", name="wayin", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("opens_at", sa.DateTime(), nullable=True),
        sa.Column("closes_at", sa.DateTime(), nullable=True),
        sa.Column("answers_by", sa.Date(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("contact_email", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("code_of_conduct", sa.String(), nullable=False),
        sa.Column("support_person", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_event_has_places")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_event_days_in_order")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("slug", name=op.f("uq_event_slug")),
    )
    op.create_table(
        "kept_form",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_form")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_kept_form_token_hash")),
    )
    op.create_table(
        "outgoing_letter",
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=True),
        sa.Column("participation_id", sa.Uuid(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("recipient_name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sealed_link", sa.LargeBinary(), nullable=True),
        sa.Column("has_secrets", sa.Boolean(), nullable=False),
        sa.Column("sender_name", sa.String(), nullable=False),
        sa.Column("reply_to", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "sending",
                "sent",
                "failed",
                "to_pass_on",
                "passed_on",
                name="letterstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(), nullable=False),
        sa.Column("lease_until", sa.DateTime(), nullable=True),
        sa.Column("lease_owner", sa.Uuid(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("dedup", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("passed_on_at", sa.DateTime(), nullable=True),
        sa.Column("passed_on_by", sa.Uuid(), nullable=True),
        sa.Column("passed_on_how", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_letter")),
        sa.UniqueConstraint("dedup", name=op.f("uq_outgoing_letter_dedup")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outgoing_letter_message_id")),
    )
    with op.batch_alter_table("outgoing_letter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outgoing_letter_event_id"), ["event_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outgoing_letter_participation_id"), ["participation_id"], unique=False
        )
        batch_op.create_index(
            "ix_outgoing_letter_state_not_before", ["state", "not_before"], unique=False
        )

    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("email_key", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=True),
        sa.Column("is_site_admin", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email_key", name=op.f("uq_person_email_key")),
    )
    op.create_table(
        "stored_file",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_file")),
    )
    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stored_file_sha256"), ["sha256"], unique=False)

    op.create_table(
        "token_bucket",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("left", sa.Double(), nullable=False),
        sa.Column("filled_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_token_bucket")),
        sa.UniqueConstraint("key", name=op.f("uq_token_bucket_key")),
    )
    op.create_table(
        "worker_heartbeat",
        sa.Column("beat_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_heartbeat")),
    )
    op.create_table(
        "address_change",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_address_change_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_change")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_address_change_token_hash")),
    )
    with op.batch_alter_table("address_change", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_address_change_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "certificate_rule",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("least_hours", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("whole_hours", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("role_title", sa.JSON(), nullable=False),
        sa.Column("training_title", sa.JSON(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("learning_outcomes", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_certificate_rule_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_rule")),
        sa.UniqueConstraint("event_id", name=op.f("uq_certificate_rule_event_id")),
    )
    op.create_table(
        "edition",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("addressee", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("pdf_file_id", sa.Uuid(), nullable=True),
        sa.Column("html_file_id", sa.Uuid(), nullable=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_edition_event_id_event")),
        sa.ForeignKeyConstraint(
            ["html_file_id"], ["stored_file.id"], name=op.f("fk_edition_html_file_id_stored_file")
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["person.id"], name=op.f("fk_edition_made_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["pdf_file_id"], ["stored_file.id"], name=op.f("fk_edition_pdf_file_id_stored_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_edition_event_id_number")),
    )
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_event_id"), ["event_id"], unique=False)

    op.create_table(
        "linked_event",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("date_note", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_linked_event_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_event")),
    )
    with op.batch_alter_table("linked_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_linked_event_event_id"), ["event_id"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("website", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("logo_file_id", sa.Uuid(), nullable=True),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["logo_file_id"],
            ["stored_file.id"],
            name=op.f("fk_organisation_logo_file_id_stored_file"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    op.create_table(
        "outcome_item",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "definition",
                "do",
                "dont",
                "characteristic",
                "barrier",
                "term",
                "challenge",
                "future_idea",
                "recommendation",
                name="outcomekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("more", sa.JSON(), nullable=False),
        sa.Column("addressee", sa.JSON(), nullable=False),
        sa.Column("agreed", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("reservations", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_outcome_item_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_item")),
    )
    with op.batch_alter_table("outcome_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outcome_item_event_id"), ["event_id"], unique=False)

    op.create_table(
        "outcome_report",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("how_agreed", sa.JSON(), nullable=False),
        sa.Column("published_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_outcome_report_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_report")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outcome_report_event_id")),
    )
    op.create_table(
        "participation",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "email",
                "phone",
                "text",
                "post",
                "organisation",
                name="channel",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("contact_detail", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "applied",
                "reserve",
                "not_chosen",
                "offered",
                "conditional",
                "confirmed",
                "declined",
                "withdrawn",
                name="state",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("offer_until", sa.DateTime(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "state = 'draft' OR person_id IS NOT NULL",
            name=op.f("ck_participation_sent_by_somebody"),
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_participation_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_participation_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint(
            "event_id", "person_id", name=op.f("uq_participation_event_id_person_id")
        ),
        sa.UniqueConstraint("reference", name=op.f("uq_participation_reference")),
    )
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_participation_event_id"), ["event_id"], unique=False)
        batch_op.create_index("ix_participation_event_state", ["event_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_participation_person_id"), ["person_id"], unique=False)

    op.create_table(
        "programme_item",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "session",
                "break",
                "meal",
                "social",
                "travel",
                name="kind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("led_by", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("ends > starts", name=op.f("ck_programme_item_times_in_order")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_programme_item_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_item")),
    )
    with op.batch_alter_table("programme_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_programme_item_event_id"), ["event_id"], unique=False)

    op.create_table(
        "sign_in_link",
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.String(), nullable=True),
        sa.Column("code_hash", sa.String(), nullable=True),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("wrong_codes", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.Column("next_path", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_sign_in_link_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sign_in_link_token_hash")),
    )
    with op.batch_alter_table("sign_in_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_link_person_id"), ["person_id"], unique=False)

    op.create_table(
        "sign_in_session",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("browser", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_sign_in_session_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sign_in_session_token_hash")),
    )
    with op.batch_alter_table("sign_in_session", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sign_in_session_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "trainer",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("biography", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_trainer_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trainer")),
    )
    with op.batch_alter_table("trainer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_trainer_event_id"), ["event_id"], unique=False)

    op.create_table(
        "venue",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("access_statement", sa.String(), nullable=False),
        sa.Column("getting_there", sa.String(), nullable=False),
        sa.Column("assistance", sa.String(), nullable=False),
        sa.Column("rooms", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_venue_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
        sa.UniqueConstraint("event_id", name=op.f("uq_venue_event_id")),
    )
    op.create_table(
        "application",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("role_there", sa.String(), nullable=False),
        sa.Column("is_disabled_person", sa.Boolean(), nullable=True),
        sa.Column(
            "experience",
            sa.Enum(
                "formal",
                "informal",
                "both",
                "none",
                name="experience",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("experience_text", sa.String(), nullable=False),
        sa.Column("motivation", sa.String(), nullable=False),
        sa.Column("afterwards", sa.String(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("wanted_format", sa.String(), nullable=False),
        sa.Column("form_help", sa.String(), nullable=False),
        sa.Column("help_wanted", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_application_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("participation_id", name=op.f("uq_application_participation_id")),
    )
    op.create_table(
        "arrangement",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column(
            "progress",
            sa.Enum(
                "asked",
                "arranging",
                "arranged",
                "not_managed",
                name="progress",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("is_condition", sa.Boolean(), nullable=False),
        sa.Column(
            "reply",
            sa.Enum("confirmed", "not_right", name="reply", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("replied_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_arrangement_owner_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_arrangement_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrangement")),
    )
    with op.batch_alter_table("arrangement", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_arrangement_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "certificate",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "making",
                "issued",
                "revoked",
                "replaced",
                name="certificatestate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.Column("replaced_by_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_certificate_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_certificate_participation_id_participation"),
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_replaced_by_id_certificate"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("code", name=op.f("uq_certificate_code")),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_certificate_event_id_number")),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificate_event_id"), ["event_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_certificate_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "event_organisation",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_organisation_event_id_event")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_event_organisation_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_organisation")),
        sa.UniqueConstraint(
            "event_id",
            "organisation_id",
            name=op.f("uq_event_organisation_event_id_organisation_id"),
        ),
    )
    with op.batch_alter_table("event_organisation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_event_organisation_event_id"), ["event_id"], unique=False
        )

    op.create_table(
        "hours_mark",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("hours", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        sa.Column("marked_by_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("hours >= 0", name=op.f("ck_hours_mark_hours_not_negative")),
        sa.ForeignKeyConstraint(
            ["marked_by_id"], ["person.id"], name=op.f("fk_hours_mark_marked_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_hours_mark_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_mark")),
        sa.UniqueConstraint(
            "participation_id", "number", name=op.f("uq_hours_mark_participation_id_number")
        ),
    )
    with op.batch_alter_table("hours_mark", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_hours_mark_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "invitation",
        sa.Column("scope_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "organiser", "owner", "co_organiser", name="role", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=False),
        sa.Column("invited_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invited_by"], ["person.id"], name=op.f("fk_invitation_invited_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_invitation_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_scope_id"), ["scope_id"], unique=False)

    op.create_table(
        "needs_answer",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=False),
        sa.Column("consent_given_at", sa.DateTime(), nullable=False),
        sa.Column("consent_wording", sa.String(), nullable=False),
        sa.Column("consent_language", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_needs_answer_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_needs_answer")),
        sa.UniqueConstraint(
            "participation_id", "group", name=op.f("uq_needs_answer_participation_id_group")
        ),
    )
    with op.batch_alter_table("needs_answer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_needs_answer_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "outcome_version",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(), nullable=False),
        sa.Column("replaced_by_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["outcome_item.id"], name=op.f("fk_outcome_version_item_id_outcome_item")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"], ["person.id"], name=op.f("fk_outcome_version_replaced_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_version")),
        sa.UniqueConstraint("item_id", "version", name=op.f("uq_outcome_version_item_id_version")),
    )
    with op.batch_alter_table("outcome_version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outcome_version_item_id"), ["item_id"], unique=False)

    op.create_table(
        "personal_link",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_personal_link_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_personal_link_token_hash")),
    )
    with op.batch_alter_table("personal_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_personal_link_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "role_grant",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("scope_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "organiser", "owner", "co_organiser", name="role", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("granted_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_role_grant_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_role_grant_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
        sa.UniqueConstraint(
            "person_id", "scope_id", "role", name=op.f("uq_role_grant_person_id_scope_id_role")
        ),
    )
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_grant_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_role_grant_scope_id"), ["scope_id"], unique=False)

    op.create_table(
        "talk_request",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("done_by_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["done_by_id"], ["person.id"], name=op.f("fk_talk_request_done_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_talk_request_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_request")),
    )
    with op.batch_alter_table("talk_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_talk_request_participation_id"), ["participation_id"], unique=False
        )

    op.create_table(
        "certificate_copy",
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("pdf_file_id", sa.Uuid(), nullable=False),
        sa.Column("html_file_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_copy_certificate_id_certificate"),
        ),
        sa.ForeignKeyConstraint(
            ["html_file_id"],
            ["stored_file.id"],
            name=op.f("fk_certificate_copy_html_file_id_stored_file"),
        ),
        sa.ForeignKeyConstraint(
            ["pdf_file_id"],
            ["stored_file.id"],
            name=op.f("fk_certificate_copy_pdf_file_id_stored_file"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_copy")),
        sa.UniqueConstraint(
            "certificate_id", "language", name=op.f("uq_certificate_copy_certificate_id_language")
        ),
    )
    with op.batch_alter_table("certificate_copy", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_certificate_copy_certificate_id"), ["certificate_id"], unique=False
        )
    protect_the_trail()


def downgrade() -> None:
    with op.batch_alter_table("certificate_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_copy_certificate_id"))

    op.drop_table("certificate_copy")
    with op.batch_alter_table("talk_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_talk_request_participation_id"))

    op.drop_table("talk_request")
    with op.batch_alter_table("role_grant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_grant_scope_id"))
        batch_op.drop_index(batch_op.f("ix_role_grant_person_id"))

    op.drop_table("role_grant")
    with op.batch_alter_table("personal_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_personal_link_participation_id"))

    op.drop_table("personal_link")
    with op.batch_alter_table("outcome_version", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outcome_version_item_id"))

    op.drop_table("outcome_version")
    with op.batch_alter_table("needs_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_needs_answer_participation_id"))

    op.drop_table("needs_answer")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_scope_id"))

    op.drop_table("invitation")
    with op.batch_alter_table("hours_mark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hours_mark_participation_id"))

    op.drop_table("hours_mark")
    with op.batch_alter_table("event_organisation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_organisation_event_id"))

    op.drop_table("event_organisation")
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_certificate_participation_id"))
        batch_op.drop_index(batch_op.f("ix_certificate_event_id"))

    op.drop_table("certificate")
    with op.batch_alter_table("arrangement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_arrangement_participation_id"))

    op.drop_table("arrangement")
    op.drop_table("application")
    op.drop_table("venue")
    with op.batch_alter_table("trainer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_trainer_event_id"))

    op.drop_table("trainer")
    with op.batch_alter_table("sign_in_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_session_person_id"))

    op.drop_table("sign_in_session")
    with op.batch_alter_table("sign_in_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_link_person_id"))

    op.drop_table("sign_in_link")
    with op.batch_alter_table("programme_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_programme_item_event_id"))

    op.drop_table("programme_item")
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participation_person_id"))
        batch_op.drop_index("ix_participation_event_state")
        batch_op.drop_index(batch_op.f("ix_participation_event_id"))

    op.drop_table("participation")
    op.drop_table("outcome_report")
    with op.batch_alter_table("outcome_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outcome_item_event_id"))

    op.drop_table("outcome_item")
    op.drop_table("organisation")
    with op.batch_alter_table("linked_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_linked_event_event_id"))

    op.drop_table("linked_event")
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_edition_event_id"))

    op.drop_table("edition")
    op.drop_table("certificate_rule")
    with op.batch_alter_table("address_change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_address_change_person_id"))

    op.drop_table("address_change")
    op.drop_table("worker_heartbeat")
    op.drop_table("token_bucket")
    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stored_file_sha256"))

    op.drop_table("stored_file")
    op.drop_table("person")
    with op.batch_alter_table("outgoing_letter", schema=None) as batch_op:
        batch_op.drop_index("ix_outgoing_letter_state_not_before")
        batch_op.drop_index(batch_op.f("ix_outgoing_letter_participation_id"))
        batch_op.drop_index(batch_op.f("ix_outgoing_letter_event_id"))

    op.drop_table("outgoing_letter")
    op.drop_table("kept_form")
    op.drop_table("event")
    with op.batch_alter_table("audit_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_entry_row_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_event_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_at"))
        batch_op.drop_index(batch_op.f("ix_audit_entry_actor_id"))

    op.drop_table("audit_entry")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_entry_keeps")
