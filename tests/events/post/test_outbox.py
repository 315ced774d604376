"""The outbox of a training, and letters that organisers pass on."""

from collections.abc import Callable
from uuid import uuid4

from events.call.models import Event
from events.post.actions import read_words
from events.team import actions
from events.team.models import Channel
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.jobs import work_off
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_of_participation
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

LETTERS = "/organise/sofia/letters"


def maria_by_phone(event: Event) -> tuple[Participation, OutgoingLetter]:
    """Maria, whom email does not reach, and a letter to her."""
    maria = a_participant(event, channel=Channel.PHONE, email="", contact_detail="+359 2 123")
    actions.send_new_link(maria, Actor("worker"))
    return maria, letters_of_participation(maria.id)[0]


def test_letters_tell_to_whom_about_what_and_how_far(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice).open(LETTERS).sees("No letters yet.", "Nothing waits for you.")
    actions.send_new_link(maria, Actor("worker"))

    visitor.open(LETTERS).sees("Maria Dimitrova", "Your new personal link", "Waiting to go")
    visitor.sees_not("maria@example.org")
    work_off()
    visitor.open(LETTERS).sees("Sent")


def test_every_way_to_pass_a_letter_on_is_said_in_words(visitor: Visitor) -> None:
    alice, event = alices_training()
    ways = [one for one in Channel if one is not Channel.EMAIL]
    for way in ways:
        person = a_participant(event, way.value, channel=way, email="", contact_detail="Maria")
        actions.send_new_link(person, Actor("worker"))
    sign_in(visitor, alice).open(LETTERS)
    visitor.sees(*(f"Pass it on by: {way.label}" for way in ways))


def test_a_letter_is_passed_on_by_phone(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria, letter = maria_by_phone(event)
    sign_in(visitor, alice).open(LETTERS).sees("Pass it on by: Phone call")
    visitor.follow("Maria Dimitrova: Your new personal link")
    visitor.sees("(personal link)").sees_not("/my/", "+359 2 123")

    visitor.press("Show the words with the personal link").sees("http://localhost/my/")
    visitor.sees("+359 2 123")
    assert [entry.act for entry in history_of(letter.id)] == ["read.letter"]
    visitor.fill("How did you tell the person?", "by phone").press("I passed this on")

    visitor.sees("Noted: the letter was passed on.", "Nothing waits for you.")
    visitor.open(f"{LETTERS}/{letter.id}").sees("by Alice Martin on", "by phone")
    visitor.open(f"/organise/sofia/people/{maria.id}").sees(
        "Alice Martin opened the words of a letter, to pass it on."
    )


def test_nothing_is_passed_on_twice(visitor: Visitor) -> None:
    alice, event = alices_training()
    _maria, letter = maria_by_phone(event)
    sign_in(visitor, alice).open(f"{LETTERS}/{letter.id}")
    opened = visitor.page
    visitor.fill("How did you tell the person?", "by phone").press("I passed this on")

    visitor._page, visitor.path = opened, f"{LETTERS}/{letter.id}"
    visitor.press("I passed this on")
    assert visitor.status in {200, 409}
    visitor.sees("This letter was already sent or passed on.")
    visitor._page, visitor.path = opened, f"{LETTERS}/{letter.id}"
    visitor.press("Show the words with the personal link")

    visitor.sees("This letter was already sent or passed on.").sees_not("/my/")


def test_how_it_was_passed_on_must_be_told(visitor: Visitor) -> None:
    alice, event = alices_training()
    _maria, letter = maria_by_phone(event)

    sign_in(visitor, alice).open(f"{LETTERS}/{letter.id}").press("I passed this on")

    assert visitor.errors == ["Enter how you told the person, for example “by phone”"]
    assert letter.state == LetterState.TO_PASS_ON


def test_a_letter_that_failed_is_tried_again(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    actions.send_new_link(maria, Actor("worker"))
    [letter] = letters_of_participation(maria.id)
    with transaction():
        letter.state = LetterState.FAILED
        letter.last_error = "550"
    sign_in(visitor, alice).open(LETTERS).sees("Could not be sent", "does not take letters")
    visitor.follow("Maria Dimitrova: Your new personal link")

    visitor.press("Try to send it again").sees("We try to send the letter once more.")

    assert letter.state == LetterState.QUEUED


def test_a_letter_about_nobody_in_particular(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria, letter = maria_by_phone(event)
    with transaction():
        letter.participation_id, letter.sealed_link = None, None

    sign_in(visitor, alice).open(f"{LETTERS}/{letter.id}").sees_not("Hold this letter")
    assert "(personal link)" in read_words(letter, Actor("organiser", alice.id))
    assert "read.letter_to" not in [entry.act for entry in history_of(maria.id)]


def test_others_find_nothing(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    _maria, letter = maria_by_phone(event)
    _elsewhere, other = maria_elsewhere()

    assert sign_in(visitor, charlie()).open(LETTERS).status == 404
    assert visitor.open(f"{LETTERS}/{letter.id}").status == 404
    alices = sign_in(another_visitor(), alice)
    assert alices.open(f"{LETTERS}/{other.id}").status == 404
    assert alices.open(f"{LETTERS}/{uuid4()}").status == 404


def maria_elsewhere() -> tuple[Participation, OutgoingLetter]:
    """Somebody in another training, and a letter to her."""
    somebody = a_participant(a_training("other"), "Somebody Else", channel=Channel.TEXT)
    actions.send_new_link(somebody, Actor("worker"))
    return somebody, letters_of_participation(somebody.id)[0]
