"""What the outbox holds on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To write to people about the training that they applied for, and to show that we did.")
_KEPT = _l("90 days; removed at once when the participant's data is erased.")


def _of_recipient(what: str) -> Personal:
    return Personal(what=what, why=_WHY, kept=_KEPT)


COLUMNS: Inventory = {
    "outgoing_letter.id": NOT_PERSONAL,
    "outgoing_letter.created_at": NOT_PERSONAL,
    "outgoing_letter.event_id": NOT_PERSONAL,
    "outgoing_letter.participation_id": _of_recipient(_l("Whose letter it is.")),
    "outgoing_letter.template": _of_recipient(_l("Why the letter was written.")),
    "outgoing_letter.channel": _of_recipient(_l("How the person wants to be reached.")),
    "outgoing_letter.recipient_name": _of_recipient(_l("The name on the letter.")),
    "outgoing_letter.address": _of_recipient(_l("The email address or other way to the person.")),
    "outgoing_letter.language": _of_recipient(_l("The language that the person reads.")),
    "outgoing_letter.subject": _of_recipient(_l("The subject of the letter.")),
    "outgoing_letter.text": _of_recipient(
        _l("The words of the letter, without its personal link.")
    ),
    "outgoing_letter.sealed_link": Personal(
        what=_l("The personal link or sign-in code, encrypted."),
        why=_l("To put it into the letter when it is sent."),
        kept=_l("Until the letter is sent or passed on."),
    ),
    "outgoing_letter.has_secrets": NOT_PERSONAL,
    "outgoing_letter.edits": NOT_PERSONAL,
    "outgoing_letter.sender_name": NOT_PERSONAL,
    "outgoing_letter.reply_to": NOT_PERSONAL,
    "outgoing_letter.colour": NOT_PERSONAL,
    "outgoing_letter.state": NOT_PERSONAL,
    "outgoing_letter.attempts": NOT_PERSONAL,
    "outgoing_letter.not_before": NOT_PERSONAL,
    "outgoing_letter.lease_until": NOT_PERSONAL,
    "outgoing_letter.lease_owner": NOT_PERSONAL,
    "outgoing_letter.last_error": NOT_PERSONAL,
    "outgoing_letter.message_id": NOT_PERSONAL,
    "outgoing_letter.dedup": NOT_PERSONAL,
    "outgoing_letter.released_at": NOT_PERSONAL,
    "outgoing_letter.sent_at": _of_recipient(_l("When the letter was sent.")),
    "outgoing_letter.passed_on_at": _of_recipient(_l("When somebody passed the letter on.")),
    "outgoing_letter.passed_on_by": Personal(
        what=_l("Which member of the team passed the letter on."),
        why=_l("So that the team can ask back."),
        kept=_KEPT,
    ),
    "outgoing_letter.passed_on_how": _of_recipient(_l("How the letter was passed on.")),
}
