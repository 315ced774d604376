"""The reserve list gives free places: in strict order, by targets, with a reason, by itself."""

from collections.abc import Callable
from collections.abc import Iterable
from datetime import timedelta

import pytest

from events.call import actions as call
from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs.registry import TASKS
from foundation.store import db
from foundation.store import transaction
from registration.places import actions
from registration.places.queries import length_of_reserve
from registration.places.queries import line_of
from registration.places.queries import places_held
from registration.places.queries import reasons_of
from registration.places.queries import terms_of
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import SOON
from tests.registration.places.stories import a_reserve
from tests.registration.places.stories import an_offer
from tests.registration.places.stories import from_bulgaria_and_greece
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import people
from tests.registration.places.stories import ranks
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


def wanting(event: Event, **terms: bool) -> None:
    actions.change_terms(event, terms, terms_of(event).version, ALICE)


def with_capacity(event: Event, capacity: int) -> None:
    call.change(event, event.version, {"capacity": capacity}, ALICE)


def names(rows: Iterable[Participation]) -> list[str]:
    return [row.name for row in rows]


def test_the_next_keeps_the_targets_and_it_is_kept_who_was_passed_over(event: Event) -> None:
    yana, nikos, _eleni = from_bulgaria_and_greece(event)
    with pytest.raises(Conflict, match="not the next"):
        actions.offer_next_reserve(event, yana, in_days(3), ALICE)

    actions.offer_next_reserve(event, nikos, in_days(3), ALICE)

    assert (nikos.state, ranks(event)) == (State.OFFERED, {"Yana": 1, "Eleni": 2})
    (reason,) = reasons_of(yana)
    assert (reason.move, reason.words) == (
        "passed_over",
        "Bulgaria: 2 then, over the limit of 1.",
    )


def test_an_organiser_takes_another_with_a_reason_that_is_kept(event: Event) -> None:
    yana, _nikos, _eleni = from_bulgaria_and_greece(event)

    actions.offer_next_reserve(event, yana, in_days(3), ALICE, " She speaks Roma. ")

    assert yana.state == State.OFFERED
    assert [row.words for row in reasons_of(yana)] == ["She speaks Roma."]


def test_when_everybody_would_pass_a_limit_people_decide(event: Event) -> None:
    yana, nikos, eleni = from_bulgaria_and_greece(event)
    actions.offer_next_reserve(event, nikos, in_days(3), ALICE)

    assert line_of(event, None, 5).people == []
    assert set(line_of(event, None, 5).passed) == {yana.id, eleni.id}


@pytest.mark.parametrize("strict", ["terms", "open", "targets"])
def test_the_list_is_in_strict_order_where_it_was_chosen_or_nothing_is_aimed_at(
    event: Event, strict: str
) -> None:
    rows = from_bulgaria_and_greece(event) if strict != "targets" else people(event)
    rows = rows or [a_reserve(event, "Yana", 1), a_reserve(event, "Nikos", 2)]
    if strict == "terms":
        wanting(event, keeps_targets=False)
    with transaction():
        event.way_in = WayIn.OPEN if strict == "open" else event.way_in

    assert names(line_of(event, None, 2).people) == ["Yana", "Nikos"]


def test_cc6_more_places_are_offered_in_order_and_once(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)
    rows = [a_reserve(event, name, rank) for rank, name in enumerate(["C", "D", "E"], 1)]
    keys = [row.id for row in rows[:2]]
    with pytest.raises(Refused, match="only 0 free places"):
        actions.fill(event, None, keys, in_days(3), ALICE)
    with_capacity(event, 4)

    actions.fill(event, None, keys, in_days(3), ALICE)
    for again in (keys, []):
        with pytest.raises(Conflict):
            actions.fill(event, None, again, in_days(3), ALICE)

    assert (places_held(event, None), ranks(event)) == (4, {"E": 1})
    assert [letters_about(row) for row in rows] == [["offer_to_next"], ["offer_to_next"], []]


def test_cc6_fewer_places_than_are_given_are_refused(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)

    with pytest.raises(Refused, match="2 places are already given"):
        with_capacity(event, 1)


def test_cc6_more_places_go_out_by_themselves_where_it_was_chosen(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)
    rows = [a_reserve(event, name, rank) for rank, name in enumerate(["C", "D"], 1)]
    with_capacity(event, 3)
    assert length_of_reserve(event, None) == 2
    wanting(event, offers_itself=True)

    with_capacity(event, 4)
    with_capacity(event, 5)

    assert [letters_about(row) for row in rows] == [["offer_to_next"], ["offer_to_next"]]
    assert places_held(event, None) == 4


def test_a_place_that_becomes_free_goes_out_by_itself_within_an_hour(event: Event) -> None:
    (ana, _boyan), maria = people(event, "A", "B", state=State.CONFIRMED), a_reserve(event, "M", 1)
    wanting(event, offers_itself=True)

    actions.withdraw(ana, SELF)
    TASKS["places.watch"]()
    TASKS["places.watch"]()

    db.session.refresh(maria)
    assert (maria.state, letters_about(maria)) == (State.OFFERED, ["offer_to_next"])


@pytest.mark.parametrize("when", ["unanswered", "begun"])
def test_nothing_goes_out_by_itself_for_an_offer_that_nobody_ended_or_once_it_has_begun(
    event: Event, when: str
) -> None:
    a_participant(event, "A", State.CONFIRMED)
    an_offer(event, "B", days=-1 if when == "unanswered" else 500)
    maria = a_reserve(event, "M", 1)
    wanting(event, offers_itself=True)
    later = timedelta(days=0 if when == "unanswered" else 301)
    with transaction():
        event.capacity = 2 if when == "unanswered" else 3

    with clock.travelling_to(clock.now() + later):
        TASKS["places.watch"]()

    db.session.refresh(maria)
    assert maria.state == State.RESERVE


# -- on pages


def test_an_organiser_sees_who_is_passed_over_and_takes_another_with_a_reason(
    visitor: Visitor,
) -> None:
    alice, event = alices_training(capacity=4, starts_on=SOON, ends_on=SOON)
    sign_in(visitor, alice)
    yana, nikos, _eleni = from_bulgaria_and_greece(event)

    visitor.open("/organise/sofia/places").follow("Offer the place to the next person")
    visitor.sees("Offer the place to Nikos?", "Nikos is the next who keeps the targets")
    visitor.sees("1. Yana", "Bulgaria: 2 then, over the limit of 1.")
    visitor.press("Offer the place and send the letter").sees("The place is offered to Nikos")
    visitor.follow("Offer a place Yana").sees("Nobody on the list keeps all targets")
    visitor.press("Offer the place and send the letter")
    assert visitor.errors == ["Write why you take this person"]
    visitor.fill("Why do you take this person?", "She speaks Roma.")
    visitor.press("Offer the place and send the letter").sees("The place is offered to Yana")

    visitor.open(f"/organise/sofia/people/{yana.id}").sees("She speaks Roma.")
    for row in (yana, nikos):
        db.session.refresh(row)
    assert (yana.state, nikos.state) == (State.OFFERED, State.OFFERED)


def test_all_free_places_are_offered_after_a_look_at_each_letter(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training(capacity=2, starts_on=SOON, ends_on=SOON)
    sign_in(visitor, alice)
    sign_in(another := another_visitor(), alice)
    for rank, name in enumerate(["Maria", "Yana", "Ivo"], 1):
        a_reserve(event, name, rank)

    visitor.open("/organise/sofia/places").follow("Offer all free places in order")
    visitor.sees("Letter to Maria", "Letter to Yana").sees_not("Letter to Ivo")
    another.open("/organise/sofia/places/fill")
    visitor.press("Offer 2 places and send the letters").sees("Done. The letters are on their way.")
    another.press("Offer 2 places and send the letters")

    assert another.errors[0].startswith("The reserve list has changed")
    another.sees("There is nobody to offer a place to now")
    another.open("/organise/sofia/places/fill").sees("There are 0 free places.")
