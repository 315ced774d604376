"""The part of tests/house/route_table.py about answers that were told."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"
WHY = {"answer": "motivation"}
TOLD = {"told_id": NOBODY}

TOLD_ANSWERS: dict[str, Row] = {
    "told_answers.tell": Row(get=everyone(404), post=everyone(404), values=WHY),
    "told_answers.talk": Row(get=everyone(404), post=everyone(404), values=WHY),
    "told_answers.take_back": Row(post=everyone(404), values=WHY),
    "told_answers.recording": Row(get=everyone(404), values=WHY),
    "told_answers.text": Row(get=everyone(404), post=everyone(404), values=WHY),
    "told_answers.change": Row(get=everyone(404), post=everyone(404), values=WHY),
    "told_answers.waiting": Row(get=organisers(200)),
    "told_answers.type_up": Row(get=organisers(404), post=organisers(404), values=TOLD),
    "told_answers.heard": Row(get=organisers(404), values=TOLD),
    "told_answers.translate": Row(
        get=organisers(404), post=organisers(404), values=WHY | {"participation_id": NOBODY}
    ),
}
