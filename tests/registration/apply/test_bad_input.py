"""What people and programs may type: nothing breaks, nothing is taken that was not asked."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation.store import db
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor
from tests.support.visitor import apart

RLO = "\u202e"


def at_name(visitor: Visitor) -> Visitor:
    return visitor.open("/trainings/sofia/apply").press("Start now")


def draft() -> Participation:
    db.session.rollback()
    return db.session.scalars(select(Participation)).one()


def send_fields(visitor: Visitor, **fields: str) -> int:
    token = visitor.page.tree.xpath("//input[@name='csrf_token']/@value")[0]
    data = {"csrf_token": token, **fields}
    path = visitor.path
    return apart(lambda: visitor.client.post(path, data=data)).status_code


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Яна \x00\x07 Стоянова ", "Яна  Стоянова"),
        (f"Yana{RLO}avoynatS", "YanaavoynatS"),
        ("<b>Yana</b> & co", "<b>Yana</b> & co"),
        ("Zoë 🦽 Ní Bhriain", "Zoë 🦽 Ní Bhriain"),
        ("%(name)s {{ 7*7 }}", "%(name)s {{ 7*7 }}"),
    ],
)
def test_a_name_is_taken_as_written_without_what_nobody_types(
    visitor: Visitor, typed: str, kept: str
) -> None:
    alices_training()
    at_name(visitor)

    assert send_fields(visitor, name=typed, country="BG", language="en") == 303

    assert draft().name == kept


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_a_name_of_10000_letters_is_told_beside_the_field(visitor: Visitor) -> None:
    alices_training()

    at_name(visitor).fill("Your name", "Я" * 10_000).press("Save and go on")

    assert visitor.errors[0] == "Use at most 200 characters. You wrote 10000."
    assert visitor.value_of("Your name") == "Я" * 10_000


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("country", ["XX", "", "BG'--", "bg" * 5000])
def test_only_countries_in_the_list(visitor: Visitor, country: str) -> None:
    alices_training()
    at_name(visitor)

    assert send_fields(visitor, name="Yana", country=country, language="en") == 200

    assert draft().country == ""


def test_fields_that_were_not_asked_change_nothing(visitor: Visitor) -> None:
    alices_training()
    at_name(visitor)

    send_fields(
        visitor,
        name="Yana",
        country="BG",
        language="en",
        state="confirmed",
        person_id="00000000-0000-0000-0000-000000000000",
        rank="1",
        reference="SOF-11111",
        help_wanted="yes",
        event_id="00000000-0000-0000-0000-000000000000",
    )

    row = draft()
    assert (row.name, row.state, row.person_id, row.rank, row.reference) == (
        "Yana",
        State.DRAFT,
        None,
        None,
        None,
    )


def test_two_windows_keep_both_parts(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alices_training()
    first = at_name(visitor)
    other = another_visitor().open(first.path.replace("/name", "/format"))

    other.choose("In which format do you want to get documents?", "Braille")
    other.choose("Do you want help with this form?", "No").press("Save and go on")
    first.fill("Your name", "Yana").choose("Country where you live", "Bulgaria")
    first.choose("In which language shall we write to you?", "English").press("Save and go on")

    first.open(first.path.replace("/contact", "/format"))
    assert first.page.field("Braille").get("checked") is not None
    assert draft().name == "Yana"


def test_a_wrong_link_leads_nowhere(visitor: Visitor) -> None:
    assert visitor.open("/my/not-a-link/application/name").status == 404


@pytest.mark.parametrize("part", ["nothing", "you", "experience"])
def test_no_page_for_what_an_open_registration_does_not_ask(visitor: Visitor, part: str) -> None:
    alices_training(way_in=WayIn.OPEN)
    form = at_name(visitor).path.rpartition("/")[0]

    assert visitor.open(f"{form}/{part}").status == 404
