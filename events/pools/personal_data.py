"""What kinds of places say of a person: nothing. Who has which stands with the person."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

_COLUMNS = "id version event_id name about capacity is_online position removed_at"

COLUMNS: Inventory = {f"pool.{column}": NOT_PERSONAL for column in _COLUMNS.split()}
