"""Taking everything away: the page before, the file, and who gets what is of an account."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from flask import Flask
from lxml import html

from events.team.actions import new_link
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.mail.queries import letters_of_participation
from foundation.store import transaction
from registration.needs.actions import forget_profile
from registration.needs.actions import keep_profile
from registration.needs.actions import look
from registration.needs.queries import own_profile_of
from tests.support import full_world
from tests.support import world as worlds
from tests.support.marked import Marked
from tests.support.markup import mistakes
from tests.support.page import words
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

HERE = f"/my/{worlds.TOKEN}/data"
_ONCE = "what is told of a row does not depend on the store; sealed words are bytes on both"
pytestmark = pytest.mark.one_store(reason=_ONCE)


def taken(visitor: Visitor, here: str = HERE) -> dict[str, bytes]:
    """The files in the ZIP that somebody downloads there, in any language: {name: bytes}."""
    button = visitor.open(f"{here}/take").page.tree.xpath("//main//form//button")[-1]
    visitor.press(words(button))
    with ZipFile(BytesIO(visitor.body)) as file:
        return {name: file.read(name) for name in file.namelist()}


def told(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["my-data.json"])
    return found


def test_pr6_everything_is_one_press_away_and_every_word_is_in_it(
    app: Flask, marked: Marked
) -> None:
    maria = marked.world.participation
    keep_profile(maria, 2, Actor("participant", maria.person_id))

    maria_here = Visitor(app).open(f"/my/{worlds.TOKEN}").follow("My data").sees("Who has looked")
    files = taken(maria_here)
    page, machines = files["my-data.html"].decode(), files["my-data.json"].decode()

    assert [one for one in marked.markers.all if one not in page] == []
    assert [one for one in marked.markers.all if one not in machines] == []
    assert mistakes(page) == []
    assert "documents/certificate-1-en.pdf" in files
    assert history_of(maria.id, "took_away.own_data")


def test_pr6_decisions_letters_and_looks_are_in_it(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation
    alice = marked.world.browsers[worlds.ORGANISER]
    alice.open(f"/organise/{worlds.SLUG}/needs/{maria.id}/food")

    found = told(taken(Visitor(app)))

    look = {"name": "Alice", "role": "organiser", "organisation": "ENIL", "category": "food"}
    assert any(look.items() <= one.items() for one in found["looks"])
    letters = {one["subject"] for one in found["letters"]}
    assert letters == {letter.subject for letter in letters_of_participation(maria.id)}
    assert found["arrangements"][-1]["is_condition"] is True
    assert found["certificates"][0]["content"]["name"] == maria.name
    assert "(personal link)" in found["letters"][0]["text"]
    assert found["application"][0]["experience"] == "both"
    assert found["about"]["training"] == marked.world.event.title


def test_what_is_stored_as_a_code_is_read_as_a_word(app: Flask, marked: Marked) -> None:
    files = taken(Visitor(app))

    codes = {"en", "bg", "RO", "BG", "email", "yes", "no", "not_sure", "right", "not_right"}
    read = {text.strip() for text in html.fromstring(files["my-data.html"]).itertext()}
    assert read & codes == set()
    assert "English" in read
    assert told(files)["letters"][0]["language"] == "en"


def test_the_file_speaks_the_language_of_the_person(app: Flask, marked: Marked) -> None:
    with transaction():
        marked.world.participation.language = "bg"

    files = taken(Visitor(app))

    assert '<html lang="bg">' in files["my-data.html"].decode()
    assert told(files)["about"]["language"] == "bg"


def test_what_is_of_an_account_opens_only_to_who_is_signed_in_to_it(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrova")
    assert maria.person is not None
    here = f"{link_of(maria)}/data"

    by_link = taken(Visitor(app).open(here).sees("My data"), here)
    signed_in = taken(sign_in(Visitor(app), maria.person), here)
    as_another = taken(sign_in(Visitor(app), a_person("Boyan")), here)

    assert "account" not in told(by_link)
    assert told(signed_in)["account"][0]["email"] == maria.person.email
    assert told(signed_in)["browsers"]
    assert "account" not in told(as_another)


def test_a_link_does_not_open_what_the_owner_of_an_address_kept_elsewhere(
    app: Flask, marked: Marked
) -> None:
    maria = marked.world.participation
    by = Actor("participant", maria.person_id)
    elsewhere = a_participant(a_training("plovdiv"), "Maria Dimitrova")
    with transaction():
        elsewhere.person_id = maria.person_id

    assert own_profile_of(maria) is None
    keep_profile(maria, 2, by)
    assert own_profile_of(maria) is not None
    assert own_profile_of(elsewhere) is None
    here = f"{new_link(elsewhere)}/data"
    assert "kept_answers" not in told(taken(Visitor(app), here))
    forget_profile(maria, by)
    assert own_profile_of(maria) is None


def test_a_draft_has_little_to_tell(app: Flask, marked: Marked) -> None:
    found = told(taken(Visitor(app), f"/my/{full_world.DRAFT}/data"))

    assert found["participation"][0]["name"] == "Draft Person"
    assert not {"needs", "account", "journey"} & found.keys()


def test_looks_are_told_with_the_reason_of_an_opened_note(app: Flask, marked: Marked) -> None:
    look(marked.world.participation, "talk", Actor("organiser"))

    Visitor(app).open(HERE).sees("Who has looked", "How you like to talk")
