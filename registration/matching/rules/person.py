"""What a person told, as the rules ask for it."""

from dataclasses import dataclass

from events.survey.catalogue import Unit
from events.survey.catalogue import read
from registration.matching.rules.grades import Needs
from registration.matching.rules.numbers import HANDS_CLEARANCE
from registration.matching.rules.numbers import ONE_FLOOR
from registration.matching.rules.numbers import POWERED_CLEARANCE

WHEELS = frozenset({"manual_chair", "powered_chair", "power_assist", "scooter"})
_POWERED = frozenset({"powered_chair", "scooter"})


@dataclass(frozen=True)
class Told:
    """A person's answers; a missing one is None."""

    needs: Needs

    def number(self, field: str) -> int | None:
        """A number in the unit that we keep, also from {"typed", "unit", "si"}."""
        value = self.needs.get(field)
        if isinstance(value, dict):
            value = value.get("si")
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def span(self, field: str) -> tuple[int, int] | None:
        """Least and most, from {"typed", "unit", "si": [from, to]}."""
        value = self.needs.get(field)
        ends = value.get("si") if isinstance(value, dict) else value
        if not isinstance(ends, list) or len(ends) != len(("from", "to")):
            return None
        return min(ends), max(ends)

    def typed_length(self, field: str) -> int | None:
        """A length in mm that was typed as words, such as "12 cm"."""
        reading = read(str(self.needs.get(field, "")), Unit.LENGTH)
        return reading.si if reading else None

    def words(self, field: str) -> frozenset[str]:
        """The words that were chosen; none where nothing was told."""
        value = self.needs.get(field)
        if isinstance(value, str):
            return frozenset({value})
        return frozenset(value) if isinstance(value, (list, tuple, set, frozenset)) else frozenset()

    @property
    def is_on_wheels(self) -> bool:
        """Whether the person moves on wheels, as far as they told."""
        measures = ("occupied_width", "occupied_length", "turning_diameter")
        return bool(self.words("device") & WHEELS) or any(map(self.number, measures))

    @property
    def needs_lift(self) -> bool | None:
        """Whether the person needs a lift from floor to floor; None where they told neither way."""
        steps = self.number("steps_max")
        if steps is not None:
            return steps < ONE_FLOOR
        # Who did not say how many steps work is not taken for somebody who needs no lift.
        return bool(self.words("device") - {"none"}) if self.words("device") else None

    @property
    def clearance(self) -> int:
        """Space beside the chair, in mm; hands need more than a motor."""
        return POWERED_CLEARANCE if self.words("device") & _POWERED else HANDS_CLEARANCE
