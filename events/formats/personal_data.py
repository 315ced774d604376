"""What other formats say of a person: whoever signs in a video can be seen in it."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in {
        "easy_read": "id version event_id subject language text",
        "sign_video": "id version event_id subject sign_language title text_version added_at "
        "removed_at",
    }.items()
    for column in columns.split()
} | {
    "sign_video.file_id": Personal(
        _l("A video of a person who signs"),
        _l("So that people can read the call in sign language"),
        _l("As long as the page of the training"),
    ),
}
