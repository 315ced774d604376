"""What told answers hold on a person."""

from collections.abc import Iterator

from events.team.models import Participation
from foundation.files import open_bytes
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.questions.rules import time_of_words
from registration.told_answers.actions import erase
from registration.told_answers.queries import held_on
from registration.told_answers.queries import told_by

_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _told(what: str, kept: str = _KEPT) -> Personal:
    return Personal(what, _l("To let people answer by voice, in sign or by talking"), kept)


def _translated(what: str) -> Personal:
    return Personal(what, _l("To let readers understand answers in other languages"), _KEPT)


def _recordings(participation: Participation) -> Iterator[tuple[str, bytes]]:
    for row in told_by(participation):
        if row.file is not None:
            yield f"{row.answer}-{row.file.name}", open_bytes(row.file)


COLUMNS: Inventory = {
    "told_answer.id": NOT_PERSONAL,
    "told_answer.version": NOT_PERSONAL,
    "told_answer.participation_id": _told(_l("Who told an answer")),
    "told_answer.answer": _told(_l("Which question you answered")),
    "told_answer.way": _told(_l("How you told the answer")),
    "told_answer.told_at": _told(_l("When you told it")),
    "told_answer.file_id": _told(
        _l("Your recording"), _l("30 days after you approved its text; else as long as your answer")
    ),
    "told_answer.best_time": _told(_l("When it suits you")),
    "told_answer.text": _told(_l("What we typed of your answer")),
    "told_answer.typed_by_id": _told(_l("Who typed an answer")),
    "told_answer.typed_at": _told(_l("When it was typed")),
    "told_answer.wanted_change": _told(_l("What you wanted changed in the text")),
    "told_answer.approved_at": _told(_l("When you approved the text")),
    "answer_translation.id": NOT_PERSONAL,
    "answer_translation.version": NOT_PERSONAL,
    "answer_translation.participation_id": _translated(_l("Whose answer was translated")),
    "answer_translation.answer": _translated(_l("Which answer was translated")),
    "answer_translation.language": _translated(_l("Language of the translation")),
    "answer_translation.text": _translated(_l("Translation")),
    "answer_translation.original": _translated(_l("What was translated")),
    "answer_translation.translated_by_id": _translated(_l("Who translated an answer")),
    "answer_translation.translated_at": _translated(_l("When it was translated")),
}

HOLDINGS = (
    Holding(
        _l("Answers that you told us, their recordings, and translations of your answers"),
        ("told_answer", "answer_translation"),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
        papers=_recordings,
    ),
)
