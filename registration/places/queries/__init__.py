"""Questions about places: how many there are, who holds them, who waits, how offers run."""

from registration.places.queries.counting import Figures
from registration.places.queries.counting import chosen_or_404
from registration.places.queries.counting import days_until
from registration.places.queries.counting import end_of_offer
from registration.places.queries.counting import figures_of
from registration.places.queries.counting import figures_of_kinds
from registration.places.queries.counting import holders_of
from registration.places.queries.counting import holding_page
from registration.places.queries.counting import lapsed_in
from registration.places.queries.counting import later_end
from registration.places.queries.counting import places_free
from registration.places.queries.counting import places_held
from registration.places.queries.counting import stands_in
from registration.places.queries.demand import Demand
from registration.places.queries.demand import demand_of
from registration.places.queries.line import Line
from registration.places.queries.line import keeps_targets
from registration.places.queries.line import line_of
from registration.places.queries.offers import days_to_take
from registration.places.queries.offers import events_with_offers
from registration.places.queries.offers import events_with_reserve
from registration.places.queries.offers import held_on
from registration.places.queries.offers import letter_of
from registration.places.queries.offers import offer_of
from registration.places.queries.offers import offers_running
from registration.places.queries.offers import planned_reminders
from registration.places.queries.offers import reasons_of
from registration.places.queries.offers import terms_of
from registration.places.queries.offers import tries_in
from registration.places.queries.offers import tries_of
from registration.places.queries.offers import waiting_for_us
from registration.places.queries.offers import waiting_people
from registration.places.queries.room import Room
from registration.places.queries.room import room_in
from registration.places.queries.waiting import length_of_reserve
from registration.places.queries.waiting import next_reserve
from registration.places.queries.waiting import reserve_at
from registration.places.queries.waiting import reserve_page
from registration.places.queries.waiting import reserve_with_key

__all__ = [
    "Demand",
    "Figures",
    "Line",
    "Room",
    "chosen_or_404",
    "days_to_take",
    "days_until",
    "demand_of",
    "end_of_offer",
    "events_with_offers",
    "events_with_reserve",
    "figures_of",
    "figures_of_kinds",
    "held_on",
    "holders_of",
    "holding_page",
    "keeps_targets",
    "lapsed_in",
    "later_end",
    "length_of_reserve",
    "letter_of",
    "line_of",
    "next_reserve",
    "offer_of",
    "offers_running",
    "places_free",
    "places_held",
    "planned_reminders",
    "reasons_of",
    "reserve_at",
    "reserve_page",
    "reserve_with_key",
    "room_in",
    "stands_in",
    "terms_of",
    "tries_in",
    "tries_of",
    "waiting_for_us",
    "waiting_people",
]
