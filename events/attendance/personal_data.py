"""What attendance holds on a person."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = "To issue certificates to those who took part, and to prove hours to those who paid."
_KEPT = "5 years after the training"

COLUMNS: Inventory = {
    "hours_mark.id": NOT_PERSONAL,
    "hours_mark.participation_id": Personal("Who took part", _WHY, _KEPT),
    "hours_mark.hours": Personal("How many hours a person took part", _WHY, _KEPT),
    "hours_mark.number": NOT_PERSONAL,
    "hours_mark.marked_at": Personal("When the hours were marked", _WHY, _KEPT),
    "hours_mark.marked_by_id": Personal("Which organiser marked them", _WHY, _KEPT),
}
