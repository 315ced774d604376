"""Organisers write letters in their own words, in each language of the training."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask

from events.call.models import Event
from events.post.actions import write_words
from events.post.kinds import kinds
from events.post.letters import letter_about
from events.post.models import OwnWords
from events.team.models import Participation
from foundation.errors import Conflict
from foundation.mail.models import OutgoingLetter
from foundation.store import transaction
from tests.support.letters import posted
from tests.support.page import words
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

WORDS = "/organise/sofia/letters/words"
RECEIVED = "registration/apply/letters/received.txt"


def letter_to(somebody: Participation) -> OutgoingLetter:
    """The letter that tells somebody that their application has arrived, as it goes out."""
    with transaction():
        return posted(letter_about(somebody, RECEIVED, f"received:{somebody.id}", "/my/abc"))


def write(visitor: Visitor, subject: str, text: str, language: str = "en") -> Visitor:
    visitor.open(f"{WORDS}/received/{language}/change")
    visitor.fill("Subject", subject).fill("Words of the letter", text)
    return visitor.press("Save")


def test_letters_begin_with_the_standard_words(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(WORDS).sees("A place is offered", "Standard words", "Bulgarian")
    visitor.open(f"{WORDS}/offer/bg").sees("It goes out in the standard words", "{name}", "{until}")
    assert visitor.open(f"{WORDS}/offer/ro").status == 404
    assert visitor.open(f"{WORDS}/nothing/en").status == 404


@pytest.mark.one_store(reason="what the pages say does not depend on the store")
def test_every_word_in_braces_has_its_meaning_and_an_example(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice)

    for kind in kinds().values():
        page = visitor.open(f"{WORDS}/{kind.key}/en/change").page
        terms = [words(one) for one in page.tree.xpath("//dl[@class='facts']/dt")]
        said = [words(one) for one in page.tree.xpath("//dl[@class='facts']/dd")]
        assert terms == [f"{{{name}}}" for name in kind.placeholders]
        assert [one for one in said if not re.match(".+ For example: .", one)] == [], kind.key
    visitor.open(f"{WORDS}/offer/en/change").sees("Now nothing stands there")


@pytest.mark.one_store(reason="the list of letters is made at start-up")
def test_every_letter_has_a_name_of_its_own(app: Flask) -> None:
    given = [kind.key for kind in app.extensions["stepfree.letters"]]

    assert [key for key, times in Counter(given).items() if times > 1] == []


def test_words_are_written_in_the_chosen_language_whatever_the_menus_speak(
    visitor: Visitor,
) -> None:
    alice, event = alices_training(text_languages=["ro"])
    sign_in(visitor, alice).open(f"{WORDS}/received/ro").sees("This letter in Romanian.")

    visitor.follow("Write your own words").sees("Write in Romanian.")
    visitor.fill("Subject", "A sosit").fill("Words of the letter", "Bună ziua!\n\n{link}")
    visitor.press("Save").sees("This letter in Romanian.", "It goes out in your words")

    maria = a_participant(event, language="ro")
    assert letter_to(maria).subject == "A sosit"


def test_own_words_go_out_with_their_braces_filled(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    sign_in(visitor, alice)

    write(visitor, "Dear {name}", "Your form for {title} is here.\n\n{link}")

    visitor.sees("Saved.", "It goes out in your words")
    letter = letter_to(maria)
    assert letter.subject == f"Dear {maria.name}"
    assert letter.text.startswith(f"Your form for {event.title} is here.\n\n")
    assert "{" not in letter.text


def test_a_name_cannot_bring_words_of_its_own(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event, "{link} {reference}")
    sign_in(visitor, alice)

    write(visitor, "For {name}", "Hello {name}\n\n{link}")

    assert letter_to(maria).subject == "For {link} {reference}"


@pytest.mark.parametrize(
    ("subject", "text", "error"),
    [
        ("", "Hello\n\n{link}", "Enter the subject"),
        ("Hello", "", "Write the letter"),
        ("Hello", "Hello", "Write {link} on a line of its own, where the button shall be."),
        ("{link}", "Hello\n\n{link}", "The personal link cannot stand in the subject."),
        (
            "Hello",
            "{diet}\n\n{link}",
            "This letter has no {diet}. See the list of words in braces.",
        ),
        ("{until}", "{link}", "This letter has no {until}. See the list of words in braces."),
        ("Hello", "{7*7}\n\n{link}", "Braces { } stand only around the words of the list."),
        ("Hello", "{name!r}\n\n{link}", "Braces { } stand only around the words of the list."),
        ("Hello", "{name.__class__} {link}", "Braces { } stand only around the words of the list."),
        ("{name:>99999999}", "{link}", "Braces { } stand only around the words of the list."),
    ],
)
@pytest.mark.one_store(reason="what is refused never reaches the store")
def test_what_no_letter_can_hold_is_refused(
    visitor: Visitor, subject: str, text: str, error: str
) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice)

    write(visitor, subject, text)

    assert visitor.errors == [error]


def test_the_standard_words_can_come_back_and_go_again(visitor: Visitor) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    write(sign_in(visitor, alice), "First", "One\n\n{link}")

    visitor.press("Use the standard words again").sees("It goes out in the standard words")
    assert letter_to(maria).subject.startswith("We have your form")
    visitor.sees("History of these words", "First", "standard words")
    visitor.press("Use these words again").sees("The earlier words go out again.")

    visitor.sees("It goes out in your words")


def test_two_organisers_do_not_overwrite_each_other(app: object) -> None:
    alice, event = alices_training()
    kind = kinds()["offer"]
    words = [OwnWords(language="en", subject="Hello", text=f"{n} {{link}}") for n in range(3)]
    write_words(event, kind, words[0], 0, alice)

    with pytest.raises(Conflict, match="Somebody else wrote words"):
        write_words(event, kind, words[1], 0, alice)
    write_words(event, kind, OwnWords(language="en", subject="Hello", text="0 {link}"), 0, alice)
    write_words(event, kind, words[2], 1, alice)


def romanian(event: Event) -> Participation:
    return a_participant(event, "Ana Popescu", language="ro")


def test_a_letter_tells_openly_that_it_stands_in_another_language(app: object) -> None:
    _alice, event = alices_training()

    letter = letter_to(romanian(event))

    assert letter.language == "en"
    assert letter.text.startswith("This letter is not written in Romanian yet. It is in English.")


def test_a_letter_goes_out_in_a_language_that_stepfree_does_not_speak(visitor: Visitor) -> None:
    alice, event = alices_training()
    with transaction():
        event.text_languages = ["ro"]
    sign_in(visitor, alice).open(WORDS).sees("Romanian", "No words yet")
    visitor.open(f"{WORDS}/received/ro").sees("Nobody has written this letter in Romanian yet.")

    write(visitor, "Am primit formularul", "Bună, {name}! {days}, {closes}\n\n{link}", "ro")

    letter = letter_to(romanian(event))
    assert (letter.language, letter.subject) == ("ro", "Am primit formularul")
    assert letter.text.startswith("Bună, Ana Popescu! 24\u201325 sept. 2016, ")


def test_others_find_nothing(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, _event = alices_training()
    write(sign_in(visitor, alice), "First", "One\n\n{link}")

    assert sign_in(another_visitor(), charlie()).open(f"{WORDS}/received/en").status == 404


def test_a_subject_without_a_number_names_the_training(app: object) -> None:
    """Who comes along has no application, and so no number."""
    somebody = a_participant(alices_training()[1], reference=None)

    assert letter_to(somebody).subject == f"We have your form ({somebody.event.title})"
