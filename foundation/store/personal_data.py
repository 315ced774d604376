"""What the store itself holds on a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    "page_stamp.id": NOT_PERSONAL,
    "page_stamp.number": NOT_PERSONAL,
}
