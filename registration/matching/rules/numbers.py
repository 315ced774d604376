"""The numbers of matching, each with its source (reference domain.md B and C)."""

from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l

TSI = "PRM TSI"
"""Its reference wheelchair: 700 mm wide, 1200 long, 300 kg with occupant."""

LEAST_CLEARANCE = 20
"""mm. Below the width of the chair and this, nobody gets through."""
POWERED_CLEARANCE = 50
"""mm that a powered chair needs beside itself."""
HANDS_CLEARANCE = 100
"""mm: 50 for a hand on each side of a chair that somebody pushes with their hands."""
TURNING_CLEARANCE = 25
"""mm more where a door is entered from the side."""
NARROW_CORRIDOR = 1200
# No standard says it; domain.md C, matching rule.
CLEARANCE_SOURCE = _l("Our own rule, after the reference wheelchair of the PRM TSI")
TURNING_SOURCE = "AD M vol. 2"
"""800 straight on, 825 from a corridor of 1200."""
FEET_CLEARANCE = 50
"""mm that feet need in front of the footplates."""

TURNING_CIRCLE = 1500
"""mm; ISO 21542, DIN 18040-1."""
TURNING_GIVE = 100
"""mm by which a turn can be short and still be made in several moves."""

LIFT_LOAD_SOURCE = "PRM TSI; EN 81-70"

SMALL_STEP = 20
"""mm that wheels roll over."""
SMALL_STEP_SOURCE = "DIN 18040-1"
EASY_GRADIENT = 60
STEEP_GRADIENT = 83
"""Tenths of a percent: 6 %, and 1:12."""
GRADIENT_SOURCE = "DIN 18040-1; AD M vol. 2"

TRANSFER_SPACE = 900
"""mm beside the toilet."""
TRANSFER_SOURCE = "DIN 18040-1"
HOIST_LEGS = 150
"""mm under the bed where the height of the hoist's legs is not told."""
HOIST_SOURCE = _l("Our own rule: the legs of a mobile hoist")
OWN_NUMBER = _l("What the person told")
TOLD_NOW = _l("What was told under “Not right now”")
ONE_FLOOR = 16
"""Steps from one floor to the next: somebody who says that so many work needs no lift.

Our own number: 16 steps of 17 cm rise by 2.7 m, the least height of a floor.
"""
ROOF_CLEARANCE = 20
"""mm between a head and the frame of a vehicle's door."""
VEHICLE_SOURCE = "PAS 2012"
"""Chairs with occupant up to 1550 mm high, held at four points."""


class HoldDoor(NamedTuple):
    """The door of an aircraft's hold, in mm."""

    aircraft: str
    height: int
    width: int


HOLD_DOORS = (
    HoldDoor("Boeing 737", 838, 1219),
    HoldDoor("Airbus A320 family", 1219, 1803),
    HoldDoor("Airbus A220", 813, 1118),
    HoldDoor("Embraer 170 to 195", 889, 1092),
    HoldDoor("ATR", 1219, 635),
)
HOLD_SOURCE = "wheelchairtravel.org; for some airlines less (Jet2: 810 mm)"

WIDE_FOR_ALL = 900
"""mm of a door through which every chair of the reference fits, whoever pushes it."""
DEEP_FOR_ALL = 1400
"""mm of a cabin's depth."""
LOAD_FOR_ALL = 630
"""kg that a lift of EN 81-70 type 2 carries."""
HIGH_FOR_ALL = 1550
"""mm of a vehicle's door: the tallest chair with occupant of PAS 2012."""
