"""Easy read and sign language for tests."""

from io import BytesIO
from uuid import uuid4

from events.call.models import Event
from events.formats.actions import add_video
from events.formats.actions import save_easy_read
from events.formats.actions import upload_video
from events.formats.models import SignVideo
from events.formats.models import Subject
from foundation.audit import Actor
from tests.support.videos import an_mp4

_BY = Actor("organiser")
VALUES = {
    "subject": Subject.CALL,
    "sign_language": "bqn",
    "title": "What it is",
    "text_version": "You **learn**.",
}


def a_video(event: Event, content: bytes | None = None) -> SignVideo:
    """A video of the call in Bulgarian Sign Language; without a file where `content` is empty."""
    video = add_video(event, uuid4(), VALUES, _BY)
    content = an_mp4() if content is None else content
    if content:
        upload_video(video, BytesIO(content), _BY)
    return video


def an_easy_read(event: Event) -> None:
    """The call in easy read, in the language of the page."""
    save_easy_read(event, (Subject.CALL, event.language), 0, "You learn.\nIt is free.", _BY)
