"""The part of tests/house/route_table.py about those who come with somebody."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import needs

NOBODY = "00000000-0000-0000-0000-000000000000"

ENGAGED = {"engaged_id": NOBODY}

COMPANIONS: dict[str, Row] = {
    "companions.overview": Row(get=everyone(200)),
    "companions.new": Row(get=everyone(200), post=everyone(200)),
    "companions.change": Row(
        get=everyone(404), post=everyone(404), values={"companion_id": NOBODY}
    ),
    "companions.instead": Row(
        get=everyone(404), post=everyone(404), values={"companion_id": NOBODY}
    ),
    "companions.take_off": Row(post=everyone(404), values={"companion_id": NOBODY}),
    "companions.put_back": Row(post=everyone(404), values={"companion_id": NOBODY}),
    "companions.link": Row(get=everyone(404), post=everyone(404), values={"companion_id": NOBODY}),
    "assisting.show": Row(get=everyone(404)),
    "assisting.agree": Row(post=everyone(404)),
    "assisting.take_back": Row(post=everyone(404)),
    "assisting.cannot_come": Row(post=everyone(404)),
    "assisting.come": Row(post=everyone(404)),
    "supporters.new": Row(get=everyone(200), post=everyone(200)),
    "supporters.change": Row(
        get=everyone(404), post=everyone(404), values={"supporter_id": NOBODY}
    ),
    "supporters.link": Row(get=everyone(404), post=everyone(404), values={"supporter_id": NOBODY}),
    "supporters.end": Row(post=everyone(404), values={"supporter_id": NOBODY}),
    "supporters.again": Row(post=everyone(404), values={"supporter_id": NOBODY}),
    "supporting.show": Row(get=everyone(404)),
    "supporting.told": Row(get=everyone(404), values={"name": "food"}),
    "supporting.arrange": Row(get=everyone(404), post=everyone(404)),
    "supporting.about": Row(
        get=everyone(404), post=everyone(404), values={"name": "food", "part": "1"}
    ),
    "beside.overview": Row(get=needs(200, helper=200)),
    "beside.person": Row(get=needs(200)),
    "suggested.answer": Row(post=everyone(404), values={"suggestion_id": NOBODY}),
    "engaging.overview": Row(get=needs(200)),
    "engaging.new": Row(get=needs(200), post=needs(200)),
    "engaging.edit": Row(get=needs(404), post=needs(404), values=ENGAGED),
    "engaging.instead": Row(get=needs(404), post=needs(404), values=ENGAGED),
    "engaging.take_off": Row(post=needs(404), values=ENGAGED),
    "engaging.put_back": Row(post=needs(404), values=ENGAGED),
    "engaging.suggest": Row(get=needs(404), post=needs(404), values=ENGAGED),
}
