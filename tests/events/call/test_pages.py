"""The first page and the pages of trainings, as strangers read them."""

from datetime import UTC
from datetime import date
from datetime import datetime
from typing import Any

import pytest

from events.call.models import Event
from events.call.models import LinkedEvent
from events.venue.models import Venue
from foundation.clock import travelling_to
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.page import words
from tests.support.people import an_organisation
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)


def next_training(slug: str = "next", **values: Any) -> Event:
    days = {"starts_on": date(2027, 5, 14), "ends_on": date(2027, 5, 16)}
    return a_training(slug, **{"title": f"Training {slug}", **days, **values})


def test_trainings_stand_in_the_order_in_which_they_come(visitor: Visitor) -> None:
    a_training("past", title="Long ago")
    next_training("later", starts_on=date(2027, 6, 1), ends_on=date(2027, 6, 1))
    next_training("sooner")
    next_training("hidden", published_at=None)
    with travelling_to(NOW):
        visitor.open("/").sees_not("Training hidden")

    titles = [words(title) for title in visitor.page.by_class("card__title")]
    assert titles == ["Training sooner", "Training later", "Long ago"]


def test_an_empty_first_page_says_so(visitor: Visitor) -> None:
    visitor.open("/").sees("No training is announced at the moment.")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "Open for applications"),
        ({"way_in": "open"}, "Open for registration"),
        ({"opens_at": datetime(2027, 2, 1, tzinfo=UTC)}, "Applications open soon"),
        (
            {"opens_at": datetime(2027, 2, 1, tzinfo=UTC), "way_in": "open"},
            "Registration opens soon",
        ),
        ({"closes_at": datetime(2027, 1, 1, tzinfo=UTC)}, "Applications are closed"),
        (
            {"closes_at": datetime(2027, 1, 1, tzinfo=UTC), "way_in": "open"},
            "Registration is closed",
        ),
        ({"starts_on": date(2027, 1, 10), "ends_on": date(2027, 1, 10)}, "Takes place now"),
        ({"starts_on": date(2027, 1, 9), "ends_on": date(2027, 1, 9)}, "Took place"),
    ],
)
def test_a_page_tells_where_the_training_stands(
    visitor: Visitor, values: dict[str, Any], told: str
) -> None:
    next_training(**values)
    with travelling_to(NOW):
        visitor.open("/trainings/next").sees(told)


def test_a_page_tells_openly_what_nobody_knows_yet(visitor: Visitor) -> None:
    next_training(contact_email="", contact_name="")
    with travelling_to(NOW):
        visitor.open("/trainings/next")

    visitor.sees(
        "The organisers have not said where the training takes place.",
        "Not known yet. Ask the organisers before you plan your journey.",
        "The programme is not known yet.",
        "The organisers have not written a code of conduct yet.",
        "The organisers have not said yet whom to ask.",
    )


def test_access_comes_before_the_way_to_apply(visitor: Visitor) -> None:
    event = next_training(opens_at=datetime(2027, 1, 1, tzinfo=UTC))
    with transaction():
        db.session.add(
            Venue(
                event_id=event.id,
                name="Hotel Vitosha",
                address="1 Example Street",
                city="Sofia",
                country="BG",
                access_statement="The main door is level.",
            )
        )
    with travelling_to(NOW):
        visitor.open("/trainings/next").sees("Hotel Vitosha", "Sofia, Bulgaria")
    before = visitor.page.tree.xpath("//a[contains(@href, '/apply')][1]/preceding::p")

    assert "The main door is level." in [words(paragraph) for paragraph in before]


def test_a_linked_event_stands_on_the_page_with_its_note(visitor: Visitor) -> None:
    event = next_training()
    with transaction():
        db.session.add(
            LinkedEvent(
                event_id=event.id,
                title="The Core of UN CRPD",
                on=date(2016, 9, 26),
                date_note="The report says 26 October.",
                link="https://example.org/conference",
            )
        )
    with travelling_to(NOW):
        visitor.open("/trainings/next")

    visitor.sees("The Core of UN CRPD", "26 September 2016", "The report says 26 October.")


def test_drafts_are_for_their_organisers(visitor: Visitor) -> None:
    alice, event = alices_training(published_at=None)

    assert sign_in(visitor, charlie()).open(f"/trainings/{event.slug}").status == 404
    assert visitor.open(f"/organise/{event.slug}").status == 404
    assert sign_in(visitor, alice).open(f"/trainings/{event.slug}").status == 200


def test_texts_in_another_language_say_so(visitor: Visitor) -> None:
    next_training(language="ar", summary="ملخص")
    with travelling_to(NOW):
        visitor.open("/trainings/next")
    heading = visitor.page.tree.find(".//h1/span")

    assert (heading.get("lang"), heading.get("dir")) == ("ar", "rtl")


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_the_first_page_asks_as_often_for_one_training_as_for_many(visitor: Visitor) -> None:
    organisation = an_organisation()
    a_training("training-0", organisation)
    with queries_made() as few:
        visitor.open("/")
    with transaction():
        for number in range(1, 30):
            a_training(f"training-{number}", organisation, starts_on=date(2016, 9, 24))
    with queries_made() as many:
        visitor.open("/")

    assert len(many) == len(few)
    assert len(visitor.page.by_class("card")) == 30
