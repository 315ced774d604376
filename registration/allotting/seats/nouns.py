"""The nouns of riding: who rides together, in what, when. Times are minutes of one day zero."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Party:
    """People who ride together: somebody with the assistants who come with them.

    `road` names the place and the way: only parties of one road share a run. The run must leave
    from `earliest` to `latest`. `grades` is {vehicle: how well it fits, 0 is well}; a vehicle that
    is not in it must not take them. `kept` seats stay free beside them, for a dog or family.
    """

    key: str
    road: str
    earliest: int
    latest: int
    seats: int
    wheelchairs: int = 0
    kept: int = 0
    grades: Mapping[str, int] | None = None

    @property
    def people(self) -> int:
        """How many have a place of their own."""
        return self.seats + self.wheelchairs

    @property
    def all_seats(self) -> int:
        """Their seats with those that stay free beside them."""
        return self.seats + self.kept

    def grade(self, vehicle: str) -> int | None:
        """How well it fits; None where it must not take them."""
        return (self.grades or {}).get(vehicle)


@dataclass(frozen=True)
class Vehicle:
    """A vehicle: places for passengers, as measured."""

    key: str
    seats: int
    wheelchairs: int = 0


@dataclass(frozen=True)
class Standing:
    """A run that people have made already, with the places that are free in it."""

    key: str
    vehicle: str
    road: str
    leaves: int
    seats: int
    wheelchairs: int = 0


@dataclass(frozen=True)
class Asked:
    """Everything that is known. A vehicle leaves again after `turnaround` minutes or more."""

    parties: tuple[Party, ...]
    vehicles: tuple[Vehicle, ...]
    standing: tuple[Standing, ...] = ()
    turnaround: int = 90


@dataclass(frozen=True)
class Ride:
    """A run that is proposed, or a standing one (`run`) that takes more people."""

    vehicle: str
    road: str
    leaves: int
    parties: tuple[str, ...]
    run: str = ""


@dataclass(frozen=True)
class Proposed:
    """The rides, and the parties that no ride takes. `is_best`: nothing better exists."""

    rides: tuple[Ride, ...]
    left: tuple[str, ...]
    is_best: bool = True


@dataclass(frozen=True)
class Lack:
    """What would take parties that were left: one more vehicle, in that time."""

    road: str
    earliest: int
    latest: int
    seats: int
    wheelchairs: int
    parties: tuple[str, ...]
