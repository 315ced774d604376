"""Organisations: texts, colour, logo, history."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy import select

from foundation.files import StoredFile
from foundation.files import keep
from foundation.people import Organisation
from foundation.people import Person
from foundation.people.queries import organisations_of
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import transaction
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser
from tests.support.people import sign_in
from tests.support.visitor import Visitor

ABOUT = "What people should know about the organisation (optional)"


@pytest.fixture
def enil(app: Flask) -> Organisation:
    return an_organisation("ENIL")


@pytest.fixture
def alice(enil: Organisation) -> Person:
    return an_organiser("Alice Stone", enil)


@pytest.fixture
def inside(visitor: Visitor, alice: Person) -> Visitor:
    return sign_in(visitor, alice)


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#6a2480").save(out, kind)
    return out.getvalue()


def page_of(organisation: Organisation) -> str:
    return f"/organise/organisations/{organisation.id}"


def upload(visitor: Visitor, organisation: Organisation, content: bytes, name: str) -> Visitor:
    visitor.open(f"{page_of(organisation)}/logo").upload("Logo", content, name)
    visitor.press("Save the logo")
    assert visitor.response is not None
    if visitor.response.request.method == "POST":
        # The test client leaves the temporary file of a large body open.
        visitor.response.request.environ["wsgi.input"].close()
    return visitor


def test_a_new_organisation_is_mine(visitor: Visitor, app: Flask) -> None:
    maria = a_person("Maria Ivanova")
    sign_in(visitor, maria).open("/organise/organisations").sees("no organisation yet")
    visitor.follow("Add an organisation").fill("Full name", "Център за независим живот")
    visitor.fill("Short name", "ЦНЖ").choose("Country", "Bulgaria").press("Save")

    visitor.sees("Център за независим живот", "Maria Ivanova added the organisation.")
    assert [each.short_name for each in organisations_of(maria)] == ["ЦНЖ"]
    visitor.open("/organise/organisations").follow("Център за независим живот")
    visitor.open("/account").sees("ЦНЖ")


def test_sent_twice_it_is_added_once(inside: Visitor) -> None:
    inside.open("/organise/organisations/new").fill("Full name", "Twice").fill("Short name", "T")
    inside.choose("Country", "Bulgaria")
    form = inside.page
    inside.press("Save")
    first = inside.path
    inside._page, inside.path = form, "/organise/organisations/new"
    inside.press("Save")

    assert inside.path == first
    assert count_of(select(Organisation)) == 2


TOO_LIGHT = (
    "White text is hard to read on this colour: its contrast is 1.4 and must be at least 4.5. "
    "The nearest colour that is dark enough is #9a6f00."
)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("Full name", "", "Enter the name of the organisation"),
        ("Full name", "x" * 10_000, "Use at most 200 characters. You wrote 10000."),
        ("Short name", "\u202e", "Enter a short name"),
        ("Website (optional)", "javascript:alert(1)", "Enter a web address"),
        ("Colour", "red", "Enter a colour as #"),
        ("Colour", "", "Enter a colour"),
        (
            "Colour",
            "#ffd23e",
            TOO_LIGHT,
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(
    inside: Visitor, enil: Organisation, field: str, typed: str, said: str
) -> None:
    inside.open(f"{page_of(enil)}/edit").fill(ABOUT, "Living\r\n<b>free</b>").fill(field, typed)
    inside.press("Save")

    assert len(inside.errors) == 1
    assert inside.errors[0].startswith(said)
    assert inside.value_of(ABOUT).strip() == "Living\n<b>free</b>"


@pytest.mark.parametrize("name", ["<b>&amp;</b>", "Σύλλογος 🦽", "שלום\u200f", "Ђ" * 200])
def test_names_of_every_kind_are_kept(inside: Visitor, enil: Organisation, name: str) -> None:
    inside.open(f"{page_of(enil)}/edit").fill("Full name", name).press("Save")

    assert enil.name == name
    inside.sees(name, "Alice Stone changed the texts.")


def test_the_second_of_two_writers_is_told(
    inside: Visitor, another_visitor: Callable[[], Visitor], enil: Organisation, alice: Person
) -> None:
    other = sign_in(another_visitor(), alice).open(f"{page_of(enil)}/edit")
    inside.open(f"{page_of(enil)}/edit").fill("Full name", "First").press("Save")

    other.fill("Full name", "Second").press("Save")

    assert other.status == 409
    assert other.errors[0].startswith("Somebody else changed this")
    assert other.value_of("Full name") == "Second"
    assert enil.name == "First"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_shown_to_everybody(
    inside: Visitor, another_visitor: Callable[[], Visitor], enil: Organisation, kind: str
) -> None:
    upload(inside, enil, picture(kind), "logo.bin").sees("The logo is saved")
    image = inside.page.tree.xpath("//main//img")[0]
    assert image.get("alt") == "ENIL in full"

    stranger = another_visitor().open(image.get("src"))

    assert stranger.status == 200
    assert Image.open(BytesIO(stranger.body)).format == "PNG"
    assert stranger.response is not None
    headers = stranger.response.headers
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "no PNG or JPEG picture"),
        (b"GIF89a" + b"x" * 100, "no PNG or JPEG picture"),
        (picture()[:60], "no PNG or JPEG picture"),
        (b"%PDF-1.7 nothing", "no PNG or JPEG picture"),
        (b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
        (b"", "Choose a file"),
    ],
)
def test_other_files_are_refused_in_words(
    inside: Visitor, enil: Organisation, content: bytes, said: str
) -> None:
    name = "logo.png" if content else ""
    upload(inside, enil, content, name)

    assert said in inside.errors[0]
    assert enil.logo_file_id is None


def test_a_logo_can_be_removed_again(inside: Visitor, enil: Organisation) -> None:
    upload(inside, enil, picture(), "logo.png")

    inside.follow("Remove the logo").sees("Remove the logo?").press("Remove the logo")

    inside.sees("The logo is removed", "Alice Stone removed the logo.")
    assert enil.logo_file_id is None


def test_only_public_files_are_given_out(visitor: Visitor, app: Flask) -> None:
    with transaction():
        closed = keep(b"private", "needs.txt", "text/plain")

    assert visitor.open(f"/media/{closed.id}").status == 404
    assert visitor.open("/media/00000000-0000-0000-0000-000000000000").status == 404
    assert len(all_of(select(StoredFile))) == 1


@pytest.mark.parametrize("page", ["", "/edit", "/logo", "/logo/remove"])
def test_others_organisations_do_not_exist(visitor: Visitor, enil: Organisation, page: str) -> None:
    assert visitor.open(f"{page_of(enil)}{page}").heading == "Sign in"
    sign_in(visitor, a_person("Charlie Brown"))

    assert visitor.open(f"{page_of(enil)}{page}").status == 404
    assert visitor.open(f"/organise/organisations/{alice_id()}{page}").status == 404


def alice_id() -> str:
    return "11111111-1111-1111-1111-111111111111"
