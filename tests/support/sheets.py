"""Suppliers, and sheets that they were given."""

from uuid import uuid4

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from registration.arrangements.actions import add_supplier
from registration.arrangements.models import Supplier
from registration.arrangements.models import SupplierKind
from registration.needs.actions import Sent
from registration.needs.actions import answer
from registration.needs.groups import GROUP_OF
from registration.needs.queries import content_of
from registration.needs.queries import rows_of
from registration.sheets import actions
from registration.sheets.actions import Gift
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.sheets.models import SheetSending
from registration.sheets.models import Way
from tests.support.needs import tell
from tests.support.sofia import a_participant

ROOM = {
    "device": "powered_chair",
    "bathroom": ["roll_in_shower"],
    "hears_alarm": "needs_visual",
    "pa_mode": "own_pa_travels",
    "pa_room": "next_door",
}
"""What a hotel must know."""


def a_supplier(
    event: Event,
    kind: SupplierKind = SupplierKind.HOTEL,
    name: str = "Hotel Vitosha",
    **values: str,
) -> Supplier:
    """A supplier of the training, with an email address unless told otherwise."""
    key = uuid4()
    told = {"kind": kind, "name": name, "language": "en", "email": "desk@hotel.example", **values}
    add_supplier(event, key, told, Actor("organiser"))
    return db.session.get_one(Supplier, key)


def a_guest(event: Event, name: str = "Maria Dimitrova") -> Participation:
    """A participant who told what a hotel must know."""
    participation = a_participant(event, name)
    tell(participation, ROOM)
    return participation


def given(
    event: Event,
    by: Person,
    supplier: Supplier | None,
    kind: SheetKind = SheetKind.ROOMING,
    way: Way = Way.LINK,
) -> tuple[SheetSending, str]:
    """The sheet as it is now, given to that supplier; and the path of its link."""
    gift = Gift(supplier, way, supplier.language if supplier else "en")
    return actions.give(event, SHEETS[kind], gift, acting(by, "organiser"))


def shares(participation: Participation, *fields: str) -> None:
    """The person ticks that the trainers may know these answers."""
    for group in {GROUP_OF[field].name for field in fields}:
        row = rows_of(participation)[group]
        own = {name: value for name, value in content_of(row).items() if name in fields}
        sent = Sent(group, asked=tuple(own), answers=own, shared=tuple(own), seen=row.version)
        answer(participation, sent, Actor("participant"))
