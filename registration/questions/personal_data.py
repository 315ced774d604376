"""What the organisers' own questions hold on a person."""

from collections.abc import Iterator

from events.team.models import Participation
from foundation.files import open_bytes
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.questions.actions import erase
from registration.questions.queries import held_on
from registration.questions.queries import rows_of
from registration.questions.queries import with_answers
from registration.questions.rules import time_of_words

_CHOOSE = _l("To choose participants fairly")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _files(participation: Participation) -> Iterator[tuple[str, bytes]]:
    for row in rows_of(participation):
        if row.file is not None:
            yield row.file.name, open_bytes(row.file)


COLUMNS: Inventory = {
    "form_section.id": NOT_PERSONAL,
    "form_section.version": NOT_PERSONAL,
    "form_section.event_id": NOT_PERSONAL,
    "form_section.title": NOT_PERSONAL,
    "form_section.introduction": NOT_PERSONAL,
    "form_section.position": NOT_PERSONAL,
    "form_section.removed_at": NOT_PERSONAL,
    "form_question.id": NOT_PERSONAL,
    "form_question.version": NOT_PERSONAL,
    "form_question.event_id": NOT_PERSONAL,
    "form_question.section_id": NOT_PERSONAL,
    "form_question.text": NOT_PERSONAL,
    "form_question.kind": NOT_PERSONAL,
    "form_question.help": NOT_PERSONAL,
    "form_question.why": NOT_PERSONAL,
    "form_question.seen_by": NOT_PERSONAL,
    "form_question.is_required": NOT_PERSONAL,
    "form_question.is_personal": NOT_PERSONAL,
    "form_question.is_checked": NOT_PERSONAL,
    "form_question.only_if_id": NOT_PERSONAL,
    "form_question.position": NOT_PERSONAL,
    "form_question.removed_at": NOT_PERSONAL,
    "form_option.id": NOT_PERSONAL,
    "form_option.event_id": NOT_PERSONAL,
    "form_option.question_id": NOT_PERSONAL,
    "form_option.label": NOT_PERSONAL,
    "form_option.position": NOT_PERSONAL,
    "form_option.removed_at": NOT_PERSONAL,
    "form_answer.id": NOT_PERSONAL,
    "form_answer.participation_id": Personal(_l("Whose answer it is"), _CHOOSE, _KEPT),
    "form_answer.question_id": Personal(_l("Which question they answered"), _CHOOSE, _KEPT),
    "form_answer.value": Personal(
        _l("Their answer to a question of the organisers"),
        _l("To choose participants fairly; of communities only the total is counted"),
        _KEPT,
    ),
    "form_answer.file_id": Personal(_l("The file that they sent as an answer"), _CHOOSE, _KEPT),
    "form_answer.answered_at": Personal(_l("When they answered"), _CHOOSE, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("What you answered to the organisers’ own questions"),
        ("form_answer",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
        left=with_answers,
        papers=_files,
    ),
)
