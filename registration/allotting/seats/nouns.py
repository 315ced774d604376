"""The nouns of riding: who rides together, in what, when. Times are minutes of one day zero."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Party:
    """People who ride together: somebody with the assistants who come with them.

    `road` names the place and the way: only parties of one road share a run. The run must leave
    from `earliest` to `latest`. `grades` is {vehicle: how well it fits, 0 is well}; a vehicle that
    is not in it must not take them. `kept` seats stay free
    beside them, for a dog or family; `chairs` are wheelchairs in which nobody sits.
    """

    key: str
    road: str
    earliest: int
    latest: int
    seats: int
    wheelchairs: int = 0
    #: Whoever is brought waits after the run, and would rather leave late.
    is_brought: bool = False
    kept: int = 0
    chairs: int = 0
    grades: Mapping[str, int] | None = None

    @property
    def people(self) -> int:
        """How many have a place of their own."""
        return self.seats + self.wheelchairs

    @property
    def all_seats(self) -> int:
        """Their seats with those that stay free beside them."""
        return self.seats + self.kept

    @property
    def all_wheelchairs(self) -> int:
        """Places for wheelchairs, occupied or not."""
        return self.wheelchairs + self.chairs

    def waits(self, leaves: int) -> int:
        """For how many minutes they wait with a run at that minute."""
        return self.latest - leaves if self.is_brought else leaves - self.earliest

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
    """A run that people have made already, with the places that are free in it.

    It may go over several places: each is one of its `roads`.
    """

    key: str
    vehicle: str
    roads: tuple[str, ...]
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
