"""What needs hold on a person: the most sensitive of all, sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.needs import actions
from registration.needs import queries
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_AGREED = _l("Until the day to which you agreed")
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
    "needs_consent.id": NOT_PERSONAL,
    "needs_consent.participation_id": _WHOSE,
    "needs_consent.category": Personal(
        _l("To which category of needs you agreed"), _l("To arrange it"), _KEPT
    ),
    "needs_consent.wording": NOT_PERSONAL,
    "needs_consent.language": NOT_PERSONAL,
    "needs_consent.given_at": Personal(
        _l("When you agreed"), _l("To prove that you agreed"), _KEPT
    ),
    "needs_consent.withdrawn_at": Personal(
        _l("When you withdrew your consent"), _l("To prove that it was withdrawn"), _KEPT
    ),
    "note_opening.id": NOT_PERSONAL,
    "note_opening.participation_id": _WHOSE,
    "note_opening.opened_at": NOT_PERSONAL,
    "note_opening.opened_by_id": Personal(
        _l("Who opened your emergency note"), _l("To tell you"), _KEPT
    ),
    "note_opening.sealed": Personal(
        _l("Why somebody opened your emergency note, encrypted"), _l("To tell you"), _KEPT
    ),
    "dog_paper.id": NOT_PERSONAL,
    "dog_paper.participation_id": _WHOSE,
    "dog_paper.sealed": Personal(
        _l("The names of files with papers of your assistance dog, encrypted"),
        _l("To arrange your journey"),
        _KEPT,
    ),
    "dog_paper.sealed_content": Personal(
        _l("Papers of your assistance dog, encrypted"), _l("To arrange your journey"), _KEPT
    ),
    "dog_paper.added_at": NOT_PERSONAL,
    "kept_profile.id": NOT_PERSONAL,
    "kept_profile.person_id": Personal(
        _l("Whose it is"), _l("To show it to the right person"), _AGREED
    ),
    "kept_profile.sealed": Personal(
        _l("Your answers for your next training, encrypted"),
        _l("So that you need not write them again"),
        _AGREED,
    ),
    "kept_profile.kept_until": NOT_PERSONAL,
    "kept_profile.agreed_at": Personal(
        _l("When you agreed"), _l("To prove that you agreed"), _AGREED
    ),
    "kept_profile.wording": NOT_PERSONAL,
    "kept_profile.language": NOT_PERSONAL,
    "kept_profile.key_hash": NOT_PERSONAL,
    "kept_profile.for_participation_id": NOT_PERSONAL,
    "own_question.id": NOT_PERSONAL,
    "own_question.event_id": NOT_PERSONAL,
    "own_question.text": NOT_PERSONAL,
    "own_question.kind": NOT_PERSONAL,
    "own_question.choices": NOT_PERSONAL,
    "own_question.category": NOT_PERSONAL,
    "own_question.created_at": NOT_PERSONAL,
    "own_question.removed_at": NOT_PERSONAL,
    "own_question.version": NOT_PERSONAL,
    "question_switch.id": NOT_PERSONAL,
    "question_switch.event_id": NOT_PERSONAL,
    "question_switch.question": NOT_PERSONAL,
    "question_switch.is_on": NOT_PERSONAL,
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

HOLDINGS = (
    Holding(
        _l("What you told about your needs, and to what you agreed"),
        ("needs_answer", "needs_consent", "talk_request", "note_opening", "dog_paper"),
        Goes.NEEDS,
        queries.held_on,
        actions.erase,
        time_of_needs,
        papers=queries.papers_to_take,
    ),
    Holding(
        _l("What you let us keep for your next training"),
        ("kept_profile",),
        Goes.NEEDS,
        queries.kept_on,
        actions.erase_kept,
    ),
)
