"""Texts of a training in several languages: what a reader of each gets, and who wrote what."""

from uuid import uuid4

import pytest
from flask import Flask
from flask import render_template_string
from sqlalchemy import select

from events.call.models import Event
from events.call.models import LinkedEvent
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from foundation.wording import Said
from foundation.wording import Wording
from foundation.wording import copy_wordings
from foundation.wording import load_wordings
from foundation.wording import said
from foundation.wording import write_wordings
from foundation.wording.actions import Key
from foundation.wording.actions import Written
from foundation.wording.queries import forget_wordings
from foundation.wording.queries import out_of_date
from foundation.wording.queries import wordings_of
from tests.support.counting import queries_made
from tests.support.sofia import a_training

ILEANA = Actor("organiser", uuid4())


def a_training_in(*languages: str, slug: str = "sofia", title: str = "Peer supporters") -> Event:
    event = a_training(slug=slug, title=title)
    with transaction():
        event.text_languages = list(languages)
    return event


def write(event: Event, language: str, **texts: str) -> None:
    given = {
        Key(event.id, field): Written(text, getattr(event, field)) for field, text in texts.items()
    }
    write_wordings(event, language, given, ILEANA)


def heard(event: Event, language: str, field: str = "title") -> Said:
    with using_language(language):
        return said(event, field)


def test_a_reader_gets_the_text_in_their_language(app: Flask) -> None:
    event = a_training_in("ro", "bg")
    write(event, "ro", title="Sprijin între egali")
    write(event, "bg", title="Взаимна подкрепа")

    assert heard(event, "ro") == ("Sprijin între egali", "ro")
    assert heard(event, "bg") == ("Взаимна подкрепа", "bg")
    assert heard(event, "en") == ("Peer supporters", "en")


def test_what_is_lacking_is_said_as_it_was_first_written(app: Flask) -> None:
    event = a_training_in("ro")
    write(event, "ro", title="Sprijin")
    with transaction():
        event.summary = "Two days."

    assert heard(event, "ro", "summary") == ("Two days.", "en")
    assert heard(event, "lt") == ("Peer supporters", "en")


def test_a_near_language_comes_before_a_far_one(app: Flask) -> None:
    event = a_training_in("sr-Latn", "ro")
    write(event, "sr-Latn", title="Vršnjačka podrška")

    assert heard(event, "cnr") == ("Vršnjačka podrška", "sr-Latn")
    assert heard(event, "sr") == ("Vršnjačka podrška", "sr-Latn")
    assert heard(event, "ro") == ("Peer supporters", "en")


def test_a_language_that_was_taken_off_is_silent_but_kept(app: Flask) -> None:
    event = a_training_in("ro")
    write(event, "ro", title="Sprijin")
    with transaction():
        event.text_languages = []
    assert heard(event, "ro") == ("Peer supporters", "en")

    with transaction():
        event.text_languages = ["ro"]
    assert heard(event, "ro") == ("Sprijin", "ro")


def test_a_text_that_was_emptied_says_nothing_in_any_language(app: Flask) -> None:
    event = a_training_in("ro")
    write(event, "ro", title="Sprijin")
    with transaction():
        event.title = ""

    assert heard(event, "ro") == ("", "en")


def test_older_texts_stay_and_can_be_written_again(app: Flask) -> None:
    event = a_training_in("ro")
    write(event, "ro", title="Sprijin")
    write(event, "ro", title="Sprijin între egali")
    write(event, "ro", title="")

    older = wordings_of(event, "ro")
    assert [one.text for one in older] == ["", "Sprijin între egali", "Sprijin"]
    assert heard(event, "ro") == ("Peer supporters", "en")

    write(event, "ro", title=older[1].text)
    assert heard(event, "ro") == ("Sprijin între egali", "ro")


def test_a_form_sent_twice_writes_once(app: Flask) -> None:
    event = a_training_in("ro")
    for _sending in range(2):
        write(event, "ro", title="Sprijin", summary="")

    assert [one.text for one in wordings_of(event, "ro")] == ["Sprijin"]
    entries = history_of(event.id, "wrote.wordings")
    assert [entry.details for entry in entries] == [{"language": "ro", "fields": ["title"]}]


def test_an_original_that_changed_is_told_until_somebody_looks(app: Flask) -> None:
    event = a_training_in("ro")
    write(event, "ro", title="Sprijin")
    with transaction():
        event.title = "Peer supporters in action"
    (wording,) = wordings_of(event, "ro")
    assert out_of_date(wording, event.title)

    write(event, "ro", title="Sprijin")
    assert len(wordings_of(event, "ro")) == 1, "the same text again says nothing new"

    key = Key(event.id, "title")
    looked = Written("Sprijin", event.title, still_right=True)
    assert write_wordings(event, "ro", {key: looked}, ILEANA) == [key]
    assert not out_of_date(wordings_of(event, "ro")[0], event.title)
    assert write_wordings(event, "ro", {key: looked}, ILEANA) == []


def test_a_page_reads_all_wordings_of_a_training_at_once(app: Flask) -> None:
    event = a_training_in("ro", "en")
    with transaction():
        event.language = "bg"
        linked = [LinkedEvent(event_id=event.id, title=f"{n}", on=event.ends_on) for n in "abc"]
        db.session.add_all(linked)
    write(event, "ro", title="Sprijin")
    forget_wordings()
    assert [event.title, *(one.title for one in linked)], "read before counting"

    with using_language("ro"), queries_made() as made:
        texts = [said(row, field).text for row in (event, *linked) for field in ("title", "title")]

    assert texts[:3] == ["Sprijin", "Sprijin", "a"]
    assert len(made) == 1


def test_a_page_in_the_first_language_reads_none(app: Flask) -> None:
    event = a_training_in("ro")
    assert event.title

    with using_language("en"), queries_made() as made:
        said(event, "title")

    assert made == []


def test_a_list_reads_the_titles_of_all_trainings_at_once(app: Flask) -> None:
    events = [a_training_in("ro", slug=f"t{n}") for n in range(5)]
    write(events[3], "ro", title="Sprijin")
    assert [event.title for event in events], "read before counting"

    with using_language("ro"), queries_made() as made:
        load_wordings(events)
        titles = [said(event, "title").language for event in events]

    assert titles == ["en", "en", "en", "ro", "en"]
    assert len(made) == 1


def test_a_copied_training_says_the_same(app: Flask) -> None:
    old, new = a_training_in("ro"), a_training_in("ro", slug="next")
    write(old, "ro", title="Sprijin", summary="Două zile.")

    copy_wordings(old, new, {old.id: new.id}, ILEANA)
    copied = all_of(select(Wording).where(Wording.scope_id == new.id))

    assert heard(new, "ro") == ("Sprijin", "ro")
    assert {one.row_id for one in copied} == {new.id}


@pytest.mark.one_store(reason="what a template makes of a text does not touch the store")
class TestInTemplates:
    def test_a_text_in_another_language_than_the_page_names_it(self, app: Flask) -> None:
        event = a_training_in("ro")
        write(event, "ro", title="Sprijin <b>")

        with app.test_request_context(), using_language("ro"):
            told = render_template_string("{{ event | said('title') }}", event=event)
            plain = render_template_string("{{ event | said_text('title') }}", event=event)

        assert told == '<span lang="ro">Sprijin &lt;b&gt;</span>'
        assert plain == "Sprijin &lt;b&gt;"

    def test_a_text_in_the_language_of_the_page_stands_bare(self, app: Flask) -> None:
        with app.test_request_context(), using_language("en"):
            told = render_template_string("{{ event | said('title') }}", event=a_training_in())

        assert told == "Peer supporters"

    def test_markdown_is_read_in_each_language(self, app: Flask) -> None:
        event = a_training_in("ro")
        with transaction():
            event.description = "Two *days*."
        write(event, "ro", description="Două *zile*.")

        with app.test_request_context(), using_language("ro"):
            told = render_template_string("{{ event | said_prose('description') }}", event=event)
        assert told.strip() == '<div lang="ro"><p>Două <em>zile</em>.</p>\n</div>'

        with app.test_request_context():
            assert render_template_string("{{ e | said_prose('paid_for') }}", e=event) == ""

    def test_arabic_runs_from_right_to_left(self, app: Flask) -> None:
        event = a_training_in("ar")
        write(event, "ar", title="دعم")

        with app.test_request_context(), using_language("ar"):
            told = render_template_string("{{ event | said('title') }}", event=event)

        assert told == '<span lang="ar" dir="rtl">دعم</span>'
