"""The part of tests/house/route_table.py about the organisers' own questions of an application."""

from tests.support.answers import Row
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"
_PAGE = {"section_id": _NOBODY}
_QUESTION = {"question_id": _NOBODY}

QUESTIONS: dict[str, Row] = {
    "questions.overview": Row(get=organisers(200)),
    "questions.preview": Row(get=organisers(200)),
    "questions.take_over": Row(get=organisers(200), post=organisers(200)),
    "questions.new_page": Row(get=organisers(200), post=organisers(200)),
    "questions.edit_page": Row(get=organisers(404), post=organisers(404), values=_PAGE),
    "questions.move_page": Row(post=organisers(404), values=_PAGE),
    "questions.take_page_off": Row(get=organisers(404), post=organisers(404), values=_PAGE),
    "questions.put_page_back": Row(post=organisers(404), values=_PAGE),
    "questions.new": Row(get=organisers(404), post=organisers(404), values=_PAGE),
    "questions.edit": Row(get=organisers(404), post=organisers(404), values=_QUESTION),
    "questions.move": Row(post=organisers(404), values=_QUESTION),
    "questions.take_off": Row(get=organisers(404), post=organisers(404), values=_QUESTION),
    "questions.put_back": Row(post=organisers(404), values=_QUESTION),
    "questions.file": Row(get=organisers(404), values={**_QUESTION, "participation_id": _NOBODY}),
}
