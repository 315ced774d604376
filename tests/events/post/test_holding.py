"""Letters wait until an organiser has read, changed and released them."""

from collections.abc import Callable

import pytest

from events.call.models import Event
from events.post.actions import choose_held
from events.post.kinds import kinds
from events.post.letters import letter_about
from events.team import actions as team
from events.team.models import Channel
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.jobs import work_off
from foundation.mail.holding import rewrite
from foundation.mail.letter import Words
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import letters_of_participation
from foundation.people import Person
from foundation.store import transaction
from tests.support.letters import posted
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

LETTERS = "/organise/sofia/letters"
HELD = f"{LETTERS}?show=held"


def received_by(somebody: Participation) -> OutgoingLetter:
    """The letter that tells somebody that their application has arrived."""
    template = kinds()["received"].template
    with transaction():
        return posted(letter_about(somebody, template, f"received:{somebody.id}", "/my/abc"))


@pytest.fixture
def house(app: object) -> tuple[Person, Event]:
    """Alice's training, in which letters on what has arrived wait."""
    alice, event = alices_training()
    choose_held(event, ["received"], alice)
    return alice, event


def pressed(visitor: Visitor, path: str, **values: object) -> Visitor:
    """Send a button of a page that was opened earlier."""
    data = {"csrf_token": token_in(visitor), **values}
    return visitor._go("POST", path, data=data)


def token_in(visitor: Visitor) -> str:
    return str(visitor.open(LETTERS).page.tree.xpath("//input[@name='csrf_token']/@value")[0])


def at(letter: OutgoingLetter) -> str:
    return f"{LETTERS}/{letter.id}"


def test_organisers_choose_which_letters_wait(visitor: Visitor) -> None:
    alice, event = alices_training()
    before = received_by(a_participant(event, "Before"))
    sign_in(visitor, alice).open(LETTERS).follow("Which letters wait until you release them")
    visitor.sees_not("gets their link", "Somebody opened an emergency note")
    visitor.tick("An application has arrived").press("Save").sees("Saved. This holds for letters")
    visitor.open(f"{LETTERS}/waiting").press("Save")

    after = received_by(a_participant(event, "After"))
    assert (before.state, after.state) == (LetterState.QUEUED, LetterState.HELD)
    assert [entry.act for entry in history_of(event.id)].count("chose.held_letters") == 1

    visitor.open(f"{LETTERS}/waiting").untick("An application has arrived").press("Save")
    assert received_by(a_participant(event, "Later")).state == LetterState.QUEUED
    assert after.state == LetterState.HELD


def test_a_link_that_somebody_asked_for_never_waits(
    visitor: Visitor, house: tuple[Person, Event]
) -> None:
    alice, event = house
    maria = a_participant(event)
    team.send_new_link(maria, Actor("worker"))
    [letter] = letters_of_participation(maria.id)

    sign_in(visitor, alice).open(at(letter)).sees("Waiting to go").sees_not("Hold this letter")
    for verb in ("hold", "cancel", "put-back", "release"):
        assert pressed(visitor, f"{at(letter)}/{verb}").status == 404
    assert visitor.open(f"{at(letter)}/change").status == 404
    assert letter.state == LetterState.QUEUED


def test_letters_are_read_changed_and_released_together(
    visitor: Visitor, house: tuple[Person, Event]
) -> None:
    alice, event = house
    people = [a_participant(event, name) for name in ("Ana", "Bilal", "Chloé")]
    ana, bilal, chloe = map(received_by, people)
    work_off()
    sign_in(visitor, alice).open(LETTERS).sees("Waiting for release (3)", "An application has arr")
    visitor.open(at(ana)).sees("Waits for release", "When somebody releases it")

    visitor.follow("Change its words").sees("{link}").sees_not("/my/")
    visitor.fill("Subject", "Dear Ana").fill("Words of the letter", "Hello Ana\n\n{link}\n\nBye")
    visitor.press("Save").sees("Saved. Only this one letter has these words.", "1 time")
    visitor.open(HELD).press("Release the ticked letters").sees("Tick at least one letter")
    visitor.tick("Release the letter to Ana").tick("Release the letter to Bilal")
    visitor.press("Release the ticked letters").sees("2 letters are on their way.")
    work_off()

    states = [each.state for each in (ana, bilal, chloe)]
    assert states == [LetterState.SENT, LetterState.SENT, LetterState.HELD]
    assert ana.subject == "Dear Ana"
    assert ana.text.startswith("Hello Ana\n\n\ue000link")
    assert ana.released_at is not None


def test_nothing_is_released_twice(visitor: Visitor, house: tuple[Person, Event]) -> None:
    alice, event = house
    letter = received_by(a_participant(event))
    sign_in(visitor, alice).open(at(letter)).press("Release it").sees("1 letter is on its way.")
    work_off()
    sent = letter.sent_at

    pressed(visitor, f"{at(letter)}/release").sees("No letter was released")
    for verb in ("hold", "cancel", "put-back"):
        pressed(visitor, f"{at(letter)}/{verb}").sees("This letter has gone on in the meantime.")
    ticked = [str(letter.id), "nonsense"]
    pressed(visitor, f"{LETTERS}/release", letters=ticked).sees("No letter was released")
    work_off()

    assert (letter.state, letter.sent_at) == (LetterState.SENT, sent)
    acts = [entry.act for entry in history_of(letter.id)]
    assert acts == ["released.letter"]


def test_a_letter_that_has_not_left_is_held_cancelled_and_put_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    letter = received_by(a_participant(event))
    sign_in(visitor, alice).open(at(letter)).press("Hold this letter")
    work_off()
    assert letter.state == LetterState.HELD

    visitor.press("Cancel this letter").sees("The letter is cancelled. You can put it back.")
    work_off()
    visitor.press("Put it back").sees("It waits until somebody releases it.")
    assert letter.state == LetterState.HELD

    visitor.press("Release it")
    work_off()
    assert letter.sent_at is not None


def test_a_held_letter_by_phone_is_passed_on_only_once_it_is_released(
    visitor: Visitor, house: tuple[Person, Event]
) -> None:
    alice, event = house
    maria = a_participant(event, channel=Channel.PHONE, email="", contact_detail="+359 2 123")
    letter = received_by(maria)
    sign_in(visitor, alice).open(LETTERS).sees("Nothing waits for you.")

    visitor.open(at(letter)).press("Release it")

    assert letter.state == LetterState.TO_PASS_ON
    visitor.open(LETTERS).sees("Pass it on by: Phone call")


@pytest.mark.parametrize(
    ("subject", "text", "error"),
    [
        ("Hello", "Hello", "Write {link} on a line of its own, where the button shall be."),
        ("{link}", "{link}", "The personal link cannot stand in the subject."),
        ("Hi", "{name} {link}", "Nothing is filled in here. Write words in place of {name}."),
        ("{name}", "{link}", "Nothing is filled in here. Write words in place of {name}."),
    ],
)
@pytest.mark.one_store(reason="what is refused never reaches the store")
def test_a_changed_letter_keeps_its_link_and_gets_no_other_braces(
    visitor: Visitor, house: tuple[Person, Event], subject: str, text: str, error: str
) -> None:
    alice, event = house
    letter = received_by(a_participant(event))
    sign_in(visitor, alice).open(f"{at(letter)}/change")

    visitor.fill("Subject", subject).fill("Words of the letter", text).press("Save")

    assert visitor.errors == [error]


def test_two_organisers_do_not_overwrite_each_other(
    visitor: Visitor, house: tuple[Person, Event]
) -> None:
    alice, event = house
    letter = received_by(a_participant(event))
    sign_in(visitor, alice).open(f"{at(letter)}/change")
    rewrite(letter, Words("Mine", "{link}"), 0, Actor("organiser"))
    visitor.fill("Subject", "Yours").press("Save")
    assert visitor.errors == [
        "Somebody else changed this letter. Your words are still here; save again."
    ]
    visitor.press("Save").sees("Saved. Only this one letter has these words.")
    visitor.open(at(letter)).press("Release it")

    with pytest.raises(Conflict, match="does not wait"):
        rewrite(letter, Words("Late", "{link}"), 2, Actor("organiser"))
    assert letter.subject == "Yours"


def test_a_long_outbox_has_pages(visitor: Visitor, house: tuple[Person, Event]) -> None:
    alice, event = house
    for number in range(52):
        received_by(a_participant(event, f"Person{number}"))

    sign_in(visitor, alice).open(HELD).sees("52")
    assert visitor.text.count("Release the letter to") == 50
    visitor.open(f"{HELD}&page=2")
    assert visitor.text.count("Release the letter to") == 2
    visitor.open(f"{LETTERS}?show=cancelled").sees("No letters stand here.")
    visitor.open(f"{LETTERS}?show=nonsense").sees("All letters")


def test_others_find_nothing(
    another_visitor: Callable[[], Visitor], house: tuple[Person, Event]
) -> None:
    letter = received_by(a_participant(house[1]))

    assert sign_in(another_visitor(), charlie()).open(f"{at(letter)}/change").status == 404
