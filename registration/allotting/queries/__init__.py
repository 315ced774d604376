"""Questions about bedrooms. Whoever shows what they return notes the look (actions.note_looks)."""

from registration.allotting.queries.asking import Asked
from registration.allotting.queries.asking import asked_in
from registration.allotting.queries.bedrooms import Given
from registration.allotting.queries.bedrooms import Proposed
from registration.allotting.queries.bedrooms import beside_in
from registration.allotting.queries.bedrooms import everybody
from registration.allotting.queries.bedrooms import given_in
from registration.allotting.queries.bedrooms import given_to
from registration.allotting.queries.bedrooms import guests_of
from registration.allotting.queries.bedrooms import kept_in
from registration.allotting.queries.bedrooms import opened_as_rooms
from registration.allotting.queries.bedrooms import own_nights
from registration.allotting.queries.bedrooms import proposed_in
from registration.allotting.queries.bedrooms import room_arrangements
from registration.allotting.queries.bedrooms import stay_of
from registration.allotting.queries.bedrooms import stays_in
from registration.allotting.queries.reasons import Note
from registration.allotting.queries.reasons import note_on_site
from registration.allotting.queries.reasons import noted_in
from registration.allotting.queries.reasons import notes_for
from registration.allotting.queries.reasons import notes_on_given

__all__ = [
    "Asked",
    "Given",
    "Note",
    "Proposed",
    "asked_in",
    "beside_in",
    "everybody",
    "given_in",
    "given_to",
    "guests_of",
    "kept_in",
    "note_on_site",
    "noted_in",
    "notes_for",
    "notes_on_given",
    "opened_as_rooms",
    "own_nights",
    "proposed_in",
    "room_arrangements",
    "stay_of",
    "stays_in",
]
