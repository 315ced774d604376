"""Sheets that suppliers of the demo were given, and what changed afterwards."""

from collections.abc import Callable

from events.call.models import Event
from events.team.queries import oneself
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.arrangements.queries import suppliers_of
from registration.needs.actions import Sent
from registration.needs.actions import answer
from registration.needs.groups import GROUP_OF
from registration.needs.queries import rows_of
from registration.sheets.actions import Gift
from registration.sheets.actions import give
from registration.sheets.actions import open_link
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.sheets.models import Way


def play_sheets(
    event: Event,
    people: Group,
    name: str,
    hosts: Hosts,
    when: Callable[[str], str] = lambda said: said,
) -> None:
    """Give each sheet, let some be opened, then let people change an answer.

    A supplier gets a link; the team itself, where a row names no supplier, takes a PDF.
    """
    told = content("sheets")[name]
    suppliers = {one.name: one for one in suppliers_of(event)}
    for row in told["given"]:
        sheet = SHEETS[SheetKind(row["sheet"])]
        gift = Gift(None, Way.PDF, event.language)
        if "to" in row:
            supplier = suppliers[row["to"]]
            gift = Gift(supplier, Way.LINK, supplier.language, row["days"], by_email=True)
        with on(when(row["on"])):
            sending, _path = give(event, sheet, gift, hosts.acting(row["by"]))
        if "opened" in row:
            with on(when(row["opened"])):
                open_link(sending, "page")
    for row in told["changes"]:
        with on(when(row["on"])):
            _change(people, row)


def _change(people: Group, told: Told) -> None:
    person = people[told["who"]]
    group = GROUP_OF[next(iter(told["tell"]))].name
    version = rows_of(person)[group].version
    asked = tuple(told["tell"])
    answer(person, Sent(group, asked=asked, answers=told["tell"], seen=version), oneself(person))
