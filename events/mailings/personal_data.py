"""What letters to groups hold on people: for which somebody was ticked."""

from events.mailings.actions import erase
from events.mailings.queries import held_on
from events.team.actions.erasing import time_of_name
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_MAILING = (
    *("id", "event_id", "version", "states", "parts", "countries", "languages"),
    *("is_for_ticked", "texts", "moment", "anchor", "days", "stage", "created_at", "sent_at"),
)

COLUMNS: Inventory = {
    **dict.fromkeys((f"mailing.{column}" for column in _MAILING), NOT_PERSONAL),
    **dict.fromkeys(
        (f"mailing_file.{column}" for column in ("id", "mailing_id", "file_id", "added_at")),
        NOT_PERSONAL,
    ),
    "mailing_person.id": NOT_PERSONAL,
    "mailing_person.mailing_id": NOT_PERSONAL,
    "mailing_person.participation_id": Personal(
        _l("For which letters to a group you were chosen"),
        _l("To write to you together with others"),
        _l("2 years after the training, or until you ask for erasure"),
    ),
}

HOLDINGS = (
    Holding(
        _l("For which letters to a group you were chosen"),
        ("mailing", "mailing_person", "mailing_file"),
        Goes.ALL,
        held_on,
        erase,
        time_of_name,
    ),
)
