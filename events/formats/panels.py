"""Easy read and sign language beside what they are about."""

from flask import render_template

from events.call.models import Event
from events.formats.models import Subject
from events.formats.queries import easy_reads_for_reader
from events.formats.queries import videos_to_see
from foundation.i18n import lazy_gettext as _l
from foundation.web import often_blank

WORDS = {
    "wrote.easy_read": _l("%(name)s changed an easy-read text: %(thing)s."),
    "added.sign_video": _l("%(name)s added the video “%(thing)s”."),
    "changed.sign_video": _l("%(name)s changed the video “%(thing)s”: %(fields)s."),
    "uploaded.sign_video": _l("%(name)s sent a file for the video “%(thing)s”."),
    "took_off.sign_video": _l("%(name)s took off the video “%(thing)s”."),
    "put_back.sign_video": _l("%(name)s put back the video “%(thing)s”."),
}
"""How each act on other formats is told."""


@often_blank
def of_call(event: Event) -> str:
    """At the top of the public page: the way to easy read, and the videos."""
    return _block(event, Subject.CALL)


@often_blank
def of_questions(event: Event) -> str:
    """In the application form."""
    return _block(event, Subject.QUESTIONS)


@often_blank
def of_offer(event: Event) -> str:
    """On the page of the offer."""
    return _block(event, Subject.OFFER)


def _block(event: Event, subject: Subject) -> str:
    texts, videos = easy_reads_for_reader(event, subject), videos_to_see(event, subject)
    if not texts and not videos:
        return ""
    return render_template(
        "events/formats/block.html", event=event, subject=subject, texts=texts, videos=videos
    )
