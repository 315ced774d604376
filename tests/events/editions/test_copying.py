"""Copying a training: chosen parts, moved days, and never a person."""

from datetime import UTC
from datetime import date
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.call.models import LinkedEvent
from events.editions.actions import Wish
from events.editions.actions import copy_training
from events.editions.queries import parts_on_offer
from events.formats.models import EasyRead
from events.formats.models import Subject
from events.team.models import Trainer
from events.venue.models import Venue
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import RoleGrant
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from foundation.wording import write_wordings
from foundation.wording.actions import Key
from foundation.wording.actions import Written
from tests.support import full_world
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

HERE = "/organise/sofia/copy"
OF_THE_COPY = {
    *("event", "event_organisation", "linked_event", "venue", "room", "trainer", "programme_item"),
    *("material", "easy_read", "sign_video", "series", "series_edition", "wording"),
    *("certificate_rule", "attendance_setup", "item_trainer", "role_grant", "audit_entry"),
    *("page_stamp", "place", "surveyed_object", "measure", "survey_photo"),
}
"""Tables in which a copy may make rows; of rights and acts only those of the person who copies."""


def a_full_training() -> tuple[Person, Event]:
    alice, event = alices_training(
        description="Come in 2016.",
        opens_at=datetime(2016, 2, 1, 7, 0, tzinfo=UTC),
        closes_at=datetime(2016, 7, 1, 20, 59, tzinfo=UTC),
        answers_by=date(2016, 7, 20),
        text_languages=["bg"],
    )
    rows: list[Model] = [
        Venue(event_id=event.id, name="Hotel", address="1 Street", city="Sofia", country="BG"),
        Trainer(event_id=event.id, name="Elena", country="GR", position=1),
        LinkedEvent(event_id=event.id, title="Conference", on=date(2016, 9, 26)),
        EasyRead(event_id=event.id, subject=Subject.CALL, language="en", text="Come to Sofia."),
    ]
    with transaction():
        db.session.add_all(rows)
        texts = {
            Key(event.id, "title"): Written("Връстници", event.title),
            Key(event.id, "description"): Written("Елате.", event.description),
        }
        write_wordings(event, "bg", texts, Actor("organiser", alice.id))
    return alice, event


def copied(alice: Person, event: Event, *parts: str, **wish: Any) -> Event:
    wanted: dict[str, Any] = {"title": "Again", "first_day": date(2027, 9, 25), "parts": parts}
    return copy_training(event, uuid4(), Wish(**wanted | wish), alice)


def test_an_organiser_copies_a_training_and_is_told_what_to_check(visitor: Visitor) -> None:
    alice, _event = a_full_training()
    sign_in(visitor, alice).open("/organise/sofia").follow("Copy this training")
    visitor.fill("Title of the new training", "Peer Supporters 2027")
    visitor.date("First day of the new training", date(2027, 9, 22)).press("Make the copy")

    visitor.sees("The copy is made.", "Peer Supporters 2027, 22 to 23 September 2027")
    visitor.sees("The days fall on other days of the week than before.")
    visitor.sees("“Description” still says 2016.", "“Conference” now stands on 24 September 2027.")
    visitor.sees("Nobody of CIL-Sofia works on this training yet.", "No person came along")
    visitor.follow("Go on with the new training").sees("Draft, only its organisers see it")
    visitor.sees("Alice Martin made this training as a copy of an earlier one.")
    visitor.open("/trainings/peer-supporters-2027/easy-read").sees("Come to Sofia.")


def test_days_that_have_passed_and_weekends_are_told(visitor: Visitor) -> None:
    alice, _event = a_full_training()
    sign_in(visitor, alice).open(HERE).date("First day of the new training", date(2017, 9, 22))
    visitor.press("Make the copy")

    visitor.sees("The first day is 22 September 2017, which has passed.")
    visitor.sees("The deadline is 29 June 2017", "Applications open on 29 January 2017")
    visitor.sees("Everybody gets an answer by 18 July 2017")
    visitor.sees("23 September 2017 is a Saturday or Sunday.")


def test_nothing_to_check_in_a_copy_of_the_frame(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(HERE).date("First day of the new training", date(2027, 9, 25))
    for label in parts_of(visitor):
        visitor.untick(label)
    visitor.untick("Link both trainings as editions of one series").press("Make the copy")

    visitor.sees("Only the length of the training", "All days lie ahead and fit together.")
    visitor.open("/organise/peer-supporters-in-action/series").sees("This training is in no series")


def parts_of(visitor: Visitor) -> list[str]:
    with visitor.app.test_request_context():
        return list(parts_on_offer().values())


def test_a_title_and_a_day_are_needed(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(HERE).fill("Title of the new training", "")
    visitor.untick("Linked events").press("Make the copy")

    assert visitor.errors == [
        "Enter the title of the new training",
        "Enter the first day of the new training",
    ]


def test_moments_keep_their_time_of_day_over_the_change_of_clocks(app: Flask) -> None:
    alice, event = a_full_training()

    # From 1 February (UTC+2) 30 weeks on, to 29 August (UTC+3): nine o'clock stays nine o'clock.
    new = copied(alice, event, "deadlines", first_day=date(2017, 4, 22))

    assert event.opens_at == datetime(2016, 2, 1, 7, 0, tzinfo=UTC)
    assert new.opens_at == datetime(2016, 8, 29, 6, 0, tzinfo=UTC)
    assert new.closes_at == datetime(2017, 1, 27, 21, 59, tzinfo=UTC)
    assert (new.answers_by, new.ends_on) == (date(2017, 2, 15), date(2017, 4, 23))
    assert (new.description, new.published_at, new.text_languages) == ("", None, [])


def test_only_chosen_parts_come_along(app: Flask) -> None:
    alice, event = a_full_training()

    new = copied(alice, event, "texts", "linked")

    assert new.description == "Come in 2016."
    assert [(one.title, one.on) for one in new.linked_events] == [("Conference", date(2027, 9, 27))]
    assert [one.short_name for one in new.organisations] == ["ENIL"]
    assert all_of(select(Venue.event_id)) == [event.id]
    assert all_of(select(Trainer.event_id)) == [event.id]


def test_translations_come_along_but_not_of_another_title(visitor: Visitor) -> None:
    alice, event = a_full_training()
    new = copied(alice, event, "texts", "translations")
    copied(alice, event, "texts", "translations", title=event.title)
    sign_in(visitor, alice)

    visitor.open(f"/trainings/{new.slug}?lang=bg").sees("Елате.", "Again").sees_not("Връстници")
    visitor.open("/trainings/peer-supporters-in-action?lang=bg").sees("Елате.", "Връстници")


def test_no_table_that_holds_people_gets_a_row(app: Flask) -> None:
    world = full_world.build(app)
    alice = all_of(select(Person).where(Person.email_key == "alice@example.org"))[0]
    people_before = all_of(select(RoleGrant.id))
    before = rows_of_tables()

    with app.test_request_context():
        new = copied(alice, world.event, *parts_on_offer(), linked=True)

    grown = {name for name, count in rows_of_tables().items() if count != before[name]}
    assert grown - OF_THE_COPY == set()
    granted = all_of(select(RoleGrant).where(RoleGrant.id.not_in(people_before)))
    assert [(grant.person_id, grant.scope_id) for grant in granted] == [(alice.id, new.id)]


def rows_of_tables() -> dict[str, int]:
    tables = db.metadata.sorted_tables
    return {
        table.name: db.session.scalar(select(func.count()).select_from(table)) or 0
        for table in tables
    }


def test_sending_twice_copies_once(app: Flask) -> None:
    alice, event = a_full_training()
    key, wish = uuid4(), Wish("Again", date(2027, 9, 25), ("texts",))

    assert copy_training(event, key, wish, alice) == copy_training(event, key, wish, alice)


def test_who_cannot_set_up_trainings_cannot_copy(visitor: Visitor) -> None:
    _alice, event = alices_training()
    boyan = boyan_joins(event)
    with transaction():
        for grant in all_of(select(RoleGrant).where(RoleGrant.scope_id != event.id)):
            db.session.delete(grant)

    with pytest.raises(Refused, match="set up trainings"):
        copied(boyan, event, "texts")
    visitor = sign_in(visitor, boyan).open("/organise/sofia").sees_not("Copy this training")
    assert visitor.open(HERE).status == 403


def test_a_training_without_an_earlier_one_has_no_page_of_copying(visitor: Visitor) -> None:
    alice, _event = alices_training()

    assert sign_in(visitor, alice).open("/organise/sofia/copied").status == 404
