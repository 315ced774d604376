"""Alice writes the training's texts in Romanian; Ileana reads them."""

from collections.abc import Callable
from datetime import time

import pytest
from flask import Flask

from events.call.models import Event
from events.programme.models import ProgrammeItem
from events.team.models import Trainer
from events.translation.queries import progress_of
from foundation.i18n import language_in_text
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

pytestmark = pytest.mark.one_store(
    reason="tests/foundation/wording and test_two_translators ask both stores"
)

HERE = "/organise/sofia/translations"
PAGE = "/trainings/sofia?lang=ro"


def alice_writes(visitor: Visitor, *languages: str, **texts: str) -> Event:
    """Alice on the page of Romanian, in a training whose texts are in these other languages."""
    alice, event = alices_training(text_languages=list(languages or ("ro",)), **texts)
    sign_in(visitor, alice).open(f"{HERE}/{(languages or ('ro',))[0]}")
    return event


def change(event: Event, **texts: str | list[str]) -> None:
    with transaction():
        for field, text in texts.items():
            setattr(event, field, text)


def test_alice_chooses_romanian_and_writes_in_it(visitor: Visitor) -> None:
    alice, _event = alices_training(summary="Two days.")
    sign_in(visitor, alice).open("/organise/sofia/languages")
    visitor.tick("Romanian", "Other languages of your texts (optional)").press("Save")
    visitor.open("/organise/sofia").follow("Translations").sees("0 of 2 texts", "2 to write")
    visitor.follow("Write: Romanian").sees("0 of 2 texts are written.", "Two days.")
    visitor.fill("Title", "Sprijin între egali").press("Save")
    visitor.sees("Saved.", "1 of 2 texts are written.")

    assert visitor.value_of("Title") == "Sprijin între egali"
    visitor.open("/organise/sofia/publish").sees("Texts in Romanian: 1 of 2 are written.")
    visitor.open("/organise/sofia").sees("Alice Martin wrote texts in another language.")


def test_ileana_reads_in_romanian_and_is_told_what_is_not(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice_writes(visitor, summary="Two days.")
    visitor.fill("Title", "Sprijin între egali").press("Save")
    ileana = another_visitor().open(PAGE)

    heading = ileana.page.tree.find(".//h1/span")
    assert (heading.text, heading.get("lang")) == ("Sprijin între egali", "ro")
    assert ileana.page.tree.get("lang") == "en", "the interface has no Romanian yet"
    ileana.sees("Two days.")
    ileana.sees("Part of this page is not in Romanian yet. Those parts are in English.")
    chosen = ileana.page.tree.xpath("//nav//*[@aria-current='true'][@lang]")
    assert [one.text for one in chosen] == ["Română"]

    ileana.open("/").sees("Sprijin între egali")


def test_a_reader_of_english_is_told_nothing(visitor: Visitor) -> None:
    alices_training(text_languages=["ro"])

    visitor.open("/trainings/sofia").sees_not("Part of this page is not in")


def test_each_text_stands_under_its_section(visitor: Visitor) -> None:
    alice, event = alices_training(text_languages=["ro"], code_of_conduct="Be kind.\n\nAlways.")
    with transaction():
        trainer = Trainer(event_id=event.id, name="Ana", country="RO", position=1)
        trainer.biography = "She has trained people for ten years."
        db.session.add(trainer)
    sign_in(visitor, alice).open(f"{HERE}/ro")

    headings = [heading.text for heading in visitor.page.tree.xpath("//h2")]
    assert headings == ["About the training", "Trainers"]
    visitor.fill("Who they are", "Formatoare de zece ani.").press("Save")
    visitor.open(PAGE).sees("Formatoare de zece ani.")


def test_fields_and_originals_say_their_language(visitor: Visitor) -> None:
    alice_writes(visitor)

    field = visitor.page.field("Title")
    assert field.get("lang") == "ro"
    assert visitor.page.tree.xpath("//legend/span")[0].get("lang") == "en"


def test_an_original_that_changed_is_told_until_alice_looks(visitor: Visitor) -> None:
    event = alice_writes(visitor)
    visitor.fill("Title", "Sprijin").press("Save")
    change(event, title="Peer Supporters in Sofia")

    visitor.open(HERE).sees("1 original has changed")
    visitor.follow("Write: Romanian").sees("The original has changed since")
    visitor.tick("I have looked, and this text is still right").press("Save")
    visitor.sees_not("The original has changed since")
    visitor.open(HERE).sees("Complete")


def test_the_publish_check_names_what_has_changed(visitor: Visitor) -> None:
    event = alice_writes(visitor)
    visitor.fill("Title", "Sprijin").press("Save")
    visitor.open("/organise/sofia/publish").sees_not("Texts in Romanian")

    change(event, title="Peer Supporters in Sofia")
    visitor.open("/organise/sofia/publish")
    visitor.sees("Texts in Romanian: some originals have changed since.")


def test_what_was_before_is_shown_and_brought_back(visitor: Visitor) -> None:
    alice_writes(visitor)
    visitor.fill("Title", "Sprijin").press("Save").fill("Title", "").press("Save")
    visitor.follow("Earlier texts").sees("The text was taken out.", "Alice Martin", "Sprijin")
    visitor.press("Bring it back Title").sees("The earlier text stands again.")

    assert visitor.open(f"{HERE}/ro").value_of("Title") == "Sprijin"


def test_an_older_text_that_is_brought_back_stays_out_of_date(visitor: Visitor) -> None:
    event = alice_writes(visitor)
    visitor.fill("Title", "Sprijin").press("Save")
    change(event, title="Peer Supporters in Sofia")
    visitor.open(f"{HERE}/ro").fill("Title", "Sprijin la Sofia").press("Save")
    visitor.open(f"{HERE}/ro/earlier").press("Bring it back Title")

    assert [progress.old for progress in progress_of(event)] == [1]


def test_an_original_that_changes_meanwhile_is_looked_at_first(visitor: Visitor) -> None:
    event = alice_writes(visitor)
    change(event, title="Peer Supporters in Sofia")
    visitor.fill("Title", "Sprijin").press("Save")

    assert visitor.errors[0].startswith("Somebody has changed an original text")
    assert visitor.value_of("Title") == "Sprijin"


def test_serbian_in_latin_letters_starts_from_the_cyrillic_text(visitor: Visitor) -> None:
    event = alice_writes(visitor, "sr", "sr-Latn")
    visitor.fill("Title", "Људи који помажу").press("Save")
    visitor.open(f"{HERE}/sr-Latn").follow("Fill empty fields with the Cyrillic texts")

    assert visitor.value_of("Title") == "Ljudi koji pomažu"
    visitor.press("Save").sees("Saved.", "1 of 1 texts are written.")
    change(event, language="sr", text_languages=["sr-Latn"], summary="Њих двоје.")
    visitor.open(f"{HERE}/sr-Latn?from=sr")
    assert visitor.value_of("Summary") == "Njih dvoje."


def test_a_text_without_its_original_is_not_brought_back(visitor: Visitor) -> None:
    event = alice_writes(visitor, summary="Two days.")
    visitor.fill("Summary", "Două zile.").press("Save").fill("Summary", "Doi.").press("Save")
    visitor.follow("Earlier texts")
    change(event, summary="")
    visitor.press("Bring it back Summary").sees("The original of this text is no longer there.")


def test_other_languages_have_no_page(visitor: Visitor) -> None:
    alice_writes(visitor)

    assert visitor.open(f"{HERE}/sv").status == 404
    assert visitor.open(f"{HERE}/en").status == 404


def test_a_text_of_another_language_is_not_brought_back_here(visitor: Visitor) -> None:
    alice_writes(visitor, "ro", "sv")
    visitor.fill("Title", "Sprijin").press("Save")
    visitor.fill("Title", "Sprijin doi").press("Save").follow("Earlier texts")
    form = visitor.page.tree.xpath("//form[contains(@action, '/earlier/')]")[0]
    token = visitor.page.tree.xpath("//input[@name='csrf_token']")[0].get("value")
    wrong = form.get("action").replace("/ro/", "/sv/")

    assert visitor.client.post(wrong, data={"csrf_token": token}).status_code == 404


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_hundred_sessions_ask_as_often_as_one(visitor: Visitor) -> None:
    event = alice_writes(visitor)

    def sessions(count: int) -> int:
        with transaction():
            db.session.add_all(a_session(event, number) for number in range(count))
        visitor.open(f"{HERE}/ro")
        with queries_made() as made:
            visitor.open(f"{HERE}/ro")
        return len(made)

    few = sessions(2)
    assert sessions(100) == few


def a_session(event: Event, number: int) -> ProgrammeItem:
    return ProgrammeItem(
        event_id=event.id,
        day=event.starts_on,
        starts=time(8, number % 60),
        ends=time(23),
        title=f"Session {number}",
    )


def test_names_of_languages_fit_into_sentences(app: Flask) -> None:
    assert language_in_text("ro") == "Romanian"
