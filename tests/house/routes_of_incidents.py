"""The part of tests/house/route_table.py about what is not right during the days."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import needs
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

INCIDENTS: dict[str, Row] = {
    "right_now.show": Row(get=everyone(200), post=everyone(200)),
    "right_now.take_back": Row(post=everyone(404), values={"incident_id": NOBODY}),
    "right_now.put_back": Row(post=everyone(404), values={"incident_id": NOBODY}),
    "incidents.overview": Row(get=needs(200, helper=200)),
    "incidents.new": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "incidents.show": Row(
        get=organisers(404), post=organisers(404), values={"incident_id": NOBODY}
    ),
    "incidents.take_back": Row(post=organisers(404), values={"incident_id": NOBODY}),
    "incidents.put_back": Row(post=organisers(404), values={"incident_id": NOBODY}),
    "incidents.numbers": Row(get=needs(200), post=needs(303)),
    "own_room.show": Row(get=everyone(200)),
    "own_room.say": Row(post=everyone(422)),
    "evening.overview": Row(get=needs(200)),
    "evening.note": Row(post=needs(422)),
}
