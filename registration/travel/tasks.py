"""Background work of travel."""

from foundation.jobs import regularly
from registration.travel.actions import erase_old_passports

_DAY = 24 * 60 * 60


@regularly("travel.erase_passports", seconds=_DAY)
def erase_passports() -> None:
    """Erase data of passports seven days after travel."""
    erase_old_passports()
