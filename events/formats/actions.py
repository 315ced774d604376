"""Acts on easy-read texts and sign-language videos."""

from collections.abc import Mapping
from typing import IO
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from events.call.queries import Copying
from events.call.queries import languages_of
from events.formats.models import EasyRead
from events.formats.models import SignVideo
from events.formats.models import Subject
from events.formats.queries import easy_read_in
from events.formats.queries import easy_reads_of
from events.formats.queries import videos_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.files import is_quicktime
from foundation.files import keep_large
from foundation.files import kind_of_video
from foundation.files import told_quicktime
from foundation.i18n import gettext as _
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]

_MOST_VIDEOS = 40


def save_easy_read(event: Event, key: tuple[Subject, str], seen: int, text: str, by: Actor) -> None:
    """Write the easy-read text of (subject, language); an empty text takes it back.

    `seen` is the version that the writer saw, 0 for none yet. Raises Conflict when somebody else
    saved in between, Refused for a language in which the training is not written.
    """
    subject, language = key
    with transaction():
        hold(event)
        if language not in languages_of(event):
            raise Refused(_("This training is not written in that language."))
        row = easy_read_in(event, subject, language)
        if row is None:
            row = EasyRead(event_id=event.id, subject=subject, language=language, text="")
            row.version = seen = 1
            db.session.add(row)
            db.session.flush()
        if put(row, seen, {"text": text}):
            record(by, "wrote.easy_read", row, event.id, subject=subject, language=language)


def add_video(event: Event, video_id: UUID, values: Values, by: Actor) -> SignVideo:
    """Add a video, still without its file; the same key again changes nothing.

    Raises Refused when the training has as many videos as it can.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(SignVideo, video_id)
        if earlier is not None:
            return earlier
        if len(videos_of(event)) + len(videos_of(event, removed=True)) >= _MOST_VIDEOS:
            raise Refused(_("A training can have %(most)d videos at most.", most=_MOST_VIDEOS))
        video = SignVideo(id=video_id, event_id=event.id, added_at=clock.now(), **values)
        db.session.add(video)
        record(by, "added.sign_video", video, event.id)
    return video


def change_video(video: SignVideo, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into the video. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(video, seen, values)
        if fields:
            record(by, "changed.sign_video", video, video.event_id, fields=fields)


def upload_video(video: SignVideo, content: IO[bytes] | None, by: Actor) -> None:
    """Keep `content` as the video's file; an earlier file is no longer shown.

    Raises Refused when it is no video that browsers play, whatever its name claims.
    """
    kind = kind_of_video(content) if content else None
    if content is None or kind is None:
        if content is not None and is_quicktime(content):
            raise Refused(told_quicktime(), "file")
        message = _("The file must be an MP4 or WebM video. This file is something else.")
        raise Refused(message, "file")
    with transaction():
        hold(video)
        file = keep_large(content, f"video.{kind.rpartition('/')[2]}", kind)
        video.file_id = file.id
        video.version += 1
        record(by, "uploaded.sign_video", video, video.event_id)


def take_off_video(video: SignVideo, by: Actor) -> None:
    """Show the video no longer; it can be put back."""
    take_out(video, "took_off.sign_video", by)


def put_back_video(video: SignVideo, by: Actor) -> None:
    """Show the video again."""
    put_back(video, "put_back.sign_video", by)


def copy_formats(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Copy texts and videos into the training `new`, inside the caller's transaction.

    Files are kept once, for both trainings. {key of a row: key of its copy}.
    """
    del copying
    rows: list[EasyRead | SignVideo] = [*easy_reads_of(old).values(), *videos_of(old)]
    copies = {row.id: copy_of(row, event_id=new.id) for row in rows}
    db.session.add_all(copies.values())
    return {key: row.id for key, row in copies.items()}
