"""What the outcomes hold on people: texts of a group, and who edited them."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "outcome_report.id": NOT_PERSONAL,
    "outcome_report.event_id": NOT_PERSONAL,
    "outcome_report.how_agreed": NOT_PERSONAL,
    "outcome_report.published_at": NOT_PERSONAL,
    "outcome_report.version": NOT_PERSONAL,
    "outcome_item.id": NOT_PERSONAL,
    "outcome_item.event_id": NOT_PERSONAL,
    "outcome_item.kind": NOT_PERSONAL,
    "outcome_item.position": NOT_PERSONAL,
    "outcome_item.texts": NOT_PERSONAL,
    "outcome_item.more": NOT_PERSONAL,
    "outcome_item.easy": NOT_PERSONAL,
    "outcome_item.addressee": NOT_PERSONAL,
    "outcome_item.reason": NOT_PERSONAL,
    "outcome_item.articles": NOT_PERSONAL,
    "outcome_item.legal": NOT_PERSONAL,
    "outcome_item.state": NOT_PERSONAL,
    "outcome_item.agreed": NOT_PERSONAL,
    "outcome_item.unsure": NOT_PERSONAL,
    "outcome_item.against": NOT_PERSONAL,
    "outcome_item.present": NOT_PERSONAL,
    "outcome_item.reservations": NOT_PERSONAL,
    "outcome_item.how": NOT_PERSONAL,
    "outcome_item.removed_at": NOT_PERSONAL,
    "outcome_item.version": NOT_PERSONAL,
    "outcome_source.id": NOT_PERSONAL,
    "outcome_source.item_id": NOT_PERSONAL,
    "outcome_source.source_id": NOT_PERSONAL,
    "outcome_source.source_version": NOT_PERSONAL,
    "outcome_source.position": NOT_PERSONAL,
    "outcome_version.id": NOT_PERSONAL,
    "outcome_version.item_id": NOT_PERSONAL,
    "outcome_version.version": NOT_PERSONAL,
    "outcome_version.content": NOT_PERSONAL,
    "outcome_version.replaced_at": NOT_PERSONAL,
    "outcome_version.replaced_by_id": Personal(
        _l("Which organiser changed a text"), _l("To know who changed what"), _l("5 years")
    ),
}
