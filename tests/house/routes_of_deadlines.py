"""The part of tests/house/route_table.py about going on later, late links and reminders."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

_NOBODY = "00000000-0000-0000-0000-000000000000"

DEADLINES: dict[str, Row] = {
    "apply.later": Row(get=everyone(404)),
    "apply.link": Row(post=everyone(422)),
    "deadlines.overview": Row(get=organisers(200), post=organisers(200)),
    "deadlines.give": Row(get=organisers(200), post=organisers(200)),
    "deadlines.end": Row(post=organisers(404), values={"link_id": _NOBODY}),
    "deadlines.late": Row(get=everyone(404), post=everyone(404), values={"code": "never-made"}),
    "deadlines.switch": Row(post=everyone(303)),
}
