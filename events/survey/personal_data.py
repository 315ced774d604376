"""What surveys say of a person: who measured."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_COLUMNS = {
    "place": "id version event_id kind name address position_on_map directions valid_until "
    "position removed_at",
    "surveyed_object": "id version event_id place_id kind name notes on_route position removed_at",
    "measure": "id event_id object_id key value_si typed unit chosen text method measured_on "
    "is_copied",
    "survey_photo": "id version event_id object_id file_id alt taken_on removed_at",
}

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in _COLUMNS.items()
    for column in columns.split()
} | {
    "measure.measured_by": Personal(
        _l("Who measured a place"), _l("So that people know whom to ask"), _l("With the training")
    ),
}
