"""Writing down what is read, heard or watched in a session."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from events.call.models import Event
from events.programme import actions
from events.programme.actions import Source
from events.programme.models import Material
from events.programme.queries import items_with_materials
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.files import open_bytes
from foundation.store import get_or_404
from foundation.store import transaction
from tests.conftest import MakeApp
from tests.support.attendance import a_session
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/programme"
PDF = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    item = a_session(event, "09:00", "10:00", title="Welcome")
    sign_in(visitor, alice).open(f"{HERE}/{item.id}").follow("Add a material")
    visitor.fill("Title", "Slides")
    return event


def only(event: Event) -> Material:
    (item,) = items_with_materials(event)
    return item.materials[0]


def test_a_file_is_added_changed_taken_out_and_put_back(event: Event, visitor: Visitor) -> None:
    visitor.open(HERE)
    visitor.sees("No material yet. Add it, or tick that nothing is handed out or shown.")
    visitor.follow("Change Welcome").follow("Add a material").fill("Title", "Slides")
    visitor.upload("File (optional)", PDF, "..\\up/my slides.exe").press("Save").sees("Added.")
    visitor.sees("Slides – not accessible yet")
    file = only(event).file
    assert file is not None
    assert (file.name, file.media_type, open_bytes(file)) == (
        "my slides.pdf",
        "application/pdf",
        PDF,
    )

    visitor.follow("Change Slides").sees("The file now: my slides.pdf.").tick("Tagged PDF")
    visitor.press("Save").sees("Saved.").sees_not("not accessible yet")
    visitor.follow("Take out Slides").press("Take it out").sees("You can put it back.")
    visitor.press("Put back").sees("“Slides” is offered again.")
    visitor.open(HERE).sees(
        "1 material",
        "Alice Martin changed the material “Slides”: Accessible forms that it has.",
        "Alice Martin put back the material “Slides”.",
    )


@pytest.mark.one_store(reason="the request is refused before it reaches the store")
def test_documents_may_be_larger_than_other_forms(app_with: MakeApp) -> None:
    app = app_with(MAX_CONTENT_LENGTH="10000")
    large = PDF[:-6] + b" " * 300_000 + PDF[-6:]
    with app.app_context():
        alice, event = alices_training()
        item = a_session(event, "09:00", "10:00")
        address = f"{HERE}/{item.id}/materials/new"
        visitor = sign_in(Visitor(app), alice).open(address).fill("Title", "Slides")

        visitor.upload("File (optional)", large, "slides.pdf").press("Save").sees("Added.")
        assert only(event).file.size == len(large)  # type: ignore[union-attr]  # else it fails
        visitor.follow("Change Slides").upload("File (optional)", large, "x.pdf").press("Save")
        visitor.sees("Saved.")
    stranger = Visitor(app).client.post(address, data={"x": "x" * 20_000, "csrf_token": "none"})
    assert stranger.status_code == 413


def test_a_link_gives_way_to_a_file(event: Event, visitor: Visitor) -> None:
    visitor.fill("Or its web address", "https://example.org/slides").press("Save")
    visitor.follow("Change Slides").press("Save").sees("Saved.")
    assert only(event).link == "https://example.org/slides"

    visitor.follow("Change Slides").fill("Or its web address", "https://example.org/new")
    visitor.press("Save").follow("Change Slides").upload("File (optional)", PDF, "s.pdf")
    visitor.press("Save").sees("Saved.")
    assert (only(event).link, only(event).file is None) == ("", False)


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_what_is_missing_or_unsafe_is_told(event: Event, visitor: Visitor) -> None:
    visitor.press("Save")
    assert visitor.errors == ["Choose a file, or enter a web address."]

    visitor.fill("Or its web address", "https://example.org/x")
    visitor.upload("File (optional)", PDF, "s.pdf").press("Save")
    assert visitor.errors == ["Give a file or a web address, not both."]

    visitor.fill("Or its web address", "")
    visitor.upload("File (optional)", b"<html><script>x()</script>", "s.pdf").press("Save")
    assert visitor.errors[0].startswith("This is no file that we can offer safely.")


def test_sending_twice_adds_once(event: Event, visitor: Visitor) -> None:
    (item,) = items_with_materials(event)
    key, by = uuid4(), Actor("organiser")
    values = {"title": "Notes", "language": "en", "forms": []}
    for _twice in range(2):
        actions.add_material(item, key, values, Source(link="https://example.org"), by)
    row = get_or_404(Material, key)
    for _twice in range(2):
        actions.take_out_material(row, by)
    since = row.removed_at
    for _twice in range(2):
        actions.put_back_material(row, by)

    assert (since is not None, only(event).removed_at, only(event).version) == (True, None, 1)


def test_two_tabs_are_told_of_each_other(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    visitor.fill("Or its web address", "https://example.org/slides").press("Save")
    boyan = sign_in(another_visitor(), boyan_joins(event)).open(visitor.path)
    boyan.follow("Change Slides").fill("Title", "Pictures").press("Save").sees("Saved.")
    visitor.open(visitor.path).follow("Change Pictures").fill("Title", "Notes")
    boyan.follow("Change Pictures").fill("Title", "Photos").press("Save")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this")
    assert visitor.value_of("Title") == "Notes"


@pytest.mark.one_store(reason="the limit is one count, and other counts run on both stores")
def test_a_session_has_no_endless_materials(event: Event) -> None:
    (item,) = items_with_materials(event)
    values, by = {"title": "Notes", "language": "en", "forms": []}, Actor("organiser")
    with transaction():
        for _number in range(40):
            actions.add_material(item, uuid4(), values, Source(link="https://example.org"), by)

    with pytest.raises(Refused, match="40 materials at most"):
        actions.add_material(item, uuid4(), values, Source(link="https://example.org"), by)


def test_materials_of_other_trainings_are_not_there(event: Event, visitor: Visitor) -> None:
    visitor.fill("Or its web address", "https://example.org/slides").press("Save")
    key = only(event).id
    a_training("elsewhere")

    assert visitor.open(f"/trainings/elsewhere/programme/materials/{key}").status == 404
    assert visitor.open(f"/trainings/sofia/programme/materials/{key}").status == 404
