"""Forms about journeys, vehicles, arrivals and passports."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from wtforms import ValidationError

from events.call.models import Event
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.forms import moment_in_zone
from foundation.i18n import countries
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import time_zones
from registration.travel.catalogue.assistance import ASSISTANCE
from registration.travel.catalogue.assistance import CARRIED
from registration.travel.catalogue.assistance import Told as Sentence
from registration.travel.models import Booker
from registration.travel.models import Booking
from registration.travel.models import Details
from registration.travel.models import Mode
from registration.travel.models import Payer
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import Way
from registration.travel.queries import Told

_DEAREST = 99_999
_IN_CURRENCY = 3
_PLAIN = ("from_place", "to_place", "leaves_zone", "arrives_zone", "number", "carried_more")
_OF_TEAM = ("met_at", "met_by", "is_asked_for", "has_battery_form", "cap", "currency", "note")


def _texts(told: Mapping[str, Sentence]) -> dict[str, str]:
    return {name: str(each.text) for name, each in told.items()}


class OwnLegForm(Form):
    """What a person writes of a part of their own journey."""

    way = ChoiceField(
        _l("Which way is it?"),
        choices=lambda: {one.value: one.label for one in Way},
        ask=_l("Choose which way it is"),
    )
    mode = ChoiceField(
        _l("How?"),
        choices=lambda: {one.value: one.label for one in Mode},
        ask=_l("Choose how"),
    )
    number = TextField(_l("Number of the flight, train or bus"), longest=40)
    from_place = TextField(
        _l("From"), hint=_l("For example Sofia Airport, terminal 2"), ask=_l("Enter from where")
    )
    leaves_on = DateField(_l("Day of departure"), ask=_l("Enter the day of departure"))
    leaves_time = TimeField(
        _l("Time of departure"),
        hint=_l("About, while nothing is booked. For example 9:30"),
        ask=_l("Enter the time of departure"),
    )
    leaves_zone = SelectField(
        _l("Time zone of the departure"), time_zones, ask=_l("Choose the time zone")
    )
    to_place = TextField(_l("To"), ask=_l("Enter where to"))
    arrives_on = DateField(_l("Day of arrival, if it is another day"))
    arrives_time = TimeField(_l("Time of arrival"), ask=_l("Enter the time of arrival"))
    arrives_zone = SelectField(
        _l("Time zone of the arrival"), time_zones, ask=_l("Choose the time zone")
    )
    assistance = SeveralField(
        _l("Which help on the way?"),
        choices=lambda: _texts(ASSISTANCE),
        hint=_l("At the airport or station, and on board. Choose all that apply."),
    )
    carried = SeveralField(_l("What is carried?"), choices=lambda: _texts(CARRIED))
    carried_more = TextField(
        _l("More about what is carried"), hint=_l("For example make, model and weight")
    )
    books = ChoiceField(
        _l("Who books?"),
        choices=lambda: {one.value: one.label for one in Booker},
        ask=_l("Choose who books"),
    )

    def step(self, held: Told | None) -> tuple[Way, Booking]:
        """The way, and how far it is: as the team wrote it."""
        return Way(self["way"].data), held.leg.progress if held else Booking.ASKED

    def details(self, held: Told | None) -> Details:
        """What was written; what the team alone writes stays. Raises Refused for no such time."""
        given = self.answers()
        kept = {name: getattr(held.details, name) for name in (*_OF_TEAM, "pays")} if held else {}
        return Details(**{**kept, **self._written(given)})

    def _written(self, given: Mapping[str, Any]) -> dict[str, Any]:
        arrives_on = given["arrives_on"] or given["leaves_on"]
        return {
            **{name: given[name] or "" for name in _PLAIN},
            "mode": Mode(given["mode"]),
            "leaves_at": moment_in_zone(
                given["leaves_on"], given["leaves_time"], given["leaves_zone"], "leaves_time"
            ),
            "arrives_at": moment_in_zone(
                arrives_on, given["arrives_time"], given["arrives_zone"], "arrives_time"
            ),
            "assistance": tuple(given["assistance"] or ()),
            "carried": tuple(given["carried"] or ()),
            "books": Booker(given["books"]),
        }


class OwnNewLegForm(OwnLegForm, NewRowForm):
    """A new part of one's own journey."""


class OwnEditLegForm(OwnLegForm, EditForm):
    """A change to a part of one's own journey."""


class LegForm(OwnLegForm):
    """What the team writes of a part of somebody's journey."""

    met_at = TextField(_l("Where somebody meets the person"))
    met_by = TextField(_l("Who meets the person"), hint=_l("A name and a phone number"))
    is_asked_for = CheckField(_l("The airline or railway was asked for the help"))
    has_battery_form = CheckField(_l("The airline has the form about the battery"))
    pays = ChoiceField(
        _l("Who pays?"),
        choices=lambda: {one.value: one.label for one in Payer},
        ask=_l("Choose who pays"),
    )
    cap = DecimalField(_l("The most that is paid"), most=_DEAREST)
    currency = TextField(
        _l("Currency"),
        hint=_l("Three letters, like EUR"),
        ask=_l("Enter the currency"),
        longest=_IN_CURRENCY,
        classes="govuk-input--width-5",
    )
    progress = ChoiceField(
        _l("How far is this part?"),
        choices=lambda: {one.value: one.label for one in Booking},
        ask=_l("Choose how far this part is"),
    )
    note = LongTextField(_l("Note for the person who travels"), rows=3, longest=1000)

    def validate_currency(self, field: TextField) -> None:
        """Ask for three letters."""
        field.data = (field.data or "").upper()
        if not (field.data.isascii() and field.data.isalpha() and len(field.data) == _IN_CURRENCY):
            raise ValidationError(_("Enter the three letters of the currency, like EUR"))

    def step(self, held: Told | None) -> tuple[Way, Booking]:
        """The way and how far it is."""
        del held
        return Way(self["way"].data), Booking(self["progress"].data)

    def _written(self, given: Mapping[str, Any]) -> dict[str, Any]:
        team = {name: given[name] for name in _OF_TEAM}
        team |= {name: team[name] or "" for name in ("met_at", "met_by", "note")}
        return {**super()._written(given), **team, "pays": Payer(given["pays"])}


class NewLegForm(LegForm, NewRowForm):
    """A new part of somebody's journey."""


class EditLegForm(LegForm, EditForm):
    """A change to a part of somebody's journey."""


def filled(told: Told) -> dict[str, Any]:
    """What the form of a leg shows at first."""
    details = told.details
    leaves = details.leaves_at.astimezone(ZoneInfo(details.leaves_zone))
    arrives = details.arrives_at.astimezone(ZoneInfo(details.arrives_zone))
    return {
        **{name: getattr(details, name) for name in (*_PLAIN, *_OF_TEAM, "mode", "books", "pays")},
        "assistance": list(details.assistance),
        "carried": list(details.carried),
        "way": told.leg.way,
        "progress": told.leg.progress,
        "leaves_on": leaves.date(),
        "leaves_time": leaves.time(),
        "arrives_on": arrives.date(),
        "arrives_time": arrives.time(),
    }


def at_first(event: Event) -> dict[str, Any]:
    """What the form of a new leg shows: the training's zone, and that the organisers book."""
    return {
        "leaves_zone": event.zone,
        "arrives_zone": event.zone,
        "books": Booker.ORGANISER,
        "pays": Payer.ORGANISER,
        "progress": Booking.ASKED,
        "currency": "EUR",
    }


class _WhyField(LongTextField):
    """Needed for one of the form's two buttons, so it is not called optional."""

    plain_label = True


class WordForm(EditForm):
    """What a person says of a part of their journey."""

    why = _WhyField(_l("If it is not right: what should be different?"), rows=3, longest=1000)


class DelayForm(Form):
    """The new time of somebody who is late; empty where nobody knows it."""

    until = TimeField(_l("New time"))

    def moment(self, told: Told) -> datetime | None:
        """The new time after the one that was planned, in UTC. Raises Refused for no such time."""
        at: time | None = self["until"].data
        if at is None:
            return None
        details = told.details
        planned = details.arrives_at.astimezone(ZoneInfo(details.arrives_zone))
        # A plane that should land at 23:30 and lands at 0:20 lands on the next day.
        day = planned.date() + timedelta(days=at < planned.time())
        return moment_in_zone(day, at, details.arrives_zone, "until")


class _RunFields(Form):
    vehicle_id = SelectField(_l("Vehicle"), ask=_l("Choose the vehicle"))
    from_place = TextField(_l("From"), ask=_l("Enter from where"))
    to_place = TextField(_l("To"), ask=_l("Enter where to"))
    leaves_on = DateField(_l("Day of departure"), ask=_l("Enter the day of departure"))
    leaves_time = TimeField(_l("Time of departure"), ask=_l("Enter the time of departure"))
    driver_name = TextField(_l("Name of the driver"))
    driver_phone = TextField(_l("Phone number of the driver"), longest=60)
    seats = NumberField(
        _l("Seats for passengers"),
        most=100,
        hint=_l("Empty: as many as the vehicle has, as far as it is known"),
    )
    wheelchair_places = NumberField(_l("Places for people who stay in their wheelchair"), most=20)

    def values(self, event: Event, known: Mapping[str, Mapping[str, int | None]]) -> dict[str, Any]:
        """Columns of Run; `known` is {vehicle: {"seats", "wheelchair_places"}} as measured."""
        given = self.answers()
        day, at = given.pop("leaves_on"), given.pop("leaves_time")
        measured = known.get(str(given["vehicle_id"]), {})
        for name in ("seats", "wheelchair_places"):
            given[name] = (measured.get(name) or 0) if given[name] is None else given[name]
        given["vehicle_id"] = UUID(str(given["vehicle_id"]))
        return given | {"leaves_at": moment_in_zone(day, at, event.zone, "leaves_time")}


class NewRunForm(_RunFields, NewRowForm):
    """A new run of a vehicle."""


class RunForm(_RunFields, EditForm):
    """A change to a run."""


def run_filled(run: Run, zone: str) -> dict[str, Any]:
    """What the form of a run shows at first, beside its columns."""
    leaves = run.leaves_at.astimezone(ZoneInfo(zone))
    return {"leaves_on": leaves.date(), "leaves_time": leaves.time()}


class GiveForm(Form):
    """A place for somebody."""

    participation_id = SelectField(_l("Who"), ask=_l("Choose who gets the place"))
    kind = ChoiceField(
        _l("Which place"),
        choices=lambda: {one.value: one.label for one in PlaceKind},
        ask=_l("Choose which place"),
    )


class _BirthField(DateField):
    earliest_year = 1900


class PassportForm(EditForm):
    """What an invitation letter says of a passport."""

    name = TextField(_l("Your name as the passport shows it"), ask=_l("Enter your name"))
    born_on = _BirthField(_l("Date of birth"), ask=_l("Enter the date of birth"))
    nationality = SelectField(_l("Nationality"), countries, ask=_l("Choose the nationality"))
    number = TextField(
        _l("Number of the passport"), longest=30, ask=_l("Enter the number of the passport")
    )
    valid_until = DateField(_l("Valid until"), ask=_l("Enter until when it is valid"))

    def given(self) -> dict[str, str]:
        """What is sealed; days as ISO."""
        told = self.answers()
        return {
            name: value.isoformat() if isinstance(value, date) else str(value)
            for name, value in told.items()
        }


def passport_filled(given: Mapping[str, str]) -> dict[str, Any]:
    """What the form of a passport shows at first."""
    days = {name: date.fromisoformat(given[name]) for name in ("born_on", "valid_until") if given}
    return {**given, **days}
