"""What people told in release 0.2.0 is read into the fields of today; nothing is lost."""

from datetime import UTC
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.people import Person
from foundation.sealing import seal
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.needs.actions import withdraw
from registration.needs.groups.earlier import as_now
from registration.needs.models import NeedsAnswer
from registration.needs.models import NeedsConsent
from registration.needs.queries import rows_of
from registration.needs.queries import told_by
from registration.needs.queries import told_of
from tests.support.needs import SELF
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

THEN = datetime(2016, 6, 15, tzinfo=UTC)
OLD: dict[str, dict[str, Any]] = {
    "transport": {
        "works": "not_sure",
        "arrange": ["meet", "vehicle", "prepaid"],
        "equipment": "powered",
        "model": "Permobil M300",
        "more": "By night train.",
    },
    "assistant": {
        "assistance": "own",
        "name": "Adina",
        "sleeping": "next",
        "when": ["morning", "night"],
    },
    "venue": {
        "works": "yes",
        "bedroom": ["step_free", "roll_in", "rails", "socket"],
        "sessions": ["space", "rest"],
        "sharing": "no",
    },
}
CATEGORIES = {
    "transport": Category.TRANSPORT,
    "assistant": Category.ASSISTANCE,
    "venue": Category.VENUE,
}


def an_earlier_answer(maria: Participation, group: str) -> None:
    """A row as 0.2.0 sealed it, with the consent as the migration took it over."""
    assert maria.person_id is not None
    row = NeedsAnswer(participation_id=maria.id, group=group)
    row.answered_at = row.consent_given_at = THEN
    row.consent_wording, row.consent_language = f"{group}-1", "en"
    row.sealed = seal(OLD[group], "needs_answer", row.id, maria.person_id)
    consent = NeedsConsent(participation_id=maria.id, category=CATEGORIES[group])
    consent.wording, consent.language, consent.given_at = f"{group}-1", "en", THEN
    with transaction():
        db.session.add_all([row, consent])


@pytest.fixture
def maria(app: object) -> Participation:
    """Maria, who answered all three groups of 0.2.0."""
    maria = a_participant(alices_training()[1])
    for group in OLD:
        an_earlier_answer(maria, group)
    return maria


def test_old_answers_are_read_into_the_fields_of_today(maria: Participation) -> None:
    fields = told_of(maria).fields

    assert fields["device"] == "powered_chair"
    assert fields["device__model"] == "Permobil M300"
    assert fields["bathroom"] == ["roll_in_shower", "both"]
    assert (fields["pa_mode"], fields["pa_room"]) == ("own_pa_travels", "next_door")
    assert (fields["local_transport"], fields["rest_room"]) == ("van_ramp", "yes")
    assert told_by([maria.id], ["pa_mode"]) == {maria.id: {"pa_mode": "own_pa_travels"}}


def test_what_has_no_field_today_stays_in_words(maria: Participation) -> None:
    groups = told_of(maria).groups

    assert groups["travel"]["more"] == "Somebody meets me when I arrive\nBy night train."
    assert groups["assistance"]["more"] == "Adina\nAssistance at night"
    assert "A way without steps" in groups["mobility"]["more"]


def test_nothing_goes_beyond_the_category_that_was_agreed_to() -> None:
    found = as_now({"transport": OLD["transport"]}, {Category.TRANSPORT})

    assert found.keys() == {"travel"}
    assert "A powered wheelchair or scooter\nPermobil M300" in found["travel"]["more"]


def test_the_next_answer_writes_all_into_the_rows_of_today(maria: Participation) -> None:
    before = told_of(maria).fields

    tell(maria, {"diet": ["vegan"]})

    assert rows_of(maria).keys() == {
        *("travel", "assistance", "mobility", "health", "sensory", "food", "opening")
    }
    assert told_of(maria).fields == {**before, "diet": ["vegan"]}


def test_an_old_category_is_withdrawn_like_any_other(maria: Participation) -> None:
    withdraw(maria, Category.VENUE, SELF)

    fields = told_of(maria).fields
    assert "device" not in fields
    assert fields["pa_mode"] == "own_pa_travels"


def test_organisers_open_them_by_category(maria: Participation, visitor: Visitor) -> None:
    alice = all_of(select(Person).where(Person.name == "Alice Martin"))[0]
    sign_in(visitor, alice).open(f"/organise/sofia/needs/{maria.id}/assistance")

    visitor.sees("I bring my own assistant", "Something else about: Personal assistance", "Adina")
