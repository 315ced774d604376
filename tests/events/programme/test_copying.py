"""Taking a programme over into a new training."""

from datetime import timedelta
from uuid import UUID
from uuid import uuid4

from events.call.models import Event
from events.call.queries import Copying
from events.programme import actions
from events.programme.actions import Source
from events.programme.actions import copy_programme
from events.programme.models import ProgrammeItem
from events.programme.queries import items_with_materials
from events.programme.queries import texts_of
from events.team.actions import add_trainer
from events.team.queries import trainers_of
from events.venue.actions import add_room
from events.venue.actions import copy_venue
from events.venue.models import Venue
from events.venue.queries import rooms_of
from events.venue.queries import venue_of
from foundation.audit import Actor
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import transaction
from tests.support.sofia import a_training
from tests.support.visitor import Visitor

BY = Actor("organiser")
YEAR = timedelta(days=364)


def a_trainer(event: Event, name: str) -> str:
    add_trainer(event, uuid4(), {"name": name, "country": "GB", "biography": ""}, BY)
    return str(trainers_of(event)[-1].id)


def an_earlier_training() -> tuple[Event, ProgrammeItem]:
    event = a_training("earlier")
    add_room(event, uuid4(), {"name": "Hall", "floor": "Ground floor"}, BY)
    from_form = {
        "day": event.ends_on,
        "starts": event.created_at.time().replace(hour=9),
        "ends": event.created_at.time().replace(hour=10),
        "title": "Welcome",
        "new_room": "Hall",
        "leads": [a_trainer(event, "Zara"), a_trainer(event, "Kapka")],
        "parallel_group": "A",
        "languages": ["bg"],
        "led_by": "Ines Guest",
        "facilitated_by": "Petar Guest",
    }
    key = uuid4()
    actions.add_item(event, key, from_form, BY)
    item = get_or_404(ProgrammeItem, key)
    notes = {"title": "Notes", "language": "en", "forms": ["html"]}
    actions.add_material(item, uuid4(), notes, Source(link="https://example.org"), BY)
    return event, item


def copied(old: Event, new: Event) -> dict[UUID, UUID]:
    with transaction():
        return copy_programme(old, new, Copying(YEAR))


def test_a_copy_has_rooms_materials_and_known_trainers(visitor: Visitor) -> None:
    old, item = an_earlier_training()
    new = a_training("later", starts_on=old.starts_on + YEAR, ends_on=old.ends_on + YEAR)
    a_trainer(new, "Kapka")
    keys = copied(old, new)

    (copy,) = items_with_materials(new)
    assert (copy.id, copy.day, copy.title) == (keys[item.id], item.day + YEAR, "Welcome")
    assert (copy.parallel_group, copy.languages) == ("A", ["bg"])
    assert [one.trainer.name for one in copy.item_trainers] == ["Kapka"]
    assert [room.floor for room in rooms_of(new)] == ["Ground floor"]
    assert copy.place is rooms_of(new)[0]
    assert [(one.title, one.forms) for one in copy.materials] == [("Notes", ["html"])]
    assert set(keys.values()) == {row.id for row in (*rooms_of(new), *texts_of(new))}


def test_rooms_are_not_brought_along_twice(visitor: Visitor) -> None:
    old, _item = an_earlier_training()
    new = a_training("later", starts_on=old.starts_on + YEAR, ends_on=old.ends_on + YEAR)
    with transaction():
        place = {"name": "Hotel", "address": "1 Street", "city": "Sofia", "country": "BG"}
        db.session.add(Venue(event_id=old.id, **place))
        places = copy_venue(old, new, Copying(YEAR))
    keys = copied(old, new)

    assert [room.name for room in rooms_of(new)] == ["Hall"]
    copy = venue_of(new)
    assert copy is not None
    assert copy.id in places.values()
    assert len(set(places.items()) & set(keys.items())) == 1


def test_rooms_come_along_before_the_place_is_known(visitor: Visitor) -> None:
    old, _item = an_earlier_training()
    new = a_training("later")
    with transaction():
        copy_venue(old, new, Copying(YEAR))

    assert [room.name for room in rooms_of(new)] == ["Hall"]
    assert venue_of(new) is None


def test_what_was_taken_out_stays_behind(visitor: Visitor) -> None:
    old, item = an_earlier_training()
    actions.take_out_item(item, BY)
    new = a_training("later")

    copied(old, new)

    assert list(items_with_materials(new)) == []


def test_guests_stay_with_the_training_that_invited_them(visitor: Visitor) -> None:
    old, _item = an_earlier_training()
    new = a_training("later")
    copied(old, new)

    assert [(item.led_by, item.facilitated_by) for item in items_with_materials(new)] == [("", "")]
    visitor.open("/trainings/earlier/programme").sees("Ines Guest")
    visitor.open("/trainings/later/programme").sees("Welcome").sees_not("Guest")
