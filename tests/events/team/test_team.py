"""Organisers, invitations and trainers."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from sqlalchemy import select

from events.team import actions
from events.team.models import Trainer
from events.team.queries import trainers_of
from events.team.rules import may_remove
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.people import Role
from foundation.people.queries import grants_in
from foundation.people.queries import open_invitations
from foundation.store import all_of
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

TEAM = "/organise/sofia/team"


def invitations_sent() -> list[str]:
    """The links in the letters of invitation, oldest first."""
    query = select(OutgoingLetter).where(OutgoingLetter.dedup.startswith("invitation"))
    letters = all_of(query.order_by(OutgoingLetter.created_at))
    return [sealed_values(letter)["link"].removeprefix("http://localhost") for letter in letters]


def invite_boyan(alices: Visitor) -> Visitor:
    alices.open(TEAM).follow("Invite a co-organiser")
    alices.fill("Name", "Boyan Petrov").fill("Email address", "boyan@example.org")
    alices.choose("For which organisation", "CIL-Sofia in full")
    return alices.choose("Language of the letter", "English").press("Send the invitation")


def test_boyan_is_invited_and_works_with_his_own_sign_in(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    invite_boyan(sign_in(visitor, alice)).sees("Invitations without an answer", "Boyan Petrov")
    boyans = another_visitor().open(invitations_sent()[0])

    boyans.press("Yes, I will")

    boyans.open(TEAM).sees("Alice Martin", "Boyan Petrov", "Co-organiser", "CIL-Sofia in full")
    boyans.sees("Boyan Petrov accepted an invitation.")
    assert open_invitations(event.id) == []


def test_an_invitation_can_be_taken_back(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    invite_boyan(sign_in(visitor, alice)).press("Take back")

    visitor.sees("The invitation was taken back.")
    assert open_invitations(event.id) == []
    another_visitor().open(invitations_sent()[0]).sees_not("Yes, I will")


def test_an_invitation_can_be_sent_once_more(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    invite_boyan(sign_in(visitor, alice)).press("Send once more")

    visitor.sees("The invitation was sent once more.")
    assert len(open_invitations(event.id)) == 1
    first, second = invitations_sent()
    visitor.open(f"{TEAM}/invite").fill("Name", "Eve").fill("Email address", "eve@example.org")
    visitor.choose("For which organisation", "ENIL in full")
    visitor.choose("Language of the letter", "English").press("Send the invitation")
    assert len(open_invitations(event.id)) == 2
    assert first != second
    another_visitor().open(second).press("Yes, I will")
    assert Role.CO_ORGANISER in {held.role for held in grants_in(event.id)}


@pytest.mark.parametrize("name", ["Alice", "Boyan"])
def test_who_organises_already_is_not_invited(visitor: Visitor, name: str) -> None:
    alice, event = alices_training()
    boyan_joins(event)
    sign_in(visitor, alice).open(f"{TEAM}/invite").fill("Name", name)

    visitor.fill("Email address", f"{name.upper()}@example.org")
    visitor.choose("For which organisation", "ENIL in full")
    visitor.choose("Language of the letter", "English").press("Send the invitation")

    assert visitor.errors == ["This person organises the training already."]
    assert visitor.value_of("Name") == name


def test_what_an_invitation_needs(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(f"{TEAM}/invite").press("Send the invitation")

    assert visitor.errors == [
        "Enter the name of the person",
        "Enter the email address of the person",
        "Choose the organisation for which the person will organise",
        "Choose the language",
    ]


def test_only_for_an_organisation_that_holds_the_training(app: object) -> None:
    alice, event = alices_training()
    answers = {
        "name": "Eve",
        "email": "eve@example.org",
        "language": "en",
        "organisation": str(uuid4()),
    }

    with pytest.raises(Refused, match="Choose an organisation that holds the training"):
        actions.invite(event, answers, alice)


def test_a_co_organiser_is_removed(visitor: Visitor) -> None:
    alice, event = alices_training()
    boyan_joins(event)
    sign_in(visitor, alice).open(TEAM).follow("Remove Boyan Petrov")

    visitor.press("Remove from the team")

    visitor.sees("Done. The person no longer opens", "took a right away from Boyan Petrov")
    assert [held.person.name for held in grants_in(event.id)] == ["Alice Martin"]


def test_the_last_owner_stays(visitor: Visitor) -> None:
    alice, event = alices_training()
    [own] = grants_in(event.id)
    sign_in(visitor, alice).open(TEAM).sees("Stays: the last owner")

    visitor.open(f"{TEAM}/organisers/{own.id}/remove").press("Remove from the team")

    assert visitor.errors == [
        "Somebody has to stay responsible. Give this role to another person first."
    ]
    assert grants_in(event.id) == [own]
    grant(a_person("Olga"), event.id, Role.OWNER)
    assert may_remove(own, grants_in(event.id))


def test_boyan_leaves_by_himself(visitor: Visitor) -> None:
    _alice, event = alices_training()
    boyan = boyan_joins(event)
    sign_in(visitor, boyan).open(TEAM).follow("Remove Boyan Petrov")

    visitor.press("Remove from the team")

    assert visitor.path == "/organise"


def test_trainers_are_added_changed_moved_taken_off_and_put_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(TEAM).sees("No trainers yet.")
    for name, country in (("Kapka", "Bulgaria"), ("Jamie", "Sweden")):
        visitor.open(TEAM).follow("Add a trainer").fill("Name", name)
        visitor.choose("Country", country).press("Save")
    visitor.open("/trainings/sofia").sees("Trainers", "Kapka", "Bulgaria", "Jamie", "Sweden")

    visitor.open(TEAM).follow("Change Jamie")
    visitor.fill("Who they are (optional)", "Expert on **independent living**.").press("Save")
    visitor.press("Move up Jamie")
    assert [trainer.name for trainer in trainers_of(event)] == ["Jamie", "Kapka"]
    visitor.press("Move down Jamie")
    visitor.press("Take off Kapka").sees("Taken off the public page", "took off the trainer Kapka")
    visitor.open("/trainings/sofia").sees("Expert on independent living.").sees_not("Kapka")

    visitor.open(TEAM).press("Put back Kapka")

    assert [trainer.name for trainer in trainers_of(event)] == ["Jamie", "Kapka"]
    visitor.sees("Alice Martin changed the trainer Jamie: who they are.")


def test_a_trainer_sent_twice_is_added_once(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{TEAM}/trainers/new").fill("Name", "Zara")
    visitor.choose("Country", "United Kingdom")
    form = visitor.page

    visitor.press("Save")
    visitor._page, visitor.path = form, f"{TEAM}/trainers/new"
    visitor.press("Save")

    assert len(trainers_of(event)) == 1


def test_two_organisers_change_a_trainer(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    by = Actor("organiser", alice.id)
    zara = actions.add_trainer(event, uuid4(), {"name": "Zara", "country": "GB"}, by)
    page = f"{TEAM}/trainers/{zara.id}"
    slow = sign_in(visitor, alice).open(page).fill("Name", "Zara A")
    boyans = sign_in(another_visitor(), boyan_joins(event)).open(page)
    boyans.fill("Name", "Zara B").press("Save")

    slow.press("Save")

    assert "Somebody else changed this" in slow.errors[0]
    assert slow.value_of("Name") == "Zara A"
    slow.press("Save")
    assert [trainer.name for trainer in trainers_of(event)] == ["Zara A"]


def test_acts_that_change_nothing_are_no_acts(app: object) -> None:
    alice, event = alices_training()
    by = Actor("organiser", alice.id)
    zara = actions.add_trainer(event, uuid4(), {"name": "Zara", "country": "GB"}, by)

    actions.change_trainer(zara, {"name": "Zara"}, 0, by)
    actions.put_back_trainer(event, zara, by)
    actions.take_off_trainer(zara, by)
    actions.take_off_trainer(zara, by)
    actions.move_trainer(event, zara, 1, by)

    assert trainers_of(event) == []
    assert trainers_of(event, removed=True) == [zara]


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(("name", "country"), [("", "Sweden"), ("x" * 10_000, "Sweden")])
def test_what_a_trainer_needs(visitor: Visitor, name: str, country: str) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{TEAM}/trainers/new").fill("Name", name)

    visitor.choose("Country", country).press("Save")

    assert len(visitor.errors) == 1
    assert visitor.value_of("Name") == name
    assert trainers_of(event) == []


def test_html_in_a_biography_is_text(visitor: Visitor) -> None:
    alice, event = alices_training()
    values = {"name": "Zara", "country": "GB", "biography": "<script>alert(1)</script>"}
    actions.add_trainer(event, uuid4(), values, Actor("organiser", alice.id))

    visitor.open("/trainings/sofia").sees("<script>alert(1)</script>")


def test_others_find_nothing(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    other = a_trainer_elsewhere()
    charlies = sign_in(visitor, charlie())
    for page in ("", "/invite", "/trainers/new", f"/organisers/{grants_in(event.id)[0].id}/remove"):
        assert charlies.open(TEAM + page).status == 404
    alices = sign_in(another_visitor(), alice)
    for page in (f"/trainers/{other.id}", f"/organisers/{uuid4()}/remove"):
        assert alices.open(TEAM + page).status == 404


def a_trainer_elsewhere() -> Trainer:
    """A trainer of another training."""
    event = a_training("other")
    values = {"name": "Elsewhere", "country": "GB"}
    return actions.add_trainer(event, uuid4(), values, Actor("command"))
