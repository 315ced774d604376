"""What attendance holds on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To issue certificates to those who took part, and to prove hours to those who paid")
_KEPT = _l("5 years after the training")

COLUMNS: Inventory = {
    "hours_mark.id": NOT_PERSONAL,
    "hours_mark.participation_id": Personal(_l("That it is you who took part"), _WHY, _KEPT),
    "hours_mark.hours": Personal(_l("How many hours you took part"), _WHY, _KEPT),
    "hours_mark.number": NOT_PERSONAL,
    "hours_mark.marked_at": Personal(_l("When your hours were marked"), _WHY, _KEPT),
    "hours_mark.marked_by_id": Personal(_l("Which organiser marked them"), _WHY, _KEPT),
}
