"""Who may open proposals of rides and hours: a part of route_table.py."""

from tests.support.answers import Row
from tests.support.answers import needs

_HOURS = {"subject": "assistants"}

PLANNING: dict[str, Row] = {
    "planning.seats": Row(get=needs(200, helper=200), post=needs(200, helper=200)),
    "planning.hours": Row(get=needs(200), post=needs(303), values=_HOURS),
    "planning.take_back": Row(post=needs(404), values={"subject": "interpreters"}),
}
