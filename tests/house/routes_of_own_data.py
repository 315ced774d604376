"""The part of tests/house/route_table.py about one's own data, and how long a training keeps it."""

from tests.support.answers import Row
from tests.support.answers import everyone
from tests.support.answers import organisers

OWN_DATA: dict[str, Row] = {
    "own_data.show": Row(get=everyone(200)),
    "own_data.take": Row(get=everyone(200), post=everyone(200)),
    "own_data.erase_needs": Row(get=everyone(200), post=everyone(200)),
    "own_data.erase_everything": Row(get=everyone(200), post=everyone(200)),
    "own_data.erased": Row(get=everyone(200)),
    "kept.show": Row(get=organisers(200)),
}
