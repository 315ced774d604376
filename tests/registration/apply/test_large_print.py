"""Whoever reads large print gets letters of at least 18 points, with the same words."""

import pytest

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.mail.message import build
from foundation.mail.models import OutgoingLetter
from foundation.store import db
from foundation.store import transaction
from registration.apply import letters
from registration.apply.models import Application
from tests.support.letters import posted
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

LARGE, USUAL = "font: 1.5rem/1.55", "font: 1.125rem/1.55"


@pytest.fixture
def event(app: object) -> Event:
    return alices_training()[1]


@transaction()
def reads(event: Event, name: str, wanted: str) -> Participation:
    """Somebody who asked for that format."""
    person = a_participant(event, name, State.APPLIED)
    db.session.add(Application(participation_id=person.id, wanted_format=wanted))
    return person


def html_of(letter: OutgoingLetter) -> str:
    part = build(letter, {"link": "http://localhost/my/link"}).get_body(("html",))
    assert part is not None
    text: str = part.get_content()
    return text


def test_the_letter_is_as_large_as_its_reader_asked(event: Event) -> None:
    sizes = {}
    for name, wanted in (("Maria", "large_print"), ("Yana", "ordinary")):
        person = reads(event, name, wanted)
        with transaction():
            letter = posted(letters.draft_link(person, "/my/link", "test"))
        page = html_of(letter)
        sizes[name] = [size for size in (LARGE, USUAL) if size in page]

    assert sizes == {"Maria": [LARGE], "Yana": [USUAL]}


def test_what_the_organisers_get_about_them_stays_as_it_is(event: Event) -> None:
    maria = reads(event, "Maria", "large_print")
    with transaction():
        letter = posted(letters.help_wanted(maria))

    assert USUAL in html_of(letter)
