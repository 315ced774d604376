"""Questions about easy-read texts and sign-language videos."""

from collections.abc import Iterator
from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.call.queries import Lack
from events.call.queries import languages_of
from events.call.queries import page_of
from events.formats.models import EasyRead
from events.formats.models import SignVideo
from events.formats.models import Subject
from foundation.i18n import and_near
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import reading_language
from foundation.i18n import sign_languages
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.wording import said

_IN_TEXT = {
    Subject.CALL: _l("the call"),
    Subject.QUESTIONS: _l("the questions"),
    Subject.OFFER: _l("the offer"),
}


def subjects_of(event: Event) -> list[Subject]:
    """What people are told and asked in this training; where they register, nobody gets offers."""
    subjects = [Subject.CALL, Subject.QUESTIONS]
    return subjects if event.way_in is WayIn.OPEN else [*subjects, Subject.OFFER]


def easy_reads_of(event: Event) -> dict[tuple[Subject, str], EasyRead]:
    """{(subject, language): the text} of all that is written."""
    query = select(EasyRead).where(EasyRead.event_id == event.id, EasyRead.text != "")
    return {(row.subject, row.language): row for row in all_of(query)}


def easy_read_in(event: Event, subject: Subject, language: str) -> EasyRead | None:
    """The text in exactly that language, also an empty one."""
    query = select(EasyRead).where(
        EasyRead.event_id == event.id, EasyRead.subject == subject, EasyRead.language == language
    )
    return one_or_none(query)


def easy_reads_for_reader(event: Event, subject: Subject) -> list[EasyRead]:
    """The texts of a subject, the one that fits the reader best first."""
    wanted = [*and_near(reading_language()), current_language(), *languages_of(event)]
    there = {
        language: row for (about, language), row in easy_reads_of(event).items() if about is subject
    }
    return [there[code] for code in dict.fromkeys([*wanted, *there]) if code in there]


def videos_of(event: Event, *, removed: bool = False) -> Sequence[SignVideo]:
    """The videos in the order in which they were added, or those taken off."""
    is_out = SignVideo.removed_at.is_not(None) if removed else SignVideo.removed_at.is_(None)
    query = select(SignVideo).where(SignVideo.event_id == event.id, is_out)
    return all_of(query.order_by(SignVideo.added_at))


def videos_to_see(event: Event, subject: Subject) -> list[SignVideo]:
    """The videos of a subject that people can watch."""
    return [video for video in videos_of(event) if video.subject is subject and video.file_id]


def video_or_404(event: Event, video_id: UUID) -> SignVideo:
    """A video of this training, also one without a file and one that was taken off."""
    video = get_or_404(SignVideo, video_id)
    if video.event_id != event.id:
        abort(404)
    return video


def texts_of(event: Event) -> list[SignVideo]:
    """The rows whose texts can be translated."""
    return list(videos_of(event))


def lacks(event: Event) -> list[Lack]:
    """Which formats a good call still lacks: one line for each language."""
    here = page_of(event, "formats.overview")
    found = [*_lacks_easy_read(event), *_lacks_videos(event), *_lacks_in_videos(event)]
    return [Lack(text, here) for text in found]


def _lacks_easy_read(event: Event) -> Iterator[str]:
    there = easy_reads_of(event)
    for code in languages_of(event):
        without = [about for about in subjects_of(event) if (about, code) not in there]
        if without:
            words = _("Easy-read texts in %(language)s: %(subjects)s.")
            yield words % {"language": language_in_text(code), "subjects": _listed(without)}


def _lacks_videos(event: Event) -> Iterator[str]:
    there = {(video.subject, video.sign_language) for video in videos_of(event)}
    for code in event.languages:
        without = [about for about in subjects_of(event) if (about, code) not in there]
        if without and code in sign_languages():
            words = _("Videos in %(language)s: %(subjects)s.")
            yield words % {"language": language_in_text(code), "subjects": _listed(without)}


def _lacks_in_videos(event: Event) -> Iterator[str]:
    for video in videos_of(event):
        named = {"title": video.title}
        if video.file_id is None:
            yield _("The file of the video “%(title)s”.") % named
        for code in event.text_languages:
            if said(video, "text_version", code).language != code:
                language = language_in_text(code)
                words = _("The video “%(title)s” in writing, in %(language)s.")
                yield words % {**named, "language": language}


def _listed(subjects: list[Subject]) -> str:
    return ", ".join(str(_IN_TEXT[about]) for about in subjects)
