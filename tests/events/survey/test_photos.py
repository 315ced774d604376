"""Photographs of measured objects."""

from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import select

from events.call.models import Event
from events.call.queries import Copying
from events.survey import actions
from events.survey.models import SurveyedObject
from events.survey.models import SurveyPhoto
from events.survey.queries import surveyed
from foundation.errors import Refused
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.survey import BY
from tests.support.survey import DAY
from tests.support.survey import a_photograph
from tests.support.survey import a_place
from tests.support.survey import an_object
from tests.support.visitor import Visitor

HERE = "/organise/sofia/survey"
ALT = "What does the photograph show?"


@pytest.fixture
def door(visitor: Visitor) -> SurveyedObject:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return an_object(a_place(event), "entrance", "Main entrance")


def test_a_photograph_says_what_it_shows(door: SurveyedObject, visitor: Visitor) -> None:
    visitor.open(HERE).follow("Add a photograph Main entrance").press("Save")
    assert visitor.errors == [
        "Choose a photograph",
        "Write what the photograph shows, for people who do not see it",
        "Enter the day of the photograph",
    ]
    visitor.upload("Photograph", a_photograph(), "IMG_1.jpg").date("When was it taken?", DAY)
    visitor.fill(ALT, "The door stands open.").press("Save").sees("Added.")
    visitor.open("/trainings/sofia/measured").sees("The door stands open. 12 May 2016")
    photo = surveyed(_event(door))[0].photos[0]
    assert visitor.open(f"/media/{photo.file_id}").status == 200

    visitor.open(HERE).follow("Change the words The door stands open.").fill(ALT, "An open door.")
    visitor.press("Save").sees("changed a photograph: What does the photograph show?.")
    visitor.press("Take off An open door.").sees("The photograph is taken off.")
    visitor.open("/trainings/sofia/measured").sees_not("An open door.")
    visitor.open(HERE).press("Put back An open door.")
    visitor.open("/trainings/sofia/measured").sees("An open door.")


def test_where_it_was_taken_is_not_kept_and_it_stands_upright(door: SurveyedObject) -> None:
    content = a_photograph(4000, 3000)
    for key in [uuid4()] * 2:
        actions.add_photo(door, key, BytesIO(content), ("A door", DAY), BY)
    photo = all_of(select(SurveyPhoto))[0]
    kept = open_bytes(db.session.get_one(StoredFile, photo.file_id))

    actions.change_photo(photo, 1, ("A door", DAY), BY)
    assert [one.version for one in all_of(select(SurveyPhoto))] == [1]
    assert b"the place where it was taken" in content
    assert b"the place where it was taken" not in kept
    # The camera lay on its side (Exif orientation 6).
    assert Image.open(BytesIO(kept)).size == (900, 1200)


def test_what_is_no_photograph_is_refused(
    door: SurveyedObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(content: bytes, day: date = DAY) -> str:
        with pytest.raises(Refused) as told:
            actions.add_photo(door, uuid4(), BytesIO(content), ("A door", day), BY)
        return told.value.message

    assert "something else" in refused(b"%PDF-1.7")
    assert "larger than 10 MB" in refused(b"\0" * (10 * 1024 * 1024 + 1))
    assert "still to come" in refused(a_photograph(), date(2099, 1, 1))
    monkeypatch.setattr("foundation.files.images._MOST_PIXELS_OF_PHOTO", 100)
    assert "too many pixels" in refused(a_photograph())
    monkeypatch.undo()
    monkeypatch.setattr("events.survey.actions.photos._MOST_PHOTOS", 0)
    assert "0 photographs at most" in refused(a_photograph())


def test_a_photograph_comes_along_into_a_new_training(
    door: SurveyedObject, visitor: Visitor
) -> None:
    actions.add_photo(door, uuid4(), BytesIO(a_photograph()), ("A door", DAY), BY)
    again = a_training("again")
    with transaction():
        keys = actions.copy_survey(_event(door), again, Copying())

    assert len(keys) == 3
    visitor.open("/trainings/again/measured").sees("A door 12 May 2016")


def test_photographs_of_other_trainings_are_not_there(visitor: Visitor) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice)
    row = an_object(a_place(a_training("elsewhere")), "lift", "Lift")
    photo = actions.add_photo(row, uuid4(), BytesIO(a_photograph()), ("A lift", DAY), BY)

    assert visitor.open(f"{HERE}/photos/{photo.id}").status == 404


def _event(row: SurveyedObject) -> Event:
    return db.session.get_one(Event, row.event_id)
