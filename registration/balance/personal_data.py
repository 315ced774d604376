"""What balance holds on a person: nothing. Targets are about numbers of people."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    "balance_target.id": NOT_PERSONAL,
    "balance_target.event_id": NOT_PERSONAL,
    "balance_target.kind": NOT_PERSONAL,
    "balance_target.key": NOT_PERSONAL,
    "balance_target.least": NOT_PERSONAL,
    "balance_target.most": NOT_PERSONAL,
    "balance_target.version": NOT_PERSONAL,
}
