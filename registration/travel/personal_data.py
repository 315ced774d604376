"""What travel holds on a person; where, when and with what help is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.needs.rules import time_of_needs
from registration.travel import queries
from registration.travel.actions.stopping import erase
from registration.travel.actions.stopping import erase_passport

_KEPT = _l("Until 30 days after the training")
_WEEK = _l("Until 7 days after travel")
_WHOSE = Personal(_l("Whose it is"), _l("To show it to the right person"), _KEPT)
_DRIVER = _l("To agree on what is arranged with them")

COLUMNS: Inventory = {
    "leg.id": NOT_PERSONAL,
    "leg.event_id": NOT_PERSONAL,
    "leg.participation_id": _WHOSE,
    "leg.way": NOT_PERSONAL,
    "leg.progress": NOT_PERSONAL,
    "leg.sealed": Personal(
        _l("Your journey: when, from where, with what help, encrypted"),
        _l("To book it and to meet you"),
        _KEPT,
    ),
    "leg.word": Personal(
        _l("Whether you said that a part of your journey is right"),
        _l("To mend what is not"),
        _KEPT,
    ),
    "leg.mark": Personal(_l("Whether you have arrived or are late"), _l("To wait for you"), _KEPT),
    "leg.removed_at": NOT_PERSONAL,
    "leg.created_at": NOT_PERSONAL,
    "leg.version": NOT_PERSONAL,
    "run.id": NOT_PERSONAL,
    "run.event_id": NOT_PERSONAL,
    "run.vehicle_id": NOT_PERSONAL,
    "run.leaves_at": NOT_PERSONAL,
    "run.from_place": NOT_PERSONAL,
    "run.to_place": NOT_PERSONAL,
    "run.driver_name": Personal(_l("Name of a driver"), _DRIVER, _KEPT),
    "run.driver_phone": Personal(_l("Phone number of a driver"), _DRIVER, _KEPT),
    "run.seats": NOT_PERSONAL,
    "run.wheelchair_places": NOT_PERSONAL,
    "run.removed_at": NOT_PERSONAL,
    "run.version": NOT_PERSONAL,
    "run_place.id": NOT_PERSONAL,
    "run_place.run_id": NOT_PERSONAL,
    "run_place.kind": Personal(
        _l("Which kind of place you have in a vehicle"), _l("To keep it for you"), _KEPT
    ),
    "run_place.number": NOT_PERSONAL,
    "run_place.participation_id": _WHOSE,
    "run_place.given_at": NOT_PERSONAL,
    "passport_data.id": NOT_PERSONAL,
    "passport_data.participation_id": Personal(
        _l("Whose it is"), _l("To show it to the right person"), _WEEK
    ),
    "passport_data.sealed": Personal(
        _l("What an invitation letter needs of your passport, encrypted"),
        _l("To write the invitation letter"),
        _WEEK,
    ),
    "passport_data.asked_at": NOT_PERSONAL,
    "passport_data.version": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("Your journey, and your places in vehicles"),
        ("leg", "run_place"),
        Goes.NEEDS,
        queries.held_on,
        erase,
        time_of_needs,
    ),
    Holding(
        _l("Data of your passport"),
        ("passport_data",),
        Goes.NEEDS,
        queries.passport_on,
        erase_passport,
        queries.time_of_passport,
    ),
)
