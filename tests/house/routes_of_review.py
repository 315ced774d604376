"""The part of tests/house/route_table.py about reading together."""

from tests.support.answers import Row
from tests.support.answers import organisers
from tests.support.answers import signed_in

_NOBODY = "00000000-0000-0000-0000-000000000000"
_CRITERION, _READING = {"criterion_id": _NOBODY}, {"reading_id": _NOBODY}

REVIEW: dict[str, Row] = {
    "review.overview": Row(get=organisers(200)),
    "review.applications": Row(get=organisers(200)),
    "review.give": Row(
        get=organisers(404), post=organisers(404), values={"participation_id": _NOBODY}
    ),
    "review.give_evenly": Row(post=organisers(422)),
    "review.usual": Row(post=organisers(303)),
    "review.new_criterion": Row(get=organisers(200), post=organisers(200)),
    "review.edit_criterion": Row(get=organisers(404), post=organisers(404), values=_CRITERION),
    "review.take_off": Row(post=organisers(404), values=_CRITERION),
    "review.put_back": Row(post=organisers(404), values=_CRITERION),
    "review.open_round": Row(get=organisers(200), post=organisers(200)),
    "review.close": Row(get=organisers(200), post=organisers(200)),
    "review.reopen": Row(get=organisers(200), post=organisers(200)),
    "reading.overview": Row(get=signed_in(404)),
    "reading.score": Row(get=signed_in(404), post=signed_in(404), values=_READING),
    "reading.step_back": Row(post=signed_in(404), values=_READING),
    "reading.come_back": Row(post=signed_in(404), values=_READING),
}
