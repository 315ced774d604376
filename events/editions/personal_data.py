"""What series say of a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in {
        "series": "id version name created_at",
        "series_edition": "id series_id event_id removed_at",
    }.items()
    for column in columns.split()
}
