"""What sharing holds on people: whose calendar has a secret address."""

from events.sharing.actions import erase
from events.sharing.queries import held_on
from events.team.actions.erasing import time_of_name
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To put your dates into your own calendar, because you asked for it")
_KEPT = _l("2 years after the training, or until you ask for erasure")

COLUMNS: Inventory = {
    "calendar_link.id": NOT_PERSONAL,
    "calendar_link.participation_id": Personal(_l("Whose calendar it is"), _WHY, _KEPT),
    "calendar_link.token_hash": NOT_PERSONAL,
    "calendar_link.made_at": Personal(_l("When you made its address"), _WHY, _KEPT),
    "calendar_link.ended_at": Personal(_l("When you ended its address"), _WHY, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("The secret address of your calendar"),
        ("calendar_link",),
        Goes.ALL,
        held_on,
        erase,
        time_of_name,
    ),
)
