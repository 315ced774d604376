"""Journeys in words, and what they add to other pages."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import render_template
from sqlalchemy import select

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.audit import history_of
from foundation.i18n import country_name
from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import format_money
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.store import all_of
from registration.travel import queries
from registration.travel.catalogue.assistance import ASSISTANCE
from registration.travel.catalogue.assistance import CARRIED
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Run
from registration.travel.queries import Told
from registration.travel.rules import may_travel

_OF_LEG = {
    "added.leg": _l("%(name)s wrote down a part of the journey: %(thing)s."),
    "changed.leg": _l("%(name)s changed a part of the journey: %(thing)s."),
    "took_off.leg": _l("%(name)s took out a part of the journey: %(thing)s."),
    "put_back.leg": _l("%(name)s put back a part of the journey: %(thing)s."),
    "said.leg": _l("%(name)s said whether a part of the journey is right: %(thing)s."),
    "marked.leg": _l("%(name)s noted who is here or late: %(thing)s."),
    "unmarked.leg": _l("%(name)s took back what was noted: %(thing)s."),
}
_OF_PASSPORT = {
    "asked_for.passport": _l("%(name)s asked for data of the passport."),
    "gave.passport": _l("%(name)s gave data of the passport."),
    "took_back.passport": _l("%(name)s took back data of the passport."),
    "no_longer_asked_for.passport": _l("%(name)s erased data of the passport and asks no more."),
    "erased.journey": _l("%(name)s took back the journey, and it was erased."),
    "erased.passport": _l("%(name)s erased data of the passport: its time was over."),
}
_OF_RUN = {
    "added.run": _l("%(name)s added a run: %(thing)s."),
    "changed.run": _l("%(name)s changed a run: %(thing)s."),
    "took_off.run": _l("%(name)s called off a run: %(thing)s."),
    "put_back.run": _l("%(name)s put back a run: %(thing)s."),
    "gave.run_place": _l("%(name)s gave a place in a run: %(thing)s."),
    "took_back.run_place": _l("%(name)s freed a place in a run: %(thing)s."),
}
_OF_PASSPORTS = {
    "name": _l("Name as the passport shows it"),
    "born_on": _l("Date of birth"),
    "nationality": _l("Nationality"),
    "number": _l("Number of the passport"),
    "valid_until": _l("Valid until"),
}


class Ride(NamedTuple):
    """Somebody's arrival, the run that takes them on, and whether it leaves before they come."""

    told: Told
    run: Run | None
    is_missed: bool


def rides(arrivals: Sequence[Told], runs: Mapping[UUID, Sequence[Run]]) -> list[Ride]:
    """Each arrival with the person's first run from the planned arrival on."""
    found = []
    for one in arrivals:
        held = runs.get(one.leg.participation_id, ())
        after = [run for run in held if run.leaves_at >= one.details.arrives_at]
        run = after[0] if after else None
        found.append(Ride(one, run, run is not None and run.leaves_at < one.due_at))
    return found


def leaves(details: Details) -> str:
    """When it leaves, in words."""
    return format_datetime(details.leaves_at, details.leaves_zone)


def arrives(details: Details) -> str:
    """When it arrives, in words."""
    return format_datetime(details.arrives_at, details.arrives_zone)


def clock_time(at: datetime, zone: str) -> str:
    """The time of day in that zone: "14:20"."""
    return format_clock_time(at.astimezone(ZoneInfo(zone)).time())


def day(at: datetime, zone: str) -> str:
    """The day in that zone."""
    return format_date(at.astimezone(ZoneInfo(zone)).date())


def in_short(details: Details) -> str:
    """Where from and to, in a few words."""
    return _("%(origin)s to %(goal)s", origin=details.from_place, goal=details.to_place)


def help_of(details: Details) -> list[str]:
    """The help on the way, in sentences."""
    return [str(ASSISTANCE[name].text) for name in details.assistance]


def carried(details: Details) -> list[str]:
    """What is carried, in sentences."""
    more = [details.carried_more] if details.carried_more else []
    return [str(CARRIED[name].text) for name in details.carried] + more


def cap(details: Details) -> str:
    """The most that is paid, with its currency; "" where there is no limit."""
    return format_money(details.cap, details.currency)


def passport_in_words(given: Mapping[str, str]) -> list[tuple[str, str]]:
    """(what, answer) of each part that the person gave."""
    days = {
        name: format_date(date.fromisoformat(given[name])) for name in ("born_on", "valid_until")
    }
    said = {**given, **days, "nationality": country_name(given["nationality"])}
    return [(str(label), said[name]) for name, label in _OF_PASSPORTS.items()]


def history_of_journey(participation: Participation) -> list[HistoryLine]:
    """What happened with somebody's journey, newest first; nothing of what it says."""
    rows = all_of(select(Leg).where(Leg.participation_id == participation.id))
    things = {row.id: row.way.label for row in rows}
    entries: list[AuditEntry] = [*history_of(participation.id, *_OF_PASSPORT)]
    entries += _about(history_in(participation.event_id, *_OF_LEG), things)
    entries.sort(key=lambda entry: entry.at, reverse=True)
    return told(entries, participation.event.zone, {**_OF_LEG, **_OF_PASSPORT}, things, {})


def history_of_runs(event: Event) -> list[HistoryLine]:
    """What happened with the runs of a training, newest first."""
    rows = [each.run for each in queries.runs_of(event)] + [*queries.runs_taken_off(event)]
    things = {row.id: row.vehicle.name for row in rows}
    return told(history_in(event.id, *_OF_RUN), event.zone, _OF_RUN, things, {})


def my_journey(participation: Participation, token: str) -> str:
    """On a person's own page: the way to their journey, and what waits for their word."""
    if not may_travel(participation):
        return ""
    return render_template(
        "registration/travel/panels/my.html",
        token=token,
        legs=queries.journey_of(participation),
        passport=queries.passport_of(participation),
    )


def _about(entries: Iterable[AuditEntry], things: Mapping[UUID, str]) -> list[AuditEntry]:
    return [entry for entry in entries if entry.row_id in things]
