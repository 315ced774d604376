"""What needs hold on a person: the most sensitive of all, sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("Until 30 days after the training")
_WHOSE = Personal(_l("Whose it is"), _l("To show it to the right person"), _KEPT)

COLUMNS: Inventory = {
    "needs_answer.id": NOT_PERSONAL,
    "needs_answer.participation_id": _WHOSE,
    "needs_answer.group": Personal(
        _l("That you answered a group of questions about needs"), _l("To arrange it"), _KEPT
    ),
    "needs_answer.sealed": Personal(
        _l("What you need to take part, encrypted"), _l("To arrange it"), _KEPT
    ),
    "needs_answer.answered_at": NOT_PERSONAL,
    "needs_answer.consent_given_at": Personal(
        _l("When you agreed"), _l("To prove that you agreed"), _KEPT
    ),
    "needs_answer.consent_wording": NOT_PERSONAL,
    "needs_answer.consent_language": NOT_PERSONAL,
    "needs_answer.version": NOT_PERSONAL,
    "talk_request.id": NOT_PERSONAL,
    "talk_request.participation_id": _WHOSE,
    "talk_request.sealed": Personal(
        _l("How you would like to talk, encrypted"), _l("To call or meet you"), _KEPT
    ),
    "talk_request.asked_at": NOT_PERSONAL,
    "talk_request.done_at": NOT_PERSONAL,
    "talk_request.done_by_id": Personal(
        _l("Who talked with you"), _l("To know whom to ask"), _KEPT
    ),
}
