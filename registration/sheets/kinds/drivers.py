"""Drivers' manifest: who rides, with what, and where the journey begins."""

from collections.abc import Iterator
from datetime import datetime

from events.team.categories import Category
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Entry
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Line
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.declaring import Words
from registration.sheets.kinds.words import arranged_line
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind
from registration.travel.models import PlaceKind

_CHAIR = (
    *("device", "occupied_width", "occupied_length", "occupied_height"),
    *("device_mass", "person_plus_device_mass"),
)
_VEHICLE = ("local_transport", "travels_in", "transfer", "companion_seats", "assistance_dog")
_WHEN = ("airport_assistance",)


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (
        *(_("Passenger"), _("When and where"), _("Vehicle and seat"), _("Chair or other aid")),
    )
    lines = tuple(
        person_line(
            entry,
            (
                *_rides(entry),
                *words_of(entry, *_WHEN),
                *arranged_line(entry),
            ),
            words_of(entry, *_VEHICLE),
            words_of(entry, *_CHAIR),
        )
        for entry in entries
    )
    return [_runs(entries), Table("passengers", _("Passengers"), headings, lines)]


def _runs(entries: Entries) -> Table:
    """Each run of a vehicle in the order of time, with all who ride in it."""
    runs: dict[str, list[str]] = {}
    riding: dict[str, list[str]] = {}
    for entry in entries:
        for kind, *ride in entry.values.get("journey", ()):
            if kind == "ride":
                *run, place, number, key = ride
                runs[key] = run
                riding.setdefault(key, []).append(_seat(entry.name, place, number))
    headings = (_("Leaves"), _("From and to"), _("Vehicle"), _("Who rides"))
    in_order = sorted(runs, key=lambda key: (runs[key], key))
    lines = tuple(Line(key, (*_run(*runs[key]), tuple(riding[key]))) for key in in_order)
    return Table("runs", _("Runs"), headings, lines)


def _seat(name: str, place: str, number: str) -> str:
    kind = PlaceKind(place).label
    return _("%(name)s: %(place)s %(number)s", name=name, place=kind, number=number)


def _run(moment: str, zone: str, origin: str, goal: str, vehicle: str) -> tuple[Words, ...]:
    leaves = format_datetime(datetime.fromisoformat(moment), zone)
    way = _("from %(origin)s to %(goal)s", origin=origin, goal=goal)
    return (leaves,), (way,), (vehicle,)


def _rides(entry: Entry) -> Iterator[str]:
    """Where the person arrives, rides and leaves, in the order of time."""
    for kind, moment, zone, *more in entry.values.get("journey", ()):
        when = format_datetime(datetime.fromisoformat(moment), zone)
        if kind == "ride":
            yield _ride(when, *more)
        elif kind == "arrives":
            yield _("%(when)s: arrives, %(where)s. %(number)s", **_stop(when, more))
        else:
            yield _("%(when)s: leaves, %(where)s. %(number)s", **_stop(when, more))


def _ride(when: str, *ride: str) -> str:
    origin, goal, vehicle, kind, number, _run_id = ride
    return _(
        "%(when)s: from %(origin)s to %(goal)s, %(vehicle)s, %(place)s %(number)s",
        when=when,
        origin=origin,
        goal=goal,
        vehicle=vehicle,
        place=PlaceKind(kind).label,
        number=number,
    )


def _stop(when: str, more: list[str]) -> dict[str, str]:
    return {"when": when, "where": more[0], "number": more[1]}


SHEET = Sheet(
    kind=SheetKind.DRIVERS,
    title=_l("Drivers’ manifest"),
    purpose=_l("So that the right vehicle is at the right place, with a seat for everybody."),
    category=Category.TRANSPORT,
    audience=Audience.DRV,
    fields=(*_VEHICLE, *_CHAIR, *_WHEN),
    tables=_tables,
    suppliers=(SupplierKind.TRANSPORT,),
    facts=("beside", "journey", "arranged"),
)
