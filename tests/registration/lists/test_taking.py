"""Taking a list away: who may, what it holds, what it never holds, who took it."""

import csv
from io import BytesIO
from io import StringIO

import pytest
from flask import Flask
from openpyxl import load_workbook

from events.attendance.models import AttendanceMark
from events.attendance.models import Presence
from events.call.models import Event
from events.team.models import State
from foundation import clock
from foundation.audit import history_in
from foundation.errors import TooMany
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.lists.actions import end_export
from registration.lists.actions import note_export
from registration.lists.forms import USUAL
from registration.lists.queries import COLUMNS
from registration.lists.queries import Group
from registration.lists.rules import may_export
from registration.lists.views import to_the_end
from tests.support import full_world
from tests.support.needs import Markers
from tests.support.people import sign_in
from tests.support.pools import a_pool
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor
from tests.support.world import ORGANISER

LISTS = "/organise/sofia/lists"
LABELS = {key: str(column.heading) for key, column in COLUMNS.items()}


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training with three people; the visitor is Alice at her desk."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    maria = a_participant(
        event, "Maria", email="", contact_detail="+359 2 989 8857", channel="phone"
    )
    a_participant(event, "Ágnes", State.OFFERED, country="HU")
    a_participant(event, "Yana", State.NOT_CHOSEN)
    with transaction():
        db.session.add(
            Application(
                participation_id=maria.id,
                experience=Experience.BOTH,
                motivation="To learn.\nTo meet.",
                languages=["en", "ils"],
                is_disabled_person=True,
                wanted_format="braille",
                form_help="read it to me",
            )
        )
        db.session.add_all(
            AttendanceMark(
                participation_id=maria.id,
                part=f"2016-09-24.{half}",
                presence=Presence.PRESENT,
                number=1,
                marked_at=clock.now(),
                marked_by_id=alice.id,
            )
            for half in ("am", "pm")
        )
    return event


def take(visitor: Visitor, people: str, kind: str, *columns: str) -> bytes:
    """Choose whom, the columns and the kind of file; the file."""
    if not visitor.path.endswith("/lists"):
        visitor.open(LISTS)
    visitor.choose("Who", people)
    for key, label in LABELS.items():
        (visitor.tick if key in columns else visitor.untick)(label, "Columns")
    visitor.choose("Kind of file", kind).press("Download the list")
    assert visitor.status == 200
    return visitor.body


CSV = "CSV: plain text for other programs"
XLSX = "Spreadsheet (XLSX): opens in Excel, LibreOffice and others"


def test_a_list_holds_what_was_chosen(event: Event, visitor: Visitor) -> None:
    columns = ("name", "country", "state", "contact", "languages", "motivation", "experience")

    file = take(visitor, "Everybody with a place or an offer", CSV, *columns)

    assert list(csv.reader(StringIO(file.decode("utf-8-sig"), newline=""))) == [
        [LABELS[key] for key in COLUMNS if key in columns],
        ["Ágnes", "Hungary", "Place offered", "ágnes@example.org", "", "", ""],
        [
            "Maria",
            "Bulgaria",
            "Has a place",
            "'+359 2 989 8857",
            "English, International Sign",
            "Both",
            "To learn.\nTo meet.",
        ],
    ]


def test_everything_fits_in_a_spreadsheet(event: Event, visitor: Visitor) -> None:
    file = take(visitor, "Everybody who applied", XLSX, *COLUMNS)

    sheet = load_workbook(BytesIO(file)).active
    assert [cell.value for cell in sheet[1]] == list(LABELS.values())
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["Ágnes", "Maria", "Yana"]
    told = {cell.value for row in sheet.iter_rows() for cell in row}
    assert "+359 2 989 8857" in told
    assert 6 in told
    assert not told & {"braille", "Braille", "read it to me", True}


def test_a_file_is_saved_and_never_run(event: Event, visitor: Visitor) -> None:
    take(visitor, "Everybody who said yes", CSV, "name")

    assert visitor.response is not None
    headers = visitor.response.headers
    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert headers["Content-Disposition"].startswith("attachment; filename=sofia-2")
    assert headers["Content-Disposition"].endswith(".csv")
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex")


def test_who_took_what_is_told(event: Event, visitor: Visitor) -> None:
    take(visitor, "Everybody who said yes", XLSX, "name", "contact")

    visitor.open(LISTS).sees(
        "Alice Martin took away a list as XLSX: Everybody who said yes (1). Name, Contact."
    )
    assert history_in(event.id, "took_away.list")[0].details["fields"] == ["name", "contact"]


def test_the_usual_columns_are_chosen_at_first(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/people").follow("Take a list away")

    chosen = visitor.page.tree.xpath("//input[@name='columns'][@checked]/@value")
    assert chosen == USUAL


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_nothing_chosen_is_told(event: Event, visitor: Visitor) -> None:
    visitor.open(LISTS)
    for label in LABELS.values():
        visitor.untick(label, "Columns")

    assert visitor.press("Download the list").errors == ["Choose at least one column"]
    assert history_in(event.id, "took_away.list") == []


def test_organisers_of_both_organisations_may_and_nobody_else(event: Event, app: Flask) -> None:
    people = [boyan_joins(event), charlie()]
    statuses = [sign_in(Visitor(app), person).open(LISTS).status for person in people]

    assert statuses == [200, 404]
    assert [may_export(person, event) for person in people] == [True, False]


@pytest.mark.one_store(reason="the limits run on both stores in tests/foundation/limits")
def test_many_lists_in_a_short_time_are_slowed_down(event: Event, visitor: Visitor) -> None:
    visitor.open(LISTS)
    page = visitor._page

    def once() -> int:
        visitor._page, visitor.path = page, LISTS
        return visitor.press("Download the list").status

    assert {once() for _time in range(22)} == {200, 429}


@pytest.mark.one_store(reason="which columns there are does not depend on the store")
def test_needs_are_in_no_list(app: Flask) -> None:
    markers = Markers()
    world = full_world.build(app, markers)
    world.browsers[ORGANISER].open(f"/organise/{world.event.slug}/lists")

    file = take(world.browsers[ORGANISER], "Everybody who applied", CSV, *COLUMNS).decode()

    assert ("Ágnes" in file, len(markers.all) > 10) == (True, True)
    assert markers.found_in(file) == []


def test_what_the_list_of_applications_found_is_taken_away(event: Event, visitor: Visitor) -> None:
    with transaction():
        a_participant(event, "Yoana", country="RO")
    visitor.open("/organise/sofia/applications?find=y&sort=country").follow("Take a list away")
    visitor.sees("The 2 people in the list: Name or number: “y”")

    visitor.choose("Kind of file", CSV).press("Download the list")

    rows = list(csv.reader(StringIO(visitor.body.decode("utf-8-sig"), newline="")))
    assert (rows[0], [row[1] for row in rows[1:]]) == (list(LABELS.values()), ["Yana", "Yoana"])
    visitor.open(f"{LISTS}?found=yes").choose("Kind of file", CSV).press("Download the list")
    visitor.open(LISTS).sees(
        "as CSV: The list of applications, narrowed by Name or number (2).",
        "as CSV: The list of applications (4).",
    )
    told = history_in(event.id, "took_away.list")
    assert "“y”" not in str([entry.details for entry in told])


def test_ra5_one_list_at_a_time(event: Event, app: Flask) -> None:
    alice, boyan = event_people(event)
    one = (event, Group("all"), ["name"], "csv")

    note_export(*one, alice)
    with pytest.raises(TooMany, match="Your last list is still being made"):
        note_export(*one, alice)
    note_export(*one, boyan)
    end_export(alice.id)
    note_export(*one, alice)

    assert len(history_in(event.id, "took_away.list")) == 3


def test_ra5_a_list_that_nobody_reads_to_its_end_holds_up_none(event: Event) -> None:
    alice, _boyan = event_people(event)
    note_export(event, Group("all"), ["name"], "csv", alice)
    pieces = to_the_end(iter((b"Name", b"Maria")), alice.id)

    assert next(pieces) == b"Name"
    pieces.close()

    note_export(event, Group("all"), ["name"], "csv", alice)


def event_people(event: Event) -> tuple[Person, Person]:
    """Alice and Boyan, who organise it."""
    alice = db.session.query(Person).filter_by(name="Alice Martin").one()
    return alice, boyan_joins(event)


def test_the_kind_of_place_is_a_column_where_there_are_several(
    event: Event, visitor: Visitor
) -> None:
    visitor.open(LISTS).sees_not("Kind of place")
    a_participant(event, "Zoe", pool_id=a_pool(event, "Online").id)
    visitor.open(LISTS).choose("Who", "Everybody with a place or an offer")
    visitor.tick("Kind of place", "Columns").choose("Kind of file", CSV)

    file = visitor.press("Download the list").body.decode("utf-8-sig")

    rows = list(csv.DictReader(StringIO(file, newline="")))
    kinds = {row["Name"]: row["Kind of place"] for row in rows}
    assert kinds == {"Maria": "Participant", "Ágnes": "Participant", "Zoe": "Online"}
