"""Measures in words."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from events.call.models import Event
from events.survey.catalogue import RATIO
from events.survey.catalogue import Asked
from events.survey.catalogue import Section
from events.survey.catalogue import Unit
from events.survey.models import Measure
from events.survey.models import Place
from events.survey.queries.rows import Surveyed
from events.survey.rules import is_old
from foundation.i18n import format_date
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.wording import say


class Source(NamedTuple):
    """How, when and by whom values came about, in one sentence; what is to be said of their age."""

    sentence: str
    is_old: bool
    is_confirmed: bool


@dataclass(frozen=True)
class Told:
    """An object as a page tells it."""

    one: Surveyed
    known: list[tuple[Asked, str, Source]]
    not_known: list[Asked]
    sources: list[Source]

    def of(self, place: Place) -> bool:
        """Whether the object belongs to that place."""
        return self.one.place.id == place.id


def tell(event: Event, one: Surveyed) -> Told:
    """What is known of the object, and of what always counts: what is not known."""
    known = []
    # Most values of an object came about together; one sentence serves them all.
    sources: dict[tuple[object, ...], Source] = {}
    for asked in one.kind.asked:
        measure = one.measures.get(asked.key)
        if measure is not None:
            came = _origin(measure)
            if came not in sources:
                sources[came] = source_of(event, one, measure)
            known.append((asked, value_in_words(asked, measure), sources[came]))
    missing = [asked for asked in one.kind.asked if asked.key not in one.measures and asked.always]
    return Told(one, known, missing, list(dict.fromkeys(sources.values())))


def _origin(measure: Measure) -> tuple[object, ...]:
    return (measure.method, measure.measured_on, measure.measured_by, measure.is_copied)


def source_of(event: Event, one: Surveyed, measure: Measure) -> Source:
    """Where the value comes from, and whether it is too old when the training begins."""
    day = format_date(measure.measured_on)
    words = {"how": measure.method.label, "day": day, "who": measure.measured_by}
    if measure.measured_by:
        sentence = _("%(how)s, %(day)s, %(who)s", **words)
    else:
        sentence = _("%(how)s, %(day)s", **words)
    if measure.is_copied:
        age = age_in_words(measure.measured_on, event.starts_on)
        sentence = _(
            "%(source)s (copied from an earlier training; %(age)s)", source=sentence, age=age
        )
    return Source(sentence, is_old(measure, one.place, event.starts_on), measure.is_confirmed)


def usual_source(sections: Mapping[Section, Sequence[Told]]) -> Source | None:
    """Where the values of most objects come from: said once, and not again at each."""
    alone = [one.sources[0] for told in sections.values() for one in told if len(one.sources) == 1]
    found = Counter(alone).most_common(1)
    return found[0][0] if found and found[0][1] > 1 else None


def age_in_words(measured_on: date, first_day: date) -> str:
    """How old a value is when the training begins."""
    months = (first_day.year - measured_on.year) * 12 + first_day.month - measured_on.month
    if months < 1:
        return _("new when the training begins")
    return _("%(months)d months old when the training begins", months=months)


def value_in_words(asked: Asked, measure: Measure) -> str:
    """The value as it was typed; where that is no metric unit, also in ours."""
    if asked.unit is Unit.YES_NO:
        return _("Yes") if measure.value_si else _("No")
    if asked.unit in (Unit.CHOICE, Unit.SEVERAL):
        chosen = measure.chosen.split()
        return ", ".join(str(asked.choices.get(one, one)) for one in chosen)
    if asked.unit is Unit.DAY:
        return format_date(date.fromisoformat(measure.chosen))
    if asked.unit is Unit.TEXT:
        return say(measure, "text")
    return _number(asked.unit, measure)


def _number(unit: Unit, measure: Measure) -> str:
    si = measure.value_si or 0
    if measure.unit == RATIO:
        return _("%(ratio)s (%(percent)s %%)", ratio=measure.typed, percent=_tenths(si))
    if measure.unit == "in":
        return _("%(number)s inches (%(cm)s cm)", number=measure.typed, cm=_tenths(si))
    if measure.unit == "ft" and unit is Unit.DISTANCE:
        return _("%(number)s feet (%(metres)d m)", number=measure.typed, metres=si)
    if measure.unit == "ft":
        return _("%(number)s feet (%(cm)s cm)", number=measure.typed, cm=_tenths(si))
    if measure.unit == "lb":
        return _("%(number)s pounds (%(kg)d kg)", number=measure.typed, kg=si)
    return f"{measure.typed} {measure.unit}".strip()


def _tenths(value: int) -> str:
    return format_number(value / 10)
