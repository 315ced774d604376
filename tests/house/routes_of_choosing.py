"""The part of tests/house/route_table.py about choosing: targets, and decisions together."""

from tests.house.routes_of_questions import QUESTIONS
from tests.house.routes_of_review import REVIEW
from tests.support.answers import Row
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

CHOOSING: dict[str, Row] = {
    **QUESTIONS,
    **REVIEW,
    "deciding.overview": Row(get=organisers(200)),
    # Nobody may count communities in a group of one.
    "deciding.count": Row(post=organisers(422)),
    "deciding.choose": Row(post=organisers(303)),
    # The one participant of this world has a place.
    "deciding.person": Row(get=organisers(404), post=organisers(404)),
    "deciding.release": Row(get=organisers(200), post=organisers(200)),
    "deciding.letters": Row(get=organisers(200), values={"choice": "choose"}),
    "eligibility.overview": Row(get=organisers(200)),
    "eligibility.new": Row(get=organisers(200), post=organisers(200), values={"about": "country"}),
    "eligibility.edit": Row(get=organisers(404), post=organisers(404), values={"rule_id": NOBODY}),
    "eligibility.take_off": Row(post=organisers(404), values={"rule_id": NOBODY}),
    "eligibility.take_back_met": Row(post=organisers(404), values={"rule_id": NOBODY}),
    "eligibility.met": Row(get=organisers(404), post=organisers(404), values={"rule_id": NOBODY}),
    "balance.overview": Row(get=organisers(200)),
    "balance.new": Row(get=organisers(200), post=organisers(200), values={"kind": "country"}),
    "balance.edit": Row(get=organisers(404), post=organisers(404), values={"target_id": NOBODY}),
    "balance.take_off": Row(post=organisers(404), values={"target_id": NOBODY}),
}
