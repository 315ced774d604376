"""The part of tests/house/route_table.py about other ways in."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

NOBODY = {"participation_id": "00000000-0000-0000-0000-000000000000"}

ON_BEHALF: dict[str, Row] = {
    "on_behalf.ask": Row(get=everyone(200), post=everyone(200)),
    "on_behalf.wishes": Row(get=organisers(200)),
    "on_behalf.helped": Row(get=organisers(404), post=organisers(404), values=NOBODY),
    "on_behalf.overview": Row(get=organisers(200)),
    "on_behalf.new": Row(get=organisers(200), post=organisers(200)),
    "on_behalf.part": Row(
        get=organisers(404), post=organisers(404), values=NOBODY | {"part": "name"}
    ),
    "on_behalf.read": Row(get=organisers(404), values=NOBODY),
    "on_behalf.ask_whether_right": Row(post=organisers(404), values=NOBODY),
    "on_behalf.yes": Row(get=organisers(404), post=organisers(404), values=NOBODY),
}
