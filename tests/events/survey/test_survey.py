"""Measuring a place, and what the page tells of it."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.call.queries import Copying
from events.survey import actions
from events.survey.actions import Survey
from events.survey.actions import Value
from events.survey.models import Measure
from events.survey.models import Method
from events.survey.models import PlaceKind
from events.survey.queries import bedrooms_of
from events.survey.queries import close_to_limit
from events.survey.queries import route_of
from events.survey.queries import surveyed
from events.survey.queries import tell
from events.survey.queries import texts_of
from events.survey.queries import vehicles_of
from events.survey.queries import way_to_bed
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Role
from foundation.store import all_of
from foundation.store import transaction
from foundation.wording import texts_of_row
from tests.support.counting import queries_made
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.survey import BY
from tests.support.survey import DAY
from tests.support.survey import a_measured_hotel
from tests.support.survey import a_place
from tests.support.survey import an_object
from tests.support.visitor import Visitor

HERE = "/organise/sofia/survey"
PAGE = "/trainings/sofia"
WIDTH = "Clear width of the door"
HOW, WHEN = "How do you know the values?", "When were they measured?"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def test_a_door_is_measured_and_everybody_reads_it(event: Event, visitor: Visitor) -> None:
    visitor.open(PAGE).sees("Not known yet. Nobody has measured doors")
    visitor.open(HERE).sees("No place yet.").follow("Add a place")
    visitor.choose("What is it?", "Place of the training").fill("Name of the place", "Hotel Lipa")
    visitor.fill("Position on a map (optional)", "42.69, 23.32").press("Save").sees("Added.")
    visitor.follow("Add an object Hotel Lipa").follow("Entrance").fill("Name", "Main entrance")
    visitor.fill(WIDTH, "32 in").fill("Steps", "0")
    visitor.choose("How the door opens", "It slides")
    visitor.choose("Is the door heavy to open?", "No")
    visitor.choose(HOW, "Measured there with a tape").date(WHEN, DAY)
    visitor.fill("Who measured?", "Boyan Petrov").press("Save").sees("Added.")
    visitor.sees("4 values are known.", "Not known: Height of the threshold at the door.")

    visitor.open(PAGE).sees("Main entrance (Entrance)")
    visitor.sees("Steps: 0", "Clear width of the door: 32 inches (81.3 cm)")
    visitor.sees("Not known: Height of the threshold at the door.")
    visitor.sees("Measured there with a tape, 12 May 2016, Boyan Petrov.")
    visitor.sees_not("Where nothing else is said")
    visitor.sees("Lift Not known yet.").sees_not("It slides")
    visitor.follow("All measurements and photographs").sees("How the door opens", "It slides")
    visitor.sees("42.69, 23.32")


def test_what_cannot_be_read_is_told_and_stays(event: Event, visitor: Visitor) -> None:
    place = a_place(event)
    visitor.open(f"{HERE}/{place.id}/add/ramp").fill("Steepest part", "steep")
    visitor.press("Save")
    assert visitor.errors == ["Enter a name", "Enter a number with its unit, like 1:12 or 8 %"]
    assert visitor.value_of("Steepest part") == "steep"

    visitor.fill("Name", "Ramp").fill("Steepest part", "1:12").press("Save")
    assert visitor.errors == ["Choose how you know the values that you changed"]
    visitor.choose(HOW, "Read off photographs").press("Save")
    assert visitor.errors == ["Enter the day on which the values were measured"]
    visitor.date(WHEN, date(2099, 1, 1)).press("Save")
    assert visitor.errors == ["This day is still to come. Enter the day of the measuring."]
    visitor.date(WHEN, DAY).press("Save").sees("Added.").follow("How everybody sees it")
    visitor.sees(
        "Steepest part: 1:12 (8.3 %). Not known: Length of the slope", "Read off photographs"
    )

    visitor.open(f"{HERE}/{place.id}").fill("Position on a map (optional)", "north").press("Save")
    assert visitor.errors == ["Enter two numbers, like 42.6977, 23.3219"]


def test_a_value_keeps_its_origin_until_it_changes(event: Event, visitor: Visitor) -> None:
    row = an_object(
        a_place(event),
        "meeting_room",
        "Hall",
        {"door_width": 900, "loop": 1, "loop_tested": "2016-04-01"},
        Method.STATED,
    )
    visitor.open(PAGE).sees("Unconfirmed: the place says so, and nobody has measured it, 12 May")
    visitor.open(HERE).follow("Measure or change Hall")
    assert visitor.value_of(WIDTH) == "900 mm"
    visitor.fill("Name", "Linden room").press("Save").sees("changed “Linden room”: Name.")

    visitor.follow("Measure or change Linden room").fill(WIDTH, "85").date(WHEN, DAY)
    visitor.choose("Is there a hearing loop?", "Choose one")
    visitor.choose(HOW, "Measured there with a laser").press("Save")
    visitor.sees("changed “Linden room”: Clear width of the door, Is there a hearing loop?.")
    told = {one.key: (one.value_si, one.method) for one in all_of(select(Measure))}
    assert told == {
        "door_width": (850, Method.LASER),
        "loop_tested": (None, Method.STATED),
    }

    anew = "All values here were looked at again, also those that stayed the same"
    visitor.follow("Measure or change Linden room").tick(anew).date(WHEN, DAY)
    visitor.choose(HOW, "Measured there with a tape").press("Save").follow("How everybody sees it")
    visitor.sees_not("Unconfirmed").sees("1 April 2016")
    with pytest.raises(Conflict):
        actions.change_object(row, 1, {"name": "Hall"}, Survey({}), BY)


def test_old_and_copied_values_show_their_age(event: Event, visitor: Visitor) -> None:
    place = a_place(event)
    an_object(place, "bedroom", "204", {"bed_height": 480, "shower_seat": "fixed wheeled"})
    actions.change_place(place, 1, {"valid_until": date(2016, 8, 1)}, BY)
    visitor.open(PAGE).sees("Old: more than 12 months before the training")

    again = a_training("again", starts_on=date(2017, 3, 1), ends_on=date(2017, 3, 2))
    with transaction():
        keys = actions.copy_survey(event, again, Copying())
    assert len(keys) == 4
    visitor.open("/trainings/again").sees(
        "(copied from an earlier training; 10 months old when the training begins)"
    )
    fresh = a_training("fresh", starts_on=date(2016, 5, 20))
    with transaction():
        actions.copy_survey(event, fresh, Copying())
    visitor.open("/trainings/fresh").sees("new when the training begins")
    visitor.follow("All measurements and photographs")
    visitor.sees("Seat in the shower Fixed to the wall, A shower chair with wheels")


def test_the_way_leads_from_the_street_to_a_bed(event: Event, visitor: Visitor) -> None:
    place = a_measured_hotel(event)
    visitor.open(PAGE).sees("Where nothing else is said: Measured there with a tape, 12 May 2016")
    an_object(a_place(event, "Vans", PlaceKind.VEHICLES), "vehicle", "Van 1", {"seats": 6})
    way = [one.row.name for one in route_of(event)]
    assert way == ["Main entrance", "Lift", "Hall"]
    assert [one.row.name for one in bedrooms_of(event)] == ["204", "210", "206"]
    assert [one.row.name for one in vehicles_of(event)] == ["Van 1"]
    first = bedrooms_of(event)[0]
    assert [one.row.name for one in way_to_bed(event, first)] == ["Main entrance", "Lift", "204"]
    assert first.measures["ensuite_width"].value_si == 680
    assert close_to_limit(event) == {"occupied_width", "bed_height_range"}

    ground = an_object(place, "bedroom", "1", {"without_lift": 1})
    one = next(one for one in bedrooms_of(event) if one.key == ground.id)
    assert [each.row.name for each in way_to_bed(event, one)] == ["Main entrance", "1"]


def test_where_only_a_hotel_is_measured_the_way_leads_into_it(event: Event) -> None:
    hotel = a_place(event, "Hotel Iskar", PlaceKind.HOTEL)
    an_object(hotel, "entrance", "Main entrance", {"door_width": 860})
    assert [one.row.name for one in route_of(event)] == ["Main entrance"]

    an_object(a_place(event), "entrance", "Door of the hall", {"door_width": 900})
    assert [one.row.name for one in route_of(event)] == ["Door of the hall"]


def test_objects_are_moved_taken_out_and_put_back(event: Event, visitor: Visitor) -> None:
    a_measured_hotel(event)
    visitor.open(HERE).press("Move down Lift").press("Move up 206")
    assert [one.row.name for one in surveyed(event)][:3] == ["Main entrance", "Hall", "Lift"]
    lift = next(one.row for one in surveyed(event) if one.row.name == "Lift")
    actions.move_object(surveyed(event)[0].row, -1, BY)

    visitor.open(HERE).follow("Take out Lift").press("Take it out").sees("You can put it back.")
    actions.move_object(lift, 1, BY)
    visitor.open(PAGE).sees("Lift Not known yet.")
    visitor.open(HERE).press("Put back Lift").sees("Alice Martin put back “Lift”.")
    visitor.follow("Take out Hotel Lipa").press("Take it out")
    visitor.open(PAGE).sees("Nobody has measured doors")
    visitor.open(HERE).press("Put back Hotel Lipa").follow("Change Hotel Lipa")
    visitor.fill("Address (optional)", "Lipova 1").press("Save").sees("changed “Hotel Lipa”: Addr")


def test_sending_twice_adds_once(event: Event) -> None:
    place, key = a_place(event), uuid4()
    for _twice in range(2):
        actions.add_place(event, place.id, {"name": "Hotel", "kind": PlaceKind.HOTEL}, BY)
        actions.add_object(place, key, {"kind": "lift", "name": "Lift"}, Survey({}), BY)
    row = surveyed(event)[0].row
    actions.change_object(row, 1, {"name": "Lift"}, Survey({"load": None}), BY)
    actions.change_place(place, 1, {"name": "Hotel Lipa"}, BY)

    assert (row.version, place.version, len(surveyed(event))) == (1, 1, 1)


def test_there_are_not_endless_objects(event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.survey.actions.objects._MOST_OBJECTS", 1)
    place = a_place(event)
    an_object(place, "lift", "Lift")

    with pytest.raises(Refused, match="1 measured objects at most"):
        an_object(place, "lift", "Another")


def test_numbers_in_other_units_stand_beside_ours(event: Event) -> None:
    place = a_place(event)
    typed = {
        "length": Value(1524, "5", "ft"),
        "load": Value(299, "660", "lb"),
        "gradient": Value(80, "8", "%"),
    }
    row = actions.add_object(
        place, uuid4(), {"kind": "ramp", "name": "Ramp"}, Survey(typed, Method.TAPE, DAY), BY
    )
    an_object(place, "stop", "Tram", {"distance": 100})
    distance = {"distance": Value(30, "100", "ft"), "surface": Value(chosen="unheard")}
    survey = Survey(distance, Method.TAPE, DAY)
    actions.add_object(place, uuid4(), {"kind": "stop", "name": "Bus"}, survey, BY)

    told = {
        one.row.name: [value for _asked, value, _ in tell(event, one).known]
        for one in surveyed(event)
    }
    assert told[row.name] == ["8 %", "5 feet (152.4 cm)", "660 pounds (299 kg)"]
    assert told["Bus"] == ["100 feet (30 m)", "unheard"]


def test_words_days_and_several_choices_are_kept(event: Event, visitor: Visitor) -> None:
    place = a_place(event)
    visitor.open(f"{HERE}/{place.id}/add/bedroom").fill("Name", "204").fill("Floor", "Second floor")
    visitor.tick("Fixed to the wall", "Seat in the shower").choose(HOW, "Read off photographs")
    visitor.choose("Shower or bath", "A bath").date(WHEN, DAY).press("Save").sees("Added.")
    visitor.open(f"{HERE}/{place.id}/add/meeting_room").fill("Name", "Hall")
    visitor.date("Day when the hearing loop was tested", DAY).date(WHEN, DAY)
    visitor.choose(HOW, "Read off photographs").press("Save").follow("How everybody sees it")
    visitor.sees("Floor Second floor", "Seat in the shower Fixed to the wall", "A bath")
    visitor.sees("Day when the hearing loop was tested 12 May 2016")

    texts = [text for row in texts_of(event) for text in texts_of_row(row).values()]
    assert sorted(texts) == ["204", "Hall", "Hotel Lipa", "Second floor"]
    visitor.open(HERE).follow("Measure or change 204")
    assert visitor.value_of("Floor") == "Second floor"
    visitor.fill("Floor", "First floor").date(WHEN, DAY).choose(HOW, "Read off photographs")
    visitor.press("Save").sees("changed “204”: Floor.")


def test_two_tabs_are_told_of_each_other(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    an_object(a_place(event), "lift", "Lift")
    boyan = sign_in(another_visitor(), boyan_joins(event)).open(HERE)
    boyan.follow("Measure or change Lift")
    visitor.open(HERE).follow("Measure or change Lift").fill("Name", "Old lift")
    boyan.fill("Name", "New lift").press("Save").sees("Saved.")

    assert visitor.press("Save").errors[0].startswith("Somebody else changed this")


def test_the_form_to_print_names_every_value(event: Event, visitor: Visitor) -> None:
    visitor.open(HERE).follow("Form to print for what stands here").sees("Print the empty form.")
    visitor.follow("Empty form to print and measure with").sees(
        "Bedroom", "Free space under the bed"
    )
    a_measured_hotel(event)
    visitor.open(f"{HERE}/sheet").sees("Bedroom: 204", "Value, with its unit")


def test_what_is_not_of_this_training_is_not_there(event: Event, visitor: Visitor) -> None:
    place = a_place(a_training("elsewhere"))
    row = an_object(place, "lift", "Lift")
    mine = a_place(event)
    for path in (
        f"{HERE}/{place.id}",
        f"{HERE}/objects/{row.id}",
        f"{HERE}/photos/{row.id}",
        f"{HERE}/{mine.id}/add/castle",
    ):
        assert visitor.open(path).status == 404


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_many_objects_ask_as_often_as_one(event: Event, visitor: Visitor) -> None:
    place = a_place(event)
    an_object(place, "bedroom", "1", {"bed_height": 480})
    with queries_made() as few:
        visitor.open(HERE).open(PAGE).open(f"{PAGE}/measured")
    for number in range(12):
        an_object(place, "bedroom", f"{number}", {"bed_height": 480})
    with queries_made() as many:
        visitor.open(HERE).open(PAGE).open(f"{PAGE}/measured")

    assert len(many) == len(few)


def test_of_many_objects_the_names_and_what_is_not_known_stay_open(
    event: Event, visitor: Visitor
) -> None:
    place = a_place(event)
    for number in range(5):
        an_object(place, "path", f"Path {number}", {"width": 1200, "gradient": 40})
    visitor.open(PAGE).sees("Path 0, Path 1, Path 2, Path 3, Path 4. All of them in short")
    an_object(place, "path", "Path 5", {"width": 1200})
    visitor.open(PAGE).sees("Something is not known of: Path 5. All of them in short")


@pytest.mark.one_store(reason="who may open a page is the same on both")
@pytest.mark.parametrize(
    ("role", "limited_to", "status"),
    [
        (Role.COORDINATOR, [], 200),
        (Role.HELPER, ["venue"], 200),
        (Role.HELPER, ["food"], 404),
        (Role.TRAINER, [], 404),
    ],
)
def test_who_arranges_the_venue_measures_it_too(
    event: Event, visitor: Visitor, role: Role, limited_to: list[str], status: int
) -> None:
    hana = a_person("Hana")
    grant(hana, event.id, role, limited_to=limited_to)
    sign_in(visitor, hana)

    assert visitor.open(HERE).status == status
    assert visitor.open(f"{HERE}/new").status == status
