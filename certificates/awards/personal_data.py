"""What the rules of certificates hold on a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    "certificate_rule.id": NOT_PERSONAL,
    "certificate_rule.event_id": NOT_PERSONAL,
    "certificate_rule.least_hours": NOT_PERSONAL,
    "certificate_rule.least_share": NOT_PERSONAL,
    "certificate_rule.whole_hours": NOT_PERSONAL,
    "certificate_rule.role_title": NOT_PERSONAL,
    "certificate_rule.training_title": NOT_PERSONAL,
    "certificate_rule.place": NOT_PERSONAL,
    "certificate_rule.learning_outcomes": NOT_PERSONAL,
    "certificate_rule.version": NOT_PERSONAL,
}
