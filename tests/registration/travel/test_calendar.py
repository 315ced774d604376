"""The journey for one's own calendar: a file with times and places, and not a word of needs."""

from zoneinfo import ZoneInfo

from events.sharing.actions import make_calendar_link
from events.team.models import State
from registration.travel import actions
from registration.travel.models import PlaceKind
from tests.support.arranging import a_coming_training
from tests.support.journeys import SELF
from tests.support.journeys import TEAM
from tests.support.journeys import a_leg
from tests.support.journeys import a_run
from tests.support.journeys import in_days
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def test_az7_the_file_holds_times_and_places_and_no_feed_holds_a_journey(visitor: Visitor) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    leaves_at = in_days(59)
    leg = a_leg(
        maria,
        leaves_at=leaves_at,
        met_by="zq-name",
        met_at="zq-place",
        assistance=("to_seat",),
        carried=("lithium",),
        note="zq-note",
    )
    actions.take_off_leg(a_leg(maria, number="zq-off"), TEAM)
    actions.give_place(a_run(event), maria, PlaceKind.WHEELCHAIR, TEAM)

    visitor.open(f"{link_of(maria)}/journey").follow("Put these times into your calendar")
    answer = visitor.response
    assert answer is not None
    assert answer.headers["Cache-Control"] == "no-store"
    assert "attachment" in answer.headers["Content-Disposition"]
    text = answer.text.replace("\r\n ", "")
    hidden = ("zq-", "chair", "lithium", "seat", "van with", "lift")
    assert not [word for word in hidden if word in text.lower()]
    leaves = leaves_at.astimezone(ZoneInfo("Europe/Brussels"))
    assert f"UID:{leg.id}" in text
    assert f"DTSTART;TZID=Europe/Brussels:{leaves:%Y%m%dT%H%M}" in text
    assert "SUMMARY:Brussels Airport to Sofia Airport\\, terminal 2" in text
    assert "DESCRIPTION:XX 123" in text
    assert "SUMMARY:Sofia Airport to Hotel" in text
    assert text.count("BEGIN:VEVENT") == len((leg, "ride"))

    feed = visitor.open(f"/calendars/{make_calendar_link(maria, SELF)}.ics")
    assert (feed.status, b"Brussels" in feed.body) == (200, False)


def test_nobody_without_a_place_has_a_journey_to_put_in_a_calendar(visitor: Visitor) -> None:
    _, event = a_coming_training()
    maria = a_participant(event, state=State.WITHDRAWN)
    assert visitor.open(f"{link_of(maria)}/journey/journey.ics").status == 404
