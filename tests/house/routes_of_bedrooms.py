"""Who may open the pages about bedrooms: a part of route_table.py."""

from tests.support.answers import Row
from tests.support.answers import needs

BEDROOMS: dict[str, Row] = {
    "bedrooms.overview": Row(get=needs(200), post=needs(303)),
    "bedrooms.person": Row(get=needs(200), post=needs(200)),
    "bedrooms.nights": Row(get=needs(200), post=needs(303)),
    "bedrooms.assistant": Row(get=needs(200), post=needs(200)),
    "bedrooms.give_bed_up": Row(post=needs(303)),
    "bedrooms.take_back": Row(post=needs(303)),
    "bedrooms.keep": Row(post=needs(303)),
}
