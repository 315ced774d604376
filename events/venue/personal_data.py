"""What venues say of a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

_COLUMNS = {
    "venue": "id version event_id name address city country access_statement getting_there "
    "assistance rooms",
    "room": "id version event_id name floor way_in seats hearing_loop notes position removed_at",
}

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in _COLUMNS.items()
    for column in columns.split()
}
