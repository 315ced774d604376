"""What wordings hold on a person: who wrote them."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_OTHERS = "id scope_id row_id field language text source number written_at replaced_at"

COLUMNS: Inventory = {f"wording.{column}": NOT_PERSONAL for column in _OTHERS.split()} | {
    "wording.written_by_id": Personal(
        _l("Who translated"),
        _l("To know who did what"),
        _l("As long as the page of the training"),
    ),
}
