"""Videos in sign language: their texts, their files, their player."""

from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.formats import actions
from events.formats.models import SignVideo
from events.formats.queries import videos_of
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.files import StoredFile
from foundation.people import Person
from foundation.people import Role
from foundation.people.queries import grants_in
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import transaction
from tests.conftest import MakeApp
from tests.support.files import path_of
from tests.support.formats import VALUES
from tests.support.formats import a_video
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.videos import a_quicktime
from tests.support.videos import a_webm
from tests.support.videos import an_mp4
from tests.support.visitor import Visitor

HERE = "/organise/sofia/formats"
BY = Actor("organiser")


@pytest.fixture
def event(visitor: Visitor) -> Event:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def add_texts(visitor: Visitor) -> Visitor:
    visitor.open(HERE).follow("Add a video").choose("What is the video about?", "The call")
    visitor.choose("Sign language", "Bulgarian Sign Language")
    visitor.fill("Title of the video", "What it is").fill("The same in writing", "You **learn**.")
    return visitor.press("Save and go on")


def send(visitor: Visitor, content: bytes, name: str = "film.mp4") -> Visitor:
    return visitor.upload("Video file", content, name).press("Send the file")


def test_a_video_is_added_and_watched(event: Event, visitor: Visitor) -> None:
    add_texts(visitor).sees("The texts are saved. Now send the file.")
    send(visitor, an_mp4()).sees("The video is there. Please watch it once.")
    visitor.sees("Alice Martin sent a file for the video “What it is”.")

    visitor.open("/trainings/sofia").sees("In sign language", "The same in writing", "You learn.")
    player = visitor.page.by_class("signed")[0]
    source = next(part for part in player.iter() if part.get("preload"))
    assert source.get("preload") == "none"
    answer = visitor.client.get(source.get("src"), buffered=True)
    assert (answer.data, answer.mimetype) == (an_mp4(), "video/mp4")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_a_player_can_begin_in_the_middle(event: Event, visitor: Visitor) -> None:
    content = a_webm() + bytes(range(200))
    video = a_video(event, content)
    address = f"/trainings/sofia/videos/{video.id}"

    part = visitor.client.get(address, headers={"Range": "bytes=20-29"}, buffered=True)
    beyond = visitor.client.get(address, headers={"Range": "bytes=9999-"}, buffered=True)

    assert (part.status_code, part.data, part.mimetype) == (206, content[20:30], "video/webm")
    assert part.headers["Content-Range"] == f"bytes 20-29/{len(content)}"
    assert beyond.status_code == 416
    known = {"If-None-Match": part.headers["ETag"]}
    assert visitor.client.get(address, headers=known, buffered=True).status_code == 304


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_a_file_is_told_by_its_content_not_by_its_name(event: Event, visitor: Visitor) -> None:
    add_texts(visitor)
    send(visitor, b"<script>alert(1)</script>")

    message = "The file must be an MP4 or WebM video. This file is something else."
    assert visitor.errors == [message]
    visitor.press("Send the file")
    assert visitor.errors == ["Choose a video file"]
    send(visitor, a_quicktime(b"hvc1"), "film.mov")
    assert visitor.errors[0].startswith("Only Apple’s devices can play this video.")
    send(visitor, a_webm(), "film.exe").sees("The video is there.")
    assert kept_file().media_type == "video/webm"


def test_the_size_stands_beside_the_field_and_holds(app_with: MakeApp) -> None:
    app = app_with(MAX_VIDEO="2097152", MAX_CONTENT_LENGTH="10000")
    content = an_mp4(filling=300_000)
    with app.app_context():
        alice, event = alices_training()
        address = f"{HERE}/videos/{a_video(event).id}/file"
        visitor = sign_in(Visitor(app), alice).open(address).sees("at most 2 MB")

        send(visitor, content).sees("The video is there.")
        too_large = visitor.client.post(
            address,
            data=b"--x",
            content_type="multipart/form-data; boundary=x",
            environ_overrides={"CONTENT_LENGTH": "3000000"},
        )
        assert too_large.status_code == 413
        visitor.open("/organise/sofia/about").fill("Description", "x" * 20_000)
        assert visitor.press("Save").status == 413
        assert path_of(kept_file().sha256).read_bytes() == content
        assert list(Path(settings().data_dir / "incoming").iterdir()) == []


def kept_file() -> StoredFile:
    file = all_of(select(SignVideo))[0].file
    assert file is not None
    return file


@pytest.mark.one_store(reason="the request is refused before it reaches the store")
def test_strangers_have_no_room_for_large_files(app_with: MakeApp) -> None:
    app = app_with(MAX_CONTENT_LENGTH="10000")
    with app.app_context():
        _alice, event = alices_training()
        address = f"{HERE}/videos/{a_video(event).id}/file"
    stranger = Visitor(app)

    answer = stranger.client.post(address, data={"x": "x" * 20_000, "csrf_token": "none"})

    assert answer.status_code == 413


def test_texts_change_and_a_video_is_taken_off_and_put_back(event: Event, visitor: Visitor) -> None:
    video = a_video(event)
    visitor.open(HERE).follow("Change the texts What it is").fill("Title of the video", "The call")
    visitor.press("Save").sees("Alice Martin changed the video “The call”: Title of the video.")
    visitor.follow("Take off The call").press("Take it off").sees("You can put it back.")

    visitor.open("/trainings/sofia").sees_not("In sign language")
    stranger = Visitor(visitor.app)
    address = f"/trainings/sofia/videos/{video.id}"
    assert stranger.open(address).status == 404
    visitor.open(HERE).press("Put back The call").sees("Alice Martin put back the video “The call”")
    assert stranger.client.get(address, buffered=True).status_code == 200


def test_what_is_signed_must_be_written_down(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{HERE}/videos/new").press("Save and go on")

    assert visitor.errors == [
        "Choose what the video is about",
        "Choose the sign language",
        "Enter the title of the video",
        "Write down what is signed in the video",
    ]


def test_a_video_without_a_file_is_seen_by_nobody(event: Event, visitor: Visitor) -> None:
    video = a_video(event, b"")

    visitor.open(HERE).sees("The file is missing. Nobody sees this video yet.")
    assert visitor.open(f"/trainings/sofia/videos/{video.id}").status == 404
    visitor.open("/trainings/sofia").sees_not("In sign language")


def test_a_video_of_a_draft_is_not_for_everybody(event: Event, visitor: Visitor) -> None:
    video = a_video(event)
    with transaction():
        event.published_at = None

    assert Visitor(visitor.app).open(f"/trainings/sofia/videos/{video.id}").status == 404


def test_videos_of_other_trainings_are_not_there(event: Event, visitor: Visitor) -> None:
    video = a_video(event, b"")
    second = a_training("second")
    grant(event_owner(event), second.id, Role.OWNER)

    assert visitor.open(f"/organise/second/formats/videos/{video.id}").status == 404


def event_owner(event: Event) -> Person:
    return grants_in(event.id)[0].person


def test_a_training_has_forty_videos_at_most_and_each_once(app: Flask) -> None:
    _alice, event = alices_training()
    key = uuid4()
    first = actions.add_video(event, key, VALUES, BY)
    for _more in range(39):
        actions.add_video(event, uuid4(), VALUES, BY)
    for _twice in range(2):
        actions.take_off_video(first, BY)

    assert actions.add_video(event, key, VALUES, BY) == first
    with pytest.raises(Refused, match="40 videos at most"):
        actions.add_video(event, uuid4(), VALUES, BY)
    for _twice in range(2):
        actions.put_back_video(first, BY)
    assert len(videos_of(event)) == 40
    actions.change_video(first, first.version, VALUES, BY)
    assert first.version == 1
