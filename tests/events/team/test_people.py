"""Organisers' pages about the people of a training."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from events.team import actions
from events.team.models import Channel
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.audit import record
from foundation.mail.models import LetterState
from foundation.mail.queries import letters_of_participation
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

PEOPLE = "/organise/sofia/people"


def test_the_list_shows_those_with_a_place(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_participant(event)
    a_participant(event, "Ágnes Kovács", State.CONDITIONAL)
    a_participant(event, "Zoe Only Applied", State.APPLIED)
    a_participant(event, "Nora Draft", State.DRAFT)
    sign_in(visitor, alice).open(PEOPLE)

    visitor.sees("With a place (2)", "Applied (1)", "Maria Dimitrova").sees_not("Zoe", "Nora")
    assert visitor.text.index("Ágnes") < visitor.text.index("Maria")
    visitor.follow("Applied (1)").sees("Zoe Only Applied").sees_not("Maria")
    visitor.open(f"{PEOPLE}?state=draft").sees_not("Nora")
    visitor.open(f"{PEOPLE}?state=%00<b>").sees("Maria")


def test_an_empty_list_says_so(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(PEOPLE).sees("There is nobody here yet.")


def test_alice_corrects_a_name_and_the_history_tells(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrowa")
    sign_in(visitor, alice).open(PEOPLE).follow("Maria Dimitrowa").follow("Change Name")

    visitor.fill("Name", "Мария Димитрова").press("Save")

    assert visitor.heading == "Мария Димитрова"
    visitor.sees("Alice Martin corrected: name.")
    assert maria.name == "Мария Димитрова"
    assert maria.version == 2


def test_saving_without_a_change_is_no_act(app: object) -> None:
    alice, event = alices_training()
    maria = a_participant(event)

    actions.correct(maria, {"name": maria.name}, 0, Actor("organiser", alice.id))

    assert history_of(maria.id) == []


def test_two_organisers_at_once(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    page = f"{PEOPLE}/{maria.id}/correct"
    slow = sign_in(visitor, alice).open(page).fill("Name", "Maria A")
    sign_in(another_visitor(), boyan_joins(event)).open(page).fill("Name", "Maria B").press("Save")

    slow.press("Save")

    assert "Somebody else changed this" in slow.errors[0]
    assert slow.value_of("Name") == "Maria A"
    assert maria.name == "Maria B"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(
    ("way", "message"),
    [
        ("Email", "Enter the email address, or choose another way to reach them."),
        (
            "Phone call",
            "Enter the number, the address, or the organisation that passes messages on.",
        ),
    ],
)
def test_a_way_to_reach_somebody_needs_its_address(
    visitor: Visitor, way: str, message: str
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}/correct")

    visitor.fill("Email address (optional)", "").choose("How to reach the person", way)
    visitor.press("Save")

    assert visitor.errors == [message]
    assert maria.email == "maria@example.org"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("name", ["", "M" * 10_000, " \t "])
def test_names_that_cannot_be(visitor: Visitor, name: str) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}/correct")

    visitor.fill("Name", name).press("Save")

    assert len(visitor.errors) == 1
    assert maria.name == "Maria Dimitrova"


@pytest.mark.parametrize("name", ["<b>Maria</b>", "\u202eMaria", "Мария 🙂", "مريم"])
def test_names_as_people_write_them(visitor: Visitor, name: str) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}/correct")

    visitor.fill("Name", name).press("Save")

    assert visitor.errors == []
    assert visitor.heading == maria.name


def test_a_lost_link_is_replaced(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    old = link_of(maria)
    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}").follow("Send a new personal link")

    visitor.press("Send a new link")

    visitor.sees("Alice Martin sent a new personal link.")
    assert another_visitor().open(old).status == 404
    [letter] = letters_of_participation(maria.id)
    assert letter.subject == "Your new personal link: Peer Supporters in Action"


def test_where_email_does_not_reach_the_letter_waits(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event, channel=Channel.PHONE, email="", contact_detail="+359 2 123")
    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}/link")

    visitor.sees("Email does not reach this person.").press("Send a new link")

    [letter] = letters_of_participation(maria.id)
    assert letter.state == LetterState.TO_PASS_ON


@pytest.mark.parametrize("page", ["", "/correct", "/link"])
def test_others_find_nothing(
    visitor: Visitor, another_visitor: Callable[[], Visitor], page: str
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    stranger = a_participant(a_training("other"), "Stranger")
    draft = a_participant(event, "Nora Draft", State.DRAFT)

    assert sign_in(visitor, charlie()).open(f"{PEOPLE}/{maria.id}{page}").status == 404
    alices = sign_in(another_visitor(), alice)
    assert alices.open(f"{PEOPLE}/{maria.id}{page}").status == 200
    for other in (stranger.id, draft.id, uuid4()):
        assert alices.open(f"{PEOPLE}/{other}{page}").status == 404


def test_from_an_account_to_ones_own_page(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    assert maria.person is not None
    sign_in(visitor, maria.person).open("/account")

    visitor.sees("Trainings you applied to", "Has a place")
    visitor.follow("Your trainings").sees("You do not organise a training yet.")
    visitor.sees("Trainings you applied to").press("Open my page")

    assert visitor.heading == "Hello, Maria Dimitrova"
    other = sign_in(another_visitor(), boyan_joins(event)).open("/account")
    other.sees_not("Trainings you applied to")


def test_one_history_tells_who_moved_somebody_where(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    with transaction():
        record(Actor("participant", maria.person_id), "sent.application", maria, event.id)
        by = Actor("organiser", alice.id)
        record(by, "moved.participation", maria, event.id, before="applied", after="confirmed")
        record(Actor("worker"), "moved.participation", maria, event.id, after="reserve")

    sign_in(visitor, alice).open(f"{PEOPLE}/{maria.id}")

    visitor.sees(
        "Maria Dimitrova sent the application.",
        "Alice Martin changed the state to: Has a place.",
        "Stepfree changed the state to: On the reserve list.",
    )


def test_nobody_enters_the_page_of_somebody_else(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, language="sr")
    jana = a_participant(event, "Jana")
    assert maria.person is not None
    sign_in(visitor, maria.person).open("/account")
    form = visitor.page.button("Open my page").getparent()
    form.set("action", f"/account/trainings/{jana.id}")

    assert visitor.press("Open my page").status == 404
    visitor.sees_not("Jana")
    assert another_visitor().open(link_of(maria)).page.tree.get("lang") == "en"
