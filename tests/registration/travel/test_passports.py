"""Data of a passport: asked only for an invitation letter, sealed, erased seven days after."""

from collections.abc import Callable
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta

import pytest
from flask import Flask

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation.clock import travelling_to
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction
from registration.travel import actions
from registration.travel import queries
from registration.travel.models import Way
from registration.travel.tasks import erase_passports
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.journeys import GIVEN
from tests.support.journeys import SELF
from tests.support.journeys import TEAM
from tests.support.journeys import a_leg
from tests.support.journeys import a_passport
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def asked(event: Event, name: str = "Maria Dimitrova") -> Participation:
    """Somebody whose passport is needed for a letter, and who gave it."""
    person = a_participant(event, name)
    a_passport(person)
    return person


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def test_it_is_asked_given_read_and_erased(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    assert visitor.open(f"{link_of(maria)}/journey/passport").status == 404
    desk = sign_in(another_visitor(), a_helper(event, Category.TRANSPORT))
    here = f"/organise/sofia/travel/people/{maria.id}"
    assert desk.open(f"{here}/passport").status == 404
    desk.open(here).press("Ask for data of the passport").sees("The person has not answered yet")
    assert desk.open(f"{here}/passport").status == 404

    [letter] = letters_to("maria@example.org")
    visitor.open(letter.link).press("Save")
    assert "Enter the number of the passport" in visitor.errors
    visitor.fill("Your name as the passport shows it", "MARIA DIMITROVA")
    visitor.date("Date of birth", date(1971, 3, 2)).choose("Nationality", "Bulgaria")
    visitor.fill("Number of the passport", "P1234567").date("Valid until", date(2030, 1, 31))
    visitor.press("Save").sees("Saved, encrypted.")

    row = queries.passport_or_404(maria)
    assert row.sealed is not None
    assert b"P1234567" not in row.sealed
    desk.open(here).follow("Open what the person gave").sees("P1234567", "2 March 1971", "Bulgaria")
    visitor.open(f"{link_of(maria)}/journey").follow(
        "See or erase what you gave for your invitation letter"
    )
    assert visitor.value_of("Number of the passport") == "P1234567"
    visitor.press("Erase what I gave").sees("It is erased.", "Your invitation letter")
    desk.open(here).press("Ask no more").sees("Nothing about the passport is kept")
    assert queries.passport_of(maria) is None


def test_passports_are_erased_seven_days_after_travel(app: Flask) -> None:
    _, event = a_coming_training()
    maria, ivan = asked(event), asked(event, "Ivan Ivanov")
    home = noon(event.ends_on + timedelta(days=2))
    a_leg(maria, Way.BACK, leaves_at=home)

    with travelling_to(noon(event.ends_on + timedelta(days=7))):
        assert actions.erase_old_passports() == 0
    with travelling_to(noon(event.ends_on + timedelta(days=8))):
        assert [actions.erase_old_passports() for _time in range(2)] == [1, 0]
    assert queries.passport_of(ivan) is None
    assert queries.passport_of(maria) is not None
    with travelling_to(noon(event.ends_on + timedelta(days=10))):
        erase_passports()

    assert queries.passport_of(maria) is None


def test_of_a_broken_journey_or_of_somebody_gone_nothing_is_kept(app: Flask) -> None:
    _, event = a_coming_training()
    maria, ivan = asked(event), asked(event, "Ivan Ivanov")
    leg = a_leg(maria, Way.BACK, leaves_at=noon(event.ends_on + timedelta(days=9)))
    with transaction():
        leg.sealed = b"broken"
        ivan.state = State.WITHDRAWN

    assert actions.erase_old_passports() == 1
    with travelling_to(noon(event.ends_on + timedelta(days=8))):
        assert actions.erase_old_passports() == 1


def test_asking_twice_is_once_and_giving_too_late_is_refused(app: Flask) -> None:
    _, event = a_coming_training()
    maria, gone = asked(event), a_participant(event, "Ivan Ivanov", State.DECLINED)
    actions.ask_for_passport(maria, TEAM)
    assert len(letters_to("maria@example.org")) == 1
    with pytest.raises(Refused):
        actions.ask_for_passport(gone, TEAM)
    with pytest.raises(Conflict):
        actions.give_passport(maria, 1, GIVEN, SELF)
    for _time in range(2):
        actions.forget_passport(maria, SELF)
    for _time in range(2):
        actions.no_longer_ask(maria, TEAM)
    actions.forget_passport(maria, SELF)

    with pytest.raises(Refused, match="not needed any more"):
        actions.give_passport(maria, 1, GIVEN, SELF)
    db.session.rollback()
