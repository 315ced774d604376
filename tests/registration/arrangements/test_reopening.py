"""A changed answer reopens what rests on it, and the team is told."""

from collections.abc import Callable

from flask import Flask

from events.team.categories import Category
from foundation.people import Role
from registration.arrangements import actions
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from tests.support.arranging import SELF
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.arranging import tells
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor


def test_a_changed_answer_reopens_its_category_alone(app: Flask) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.TRANSPORT, more="A van")
    van = arranged(maria, "A van")
    asked = arranged(maria, "A bus", Progress.ASKED)
    room = arranged(maria, "A room", category=Category.VENUE)
    actions.reply(van, Reply.CONFIRMED, "", SELF, seen=van.version)

    tells(maria, Category.TRANSPORT, more="A van")
    assert van.reply is Reply.CONFIRMED
    tells(maria, Category.TRANSPORT, more="A van with a ramp")

    assert [van.progress, van.reply] == [Progress.ARRANGING, None]
    assert (asked.progress, room.progress) == (Progress.ASKED, Progress.ARRANGED)
    letters = letters_to("office@example.org")
    assert [letter.subject for letter in letters] == ["Somebody has changed an answer"]
    assert "van" not in letters[0].text


def test_the_access_coordinator_is_told_too_once_and_in_their_own_language(app: Flask) -> None:
    _, event = a_coming_training()
    # "office@example.org" is the contact of the training too.
    for person in (a_person("Mila", "bg"), a_person("Office")):
        grant(person, event.id, Role.COORDINATOR)
    maria = a_participant(event)
    tells(maria, Category.TRANSPORT, more="A van")
    arranged(maria, "A van")

    tells(maria, Category.TRANSPORT, more="A van with a ramp")

    assert len(letters_to("office@example.org")) == 1
    [letter] = letters_to("mila@example.org")
    assert letter.link == f"/organise/sofia/needs/{maria.id}"
    assert letter.subject != "Somebody has changed an answer"


def test_who_saves_beside_a_changed_answer_is_told(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    row = arranged(maria, "A van")
    desk = sign_in(visitor, alice)
    desk.open(f"/organise/sofia/needs/{maria.id}/arrangements/{row.id}")
    tells(maria, Category.TRANSPORT, more="Without a step")

    desk.fill("Note for the person", "At nine").press("Save")

    assert "Somebody else changed this" in desk.errors[0]
    desk.sees("An answer changed, so it is open again.")
