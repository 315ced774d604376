"""What the trail holds on a person."""

from flask_babel import lazy_gettext as _l

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "audit_entry.id": NOT_PERSONAL,
    "audit_entry.at": NOT_PERSONAL,
    "audit_entry.actor_id": Personal(_l("Who acted"), _l("To know who did what"), _l("5 years")),
    "audit_entry.actor_role": NOT_PERSONAL,
    "audit_entry.act": NOT_PERSONAL,
    "audit_entry.row_id": Personal(
        _l("Whom or what it was about"), _l("To know who did what"), _l("5 years")
    ),
    "audit_entry.event_id": NOT_PERSONAL,
    "audit_entry.details": NOT_PERSONAL,
}
