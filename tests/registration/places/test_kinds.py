"""Several kinds of places: each is counted for itself, and has its own reserve list."""

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.pools.actions import change_pool
from events.pools.models import Pool
from events.team.models import Participation
from events.team.models import State
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import transaction
from registration.places import actions
from registration.places.queries import length_of_reserve
from registration.places.queries import line_of
from registration.places.queries import places_free
from registration.places.queries import terms_of
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import SOON
from tests.registration.places.stories import a_draft
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import ranks
from tests.support.people import sign_in
from tests.support.pools import a_pool
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


@pytest.fixture
def observers(event: Event) -> Pool:
    """One place for observers, beside two for participants."""
    return a_pool(event, capacity=1)


def texts_to(person: Participation) -> list[str]:
    query = select(OutgoingLetter.text).where(OutgoingLetter.participation_id == person.id)
    return list(all_of(query.order_by(OutgoingLetter.created_at)))


def test_an_offer_takes_a_place_of_its_kind_alone(event: Event, observers: Pool) -> None:
    ana, ivo = (
        a_participant(event, n, State.APPLIED, pool_id=observers.id) for n in ("Ana", "Ivo")
    )
    maria = a_participant(event, "Maria", State.APPLIED)
    with pytest.raises(Refused, match="Observer: There is only 1 free place, and you chose 2"):
        actions.offer(event, [ana, ivo, maria], in_days(3), ALICE)
    assert maria.state is State.APPLIED

    actions.offer(event, [ana, maria], in_days(3), ALICE)

    assert (places_free(event, observers), places_free(event, None)) == (0, 1)
    assert "Kind of place: Observer." in texts_to(ana)[0]
    assert "Kind of place" not in texts_to(maria)[0]


def test_each_kind_has_a_reserve_list_of_its_own(event: Event, observers: Pool) -> None:
    for name, kind in (
        ("Ana", observers.id),
        ("Maria", None),
        ("Ivo", observers.id),
        ("Yana", None),
    ):
        row = a_participant(event, name, State.APPLIED, pool_id=kind)
        actions.reserve(event, [row], ALICE)
    assert ranks(event) == {"Ana": 1, "Maria": 1, "Ivo": 2, "Yana": 2}
    ana, ivo = line_of(event, observers, 5).people

    actions.change_rank(ivo, -1, ALICE)
    with pytest.raises(Conflict):
        actions.offer_next_reserve(event, ana, in_days(3), ALICE)
    actions.offer_next_reserve(event, ivo, in_days(3), ALICE)

    assert ranks(event) == {"Ana": 1, "Maria": 1, "Yana": 2}
    with pytest.raises(Refused, match="Observer: There are only 0 free places"):
        actions.fill(event, observers, [ana.id], in_days(3), ALICE)
    actions.withdraw(ana, SELF)
    assert ranks(event) == {"Maria": 1, "Yana": 2}


def test_more_places_of_a_kind_go_to_its_own_list(event: Event, observers: Pool) -> None:
    actions.change_terms(event, {"offers_itself": True}, terms_of(event).version, ALICE)
    a_participant(event, "Ana", State.CONFIRMED, pool_id=observers.id)
    ivo = a_participant(event, "Ivo", State.RESERVE, pool_id=observers.id, rank=1)
    yana = a_participant(event, "Yana", State.RESERVE, rank=1)

    change_pool(event, observers, observers.version, {"capacity": 2}, ALICE)

    # Two places of the training itself were free all the time.
    assert (ivo.state, yana.state) == (State.OFFERED, State.OFFERED)
    assert (places_free(event, observers), places_free(event, None)) == (0, 1)


def test_a_late_yes_comes_first_on_the_list_of_its_kind(event: Event, observers: Pool) -> None:
    a_participant(event, "Ana", State.CONFIRMED, pool_id=observers.id)
    a_participant(event, "Ivo", State.RESERVE, pool_id=observers.id, rank=1)
    a_participant(event, "Yana", State.RESERVE, rank=1)
    late = a_participant(
        event, "Late", State.OFFERED, pool_id=observers.id, offer_until=in_days(-1)
    )

    assert not actions.confirm(late, SELF)

    assert ranks(event) == {"Late": 1, "Yana": 1, "Ivo": 2}


def test_an_open_registration_gives_places_of_each_kind(open_event: Event) -> None:
    online = a_pool(open_event, "Online", capacity=1, is_online=True)
    drafts = {name: a_draft(open_event, name) for name in ("Ana", "Ivo", "Maria", "Yana")}
    with transaction():
        drafts["Ana"].pool_id = drafts["Ivo"].pool_id = online.id
    for name in ("Ana", "Ivo", "Maria", "Yana"):
        actions.take_place_now(drafts[name])

    has = {name: row.state for name, row in drafts.items() if row.state is State.CONFIRMED}
    assert (list(has), ranks(open_event)) == (["Ana", "Maria"], {"Ivo": 1, "Yana": 1})


def test_somebody_gets_another_kind_of_place_where_one_is_free(visitor: Visitor) -> None:
    alice, event = alices_training(capacity=1, starts_on=SOON, ends_on=SOON)
    observers = a_pool(event, capacity=1, about="You listen.")
    maria = a_participant(event, "Maria", State.CONFIRMED)
    ana = a_participant(event, "Ana", State.CONFIRMED, pool_id=observers.id)
    visitor.open(link_of(ana)).sees("Kind of place: Observer. You listen.")
    page = sign_in(visitor, alice).open(f"/organise/sofia/people/{maria.id}")
    page.follow("Change the kind of place").choose("Kind of place", "Observer").press("Save")
    visitor.sees("No place of the kind “Observer” is free.")

    actions.withdraw(ana, SELF)
    visitor.press("Save").sees("Saved.", "Kind of place: Observer.")
    assert letters_about(maria) == ["kind_changed"]
    assert "Kind of place: Observer." in texts_to(maria)[0]
    visitor.follow("Change the kind of place").press("Save").sees("Saved.")
    assert letters_about(maria) == ["kind_changed"]
    visitor.follow("Change the kind of place").choose("Kind of place", "Participant").press("Save")
    assert "Kind of place: Participant." in texts_to(maria)[1]


def test_on_the_list_of_another_kind_one_stands_last(event: Event, observers: Pool) -> None:
    a_participant(event, "Ivo", State.RESERVE, pool_id=observers.id, rank=1)
    yana = a_participant(event, "Yana", State.RESERVE, rank=1)
    a_participant(event, "Eva", State.RESERVE, rank=2)
    maria = a_participant(event, "Maria", State.APPLIED)

    actions.change_kind(yana, observers, ALICE, yana.version)
    actions.change_kind(maria, observers, ALICE, maria.version)

    assert ranks(event) == {"Eva": 1, "Ivo": 1, "Yana": 2}
    assert (length_of_reserve(event, None), length_of_reserve(event, observers)) == (1, 2)
    assert (letters_about(yana), letters_about(maria)) == (["kind_changed"], [])
    with pytest.raises(Conflict):
        actions.change_kind(yana, None, ALICE, 1)


def test_the_pages_of_places_show_one_kind_after_the_other(visitor: Visitor) -> None:
    alice, event = alices_training(starts_on=SOON, ends_on=SOON)
    observers = a_pool(event, capacity=3)
    a_participant(event, "Maria")
    a_participant(event, "Olga", pool_id=observers.id)
    for rank, name in enumerate(("Ana", "Ivo"), 1):
        a_participant(event, name, State.RESERVE, pool_id=observers.id, rank=rank)
    sign_in(visitor, alice).open("/organise/sofia/places").sees("Places: Participant", "Maria")
    visitor.sees("Observer 3 1 2 2").sees_not("Ana")
    visitor.follow("Observer").sees("Places: Observer", "Olga").sees_not("Maria")
    visitor.fill("Name or number (two letters are enough)", "Ol").press("Show")
    visitor.sees("Places: Observer", "Olga")

    visitor.follow("Offer the place to the next person").sees("Offer the place to Ana?")
    visitor.sees("Observer: There are 2 free places.").press("Offer the place and send the letter")
    visitor.sees("Places: Observer", "The place is offered to Ana.", "Observer 3 2 1 1")
    assert visitor.open("/organise/sofia/places?kind=press").status == 404
    visitor.open("/organise/sofia").sees("Participant Places 15", "Observer Places 3")
