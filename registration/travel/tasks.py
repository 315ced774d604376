"""Background work of travel."""

from foundation.jobs import regularly
from registration.travel.actions import erase_old_passports
from registration.travel.actions import ring
from registration.travel.actions import tell_of_moved_days

_HOUR = 60 * 60
_DAY = 24 * _HOUR


@regularly("travel.erase_passports", seconds=_DAY)
def erase_passports() -> None:
    """Erase data of passports seven days after travel."""
    erase_old_passports()


@regularly("travel.ring", seconds=_HOUR)
def ring_in_time() -> None:
    """Tell organisers that help must be asked for now, and people that the days have moved."""
    ring()
    tell_of_moved_days()
