"""Questions about measured places."""

from events.survey.queries.route import bedrooms_of
from events.survey.queries.route import close_to_limit
from events.survey.queries.route import route_of
from events.survey.queries.route import vehicles_of
from events.survey.queries.route import way_to_bed
from events.survey.queries.rows import Surveyed
from events.survey.queries.rows import by_section
from events.survey.queries.rows import kind_or_404
from events.survey.queries.rows import measured_event_or_404
from events.survey.queries.rows import object_or_404
from events.survey.queries.rows import photo_or_404
from events.survey.queries.rows import photos_taken_off
from events.survey.queries.rows import place_or_404
from events.survey.queries.rows import places_of
from events.survey.queries.rows import surveyed
from events.survey.queries.rows import surveyed_in_brief
from events.survey.queries.rows import surveyed_or_404
from events.survey.queries.rows import taken_out
from events.survey.queries.rows import texts_of
from events.survey.queries.telling import Source
from events.survey.queries.telling import Told
from events.survey.queries.telling import source_of
from events.survey.queries.telling import tell
from events.survey.queries.telling import usual_source
from events.survey.queries.telling import value_in_words

__all__ = [
    "Source",
    "Surveyed",
    "Told",
    "bedrooms_of",
    "by_section",
    "close_to_limit",
    "kind_or_404",
    "measured_event_or_404",
    "object_or_404",
    "photo_or_404",
    "photos_taken_off",
    "place_or_404",
    "places_of",
    "route_of",
    "source_of",
    "surveyed",
    "surveyed_in_brief",
    "surveyed_or_404",
    "taken_out",
    "tell",
    "texts_of",
    "usual_source",
    "value_in_words",
    "vehicles_of",
    "way_to_bed",
]
