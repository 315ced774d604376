"""The list of applications: narrowed, ordered, with columns of one's own."""

import re
from typing import Any

import pytest

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.forms.cleaning import clean_text
from foundation.store import db
from foundation.store import search_key
from foundation.store import transaction
from registration.apply.actions import erase
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.apply.queries import application_or_404
from tests.support.counting import queries_made
from tests.support.needs import TOLD
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.pools import a_pool
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

LIST = "/organise/sofia/applications"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training with four applications; the visitor is Alice at her desk."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    with transaction():
        an_applicant(event, "Maria", organisation="Живот без бариери", motivation="Peer-support!")
        an_applicant(event, "Ágnes", country="HU", languages=["hu", "ils"])
        an_applicant(event, "Olof", State.RESERVE, country="SE", experience=Experience.FORMAL)
        an_applicant(
            event, "Yana", organisation="ÁGOSTON Centre", afterwards="Да основа група в Русе"
        )
    return event


def an_applicant(
    event: Event, name: str, state: State = State.APPLIED, country: str = "BG", **answers: Any
) -> Participation:
    """Somebody who sent the form, with what they wrote."""
    row = a_participant(event, name, state, country=country)
    db.session.flush()
    usual = {"experience": Experience.INFORMAL, "languages": ["en", "bg"]}
    db.session.add(Application(participation_id=row.id, **{**usual, **answers}))
    return row


def names(visitor: Visitor) -> list[str]:
    """Who stands in the list, in its order."""
    return [str(name) for name in visitor.page.tree.xpath("//td[2]/a/text()")]


def found(visitor: Visitor, **asked: str) -> list[str]:
    visitor.open(LIST)
    for name, value in asked.items():
        field = visitor.page.tree.xpath(f"//*[@name='{name}']")[0]
        if field.tag == "select":
            for option in field:
                option.attrib.pop("selected", None)
            field.xpath(f"option[@value='{value}']")[0].set("selected", "")
        else:
            field.set("value", value)
    visitor.press("Show")
    return names(visitor)


def test_the_list_is_narrowed_by_what_people_told(event: Event, visitor: Visitor) -> None:
    asked = {
        "country": {"country": "HU"},
        "language": {"speaks": "ils"},
        "organisation, folded": {"organisation": "agos"},
        "organisation, Cyrillic": {"organisation": "ЖИВОТ бар"},
        "words of an answer": {"text": "support"},
        "words of several": {"text": "русе ГРУПА"},
        "marks alone": {"text": "?!"},
        "experience": {"experience": "formal"},
        "two at once": {"country": "BG", "organisation": "agos"},
        "none of both": {"country": "SE", "organisation": "agos"},
    }

    assert {what: found(visitor, **fields) for what, fields in asked.items()} == {
        "country": ["Ágnes"],
        "language": ["Ágnes"],
        "organisation, folded": ["Yana"],
        "organisation, Cyrillic": ["Maria"],
        "words of an answer": ["Maria"],
        "words of several": ["Yana"],
        "marks alone": [],
        "experience": ["Olof"],
        "two at once": ["Yana"],
        "none of both": [],
    }
    visitor.sees("Nobody like that is here", "Country: Sweden; Organisation: “agos”.")
    visitor.follow("Clear filters").sees("4 people").sees_not("The list is narrowed")


def test_states_are_counted_as_the_list_is_narrowed(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{LIST}?country=SE").sees("All (1)", "On the reserve list (1)", "1 person")
    visitor.sees_not("Applied (")

    visitor.open(f"{LIST}?find=ya&sort=name").follow("Applied (1)")

    visitor.sees("State: Applied; Name or number: “ya”.", "1 person")
    assert "sort=name" in visitor.path


def test_the_list_stands_in_five_orders(event: Event, visitor: Visitor) -> None:
    orders = ("sent", "name", "country", "organisation", "changed")

    assert {order: found(visitor, sort=order) for order in orders} == {
        "sent": ["Maria", "Ágnes", "Olof", "Yana"],
        "name": ["Ágnes", "Maria", "Olof", "Yana"],
        "country": ["Maria", "Yana", "Ágnes", "Olof"],
        "organisation": ["Ágnes", "Olof", "Yana", "Maria"],
        "changed": ["Yana", "Olof", "Ágnes", "Maria"],
    }


def test_what_is_changed_and_erased_is_found_so(event: Event, visitor: Visitor) -> None:
    maria = db.session.query(Participation).filter_by(name="Maria").one()
    with transaction():
        application_or_404(maria).motivation = "To lead a choir."

    assert found(visitor, text="choir") == ["Maria"]
    assert found(visitor, text="support") == []
    with transaction():
        erase(maria, Actor("applicant"))
    assert (found(visitor, text="choir"), found(visitor, organisation="живот")) == ([], [])
    row = application_or_404(maria)
    assert (row.organisation_finds, row.answers_finds) == ("", "")


def test_a_page_holds_25_50_or_100(event: Event, visitor: Visitor) -> None:
    with transaction():
        for number in range(27):
            a_participant(event, f"Person{number}", State.APPLIED)

    visitor.open(f"{LIST}?rows=25&sort=name")
    assert len(names(visitor)) == 25
    visitor.follow("Next page").sees("26 to 31 of 31 people")
    assert len(found(visitor, rows="100")) == 31
    assert len(visitor.open(f"{LIST}?rows=7").page.tree.xpath("//td[2]/a")) == 31


def test_columns_are_kept_for_one_organiser_and_training(
    event: Event, visitor: Visitor, another_visitor: Any
) -> None:
    maria = db.session.query(Participation).filter_by(name="Maria").one()
    with transaction():
        maria.channel, maria.email, maria.contact_detail = Channel.PHONE, "", "+359 2 989 8857"

    visitor.open(f"{LIST}?country=BG").follow("Choose columns")
    for column in ("Peer support", "Sent on"):
        visitor.untick(column)
    for column in ("Organisation", "Languages", "Contact"):
        visitor.tick(column)
    visitor.press("Keep these columns").sees("Your columns are kept", "Country: Bulgaria")

    visitor.sees("Живот без бариери", "English, Bulgarian", "+359 2 989 8857")
    headings = ["Choose", "Name", "Country", "State", "Organisation", "Languages", "Contact"]
    assert [str(one) for one in visitor.page.tree.xpath("//th/text()")] == headings
    visitor.open(f"{LIST}/columns").untick("Contact").press("Keep these columns")
    assert [str(one) for one in visitor.page.tree.xpath("//th/text()")] == headings[:-1]
    boyan = sign_in(another_visitor(), boyan_joins(event)).open(LIST)
    assert "Sent on" in boyan.text


def test_every_column_has_words_for_everybody(event: Event, visitor: Visitor) -> None:
    a_participant(event, "Came without the form")
    visitor.open(f"{LIST}/columns")
    for box in visitor.page.tree.xpath("//input[@name='names']"):
        box.set("checked", "")

    visitor.press("Keep these columns").sees("Came without the form", "Informal", "–")

    visitor.open(f"{LIST}/columns")
    for box in visitor.page.tree.xpath("//input[@name='names']"):
        box.attrib.pop("checked", None)
    assert visitor.press("Keep these columns").errors == ["Choose at least one column"]


# What has broken other sites in a search, an order or a filter (security-bars IN3).
PAYLOADS = (
    *(
        "'",
        '"',
        "''",
        "' OR '1'='1",
        "' OR 1=1 --",
        '" OR ""="',
        "') OR ('1'='1",
        "1; DROP TABLE x",
    ),
    *("'; SELECT pg_sleep(5) --", "%", "_", "%%", "\\", "\\%", "%' ESCAPE '", "a%b", "[a-z]", "*"),
    *("?", "name DESC", "name; --", "1", "-1", "0", "9" * 40, "1e9", "NaN", "null", "NULL", "true"),
    *(
        "(SELECT 1)",
        "CASE WHEN 1=1 THEN 1 END",
        "sleep(5)",
        "randomblob(9)",
        "||",
        "/*",
        "*/",
        "--",
    ),
    *("\x00", "\u202e", "ﬁ", "İ", "${7*7}", "%s", "$1", ":name", "<script>"),
)
CODED = ("sort", "country", "speaks", "experience", "rows", "page")


def test_in3_no_parameter_reaches_into_the_store(event: Event, visitor: Visitor) -> None:
    everybody = db.session.query(Participation).order_by(Participation.submitted_at).all()
    keys = [(row.name, row.name_finds, (row.reference or "").lower()) for row in everybody]

    for payload in PAYLOADS:
        words = search_key(clean_text(payload)).split()
        meant = [
            name
            for name, finds, number in keys
            if all(f" {w}" in finds or w in number for w in words)
        ]
        assert names(visitor.open(f"{LIST}?find={quoted(payload)}")) == meant
        coded = "&".join(f"{name}={quoted(payload)}" for name in CODED)
        assert len(names(visitor.open(f"{LIST}?{coded}"))) == 4
    for payload in PAYLOADS[:16]:
        both = f"organisation={quoted(payload)}&text={quoted(payload)}"
        assert names(visitor.open(f"{LIST}?{both}")) == []


def quoted(text: str) -> str:
    return "".join(f"%{byte:02x}" for byte in text.encode())


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_narrowing_asks_no_more_of_the_store_with_more_rows(event: Event, visitor: Visitor) -> None:
    path = f"{LIST}?text=a&organisation=a&sort=organisation&speaks=en&rows=100"
    visitor.open(path)
    with queries_made() as few:
        visitor.open(path)
    with transaction():
        for number in range(9):
            an_applicant(event, f"Person{number}", organisation="A", motivation="and")
    with queries_made() as many:
        visitor.open(path)

    assert (len(many), len(names(visitor))) == (len(few), 9)


def test_az5_needs_change_nothing_in_the_list(event: Event, visitor: Visitor) -> None:
    person = a_participant(event, "Zoe")
    paths = [LIST, *(f"{LIST}?sort={order}" for order in ("name", "country", "changed"))]
    before = [as_seen(visitor, path) for path in paths]

    tell(person, TOLD)

    assert [as_seen(visitor, path) for path in paths] == before


def as_seen(visitor: Visitor, path: str) -> str:
    """The page without what is new on each visit: its tokens."""
    visitor.open(path)
    assert visitor.response is not None
    return re.sub(r'(nonce|value)="[^"]*"', "", visitor.response.text)


def test_the_list_is_narrowed_by_the_kind_of_place(event: Event, visitor: Visitor) -> None:
    visitor.open(LIST).sees_not("Kind of place")
    online = a_pool(event, "Online")
    with transaction():
        an_applicant(event, "Zoe").pool_id = online.id
    visitor.open(LIST).choose("Kind of place", "Online").press("Show")
    visitor.sees("The list is narrowed: Kind of place: Online.", "Zoe").sees_not("Maria")
    visitor.choose("Kind of place", "Participant").press("Show").sees("Maria").sees_not("Zoe")

    visitor.open(LIST).follow("Choose columns").tick("Kind of place")
    visitor.press("Keep these columns").sees("Zoe", "Online", "Participant")
