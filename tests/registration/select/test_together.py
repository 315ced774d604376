"""Acting on many applications: what will happen is shown first, and then all of it happens."""

from collections.abc import Callable

import pytest

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.places.queries import end_of_offer
from registration.select.actions import act_together
from registration.select.queries import together
from registration.select.queries.together import Act
from registration.select.queries.together import plan_of
from registration.select.queries.together import written_short
from tests.support.letters import letter_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

LIST = "/organise/sofia/applications"
GO_ON = "Go on: see first what will happen"
ALICE = Actor("organiser")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training with two places; the visitor is Alice at her desk."""
    alice, event = alices_training(capacity=2)
    sign_in(visitor, alice)
    return event


def state_of(row: Participation) -> State:
    db.session.refresh(row)
    return row.state


def test_all_that_are_found_are_decided_and_others_stay(event: Event, visitor: Visitor) -> None:
    with transaction():
        greek = [a_participant(event, f"Eleni{n}", State.APPLIED, country="GR") for n in range(26)]
        maria = a_participant(event, "Maria", State.APPLIED)

    visitor.open(f"{LIST}?country=GR&rows=25").choose(
        "Which applications?", "All 26 that are found"
    )
    visitor.choose("What do you decide for the chosen applications?", "Decline").press(GO_ON)
    visitor.sees("Decline 26 applications?", "Eleni0", "Eleni25", "One letter of each kind")
    visitor.press("Decline and send the letters").sees("Done for 26 people", "Country: Greece")

    assert {state_of(row) for row in greek} == {State.NOT_CHOSEN}
    assert state_of(maria) == State.APPLIED


def test_ticking_a_page_takes_everybody_on_it(event: Event, visitor: Visitor) -> None:
    rows = [a_participant(event, name, State.APPLIED) for name in ("Maria", "Yana")]

    visitor.open(LIST).follow("Tick all on this page")
    visitor.choose("What do you decide for the chosen applications?", "Put on the reserve list")
    visitor.press(GO_ON).sees("Letter to Maria", "Letter to Yana")
    visitor.press("Put on the list and send the letters").sees("Done for 2 people")

    assert [(state_of(row), row.rank) for row in rows] == [(State.RESERVE, 1), (State.RESERVE, 2)]


def test_with_whom_it_cannot_be_done_is_told_before(event: Event, visitor: Visitor) -> None:
    until = end_of_offer(event, 20)
    yana = a_participant(event, "Yana", State.APPLIED)
    offered = a_participant(event, "Olof", State.OFFERED, offer_until=until)

    visitor.open(LIST).choose("Which applications?", "All 2 that are found")
    visitor.choose("What do you decide for the chosen applications?", "Offer a place")
    visitor.press(GO_ON).sees("Offer a place to 1 person?")
    visitor.sees("Olof: already has an offer that runs as long").sees_not("Letter to Olof")
    visitor.press("Offer the place and send the letter")

    assert (state_of(yana), state_of(offered), offered.offer_until) == (
        *(State.OFFERED, State.OFFERED),
        until,
    )


def test_nobody_at_all_and_too_few_places_have_no_button(event: Event, visitor: Visitor) -> None:
    a_participant(event, "Maria")
    visitor.open(LIST).choose("Which applications?", "The 1 that is found")
    visitor.choose("What do you decide for the chosen applications?", "Decline").press(GO_ON)
    visitor.sees("Maria: stands at “Has a place”", "This can be done to nobody whom you chose")
    for name in ("Yana", "Olof"):
        a_participant(event, name, State.APPLIED)

    visitor.open(f"{LIST}?state=applied").choose("Which applications?", "All 2 that are found")
    visitor.choose("What do you decide for the chosen applications?", "Offer a place")
    visitor.press(GO_ON).sees("That is 1 person more than there are free places")

    assert visitor.page.tree.xpath("//main//button") == []


def test_help_with_the_form_is_noted_for_many(event: Event, visitor: Visitor) -> None:
    maria, yana = (a_participant(event, name, State.APPLIED) for name in ("Maria", "Yana"))
    with transaction():
        for row, wish in ((maria, "Read it to me"), (yana, "")):
            written = Application(participation_id=row.id, help_wanted=bool(wish), form_help=wish)
            db.session.add(written)

    visitor.open(LIST).follow("Tick all on this page")
    visitor.choose(
        "What do you decide for the chosen applications?",
        "Note that they were helped with the form",
    )
    visitor.press(GO_ON).sees("Yana: asked for no help", "No letter goes out")
    visitor.press("Note that they were helped").sees("Done for 1 person")

    visitor.sees_not("Note that they were helped", "wants help with the form")


def test_cc9_who_decides_second_is_told_and_nothing_is_done(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    maria, yana = (a_participant(event, name, State.APPLIED) for name in ("Maria", "Yana"))
    chosen = written_short([maria.id, yana.id])
    visitor.open(f"{LIST}/together?decision=decline&chosen={chosen}")
    another_visitor().open(f"{link_of(maria)}/withdraw").press("Withdraw")

    visitor.press("Decline and send the letters")

    assert visitor.errors == ["Something has changed since you looked. Please look again."]
    assert [state_of(maria), state_of(yana)] == [State.WITHDRAWN, State.APPLIED]
    visitor.sees("Maria: stands at “Withdrew”").press("Decline and send the letter")
    assert state_of(yana) == State.NOT_CHOSEN
    assert letter_to("yana@example.org").subject


def test_cc9_a_second_press_and_a_made_up_mark_do_nothing(event: Event) -> None:
    yana = a_participant(event, "Yana", State.APPLIED)
    act, seen = Act("reserve"), plan_of(Act("reserve"), [yana]).seen

    assert act_together(event, act, lambda: [yana], seen, ALICE) == 1
    for mark in (seen, ""):
        with pytest.raises(Conflict):
            act_together(event, act, lambda: [yana], mark, ALICE)
    assert state_of(yana) == State.RESERVE


def test_nobody_too_many_and_too_few_places_are_refused(
    event: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [a_participant(event, f"Yana{number}", State.APPLIED) for number in range(3)]
    offer, until = Act("offer", end_of_offer(event, 5)), end_of_offer(event, 5)
    assert until > now()

    with pytest.raises(Refused, match="There are only 2 free places"):
        act_together(event, offer, lambda: rows, plan_of(offer, rows).seen, ALICE)
    with pytest.raises(Refused, match="nobody whom you chose"):
        act_together(event, Act("helped"), lambda: rows, plan_of(offer, rows).seen, ALICE)
    monkeypatch.setattr("registration.select.actions.MOST", 2)
    with pytest.raises(Refused, match="At most 2 at once"):
        act_together(event, Act("decline"), lambda: rows, plan_of(offer, rows).seen, ALICE)
    assert {state_of(row) for row in rows} == {State.APPLIED}


def test_more_than_one_press_can_do_are_told_so(
    event: Event, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("registration.select.views.together.MOST", 1)
    for name in ("Yana", "Olof"):
        a_participant(event, name, State.APPLIED)

    visitor.open(f"{LIST}/together?decision=decline&all=yes").sees("more than 1 people")

    assert visitor.page.tree.xpath("//main//button") == []


@pytest.mark.parametrize(
    "query",
    [
        "decision=decline",
        "decision=marry&all=yes",
        "decision=offer&days=0&all=yes",
        "decision=offer&days=91&all=yes",
        "decision=decline&chosen=7",
        "decision=decline&chosen=я",
        "decision=decline&all=yes&state=draft",
        f"decision=decline&chosen={'A' * 22}",
    ],
)
def test_no_page_for_an_act_about_nothing(event: Event, visitor: Visitor, query: str) -> None:
    assert visitor.open(f"{LIST}/together?{query}").status == 404


def test_a_hundred_fit_into_an_address(event: Event) -> None:
    keys = [a_participant(event, "Maria").id] * 100

    assert len(written_short(keys)) < 2_500
    assert together.read_short(written_short(keys)) == keys
