"""The way that people take: from the street to the room, to a bed, into a vehicle."""

from events.call.models import Event
from events.survey.models import PlaceKind
from events.survey.queries.rows import Surveyed
from events.survey.queries.rows import surveyed
from events.survey.rules import asked_by

_TO_BED = frozenset(
    {"drop_off", "path", "entrance", "ramp", "door", "lift", "platform", "corridor"}
)
"""Links of a place that lead to its bedrooms too; meeting rooms and their toilets do not."""


def route_of(event: Event) -> list[Surveyed]:
    """The links from the street to the training: entrance, lift, room, toilet, in their order.

    Where only hotels are measured, the training is held in the hotel.
    """
    links = [one for one in surveyed(event) if one.kind.leads and one.row.on_route]
    return [one for one in links if one.place.kind is not PlaceKind.HOTEL] or links


def bedrooms_of(event: Event) -> list[Surveyed]:
    """Every bedroom on its own."""
    return [one for one in surveyed(event) if one.row.kind == "bedroom"]


def way_to_bed(event: Event, bedroom: Surveyed) -> list[Surveyed]:
    """The links of the bedroom's place from the street to its door, then the bedroom."""
    skips_lift = bedroom.values.get("without_lift") == 1
    way = [
        one
        for one in surveyed(event)
        if one.place.id == bedroom.place.id
        and one.row.kind in _TO_BED
        and one.row.on_route
        and not (skips_lift and one.row.kind in {"lift", "platform"})
    ]
    return [*way, bedroom]


def vehicles_of(event: Event) -> list[Surveyed]:
    """Every vehicle on its own."""
    return [one for one in surveyed(event) if one.row.kind == "vehicle"]


def close_to_limit(event: Event) -> frozenset[str]:
    """Fields of the dictionary of needs that an object of this training makes worth asking."""
    return frozenset().union(
        *(asked_by(one.row.kind, one.values) for one in surveyed(event) if one.row.on_route)
    )
