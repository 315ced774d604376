"""What the trail holds on a person."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "audit_entry.id": NOT_PERSONAL,
    "audit_entry.at": NOT_PERSONAL,
    "audit_entry.actor_id": Personal("Who acted", "To know who did what", "5 years"),
    "audit_entry.actor_role": NOT_PERSONAL,
    "audit_entry.act": NOT_PERSONAL,
    "audit_entry.row_id": Personal("Whom or what it was about", "To know who did what", "5 years"),
    "audit_entry.event_id": NOT_PERSONAL,
    "audit_entry.details": NOT_PERSONAL,
}
