"""Answers kept for the next training, if the person agrees; brought there with a letter."""

from datetime import timedelta

import pytest

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import transaction
from registration.needs import actions
from registration.needs.queries import consents_of
from registration.needs.queries import kept_for
from registration.needs.queries import profile_of
from registration.needs.queries import told_of
from tests.support.letters import letters_to
from tests.support.needs import SELF
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

TOLD = {
    "diet": ["halal"],
    "device": "manual_chair",
    "battery": "none",
    "emergency_instructions": "Keep my head upright.",
}
BRING = "Bring these, and let the organisers of this training read them (optional)"
YEARS = "For how long may we keep your answers for your next training?"


@pytest.fixture
def maria(app: object) -> Participation:
    """Maria, who told what she needs in Sofia."""
    maria = a_participant(alices_training()[1])
    actions.choose_subjects(maria, ["food", "moving"], SELF)
    tell(maria, TOLD)
    return maria


def next_one(maria: Participation, event: Event | None = None) -> Participation:
    """Maria in her next training."""
    assert isinstance(maria.person, Person)
    return a_participant(event or a_training("varna"), person=maria.person, reference="VA-1")


def test_maria_brings_what_she_agreed_to_keep(visitor: Visitor, maria: Participation) -> None:
    visitor.open(f"{link_of(maria)}/needs").follow("Keep my answers for the next training")
    visitor.press("I agree, keep my answers")
    assert visitor.errors == ["Choose for how long"]
    visitor.choose(YEARS, "Two years").press("I agree, keep my answers")
    visitor.sees("We keep your answers for your next training.")
    again = next_one(maria)
    stranger = link_of(again)
    visitor.open(f"{stranger}/needs").follow("Same as last time: bring my earlier answers here")
    visitor.sees_not("Halal").press("Send me the letter").sees("We sent you a letter.")
    letter = letters_to("maria@example.org")[0]

    visitor.open(letter.link).press("Bring them here")
    assert visitor.errors == ["Tick what we may bring here."]
    visitor.tick("Food and drink", BRING).press("Bring them here").sees("Halal")

    assert told_of(again).fields["diet"] == ["halal"]
    assert "device" not in told_of(again).fields
    assert consents_of(again).keys() == {Category.FOOD}
    visitor.open(letter.link).sees("This link has been used or replaced.")
    assert visitor.open(f"{stranger}/needs").status == 404


def test_what_is_kept_can_be_forgotten(visitor: Visitor, maria: Participation) -> None:
    actions.keep_profile(maria, 1, SELF)

    visitor.open(f"{link_of(maria)}/needs/keep").press("Keep nothing any longer")
    visitor.sees("Nothing is kept for your next training.")

    assert profile_of(maria) is None
    actions.forget_profile(maria, SELF)
    again = next_one(maria)
    visitor.open(f"{link_of(again)}/needs/last-time").sees("Nothing is kept for you any more.")
    with pytest.raises(Refused, match="Nothing is kept"):
        actions.send_key(again, SELF)


def test_only_what_was_agreed_to_is_kept_and_never_the_note(maria: Participation) -> None:
    actions.withdraw(maria, Category.VENUE, SELF)
    actions.keep_profile(maria, 1, SELF)
    actions.keep_profile(maria, 3, SELF)

    profile = profile_of(next_one(maria))
    assert profile is not None
    assert profile.kept_until > clock.today("Europe/Sofia") + timedelta(days=2 * 365)
    assert set(kept_for(profile)) == {"opening", "food", "mobility"}
    assert kept_for(profile)["mobility"] == {"battery": "none"}


def test_there_must_be_something_to_keep(app: object) -> None:
    jana = a_participant(alices_training()[1], "Jana")

    with pytest.raises(Refused, match="nothing to keep"):
        actions.keep_profile(jana, 1, SELF)


def test_after_its_day_nothing_is_kept(maria: Participation) -> None:
    actions.keep_profile(maria, 1, SELF)
    profile = profile_of(maria)
    assert profile is not None
    with transaction():
        profile.kept_until = clock.today("Europe/Sofia") - timedelta(days=1)

    assert profile_of(maria) is None


def test_a_key_opens_only_the_training_it_was_made_for(maria: Participation) -> None:
    actions.keep_profile(maria, 1, SELF)
    again = next_one(maria)
    actions.send_key(again, SELF)

    with pytest.raises(Refused, match="used or replaced"):
        actions.bring(again, "guessed", [Category.FOOD], "token", SELF)
    with pytest.raises(Refused, match="used or replaced"):
        actions.bring(maria, "guessed", [Category.FOOD], "token", SELF)
