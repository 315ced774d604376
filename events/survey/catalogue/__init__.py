"""Every kind of object that can be measured, in the order in which a place is told."""

from events.survey.catalogue import arrival
from events.survey.catalogue import bedrooms
from events.survey.catalogue import entrance
from events.survey.catalogue import rooms
from events.survey.catalogue import routes
from events.survey.catalogue import services
from events.survey.catalogue import toilets
from events.survey.catalogue import vehicles
from events.survey.catalogue.base import Asked
from events.survey.catalogue.base import ObjectKind
from events.survey.catalogue.base import Section
from events.survey.catalogue.units import RATIO
from events.survey.catalogue.units import USUAL
from events.survey.catalogue.units import Reading
from events.survey.catalogue.units import Unit
from events.survey.catalogue.units import read

_FILES = (arrival, entrance, routes, rooms, toilets, bedrooms, services, vehicles)
_ORDER = list(Section)

KINDS: dict[str, ObjectKind] = {
    kind.name: kind
    for kind in sorted(
        (kind for file in _FILES for kind in file.KINDS),
        key=lambda kind: _ORDER.index(kind.section),
    )
}
"""{name: kind}, sorted as a place is told."""

__all__ = [
    "KINDS",
    "RATIO",
    "USUAL",
    "Asked",
    "ObjectKind",
    "Reading",
    "Section",
    "Unit",
    "read",
]
