"""The pages on which organisers mark who was there, without a script."""

from collections.abc import Callable

import pytest

from events.attendance.models import Cause
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import hours_in
from events.attendance.queries import setup_of
from events.team.models import State
from foundation import clock
from foundation.store import transaction
from tests.support.attendance import AFTERNOON
from tests.support.attendance import MORNING
from tests.support.attendance import a_session
from tests.support.attendance import marked
from tests.support.attendance import marking
from tests.support.attendance import marks_of
from tests.support.counting import questions
from tests.support.people import sign_in
from tests.support.sofia import BEFORE
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/attendance"
PART = f"{PAGE}/parts/{MORNING}"
LISTS = (PAGE, PART, f"{PAGE}/days/2016-09-24", f"{PAGE}/sheet")
one_store = pytest.mark.one_store(reason="pages and forms; the marks have tests on both")


def test_from_the_days_to_a_part_and_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    a_participant(event, "Only Applied", State.APPLIED)
    sign_in(visitor, alice).open(PAGE).sees("That is 12 hours in all.", "0 of 2")

    visitor.follow("Morning, Saturday").sees("Saturday, 24 September: Morning", "3 hours")
    visitor.sees("Nobody is asked why they were away").sees_not("Only Applied")
    visitor.choose("Maria Dimitrova", "Joined remotely").choose("Jana", "Partly there")
    visitor.press("Save all").sees("Saved: 2 marks.", "Marked: 2 of 2. There: 2.")

    assert {key: float(hours) for key, hours in hours_in(event).items()} == {
        maria.id: 3,
        jana.id: 1.5,
    }
    visitor.press("Save all").sees("Nothing was changed.")
    visitor.open(PAGE).sees("2 of 2")


@one_store
def test_a_correction_says_why_and_the_person_page_tells_all(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    marked(event, alice, maria, MORNING)
    sign_in(visitor, alice).open(PART)

    visitor.choose("Maria Dimitrova", "Away, as agreed")
    visitor.choose("If you change a mark that is there: why?", "The sign-in sheet says otherwise")
    visitor.press("Save all").follow("History Maria Dimitrova")

    visitor.sees("Away, as agreed, marked by Alice Martin on")
    visitor.sees("Why it was changed: The sign-in sheet says otherwise", "Counted so far: 0 hours.")
    visitor.choose("Saturday, 24 September: Morning", "Present").press("Save")
    visitor.sees("Saved: 1 mark.", "Counted so far: 3 hours.")
    assert marks_of(maria)[0].cause == Cause.TYPED_WRONG
    visitor.open(f"/organise/sofia/people/{maria.id}").sees("Counted so far: 3 hours.")
    visitor.follow("Correct, and see every mark")
    assert visitor.heading == "Attendance of Maria Dimitrova"


def test_others_marked_meanwhile_and_the_page_says_so(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria, boyan = a_participant(event), boyan_joins(event)
    slow = sign_in(visitor, alice).open(PART)
    sign_in(another_visitor(), boyan).open(PART).choose("Maria Dimitrova", "Did not come").press(
        "Save all"
    )

    slow.choose("Maria Dimitrova", "Present").press("Save all")

    assert slow.errors == [
        "Boyan Petrov has just marked Maria Dimitrova: Did not come. Check it and save once more."
    ]
    assert len(marks_of(maria)) == 1
    slow.press("Save all").sees("Saved: 1 mark.")
    assert marks_of(maria)[0].presence == Presence.PRESENT


@one_store
def test_everybody_else_and_undo(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    marked(event, alice, maria, {MORNING: Presence.AWAY})
    sign_in(visitor, alice).open(PART).sees("1 person is not marked yet.")

    visitor.press("Everybody else is present").sees("Marked present: 1 person.")
    visitor.sees("Alice Martin marked 1 person present at once on", "Everybody is marked.")
    visitor.press("Undo that").sees("Taken back: 1 mark.", "1 person is not marked yet.")

    assert marks_of(jana)[0].presence == Presence.NOT_MARKED
    nonsense = {
        "batch_id": "nonsense",
        "csrf_token": visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)"),
    }
    for _again in range(2):
        answer = visitor.client.post(f"{PART}/everybody-else", data=nonsense)
        assert answer.status_code == 303
    visitor.open(PART).sees("Everybody was marked already. Nothing was changed.")


@one_store
def test_minutes_are_asked_where_the_rule_counts_them(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    marking(event, alice, counts_minutes=True)
    sign_in(visitor, alice).open(PART).choose("Maria Dimitrova", "Partly there").press("Save all")
    assert visitor.errors == ["Enter how many minutes Maria Dimitrova was there"]

    visitor.fill("Minutes: Maria Dimitrova", "200").press("Save all")
    assert visitor.errors == ["Enter a whole number from 1 to 180"]
    visitor.fill("Minutes: Maria Dimitrova", "45").press("Save all")

    assert hours_in(event) == {maria.id: 0.75}
    marking(event, alice, counts_minutes=False)
    visitor.open(PART).press("Save all").sees("Nothing was changed.")


@one_store
def test_the_sheet_is_in_the_languages_of_the_training_and_entered_in_its_order(
    visitor: Visitor,
) -> None:
    alice, event = alices_training(text_languages=["bg"])
    a_participant(event, "Zora"), a_participant(event, "Ágnes", country="HU")
    sign_in(visitor, alice).open(f"{PAGE}/sheet")
    visitor.sees("Name / Име", "Morning / ", "present, does not sign", "Ágnes", "Hungary")
    names = [row for row in visitor.text.split() if row in ("Ágnes", "Zora")]
    assert names[:2] == ["Ágnes", "Zora"]

    visitor.open(f"{PAGE}/days/2016-09-24").sees("People stand here in the order of the sheet.")
    visitor.choose("Zora, Morning", "Present").choose("Ágnes, Afternoon", "Did not come")
    visitor.press("Save all").sees("Saved: 2 marks.")
    assert visitor.open(f"{PAGE}/days/2016-12-24").status == 404


@one_store
def test_the_script_is_told_what_counts_now(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    stranger = a_participant(event, "Only Applied", State.APPLIED)
    sign_in(visitor, alice).open(PART)
    token = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    cell = f"{maria.id.hex}-{MORNING}"

    def send(presence: str, seen: str, who: object = maria.id) -> tuple[int, dict[str, object]]:
        row = {f"presence-{cell}": presence, f"seen-{cell}": seen, "cause": "typed_wrong"}
        answer = visitor.client.post(f"{PART}/people/{who}", data={**row, "csrf_token": token})
        return answer.status_code, answer.get_json(silent=True) or {}

    status, told = send("present", "0")
    assert (status, told["presence"], told["number"]) == (200, "present", 1)
    assert told["said"] == "Maria Dimitrova: Present"
    assert told["progress"] == "Marked: 1 of 1. There: 1."
    assert send("present", "0")[0] == 200
    assert send("away", "0")[0] == 409
    assert "has just marked Maria Dimitrova: Present" in str(send("away", "x" * 20)[1]["said"])
    assert send("asleep", "1")[0] == 422
    assert send("present", "0", stranger.id)[0] == 404
    with clock.travelling_to(BEFORE):
        visitor.client.delete_cookie("signed-in")
        sign_in(visitor, alice).open(PART).sees("This day has not begun.")


@one_store
def test_each_session_where_the_training_says_so(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_participant(event)
    sign_in(visitor, alice).open(PAGE).follow("Change how you mark")
    visitor.choose("What do you mark?", "Each session of the programme").press("Save")
    visitor.sees("The programme has no sessions yet.", "You mark each session")
    a_session(event, "10:00", "11:00", title="Welcome")

    visitor.open(PAGE).follow("Welcome, Saturday").sees("10:00 to 11:00, 1 hour")
    visitor.open(f"{PAGE}/setup").sees("Alice Martin changed: What do you mark?")
    visitor.choose("What do you mark?", "One number of hours").press("Save")
    assert visitor.heading == "Hours of attendance"
    assert setup_of(event).way == Way.TOTAL
    visitor.open(f"{PAGE}/setup").choose("What do you mark?", "Half-days").press("Save")
    assert visitor.open("/organise/sofia/hours").heading == "Attendance"


@one_store
def test_a_person_without_parts_has_whole_hours(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    marking(event, alice, way=Way.TOTAL)

    sign_in(visitor, alice).open(f"{PAGE}/people/{maria.id}").sees("marks whole hours")
    visitor.open(f"{PAGE}/sheet").sees("There is nothing to sign yet.")
    assert visitor.open(PART).status == 404


@one_store
def test_a_person_sees_what_is_marked_for_them(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(link_of(maria)).sees_not("Your attendance")
    marked(event, alice, maria, {MORNING: Presence.PRESENT, AFTERNOON: Presence.DID_NOT_COME})

    visitor.open(link_of(maria)).sees("Counted so far: 3 hours.")
    visitor.sees("Saturday, 24 September, Morning (3 hours): Present")


@one_store
def test_nobody_with_a_place_yet(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(PART).sees("Nobody has a place yet.")
    visitor.open(f"{PAGE}/days/2016-09-24").sees("Nobody has a place yet.")


@one_store
def test_lists_ask_the_store_equally_often_for_1_and_12(visitor: Visitor) -> None:
    alice, event = alices_training()
    marked(event, alice, a_participant(event), MORNING)
    sign_in(visitor, alice).open(PAGE)
    few = [questions(visitor, page) for page in LISTS]
    with transaction():
        for number in range(11):
            marked(event, alice, a_participant(event, f"P{number} Lee"), MORNING)

    assert [questions(visitor, page) for page in LISTS] == few
