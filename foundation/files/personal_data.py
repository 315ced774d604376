"""What kept files say of a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "stored_file.id": NOT_PERSONAL,
    "stored_file.name": Personal(
        _l("Name of a file"), _l("To offer it under its name"), _l("As the file")
    ),
    "stored_file.media_type": NOT_PERSONAL,
    "stored_file.size": NOT_PERSONAL,
    "stored_file.sha256": Personal(
        _l("Where a person's document lies"), _l("To give it back unchanged"), _l("As the document")
    ),
    "stored_file.public": NOT_PERSONAL,
    "stored_file.kept_at": NOT_PERSONAL,
}
