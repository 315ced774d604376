"""A sheet goes to a supplier by a link, is opened, changes, and ends; the person sees it all."""

from datetime import timedelta

import pytest
from flask import Flask

from events.team.models import State
from foundation import clock
from foundation.audit import history_in
from foundation.errors import Refused
from foundation.people import acting
from foundation.store import transaction
from registration.needs.queries import looks_at
from registration.sheets import actions
from registration.sheets import queries
from registration.sheets.actions import Gift
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from registration.sheets.models import Way
from tests.support.arranging import a_coming_training
from tests.support.letters import letter_to
from tests.support.needs import tell
from tests.support.page import words
from tests.support.people import sign_in
from tests.support.sheets import a_guest
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ROOMING = "/organise/sofia/sheets/rooming"
SENSITIVE = ("A powered wheelchair", "A shower without a step", "With a light that flashes")


def test_a_rooming_list_is_sent_opened_changed_and_told_to_the_person(
    visitor: Visitor, app: Flask
) -> None:
    alice, event = a_coming_training()
    maria = a_guest(event)
    a_supplier(event)
    sign_in(visitor, alice).open("/organise/sofia/sheets").follow("Rooming list")
    visitor.sees("Maria Dimitrova", *SENSITIVE)

    visitor.follow("Give this sheet to a supplier")
    visitor.choose("For whom is the sheet?", "Hotel Vitosha (Hotel)")
    visitor.choose("How do you give it?", "Send a letter by email with a link")
    visitor.press("Give this sheet").sees("The letter with the link is on its way.", "Not opened")
    letter = letter_to("desk@hotel.example")
    assert "Rooming list" in letter.text
    assert not [word for word in (*SENSITIVE, "Maria") if word in letter.text]

    hotel = Visitor(app).open(letter.link).sees("Hotel Vitosha", "Opens until")
    hotel.sees_not("Maria", *SENSITIVE)
    hotel.press("Open the sheet").sees("Maria Dimitrova", *SENSITIVE).sees_not("Changed since")
    visitor.open(ROOMING).sees("Nothing has changed since").sees_not("Not opened")

    tell(maria, {"bathroom": ["bath_ok"]})
    visitor.open(ROOMING).sees("Changed: Maria Dimitrova", "now “Fittings: A bath is fine”")
    given(event, alice, queries.sendings_of(event)[0].supplier)
    assert Visitor(app).open(letter.link).status == 410

    person = Visitor(app).open(f"{link_of(maria)}/needs")
    person.sees("What suppliers were told about you", "Rooming list, number 2")
    person.sees("Hotel Vitosha, supplier", "Rooms and moving around")


def test_a_supplier_sees_what_changed_since_its_own_last_sheet(app: Flask) -> None:
    alice, event = a_coming_training()
    maria, ana = a_guest(event), a_guest(event, "Ana Kos")
    hotel = a_supplier(event)
    given(event, alice, hotel)
    tell(maria, {"bathroom": ["bath_ok"]})
    with transaction():
        ana.state = State.WITHDRAWN
    a_guest(event, "Ivan Petrov")
    _sending, path = given(event, alice, hotel)

    seen = Visitor(app).open(path).press("Open the sheet")
    seen.sees(
        "Changed since last sent",
        "Changed: Maria Dimitrova",
        "New: Ivan Petrov",
        "Taken out: Ana Kos",
    )
    seen.sees("before “Fittings: A shower without a step”")


@pytest.mark.usefixtures("app")
def test_the_same_sheet_keeps_its_number_and_a_new_one_gets_the_next() -> None:
    alice, event = a_coming_training()
    maria, hotel = a_guest(event), a_supplier(event)
    first, _path = given(event, alice, hotel)
    again, _path = given(event, alice, a_supplier(event, name="Second hotel"))
    tell(maria, {"bathroom": ["bath_ok"]})
    changed, _path = given(event, alice, hotel)

    assert [one.edition.number for one in (first, again, changed)] == [1, 1, 2]
    assert [one.ended_at is None for one in (first, again, changed)] == [False, True, True]


def test_az8_a_link_opens_its_own_sheet_ends_with_its_days_and_at_once(
    visitor: Visitor, app: Flask
) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    hotel, kitchen = a_supplier(event), a_supplier(event, name="Kitchen")
    sending, path = given(event, alice, hotel)
    _other, food = given(event, alice, kitchen, SheetKind.CATERING)

    Visitor(app).open(food).press("Open the sheet").sees_not(*SENSITIVE)
    assert Visitor(app).open("/sheets/anything").status == 404
    with clock.travelling_to(clock.now() + timedelta(days=7, minutes=1)):
        assert Visitor(app).open(path).status == 410
    opened = Visitor(app).open(path)
    sign_in(visitor, alice).open(ROOMING).press("End this link Hotel Vitosha")
    visitor.sees("The link has ended", "Ended")
    opened.press("Open the sheet")
    assert opened.status == 410
    actions.end_link(sending, acting(alice, "organiser"))
    assert len(history_in(event.id, "ended.sheet_link")) == 1
    with pytest.raises(Refused):
        actions.open_link(sending, "page")


def test_az8_a_file_belongs_to_who_took_it_for_a_day(visitor: Visitor, app: Flask) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    sign_in(visitor, alice).open(f"{ROOMING}/give")
    visitor.choose("How do you give it?", "Give me a spreadsheet to hand over")
    visitor.press("Give this sheet").sees("You can fetch the file for 24 hours", "Our own team")
    visitor.follow("Fetch the spreadsheet")
    assert visitor.body.startswith(b"PK")
    sending = queries.sendings_of(event)[0]
    path = f"{ROOMING}/given/{sending.id}.xlsx"

    other = sign_in(Visitor(app), boyan_joins(event))
    assert other.open(path).status == 404
    assert other.open(path.replace("xlsx", "pdf")).status == 404
    with clock.travelling_to(clock.now() + timedelta(hours=24, minutes=1)):
        assert sign_in(Visitor(app), alice).open(path).status == 410


def test_a_link_can_be_passed_on_by_hand(visitor: Visitor, app: Flask) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    a_supplier(event, email="", language="bg")
    sign_in(visitor, alice).open(f"{ROOMING}/give")
    visitor.choose("For whom is the sheet?", "Hotel Vitosha (Hotel)")
    visitor.choose("How do you give it?", "Send a letter by email with a link")
    visitor.press("Give this sheet")
    assert visitor.errors == ["We have no email address of this supplier. Choose another way."]
    visitor.choose("How do you give it?", "Show me a link that I pass on")
    visitor.press("Give this sheet").sees("For safety we keep no copy")
    path = visitor.text.partition("http://localhost")[2].split()[0]
    assert 'lang="bg"' in Visitor(app).open(path).body.decode()


@pytest.mark.usefixtures("app")
def test_a_link_needs_a_supplier() -> None:
    alice, event = a_coming_training()
    with pytest.raises(Refused):
        given(event, alice, None)
    gift = Gift(None, Way.LINK, "en")
    with pytest.raises(Refused):
        actions.give(event, SHEETS[SheetKind.SAFETY], gift, acting(alice, "organiser"))


@pytest.mark.usefixtures("app")
def test_nobody_gets_a_link_that_would_open_nothing() -> None:
    alice, event = a_coming_training()
    hotel = a_supplier(event)
    with (
        clock.travelling_to(clock.now() + timedelta(days=91)),
        pytest.raises(Refused, match="30 days ago"),
    ):
        given(event, alice, hotel)


def test_a_supplier_is_noted_once_a_day_and_each_supplier_by_itself(app: Flask) -> None:
    alice, event = a_coming_training()
    maria = a_guest(event)
    for name in ("Hotel Vitosha", "Hotel Rila"):
        path = given(event, alice, a_supplier(event, name=name))[1]
        for _again in range(2):
            Visitor(app).open(path).press("Open the sheet")
    looks = {(look.name, look.what): look.times for look in looks_at(maria)}
    assert looks["Hotel Vitosha", "Rooms and moving around"] == 1
    assert looks["Hotel Rila", "Safety"] == 1


def test_a_link_that_is_shown_once_opens_the_sheet(visitor: Visitor, app: Flask) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    a_supplier(event)
    sign_in(visitor, alice).open(f"{ROOMING}/give")
    visitor.choose("For whom is the sheet?", "Hotel Vitosha (Hotel)")
    visitor.choose("How do you give it?", "Show me a link that I pass on")
    shown = visitor.press("Give this sheet").page.by_class("code")[0]
    path = "/" + words(shown).split("/", 3)[3]

    Visitor(app).open(path).press("Open the sheet").sees("Maria Dimitrova")
