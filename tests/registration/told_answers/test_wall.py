"""Those who choose read the approved text and its translation, and never how it came."""

from pathlib import Path

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.people import Person
from foundation.store import all_of
from registration.review.actions import add_usual_criteria
from registration.review.actions import open_round
from registration.review.queries import round_of
from registration.review.queries import shown_to
from registration.told_answers import actions
from registration.told_answers.queries import translation_of
from tests.registration.apply.filling import fill_in
from tests.registration.told_answers.telling import tell_and_send
from tests.registration.told_answers.telling import the_one
from tests.registration.told_answers.telling import type_up
from tests.support.visitor import Visitor

ROOMS = Path(__file__).parents[3] / "registration"


def test_az5_rooms_that_choose_read_texts_alone() -> None:
    words = ("ToldAnswer", "told_by(", "waiting_in", "StoredFile")
    choosing = ("review", "balance", "deciding", "places", "select", "lists", "eligibility")
    reading = {
        room
        for room in choosing
        for path in (ROOMS / room).rglob("*.py")
        if any(word in path.read_text() for word in words)
    }

    assert reading == set()


def test_az5_readers_see_the_approved_text_and_its_translation(
    event: Event, visitor: Visitor, alice: Visitor, alice_and_event: tuple[Person, Event]
) -> None:
    add_usual_criteria(event, Actor("organiser"))
    open_round(event, Actor("organiser"), is_blind=False)
    tell_and_send(visitor)
    type_up(alice, "Водя група.")
    yana = the_one().participation
    assert ("Why you want to take part", "") in seen(yana)
    actions.approve(the_one(), the_one().version)

    yana = the_one().participation
    alice.open(f"/organise/sofia/applications/{yana.id}").sees("Told in another way", "Approved")
    alice.follow("Add a translation: Why you want to take part").sees("Водя група.")
    alice.choose("Language of the translation", "English").fill("Translation", "I lead a group.")
    alice.press("Save").sees("Translation by Alice Martin (English)", "I lead a group.")

    pairs = seen(the_one().participation)
    place = pairs.index(("Why you want to take part", "Водя група."))
    assert pairs[place + 1] == ("Translation by Alice Martin (English)", "I lead a group.")
    assert "record" not in str(pairs).lower()


def test_a_translation_goes_with_its_wording(
    event: Event, visitor: Visitor, alice: Visitor, alice_and_event: tuple[Person, Event]
) -> None:
    fill_in(visitor).press("Send my application").follow("See or change your answers")
    yana = all_of(select(Participation))[0]
    address = f"/organise/sofia/applications/{yana.id}/answers/motivation/translation"
    alice.open(address).choose("Language of the translation", "Bulgarian")
    alice.fill("Translation", "Да се уча.").press("Save").sees("Да се уча.")
    visitor.follow("Change Why you want to take part")
    visitor.fill("Why do you want to take part?", "To teach.").press("Save and go on")
    visitor.sees_not("Да се уча.")
    alice.open(address).sees("The answer was changed after this translation.")
    by = Actor("organiser", alice_and_event[0].id)
    row = translation_of(yana, "motivation")
    assert row is not None
    with pytest.raises(Conflict):
        actions.translate(yana, "motivation", row.version + 7, ("bg", "Друго."), by)

    alice.fill("Translation", "").press("Save").follow("Add a translation: Why you want")
    assert alice.open(address.replace("motivation", "organisation")).status == 404
    del event


def seen(participation: Participation) -> list[tuple[str, str]]:
    """What somebody who reads this application is shown."""
    one = round_of(participation.event)
    assert one is not None
    return list(shown_to(participation, one).pairs)
