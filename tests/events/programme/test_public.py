"""The programme as everybody sees it: a list, a table, and materials to save."""

from collections.abc import Mapping
from datetime import date
from datetime import time
from uuid import uuid4

import pytest

from events.call.models import Event
from events.programme import actions
from events.programme.actions import Source
from events.programme.models import Kind
from events.programme.models import Material
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from events.programme.queries import materials_of
from events.programme.queries import table_of
from events.team.actions import add_trainer
from events.team.actions import take_off_trainer
from events.team.queries import trainers_of
from events.venue.actions import add_room
from events.venue.actions import take_out_room
from events.venue.queries import rooms_of
from foundation.audit import Actor
from foundation.files import Document
from foundation.people import acting
from foundation.store import get_or_404
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

SATURDAY = date(2016, 9, 24)
PAGE = "/trainings/sofia/programme"
NOTES = Document(b"Listen first.\n", "Бележки „А“.txt", "text/plain")


@pytest.fixture
def alice_and_event(visitor: Visitor) -> tuple[Actor, Event]:
    alice, event = alices_training(languages=["en", "bg"])
    by = acting(alice, "organiser")
    add_trainer(event, uuid4(), {"name": "Zara Todd", "country": "GB", "biography": ""}, by)
    add_room(event, uuid4(), {"name": "Linden room", "floor": "First floor"}, by)
    return by, event


def add(
    alice_and_event: tuple[Actor, Event], starts: str, ends: str, title: str, **values: object
) -> ProgrammeItem:
    by, event = alice_and_event
    times = {"starts": time.fromisoformat(starts), "ends": time.fromisoformat(ends)}
    key = uuid4()
    plain = {"day": SATURDAY, "title": title, "kind": Kind.SESSION}
    actions.add_item(event, key, {**plain, **times, **values}, by)
    return get_or_404(ProgrammeItem, key)


def offer(item: ProgrammeItem, by: Actor, source: Source, **values: object) -> Material:
    given: Mapping[str, object] = {"title": "Notes", "language": "en", "forms": [], **values}
    key = uuid4()
    actions.add_material(item, key, given, source, by)
    return get_or_404(Material, key)


def test_a_session_tells_room_people_languages_and_materials(
    alice_and_event: tuple[Actor, Event], visitor: Visitor
) -> None:
    by, event = alice_and_event
    (zara,), (room,) = trainers_of(event), rooms_of(event)
    item = add(
        alice_and_event,
        "10:00",
        "11:00",
        "Welcome",
        leads=[str(zara.id)],
        facilitated_by="Ivo",
        room_id=room.id,
        languages=["bg"],
        description="**Who** we are.",
    )
    offer(item, by, Source(NOTES), forms=["plain_text", "large_print"])
    offer(item, by, Source(link="https://example.org/x"), title="Slides", language="bg")

    visitor.open("/trainings/sofia").sees("10:00–11:00", "With Zara Todd", "Linden room")
    visitor.follow("The whole programme").sees("All times are Sofia time.")
    visitor.sees("With Zara Todd", "Facilitated by Ivo", "Languages: Bulgarian", "Who we are.")
    visitor.sees("Notes (TXT, 1 kB)", "English: Plain text, Large print", "not accessible yet")
    visitor.sees("Linden room Floor First floor Getting in Not known yet Hearing loop Not known")
    assert visitor.page.link("Slides").get("href") == "https://example.org/x"
    assert visitor.page.link("Linden room").get("href") == f"{PAGE}#room-{room.id}"
    visitor.follow("Table").sees("Time Everybody 10:00–11:00 Welcome", "With Zara Todd")
    assert visitor.page.link("Welcome").get("href") == f"{PAGE}#item-{item.id}"

    take_out_room(room, by)
    take_off_trainer(zara, by)
    for page in (PAGE, "/trainings/sofia"):
        visitor.open(page).sees("Welcome").sees_not("Linden room").sees_not("Zara Todd")


def test_parallel_groups_stand_beside_each_other(
    alice_and_event: tuple[Actor, Event], visitor: Visitor
) -> None:
    add(alice_and_event, "09:00", "10:00", "Together", new_room="Hall")
    add(alice_and_event, "10:00", "11:00", "Barriers", parallel_group="Group A")
    add(alice_and_event, "10:00", "11:00", "Solutions", parallel_group="Group B")

    visitor.open(PAGE).sees("At the same time. You go to one of them. Barriers Group A Solutions")
    visitor.follow("Table").sees("Time Group A Group B 09:00–10:00 Together Room: Hall 10:00–11:00")
    visitor.sees("10:00–11:00 Barriers Solutions")


def test_a_table_knows_rooms_where_no_group_is_named(
    alice_and_event: tuple[Actor, Event],
) -> None:
    add(alice_and_event, "09:00", "10:00", "One", new_room="Hall")
    add(alice_and_event, "09:30", "10:30", "Other", new_room="hall")
    add(alice_and_event, "09:45", "10:00", "Third")
    add(alice_and_event, "11:00", "12:00", "All")
    table = table_of(SATURDAY, items_of(alice_and_event[1]))

    assert len(table.columns) == 2
    assert [[item.title for item in cell] for cell in table.rows[0].cells] == [["One"], []]
    assert [item.title for item in table.rows[-1].whole] == ["All"]


def test_a_programme_that_is_not_known_says_so(
    alice_and_event: tuple[Actor, Event], visitor: Visitor
) -> None:
    visitor.open(PAGE).sees("The programme is not known yet.", "Rooms of the training")
    visitor.follow("Table").sees("The programme is not known yet.")


def test_a_file_is_saved_never_shown_and_only_while_it_is_offered(
    alice_and_event: tuple[Actor, Event], visitor: Visitor
) -> None:
    by, _event = alice_and_event
    item = add(alice_and_event, "10:00", "11:00", "Welcome")
    row = offer(item, by, Source(NOTES))
    visitor.open(PAGE).follow("Notes")

    assert visitor.response is not None
    headers = visitor.response.headers
    assert visitor.body == b"Listen first.\n"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert "filename*=UTF-8''%D0%91%D0%B5" in headers["Content-Disposition"]
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    actions.take_out_material(row, by)
    assert visitor.open(visitor.path).status == 404
    actions.put_back_material(row, by)
    actions.take_out_item(item, by)
    assert visitor.open(visitor.path).status == 404
    assert len(materials_of(item)) == 1


def test_drafts_show_their_programme_to_nobody(visitor: Visitor) -> None:
    alices_training(published_at=None)

    assert [visitor.open(f"{PAGE}{end}").status for end in ("", "/table")] == [404, 404]


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_long_programme_asks_as_often_as_a_short_one(
    alice_and_event: tuple[Actor, Event], visitor: Visitor
) -> None:
    by, event = alice_and_event
    zara = str(trainers_of(event)[0].id)

    def one_more(hour: int) -> None:
        item = add(alice_and_event, f"{hour:02}:00", f"{hour:02}:30", "X", leads=[zara])
        offer(item, by, Source(NOTES))

    one_more(6)
    with queries_made() as few:
        visitor.open(PAGE).open(f"{PAGE}/table").open("/trainings/sofia")
    with transaction():
        for hour in range(7, 23):
            one_more(hour)
    with queries_made() as many:
        visitor.open(PAGE).open(f"{PAGE}/table").open("/trainings/sofia")

    assert len(many) == len(few)
