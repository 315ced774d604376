"""What is typed by people stays text: no headers, no links, no marks of ours."""

import re

import pytest
from flask import Flask

from foundation.i18n import lazy_gettext
from foundation.jobs import work_off
from foundation.mail import Recipient
from foundation.mail import post
from foundation.mail.cleaning import clean
from foundation.mail.cleaning import one_line
from foundation.mail.cleaning import unlinked
from foundation.mail.letter import Words
from foundation.mail.words import write
from foundation.store import transaction
from tests.foundation.mail.conftest import Sink
from tests.foundation.mail.conftest import a_letter
from tests.foundation.mail.conftest import part
from tests.support.letters import posted

HEADERS = [
    "Subject",
    "From",
    "To",
    "Reply-To",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
]
BREAKS = ["\r\n", "\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\0"]
OWN = "https://steps.example"


@pytest.mark.one_store(reason="headers are made from strings, whichever store kept them")
@pytest.mark.parametrize("line_end", BREAKS)
def test_no_field_brings_a_header(post_office: Flask, sink: Sink, line_end: str) -> None:
    evil = f"Ada{line_end}Bcc: all@example.org{line_end}{line_end}Body"
    with transaction():
        post(
            a_letter(
                to=Recipient(evil, email="ada@example.org"),
                context={"title": evil, "name": evil, "note": "See you."},
                sender_name=evil,
                reply_to=f"team@example.org{line_end}",
            )
        )

    work_off()

    (message,) = sink.messages
    assert message.keys() == HEADERS
    assert sink.recipients == [["ada@example.org"]]
    assert message["Subject"].startswith("A place for you in Ada")
    assert part(message, "plain").count("\n\n") >= 3
    assert "See you." in part(message, "plain")


TYPED = [
    "[click](http://evil.example)",
    "<a href='http://evil.example'>click</a>",
    "http://evil.example/x?y=z",
    "HTTPS://EVIL.EXAMPLE",
    "www.e.com",
    "WWW.e.com",
    "evil.example",
    "http://localhost.evil.example/",
    "http://user@evil.example/",
    "//evil.example",
    "ftp://evil.example",
]


@pytest.mark.one_store(reason="words are made before they are stored")
@pytest.mark.parametrize("typed", TYPED)
def test_typed_text_never_becomes_a_link(post_office: Flask, sink: Sink, typed: str) -> None:
    with transaction():
        post(a_letter(context={"title": typed, "name": typed, "note": typed}))

    work_off()

    (message,) = sink.messages
    own = "http://localhost/my/secretsecretsecretsecretsecret"
    html = part(message, "html")
    assert re.findall(r'href="([^"]*)"', html) == [own]
    for text in (part(message, "plain"), html.split("<main>")[1], str(message["Subject"])):
        rest = text.replace(own, "")
        assert not re.search(r"(?i)\w://|\bwww\.|\w\.example\b", rest)
        # What a reader sees is still what was typed.
        assert "click" in rest or "vil" in rest.lower() or "e.com" in rest.replace("\u200b", "")


def test_what_people_need_to_copy_stays_whole() -> None:
    for text in (
        f"{OWN}/trainings/sofia",
        OWN,
        "team@equal-steps.example",
        "at 14.30, room 2.04",
        "З. Петров, bus no. 72",
    ):
        assert unlinked(text, OWN) == text


def test_cleaning_keeps_names_and_lines() -> None:
    assert clean("Ágnes\r\nЯна\t1\u202e2\ue000link\ue001") == "Ágnes\nЯна 12link"
    assert one_line("  Ágnes\u2028 \x00Яна\n") == "Ágnes Яна"


def test_nobody_can_type_a_mark(app: Flask, post_office: Flask) -> None:
    words = write(a_letter(context={"title": "t", "name": "\ue000link\ue001", "note": "n"}))

    assert words.text.count("\ue000") == 1
    assert "Dear link," in words.text


@pytest.mark.one_store(reason="words are made before they are stored")
def test_lists_and_links_inside_a_line(post_office: Flask, sink: Sink) -> None:
    with transaction():
        post(a_letter(template="list.txt"))

    work_off()

    html = part(sink.messages[0], "html")
    assert "<li>a pen</li>" in html
    assert "<li>See you in Sofia.</li>" in html
    assert re.search(r'Or see <a href="([^"]+)">\1</a> first\.', html)


@pytest.mark.one_store(reason="words are made before they are stored")
def test_a_letter_is_in_the_readers_language(post_office: Flask, sink: Sink) -> None:
    with transaction():
        post(a_letter(template="language.txt", language="bg", link=None))

    work_off()

    (message,) = sink.messages
    assert part(message, "plain").strip() == "bg"
    assert message["Content-Language"] == "bg"
    assert '<html lang="bg">' in part(message, "html")


@pytest.mark.one_store(reason="words are made before they are stored")
def test_our_own_words_in_a_romanian_letter_are_marked_as_english(
    post_office: Flask, sink: Sink
) -> None:
    with transaction():
        post(a_letter(language="ro", own=Words("Bun venit", "Bine ați venit!\n\n{link}")))

    work_off()

    html = part(sink.messages[0], "html")
    assert '<html lang="ro">' in html
    assert re.search(r'lang="en"><a class="button" href="[^"]+">Open your page<', html)


@pytest.mark.one_store(reason="words are made before they are stored")
def test_context_may_hold_lists_numbers_and_lazy_texts(post_office: Flask) -> None:
    context = {
        "title": lazy_gettext("Close"),
        "name": 7,
        "note": {"a": ["www.e.com"], "b": None, "c": True},
    }

    text = write(a_letter(context=context)).text

    assert "Dear 7," in text
    assert "www.e" not in text


@pytest.mark.one_store(reason="words are made before they are stored")
def test_a_template_without_a_subject_or_link_is_our_mistake(post_office: Flask) -> None:
    with pytest.raises(ValueError, match=r"none\.txt"):
        write(a_letter(template="none.txt"))
    with pytest.raises(Exception, match="link"):
        write(a_letter(link=None))


@pytest.mark.one_store(reason="words are made before they are stored")
@pytest.mark.parametrize("link", ["https://evil.example/", "//evil.example", "my/token"])
def test_a_letter_links_only_to_our_own_site(post_office: Flask, link: str) -> None:
    with pytest.raises(ValueError, match="own site"), transaction():
        post(a_letter(link=link))
    with transaction():
        assert posted(a_letter(link="http://localhost/my/token")).sealed_link
