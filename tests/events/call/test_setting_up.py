"""Setting up a training, from nothing to a published page."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select

from events.call.models import Event
from foundation.store import all_of
from foundation.store import transaction
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser
from tests.support.people import sign_in
from tests.support.visitor import Visitor

AnotherVisitor = Callable[[], Visitor]


def fill_new(visitor: Visitor, title: str = "Peer Supporters in Action") -> Visitor:
    visitor.fill("Title", title)
    visitor.date("First day", date(2027, 9, 24)).date("Last day", date(2027, 9, 25))
    return visitor.choose("Time zone", "Europe/Sofia").fill("Number of places", "15")


def test_alice_sets_up_and_publishes_a_training(
    visitor: Visitor, another_visitor: AnotherVisitor
) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    sign_in(visitor, alice).open("/organise").sees("You do not organise a training yet.")
    fill_new(visitor.follow("Set up a training"), "Обучение: Подкрепа от равни")
    visitor.choose("Language of the page", "Bulgarian").press("Set up the training")
    visitor.sees("The training is set up.", "Draft", "Alice Martin set up the training.")
    here = visitor.path
    stranger = another_visitor()

    assert here == "/organise/obuchenie-podkrepa-ot-ravni"
    assert stranger.open("/trainings/obuchenie-podkrepa-ot-ravni").status == 404
    visitor.follow("See the page").sees("This page is a draft.")
    visitor.open(here).follow("Check and publish").press("Publish the page")
    visitor.sees("The page is published. Everybody can see it now.")

    stranger.open("/").follow("Обучение: Подкрепа от равни")
    stranger.sees("24 to 25 September 2027", "All times are those of Sofia", "Not known yet")
    stranger.sees_not("draft")
    assert stranger.page.tree.find(".//h1/span").get("lang") == "bg"


def test_a_page_can_be_taken_back(visitor: Visitor, another_visitor: AnotherVisitor) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    fill_new(sign_in(visitor, alice).open("/organise/new")).press("Set up the training")
    visitor.open(f"{visitor.path}/publish").press("Publish the page").press("Take the page back")

    visitor.sees("The page is taken back. Only its organisers can see it.")
    visitor.follow("Overview").sees("Alice Martin took the page back.")
    assert another_visitor().open("/trainings/peer-supporters-in-action").status == 404


def test_sending_the_form_twice_makes_one_training(visitor: Visitor) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    fill_new(sign_in(visitor, alice).open("/organise/new"))
    page = visitor.page
    visitor.press("Set up the training")
    visitor._page, visitor.path = page, "/organise/new"
    visitor.press("Set up the training")

    assert visitor.path == "/organise/peer-supporters-in-action"
    assert len(all_of(select(Event))) == 1


def test_two_trainings_with_the_same_title_have_two_addresses(visitor: Visitor) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    sign_in(visitor, alice)
    for ending in ("", "-2", "-3"):
        fill_new(visitor.open("/organise/new")).press("Set up the training")

        assert visitor.path == f"/organise/peer-supporters-in-action{ending}"


def test_who_has_no_organisation_cannot_set_up_a_training(visitor: Visitor) -> None:
    maria = a_person("Maria Dimitrova")
    sign_in(visitor, maria).open("/organise").sees_not("Set up a training")

    assert visitor.open("/organise/new").status == 403


def test_who_runs_the_site_adds_an_organisation_first(visitor: Visitor) -> None:
    dana = a_person("Dana")
    with transaction():
        dana.is_site_admin = True
    sign_in(visitor, dana).open("/organise/new")

    visitor.sees("An organisation must hold the training. Add yours first.")


def test_nothing_typed_is_lost_when_days_are_wrong(visitor: Visitor) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    fill_new(sign_in(visitor, alice).open("/organise/new"), "Тест ✊🏽 <b>fett</b> \u202egnp")
    visitor.date("Last day", date(2027, 9, 23)).press("Set up the training")

    assert visitor.errors == ["The last day is before the first day. Check both."]
    assert visitor.value_of("Title") == "Тест ✊🏽 <b>fett</b> gnp"
    assert all_of(select(Event)) == []


def test_a_form_says_all_that_is_missing(visitor: Visitor) -> None:
    alice = an_organiser("Alice Martin", an_organisation("ENIL"))
    sign_in(visitor, alice).open("/organise/new")
    visitor.fill("Number of places", "0").date("First day", date(2027, 2, 28))
    visitor.fill("Day", "31", group="First day").press("Set up the training")

    assert visitor.errors == [
        "Enter the title",
        "Enter a real date, like 24 9 2026",
        "Enter the last day",
        "Choose the time zone",
        "Enter a whole number from 1 to 1000",
    ]
