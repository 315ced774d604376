"""Events linked to a training."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from events.call import actions
from events.call.models import LinkedEvent
from foundation.people import Role
from foundation.people import acting
from foundation.store import all_of
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/linked-events"


def add_conference(visitor: Visitor) -> Visitor:
    visitor.open(f"{HERE}/new").fill("Title", "The Core of UN CRPD")
    return visitor.date("Day", date(2016, 9, 26)).press("Save")


def test_an_event_is_linked_changed_taken_off_and_put_back(visitor: Visitor) -> None:
    alice, _event = alices_training()
    add_conference(sign_in(visitor, alice)).sees("Added.", "26 September 2016")

    visitor.follow("Change The Core").fill("Note on the day", "The report says 26 October.")
    visitor.press("Save").sees("Saved.", "The report says 26 October.")
    visitor.sees("Alice Martin changed “The Core of UN CRPD”: Note on the day.")

    visitor.follow("Take off The Core").press("Take it off").sees("You can put it back.")
    visitor.open("/trainings/sofia").sees_not("The Core of UN CRPD")
    visitor.open(HERE).press("Put back").sees("Alice Martin put back “The Core of UN CRPD”.")
    visitor.open("/trainings/sofia").sees("The Core of UN CRPD", "The report says 26 October.")


def test_two_tabs_are_told_of_each_other(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    boyan = sign_in(another_visitor(), boyan_joins(event))
    add_conference(sign_in(visitor, alice)).follow("Change The Core")
    boyan.open(HERE).follow("Change The Core").fill("Place", "Plovdiv").press("Save")
    visitor.fill("Place", "Sofia").press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Place") == "Sofia"


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)"),
        *("javascript&#58;alert(1)", "data:text/html,x", "vbscript:x", "//evil.example"),
        *("file:///etc/passwd", "blob:https://x"),
    ],
)
def test_in2_addresses_that_run_code_are_refused(visitor: Visitor, address: str) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(f"{HERE}/new").fill("Title", "X").date("Day", date(2016, 9, 26))
    visitor.fill("Web address", address).press("Save")

    assert visitor.errors == ["Enter a web address that starts with https://"]
    assert visitor.value_of("Web address") == " ".join(address.split())


def test_sending_twice_links_once(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(f"{HERE}/new").fill("Title", "X").date("Day", date(2016, 9, 26))
    page = visitor.page
    visitor.press("Save")
    visitor._page, visitor.path = page, f"{HERE}/new"
    visitor.press("Save")

    assert len(all_of(select(LinkedEvent))) == 1


def test_saving_without_a_change_is_no_change(visitor: Visitor) -> None:
    alice, event = alices_training()
    add_conference(sign_in(visitor, alice)).follow("Change The Core").press("Save").sees("Saved.")
    visitor.sees_not("Alice Martin changed")
    visitor.open("/organise/sofia/about").press("Save").sees("Saved.")

    assert (event.linked_events[0].version, event.version) == (1, 1)


def test_events_of_other_trainings_are_not_there(visitor: Visitor) -> None:
    alice, event = alices_training()
    other = a_training("other")
    by = acting(alice, "organiser")
    add_conference(sign_in(visitor, alice))
    linked = all_of(select(LinkedEvent))[0]
    for _twice in range(2):
        actions.take_off_linked(linked, by)
    for _twice in range(2):
        actions.put_back_linked(linked, by)

    assert event.linked_events == [linked]
    assert other.linked_events == []


def test_an_event_linked_elsewhere_is_not_found(visitor: Visitor) -> None:
    alice, _event = alices_training()
    add_conference(sign_in(visitor, alice))
    linked = all_of(select(LinkedEvent))[0]
    grant(alice, a_training("second").id, Role.OWNER)

    assert visitor.open(f"/organise/second/linked-events/{linked.id}").status == 404


def test_a_linked_event_has_a_page_of_its_own(visitor: Visitor) -> None:
    alice, event = alices_training()
    add_conference(sign_in(visitor, alice)).follow("Change The Core")
    visitor.date("Last day (optional)", date(2016, 9, 27)).fill("Starts at", "09:30")
    visitor.fill("Ends at", "17:00").fill("Access at the place", "The hall has **no** steps.")
    visitor.fill("What you arrange for people of the training", "A van drives you.").press("Save")
    visitor.open("/trainings/sofia").follow("The Core of UN CRPD")

    visitor.sees("An event beside the training “Peer Supporters in Action”")
    visitor.sees("26 to 27 September 2016, 09:30–17:00 (Sofia time)", "The hall has no steps.")
    visitor.sees("A van drives you.", "Where Not known yet").follow("Change a linked event")
    (linked,) = event.linked_events
    actions.take_off_linked(linked, acting(alice, "organiser"))
    assert visitor.open(f"/trainings/sofia/beside/{linked.id}").status == 404


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_days_and_times_out_of_order_are_told(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(f"{HERE}/new").fill("Title", "X").date("Day", date(2016, 9, 26))
    visitor.date("Last day (optional)", date(2016, 9, 25)).press("Save")
    assert visitor.errors == ["The last day is before the first day. Check both."]

    visitor.date("Last day (optional)", None).fill("Ends at", "09:00").press("Save")
    assert visitor.errors == ["Enter the start too."]
    visitor.fill("Starts at", "09:00").press("Save")
    assert visitor.errors == ["The end must be later than the start."]
    visitor.fill("Ends at", "10:00").press("Save").sees("26 September 2016, 09:00–10:00")
