"""Help on the way in sentences; beside each the code in which an airline notes it.

Codes: reference domain.md C; people read the sentences, for the meaning of a code differs from
airline to airline.
"""

from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l


class Told(NamedTuple):
    """What a person reads, and what an airline writes ("" where it has no code)."""

    text: str
    code: str = ""


ASSISTANCE = {
    "long_ways": Told(_l("Help over long ways. Steps and the cabin are fine"), "WCHR"),
    "steps": Told(_l("Another way than steps. The way to the seat in the cabin is fine"), "WCHS"),
    "to_seat": Told(_l("Help from the door of the plane into the seat"), "WCHC"),
    "on_board": Told(_l("A narrow chair on board, for the way to the toilet"), "WCOB"),
    "guide": Told(_l("Somebody who guides, and reads signs aloud"), "BLND"),
    "in_writing": Told(_l("Announcements in writing"), "DEAF"),
    "explain": Told(_l("Somebody who explains each step and goes along"), "DPNA"),
    "meet": Told(_l("Somebody who meets the person and goes along"), "MAAS"),
    "dog": Told(_l("An assistance dog travels in the cabin"), "SVAN"),
    "extra_seat": Told(_l("A second seat"), "EXST"),
}
"""{stored word: sentence and code} of the help that is asked for."""

LITHIUM = "lithium"

CARRIED = {
    "manual": Told(_l("A wheelchair without a motor"), "WCMP"),
    "dry": Told(_l("A powered chair with a dry or gel battery"), "WCBD"),
    "wet": Told(_l("A powered chair with a wet battery"), "WCBW"),
    LITHIUM: Told(_l("A powered chair or scooter with a lithium battery"), "WCLB"),
    "frame": Told(_l("A walking frame or crutches")),
    "hoist": Told(_l("A hoist")),
    "shower_chair": Told(_l("A shower chair")),
    "medical": Told(_l("Devices that must stay in the cabin")),
}
"""{stored word: sentence and code} of what is carried."""
