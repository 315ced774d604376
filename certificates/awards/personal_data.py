"""What awards hold on a person: results, decisions, titles, letters of recommendation."""

from certificates.awards.actions.erasing import erase
from certificates.awards.queries.held import held_on
from events.team.actions.erasing import time_of_name
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To issue certificates to those who earned them")
_KEPT = _l("2 years after the training, or until you ask for erasure")


def _of_person(what: str) -> Personal:
    return Personal(what, _WHY, _KEPT)


COLUMNS: Inventory = {
    "certificate_rule.id": NOT_PERSONAL,
    "certificate_rule.event_id": NOT_PERSONAL,
    "certificate_rule.least_hours": NOT_PERSONAL,
    "certificate_rule.least_share": NOT_PERSONAL,
    "certificate_rule.whole_hours": NOT_PERSONAL,
    "certificate_rule.role_title": NOT_PERSONAL,
    "certificate_rule.training_title": NOT_PERSONAL,
    "certificate_rule.place": NOT_PERSONAL,
    "certificate_rule.learning_outcomes": NOT_PERSONAL,
    "certificate_rule.version": NOT_PERSONAL,
    "role_title.id": NOT_PERSONAL,
    "role_title.event_id": NOT_PERSONAL,
    "role_title.texts": NOT_PERSONAL,
    "role_title.removed_at": NOT_PERSONAL,
    "role_title.version": NOT_PERSONAL,
    "award_rule.id": NOT_PERSONAL,
    "award_rule.event_id": NOT_PERSONAL,
    "award_rule.kind": NOT_PERSONAL,
    "award_rule.is_given": NOT_PERSONAL,
    "award_rule.least_hours": NOT_PERSONAL,
    "award_rule.role_title_id": NOT_PERSONAL,
    "award_rule.assessment": NOT_PERSONAL,
    "award_rule.version": NOT_PERSONAL,
    "own_title.id": NOT_PERSONAL,
    "own_title.participation_id": _of_person(_l("Who was called so")),
    "own_title.kind": _of_person(_l("On which paper")),
    "own_title.role_title_id": _of_person(_l("What you were")),
    "assessment_mark.id": NOT_PERSONAL,
    "assessment_mark.participation_id": _of_person(_l("Whose result it is")),
    "assessment_mark.outcome": _of_person(_l("The result of your assessment")),
    "assessment_mark.held_on": _of_person(_l("When you were assessed")),
    "assessment_mark.assessor": _of_person(_l("Who assessed you")),
    "assessment_mark.words": _of_person(_l("How you were assessed")),
    "assessment_mark.number": NOT_PERSONAL,
    "assessment_mark.marked_at": _of_person(_l("When the result was entered")),
    "assessment_mark.marked_by_id": _of_person(_l("Which organiser entered it")),
    "award_exception.id": NOT_PERSONAL,
    "award_exception.participation_id": _of_person(_l("About whom it was decided")),
    "award_exception.kind": _of_person(_l("About which paper it was decided")),
    "award_exception.gives": _of_person(_l("Whether you get it whatever the rule says")),
    "award_exception.told": _of_person(_l("What you were told of it")),
    "award_exception.sealed": _of_person(_l("Why it was decided, encrypted")),
    "award_exception.decided_at": _of_person(_l("When it was decided")),
    "award_exception.decided_by_id": _of_person(_l("Which organiser decided")),
    "award_exception.ended_at": _of_person(_l("When the decision ended")),
    "trainer_letter.id": NOT_PERSONAL,
    "trainer_letter.participation_id": _of_person(_l("Whom the letter recommends")),
    "trainer_letter.author": _of_person(_l("Who recommends")),
    "trainer_letter.written_by_id": _of_person(_l("Who typed the letter")),
    "trainer_letter.texts": _of_person(_l("What the letter says")),
    "trainer_letter.state": _of_person(_l("Whether you were asked, and what you said")),
    "trainer_letter.shown_at": _of_person(_l("When you were asked")),
    "trainer_letter.answered_at": _of_person(_l("When you answered")),
    "trainer_letter.version": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("Your assessment, decisions about your papers, and a letter about you"),
        ("assessment_mark", "award_exception", "own_title", "trainer_letter"),
        Goes.ALL,
        held_on,
        erase,
        time_of_name,
    ),
)
