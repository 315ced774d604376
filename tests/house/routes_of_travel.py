"""Who may open what of journeys, vehicles and arrivals: a part of route_table.py."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import needs
from tests.support.answers import organisers

NOBODY = "00000000-0000-0000-0000-000000000000"

TRAVEL: dict[str, Row] = {
    "travel.overview": Row(get=needs(200, helper=200)),
    "travel.person": Row(get=needs(200, helper=200)),
    "travel.new_leg": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "travel.leg": Row(get=organisers(404), post=organisers(404), values={"leg_id": NOBODY}),
    "travel.take_off": Row(post=organisers(404), values={"leg_id": NOBODY}),
    "travel.put_back": Row(post=organisers(404), values={"leg_id": NOBODY}),
    "travel.passport": Row(get=organisers(404)),
    "travel.ask_for_passport": Row(post=needs(303, helper=303)),
    "travel.no_longer_ask": Row(post=needs(303, helper=303)),
    "travel.arrivals": Row(get=needs(200, helper=200)),
    "travel.mark": Row(post=organisers(404), values={"leg_id": NOBODY}),
    "travel.runs": Row(get=needs(200, helper=200)),
    "travel.new_run": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "travel.run": Row(get=organisers(404), post=organisers(404), values={"run_id": NOBODY}),
    "travel.change_run": Row(get=organisers(404), post=organisers(404), values={"run_id": NOBODY}),
    "travel.take_back": Row(post=organisers(404), values={"run_id": NOBODY, "place_id": NOBODY}),
    "travel.call_off": Row(post=organisers(404), values={"run_id": NOBODY}),
    "travel.put_run_back": Row(post=organisers(404), values={"run_id": NOBODY}),
    "journey.show": Row(get=everyone(200)),
    "journey.new_leg": Row(get=everyone(200), post=everyone(200)),
    "journey.leg": Row(get=everyone(404), post=everyone(404), values={"leg_id": NOBODY}),
    "journey.change_leg": Row(get=everyone(404), post=everyone(404), values={"leg_id": NOBODY}),
    "journey.dates": Row(get=everyone(200)),
    "journey.passport": Row(get=everyone(404), post=everyone(404)),
    "journey.forget_passport": Row(post=everyone(303)),
}
