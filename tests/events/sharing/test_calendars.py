"""Calendars: of a training, and of one person by a secret address."""

from collections.abc import Callable
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from icalendar import Calendar
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.sharing import actions
from events.team.models import Participation
from events.team.models import State
from events.venue.models import Venue
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.audit import record
from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.sofia import BEFORE
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ICS = "/trainings/sofia/calendar.ics"
SELF = Actor("participant")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The published training in its house, with a session and a break."""
    _alice, event = alices_training(title="Peer Support", summary="Two **good** days.")
    a_house(event)
    an_item(event)
    an_item(event, title="Coffee", kind=Kind.BREAK, starts=time(11), ends=time(11, 30))
    return event


def a_house(event: Event) -> None:
    place = {"name": "The house", "address": "1 Street", "city": "Sofia", "country": "BG"}
    with transaction():
        db.session.add(Venue(event_id=event.id, **place))


def an_item(event: Event, **values: Any) -> ProgrammeItem:
    given = {"day": date(2016, 9, 24), "starts": time(9, 30), "ends": time(11), "title": "Welcome"}
    item = ProgrammeItem(event_id=event.id, **{**given, **values})
    with transaction():
        db.session.add(item)
    return item


def entries(visitor: Visitor, path: str = ICS) -> dict[str, Any]:
    """{title: entry} of the calendar at that address, as a calendar program reads it."""
    found = visitor.open(path)
    assert found.status == 200
    assert found.response is not None
    assert found.response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert found.response.headers["X-Robots-Tag"] == "noindex"
    return {str(one["summary"]): one for one in Calendar.from_ical(found.body).walk("VEVENT")}


def test_groups_of_the_same_time_are_told_apart(event: Event, visitor: Visitor) -> None:
    for group in ("Group A", "Group B"):
        an_item(event, title="Barriers", parallel_group=group)

    titles = set(entries(visitor))

    assert {f"Barriers – Group {letter} – Peer Support" for letter in "AB"} < titles


def test_a_town_in_the_address_stands_there_once(event: Event, visitor: Visitor) -> None:
    with transaction():
        one_venue = db.session.scalars(select(Venue)).one()
        one_venue.address = "1 Street, 1000 Sofia"

    assert str(entries(visitor)["Peer Support"]["location"]) == "The house, 1 Street, 1000 Sofia"


def test_a_training_stands_in_a_calendar(event: Event, visitor: Visitor) -> None:
    found = entries(visitor)

    whole, session = found["Peer Support"], found["Welcome – Peer Support"]
    assert len(found) == 2
    assert (whole["dtstart"].dt, whole["dtend"].dt) == (date(2016, 9, 24), date(2016, 9, 26))
    assert str(whole["description"]) == "Two good days."
    assert str(whole["location"]) == "The house, 1 Street, Sofia"
    assert session["dtstart"].dt.isoformat() == "2016-09-24T09:30:00+03:00"
    assert session["dtend"].dt.isoformat() == "2016-09-24T11:00:00+03:00"
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Sofia\r\n" in visitor.body
    assert b"\r\nDTSTART;TZID=Europe/Sofia:20160924T093000\r\n" in visitor.body
    assert max(len(line) for line in visitor.body.split(b"\r\n")) <= 75


def test_each_change_raises_the_sequence_and_keeps_the_name(event: Event, visitor: Visitor) -> None:
    before = entries(visitor)
    later = BEFORE + timedelta(days=30)
    with clock.travelling_to(later), transaction():
        record(Actor("organiser"), "changed.event", event, event.id)
        record(Actor("organiser"), "exported.list", event, event.id)
    after = entries(visitor)

    for title, one in before.items():
        assert after[title]["uid"] == one["uid"]
        assert after[title]["sequence"] == one["sequence"] + 1
        assert one["dtstamp"].dt == BEFORE
        assert after[title]["dtstamp"].dt >= later.replace(microsecond=0)


def test_what_is_taken_out_is_cancelled(event: Event, visitor: Visitor) -> None:
    item = an_item(event, title="Walk", kind=Kind.SOCIAL)
    an_item(event, title="Never announced", removed_at=BEFORE - timedelta(days=1))
    assert entries(visitor)["Walk – Peer Support"]["status"] == "CONFIRMED"

    with transaction():
        item.removed_at = clock.now()

    found = entries(visitor)
    assert found["Walk – Peer Support"]["status"] == "CANCELLED"
    assert "Never announced – Peer Support" not in found


def test_unchanged_calendars_are_not_sent_again(event: Event, visitor: Visitor) -> None:
    visitor.open(ICS)
    assert visitor.response is not None
    tag = visitor.response.headers["ETag"]

    again = visitor.client.get(ICS, headers={"If-None-Match": tag})

    assert (again.status_code, again.data) == (304, b"")


def test_nothing_typed_becomes_a_property(event: Event, visitor: Visitor) -> None:
    trick = "A\r\nATTENDEE:mailto:eve@example.org\nX-BAD;B=1:2\\n,;\u2028end"
    with transaction():
        event.title = event.summary = trick
    an_item(event, title=trick)

    names = {
        line.split(b":")[0].split(b";")[0]
        for line in visitor.open(ICS).body.replace(b"\r\n ", b"").split(b"\r\n")
    }

    assert not {name for name in names if name in {b"ATTENDEE", b"X-BAD"}}
    assert b"\n" not in visitor.body.replace(b"\r\n", b"")


def test_a_draft_is_in_the_calendar_of_its_organisers_only(visitor: Visitor) -> None:
    alice, _event = alices_training(published_at=None)

    assert visitor.open(ICS).status == 404
    assert list(entries(sign_in(visitor, alice))) == ["Peer Supporters in Action"]


def own(visitor: Visitor, person: Participation) -> str:
    """Make a link on the person's own page; its address."""
    visitor.open(link_of(person)).follow("Put your dates in your calendar").press("Make a link")
    visitor.sees("Your link is ready", "Never what you need.")
    address: str = visitor.page.tree.xpath("string(//code)")
    return address.removeprefix("http://localhost")


def test_a_person_makes_a_calendar_and_ends_it(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event)
    address = own(visitor, maria)

    found = entries(visitor, address)

    assert {title: str(one["status"]) for title, one in found.items()} == {
        "Peer Support": "CONFIRMED",
        "Welcome – Peer Support": "CONFIRMED",
    }
    assert {str(one["class"]) for one in found.values()} == {"PRIVATE"}
    assert visitor.response is not None
    assert visitor.response.headers["Cache-Control"] == "no-store"
    visitor.open(link_of(maria)).follow("Your calendar").press("End the link")
    visitor.sees("The link to your calendar is ended.")
    assert visitor.open(address).status == 410
    assert visitor.open("/calendars/somebody.ics").status == 404
    told = [entry.act for entry in history_of(maria.id)]
    assert told == ["ended.calendar_link", "made.calendar_link"]


def test_a_new_link_ends_the_one_before(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event)
    first = own(visitor, maria)

    visitor.open(link_of(maria)).follow("Your calendar").sees("You made a link on")
    visitor.press("Make a new link")

    assert visitor.open(first).status == 410


def test_the_store_keeps_no_secret(event: Event, visitor: Visitor) -> None:
    maria = a_participant(event)

    token = actions.make_calendar_link(maria, SELF)

    rows = db.session.connection().exec_driver_sql("SELECT * FROM calendar_link").all()
    assert token not in str(rows)


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
@pytest.mark.parametrize(
    ("state", "way_in", "expected"),
    [
        (State.APPLIED, WayIn.SELECTION, {"Peer Support": "TENTATIVE", "answer": "CONFIRMED"}),
        (State.APPLIED, WayIn.OPEN, {"Peer Support": "TENTATIVE"}),
        (State.RESERVE, WayIn.SELECTION, {"Peer Support": "TENTATIVE"}),
        (
            State.OFFERED,
            WayIn.SELECTION,
            {
                "Peer Support": "TENTATIVE",
                "Welcome – Peer Support": "TENTATIVE",
                "offer": "CONFIRMED",
            },
        ),
        (
            State.CONDITIONAL,
            WayIn.SELECTION,
            {"Peer Support": "TENTATIVE", "Welcome – Peer Support": "TENTATIVE"},
        ),
        (State.WITHDRAWN, WayIn.SELECTION, {"Peer Support": "CANCELLED"}),
    ],
)
def test_how_sure_the_dates_are(
    event: Event, visitor: Visitor, state: State, way_in: WayIn, expected: dict[str, str]
) -> None:
    with transaction():
        event.way_in = way_in
        event.answers_by = date(2016, 6, 1) if way_in == WayIn.SELECTION else None
    until = datetime(2016, 6, 12, 17, tzinfo=UTC) if state == State.OFFERED else None
    person = a_participant(event, state=state, offer_until=until)

    found = entries(visitor, f"/calendars/{actions.make_calendar_link(person, SELF)}.ics")

    words = {
        "You get an answer by today: Peer Support": "answer",
        "Last moment to answer the offer: Peer Support": "offer",
    }
    assert {words.get(title, title): str(one["status"]) for title, one in found.items()} == expected
    if until is not None:
        moment = found["Last moment to answer the offer: Peer Support"]
        assert moment["dtstart"].dt.isoformat() == "2016-06-12T20:00:00+03:00"
        assert "dtend" not in moment


def test_a_draft_has_no_calendar(event: Event, visitor: Visitor) -> None:
    draft = Participation(
        id=uuid4(), event_id=event.id, state_since=clock.now(), created_at=clock.now()
    )
    with transaction():
        db.session.add(draft)

    visitor.open(link_of(draft)).sees_not("Put your dates in your calendar")

    with pytest.raises(Refused):
        actions.make_calendar_link(draft, SELF)


def test_ending_twice_is_ending_once(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    maria = a_participant(event)
    actions.make_calendar_link(maria, SELF)

    actions.end_calendar_link(maria, SELF)
    actions.end_calendar_link(maria, SELF)

    assert len(history_of(maria.id, "ended.calendar_link")) == 1


@pytest.mark.one_store(reason="the limits run on both stores in tests/foundation/limits")
def test_guessing_addresses_is_slowed_down(event: Event, visitor: Visitor) -> None:
    statuses = {visitor.open(f"/calendars/guess{number}.ics").status for number in range(61)}

    assert statuses == {404, 429}
