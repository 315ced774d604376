"""What travel holds on a person, as they take it away with them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from events.team.models import Participation
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import all_of
from registration.needs.queries import unsealed
from registration.travel.catalogue.assistance import ASSISTANCE
from registration.travel.catalogue.assistance import CARRIED
from registration.travel.models import Leg
from registration.travel.models import PassportData
from registration.travel.models import RunPlace
from registration.travel.models import Word
from registration.travel.models import details_of
from registration.travel.queries.passports import passport_of


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Every part of the journey, taken off or not, and places in vehicles."""
    zone = participation.event.zone
    legs = all_of(select(Leg).where(Leg.participation_id == participation.id))
    yield chapter("journey", _("Your journey"), legs, zone, labels=_labels_of_legs(), add=_leg)
    places = all_of(select(RunPlace).where(RunPlace.participation_id == participation.id))
    labels = {
        "leaves_at": _("When it leaves"),
        "from_place": _("From"),
        "to_place": _("To"),
        "kind": _("Which place"),
        "given_at": _("When it was given to you"),
    }
    yield chapter(
        "vehicle_places", _("Your places in vehicles"), places, zone, labels=labels, add=_run
    )


def passport_on(participation: Participation) -> Iterator[Chapter]:
    """Data of the passport, where they were asked for."""
    passport, zone = passport_of(participation), participation.event.zone
    rows = [passport] if passport else []
    labels = {
        "name": _("Your name as the passport shows it"),
        "born_on": _("Date of birth"),
        "nationality": _("Nationality"),
        "number": _("Number of the passport"),
        "valid_until": _("Valid until"),
        "asked_at": _("When you were asked"),
    }
    yield chapter("passport", _("Data of your passport"), rows, zone, labels=labels, add=_passport)


def _leg(row: Leg) -> dict[str, Any]:
    held = unsealed(row)
    details = details_of(held)
    return {
        **held,
        **vars(details),
        "word": row.word and Said(row.word.value, _word(row.word)),
        "leaves_at": _told(details.leaves_at, details.leaves_zone),
        "arrives_at": _told(details.arrives_at, details.arrives_zone),
        "assistance": [_text(ASSISTANCE, word) for word in details.assistance],
        "carried": [_text(CARRIED, word) for word in details.carried],
    }


def _word(word: Word) -> str:
    if word is Word.RIGHT:
        return _("You said that it is right")
    return _("You said that it is not right")


def _told(moment: datetime, zone: str) -> Said:
    return Said(moment.isoformat(), format_datetime(moment, zone))


def _text(words: Any, word: str) -> str:  # noqa: ANN401 - one of the two catalogues
    return str(words[word].text) if word in words else word


def _run(row: RunPlace) -> dict[str, Any]:
    run = row.run
    return {"leaves_at": run.leaves_at, "from_place": run.from_place, "to_place": run.to_place}


def _passport(row: PassportData) -> dict[str, Any]:
    return unsealed(row) if row.sealed else {}


def _labels_of_legs() -> dict[str, str]:
    return {
        "mode": _("How?"),
        "number": _("Number of the flight, train or bus"),
        "from_place": _("From"),
        "to_place": _("To"),
        "leaves_at": _("Departure"),
        "leaves_zone": "",
        "arrives_at": _("Arrival"),
        "arrives_zone": "",
        "met_at": _("Where somebody meets you"),
        "met_by": _("Who meets you"),
        "assistance": _("Help on the way"),
        "is_asked_for": _("The airline or railway was asked for the help"),
        "carried": _("What is carried?"),
        "carried_more": _("More about what is carried"),
        "has_battery_form": _("The airline has the form about the battery"),
        "books": _("Who books?"),
        "pays": _("Who pays?"),
        "cap": _("The most that is paid"),
        "currency": _("Currency"),
        "note": _("Note"),
        "not_right": _("What you said is not right"),
        "expected_at": _("Expected at"),
        "marked_before": "",
        "removed_at": _("Taken off on"),
        "created_at": _("Written on"),
    }
