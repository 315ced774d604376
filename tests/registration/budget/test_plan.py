"""Last time's real cost and a percentage: from the accounts of an earlier edition, or typed."""

from datetime import date
from decimal import Decimal

import pytest

from events.call.models import Event
from events.editions.models import Series
from events.editions.models import SeriesEdition
from events.editions.queries import edition_of
from events.team.categories import Category
from foundation.people import Role
from foundation.store import db
from foundation.store import transaction
from registration.budget import queries
from tests.support.arranging import arranged
from tests.support.arranging import paid
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import BEFORE
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/budget"


@transaction()
def an_earlier_edition(event: Event, slug: str = "before", year: int = 2015) -> Event:
    """Another training of the same series, of which nobody has rights yet."""
    earlier = a_training(slug, starts_on=date(year, 9, 1), ends_on=date(year, 9, 2))
    series = edition_of(event) or _a_series(event)
    db.session.add(SeriesEdition(series_id=series.series_id, event_id=earlier.id))
    return earlier


def _a_series(event: Event) -> SeriesEdition:
    series = Series(name="Peer support", created_at=BEFORE)
    edition = SeriesEdition(series_id=series.id, event_id=event.id)
    db.session.add_all((series, edition))
    db.session.flush()
    return edition


@transaction()
def spent(event: Event) -> None:
    """700 EUR for two people, and 30 BGN."""
    paid(a_participant(event, "Ida"), Category.TRANSPORT, 400, 300)
    paid(a_participant(event, "Ivo"), Category.ASSISTANCE, 400, 400)
    arranged(
        a_participant(event, "Eva"),
        category=Category.FOOD,
        cost_actual=Decimal(30),
        currency="BGN",
    )


def test_the_real_costs_of_the_edition_before_are_suggested(visitor: Visitor) -> None:
    alice, event = alices_training()
    earlier = an_earlier_edition(event)
    grant(alice, earlier.id, Role.CO_ORGANISER)
    spent(earlier)

    sign_in(visitor, alice).open(PAGE).sees("No cost of last time is written down yet.")
    visitor.follow("Write down last time’s cost").sees("700.00 EUR were really paid for support.")
    assert visitor.value_of("What support really cost last time") == "700.00"
    visitor.fill("Per cent to add", "8").press("Save")

    visitor.sees(
        "Last time support really cost 700.00 EUR. With 8 per cent on top, plan 756.00 EUR."
    )
    visitor.sees("Alice Martin wrote down the budget, with 8 per cent on top.")


def test_accounts_of_others_and_of_later_editions_are_not_told(visitor: Visitor) -> None:
    alice, event = alices_training()
    others, later = an_earlier_edition(event), an_earlier_edition(event, "later", 2017)
    grant(alice, later.id, Role.OWNER)
    spent(others)

    assert queries.earlier_of(event, alice) is None
    sign_in(visitor, alice).open(f"{PAGE}/last-time").sees_not("really paid")


def test_an_edition_without_costs_suggests_nothing(visitor: Visitor) -> None:
    alice, event = alices_training()
    grant(alice, an_earlier_edition(event).id, Role.OWNER)

    assert queries.earlier_of(event, alice) is None


@pytest.mark.parametrize(
    ("label", "typed", "told"),
    [
        ("What support really cost last time", "", "Enter the amount"),
        ("Currency", "euro", "Enter the three letters of the currency"),
        ("Per cent to add", "501", "Enter a whole number from 0 to 500"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(
    visitor: Visitor, label: str, typed: str, told: str
) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(f"{PAGE}/last-time")
    visitor.fill("What support really cost last time", "9800").fill("Per cent to add", "0")

    visitor.fill(label, typed).press("Save").sees(told)


def test_two_at_once_do_not_write_over_each_other(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{PAGE}/last-time")
    visitor.fill("What support really cost last time", "9800").fill("Per cent to add", "5")
    visitor.press("Save").follow("Write down last time’s cost")
    with transaction():
        plan = queries.plan_of(event)
        assert plan is not None
        plan.version, plan.amount = 7, Decimal(1)

    visitor.press("Save").sees("Somebody else changed this while you were writing.")
