"""What kept files say of a person."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "stored_file.id": NOT_PERSONAL,
    "stored_file.name": Personal("Name of a file", "To offer it under its name", "As the file"),
    "stored_file.media_type": NOT_PERSONAL,
    "stored_file.size": NOT_PERSONAL,
    "stored_file.sha256": Personal(
        "Where a person's document lies", "To give it back unchanged", "As the document"
    ),
    "stored_file.public": NOT_PERSONAL,
    "stored_file.kept_at": NOT_PERSONAL,
}
