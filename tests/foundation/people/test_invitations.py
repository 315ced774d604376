"""Invitations, rights, and who may give them up."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import Role
from foundation.people import acting
from foundation.people import holds
from foundation.people.actions import Guest
from foundation.people.actions import Right
from foundation.people.actions import accept_invitation
from foundation.people.actions import cancel_invitation
from foundation.people.actions import invite
from foundation.people.actions import remove_grant
from foundation.people.models import Invitation
from foundation.people.models import SignInSession
from foundation.people.queries import grants_in
from foundation.people.queries import open_invitations
from foundation.people.queries import person_by_email
from foundation.store import count_of
from foundation.store import one_or_none
from foundation.store import transaction
from tests.support.guests import TRAINING
from tests.support.guests import an_invitation
from tests.support.letters import letter_to
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.visitor import Visitor


def the_invitation() -> Invitation:
    found = one_or_none(select(Invitation))
    assert found is not None
    return found


def boyan() -> Person:
    found = person_by_email("boyan@example.org")
    assert found is not None
    return found


def test_the_letter_says_who_asks_and_for_what(app: Flask) -> None:
    token = an_invitation()
    letter = letter_to("boyan@example.org")

    assert TRAINING in letter.subject
    assert "Alice Stone" in letter.text
    assert "CIL-Sofia in full" in letter.text
    assert letter.link == f"/invitation/{token}"


def test_a_new_person_says_yes_and_is_in(visitor: Visitor, app: Flask) -> None:
    training = uuid4()
    token = an_invitation(scope_id=training)

    visitor.open(f"/invitation/{token}").sees("Alice Stone", TRAINING, "Боян Иванов")
    assert person_by_email("boyan@example.org") is None
    visitor.press("Yes, I will")

    assert boyan().language == "bg"
    assert holds(boyan(), training, Role.CO_ORGANISER)
    assert holds(boyan(), the_invitation().organisation_id, Role.ORGANISER)
    assert [entry.act for entry in history_of(the_invitation().id)] == [
        "accepted.invitation",
        "invited.person",
    ]
    assert visitor.open("/account").status == 200
    assert visitor.heading in {"Your account", "Вашият профил"}


def test_somebody_we_know_says_yes_and_signs_in_as_always(visitor: Visitor, app: Flask) -> None:
    a_person("Boyan Ivanov")
    training = uuid4()
    token = an_invitation(scope_id=training)

    visitor.open(f"/invitation/{token}").press("Yes, I will")

    assert holds(boyan(), training, Role.CO_ORGANISER)
    assert visitor.path.startswith("/sign-in")
    visitor.sees("Thank you for saying yes")
    # A link of 14 days must not open an account.
    assert count_of(select(SignInSession)) == 0


def test_somebody_who_is_signed_in_goes_on(visitor: Visitor, app: Flask) -> None:
    sign_in(visitor, a_person("Boyan Ivanov"))
    training = uuid4()
    token = an_invitation(scope_id=training)
    sent = visitor.open(f"/invitation/{token}").page
    csrf = sent.tree.xpath("string(//form[not(@action)]//input[@name='csrf_token']/@value)")

    answer = visitor.client.post(f"/invitation/{token}", data={"csrf_token": csrf})

    assert answer.headers["Location"] == "/organise"
    assert holds(boyan(), training, Role.CO_ORGANISER)


def test_an_invitation_to_an_organisation_itself(visitor: Visitor, app: Flask) -> None:
    enil = an_organisation("ENIL")
    alice = an_organiser("Alice Stone", enil)
    right = Right(enil.id, Role.ORGANISER, enil)
    _asked, token = invite(right, Guest("Boyan", "boyan@example.org", "en"), alice)

    visitor.open(f"/invitation/{token}").sees("Alice Stone asks you to act for ENIL in full.")
    assert "Act for ENIL in full" in letter_to("boyan@example.org").subject
    accept_invitation(token, "Firefox")

    assert len(grants_in(enil.id)) == 2


@pytest.mark.parametrize("token", ["x", "x" * 3000, "%F0%9F%9A%AA"])
def test_strange_tokens_get_a_page(visitor: Visitor, app: Flask, token: str) -> None:
    assert visitor.open(f"/invitation/{token}").status == 410


def test_it_is_accepted_once_and_then_over(visitor: Visitor, app: Flask) -> None:
    token = an_invitation()
    accept_invitation(token, "Firefox")

    with pytest.raises(Refused, match="was used"):
        accept_invitation(token, "Firefox")
    assert visitor.open(f"/invitation/{token}").status == 410


def test_a_page_left_open_tells_that_it_is_over(visitor: Visitor, app: Flask) -> None:
    token = an_invitation()
    visitor.open(f"/invitation/{token}")
    accept_invitation(token, "Firefox")

    assert visitor.press("Yes, I will").status == 410


def test_it_is_over_after_14_days(visitor: Visitor, app: Flask) -> None:
    token = an_invitation()

    with clock.travelling_to(clock.now() + timedelta(days=13)):
        assert visitor.open(f"/invitation/{token}").status == 200
        assert len(open_invitations(the_invitation().scope_id)) == 1
    with clock.travelling_to(clock.now() + timedelta(days=15)):
        assert visitor.open(f"/invitation/{token}").status == 410
        assert open_invitations(the_invitation().scope_id) == []


def test_it_can_be_taken_back(app: Flask) -> None:
    token = an_invitation()
    by = Actor("organiser", the_invitation().invited_by)

    cancel_invitation(the_invitation(), by)
    cancel_invitation(the_invitation(), by)

    with pytest.raises(Refused):
        accept_invitation(token, "Firefox")
    assert [entry.act for entry in history_of(the_invitation().id)].count(
        "cancelled.invitation"
    ) == 1


def test_what_was_accepted_is_not_taken_back(app: Flask) -> None:
    accept_invitation(an_invitation(), "Firefox")

    with pytest.raises(Conflict, match="accepted already"):
        cancel_invitation(the_invitation(), Actor("organiser"))


def test_who_has_the_role_is_not_invited_again(app: Flask) -> None:
    enil = an_organisation("ENIL")
    alice = an_organiser("Alice Stone", enil)

    with pytest.raises(Refused, match="already") as refused:
        invite(Right(enil.id, Role.ORGANISER, enil), Guest("A", " ALICE@example.org", "en"), alice)

    assert refused.value.field == "email"


def test_a_right_is_granted_once(app: Flask) -> None:
    training = uuid4()
    alice = an_organiser("Alice Stone", an_organisation("ENIL"))
    cil = an_organisation("CIL-Sofia")
    for _ in range(2):
        right = Right(training, Role.CO_ORGANISER, cil)
        accept_twice = [
            invite(right, Guest("Boyan", "boyan@example.org", "en"), alice)[1]
            for _ in range(2)
            if person_by_email("boyan@example.org") is None
        ]
        for token in accept_twice:
            accept_invitation(token, "Firefox")

    assert len(grants_in(training)) == 1


def test_the_last_owner_cannot_leave(app: Flask) -> None:
    training = uuid4()
    alice, boyan = a_person("Alice Stone"), a_person("Boyan Ivanov")
    first = grant(alice, training, Role.OWNER)
    co_organiser = grant(boyan, training, Role.CO_ORGANISER)

    with pytest.raises(Refused, match="has to stay responsible"):
        remove_grant(first, acting(alice, "owner"))
    remove_grant(co_organiser, acting(alice, "owner"))
    grant(boyan, training, Role.OWNER)
    remove_grant(first, acting(alice, "owner"))

    assert [each.person.name for each in grants_in(training)] == ["Boyan Ivanov"]


def test_names_are_kept_exactly_or_cleaned(visitor: Visitor, app: Flask) -> None:
    for number, name in enumerate(['<b>Ана</b> "O\'Hara"', "Σωκράτης 🦽", "שלום", "x" * 10_000]):
        guest = Guest(name, f"guest{number}@example.org", "en")
        with transaction():
            pass
        token = an_invitation(
            inviter=a_person(f"Inviter{number}"),
            organisation=an_organisation(f"Org{number}"),
            guest=guest,
        )
        visitor.open(f"/invitation/{token}").sees(name)
