"""What the easy-to-read form of a paper says beside its facts."""

from collections.abc import Iterator

from certificates.papers.kinds.declaring import About
from certificates.papers.kinds.declaring import plain
from certificates.papers.parts import Heading
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.parts import Picture
from events.formats.models import EasyRead
from events.formats.models import Subject
from events.formats.queries import easy_reads_of
from events.survey.queries import route_of
from foundation.i18n import gettext as _
from foundation.wording import Said
from foundation.wording import said


def in_easy_words(about: About) -> list[Part]:
    """The easy-read text of organisers in the language of the paper, line by line; [] for none."""
    held = easy_reads_of(about.event)
    for subject in (Subject.OFFER, Subject.CALL):
        row = held.get((subject, about.language))
        if row is not None:
            return list(_lines(row))
    return []


def about_the_training(about: About) -> list[Part]:
    """The same, and a picture of the place, each under a heading of its own."""
    found = []
    for title, parts in (
        (_("About the training"), in_easy_words(about)),
        (_("The place"), list(_picture(about))),
    ):
        found += [Heading(plain(title)), *parts] if parts else []
    return found


def for_its_holder(about: About) -> list[Part]:
    """Why somebody has a second copy of a letter that others sign and read."""
    del about
    told = (_("This copy is for you to read."), _("The signed letter is the one to show."))
    return [Paragraph(plain(one)) for one in told]


def _lines(row: EasyRead) -> Iterator[Part]:
    for line in row.text.splitlines():
        words = Said(line.lstrip("#-* ").strip(), row.language)
        if words.text:
            yield Heading(words) if line.startswith("#") else Paragraph(words)


def _picture(about: About) -> Iterator[Picture]:
    for place in route_of(about.event):
        for photo in place.photos[:1]:
            yield Picture(photo.file_id, said(photo, "alt", about.language))
            return
