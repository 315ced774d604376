"""A paper laid out: its parts, and each format in which they are had."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from flask import render_template
from sqlalchemy import select

from certificates.papers.kinds import About
from certificates.papers.kinds import Format
from certificates.papers.kinds import PaperKind
from certificates.papers.parts import Facts
from certificates.papers.parts import Grid
from certificates.papers.parts import Heading
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.parts import Part
from certificates.papers.parts import Picture
from certificates.papers.parts import joined
from certificates.papers.queries.people import people_of
from certificates.papers.queries.rows import terms_of
from certificates.papers.words import sentences
from certificates.press import Paper
from certificates.press.papers import OrganisationMark
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.i18n import current_language
from foundation.i18n import using_language
from foundation.people import Organisation
from foundation.store import all_of
from foundation.wording import Said
from foundation.wording import said

_CHAPTER = 2
_TEMPLATE = "certificates/papers/other/paper.html"
_PICTURES = Path(__file__).parent.parent / "pictures"
MARKS = {f"{name}.svg": (_PICTURES / f"{name}.svg").read_bytes() for name in ("yes", "ask", "no")}
"""Pictures that stand beside the words of a badge on photographs."""

LETTER, A4 = "letter", "a4"
_SHEETS = {
    (A4, False): "A4",
    (A4, True): "A4 landscape",
    (LETTER, False): "letter",
    (LETTER, True): "letter landscape",
}


@dataclass(frozen=True)
class Laid:
    """A paper with its words, before it has a format."""

    kind: PaperKind
    about: About
    title: str
    training: Said
    parts: Sequence[Part]
    #: What the easy-to-read form says before the parts, and after them.
    easy: Sequence[Part] = ()
    easy_after: Sequence[Part] = ()

    @property
    def chapters(self) -> list[Heading]:
        """What the contents name."""
        headings = [part for part in self.parts if isinstance(part, Heading)]
        held = [heading for heading in headings if heading.level == _CHAPTER]
        return held if self.kind.has_contents else []


def about_of(event: Event, language: str, participation: Participation | None = None) -> About:
    """What a paper of that kind is made of, without the person's passport."""
    return About(
        event=event,
        language=language,
        terms=terms_of(event),
        issued_on=clock.today(event.zone),
        participation=participation,
    )


def lay(kind: PaperKind, about: About) -> Laid:
    """The words of a paper in its language."""
    with using_language(about.language):
        training = said(about.event, "title", about.language)
        if kind.names_people:
            about = replace(about, people=people_of(about.event))
        parts = list(_numbered(kind.parts(about)))
        easy = tuple(kind.easy(about)), tuple(kind.easy_after(about))
        return Laid(kind, about, str(kind.title), training, parts, *easy)


def paper_of(laid: Laid, form: Format, sheet: str = A4) -> Paper:
    """The paper for the press; `sheet` is A4 or LETTER."""
    event = laid.about.event
    parts = in_easy_words(laid) if form is Format.EASY else laid.parts
    marks, logos = _marks(event.organisations)
    pictures = _pictures(parts)
    styles = {Format.LARGE: laid.kind.large_style, Format.EASY: "papers_easy"}
    styles[Format.LABELS] = "papers_badges_labels"
    own = [style for style in (laid.kind.style, styles.get(form, "")) if style]
    is_wide = laid.kind.is_wide or (form is Format.LARGE and laid.kind.is_wide_if_large)
    values = {
        "laid": laid,
        "parts": parts,
        "chapters": laid.chapters,
        "organisations": marks,
        "issued_on": laid.about.issued_on,
        "at_press": True,
    }
    return Paper(
        _TEMPLATE,
        laid.about.language,
        values,
        {**logos, **pictures, **MARKS},
        ("papers", *own),
        sheet=_SHEETS[sheet, is_wide],
    )


def page_of(laid: Laid) -> str:
    """The parts as HTML for a page, in the language of the paper whatever the reader's is."""
    with using_language(laid.about.language):
        return render_template(
            "certificates/papers/other/_page.html",
            laid=laid,
            parts=laid.parts,
            chapters=laid.chapters,
            at_press=False,
            paper_language=current_language(),
        )


def in_easy_words(laid: Laid) -> list[Part]:
    """One sentence on each line, no tables, with what organisers wrote in easy words."""
    found: list[Part] = [*laid.easy]
    level = 1
    for part in laid.parts:
        level = part.level if isinstance(part, Heading) else level
        found += _easy(part, level + 1)
    return [*found, *laid.easy_after]


def text_of(laid: Laid) -> str:
    """The paper as plain text."""
    blocks = [laid.title, laid.training.text, ""]
    for part in laid.parts:
        blocks += [*part.as_text(), ""]
    return "\n".join(blocks).rstrip() + "\n"


def _numbered(parts: Sequence[Part]) -> Iterator[Part]:
    number = count(1)
    for part in parts:
        yield replace(part, id=f"part-{next(number)}") if isinstance(part, Heading) else part


def _easy(part: Part, level: int) -> Iterator[Part]:
    if isinstance(part, Paragraph):
        for one in sentences(part.text.text):
            yield replace(part, text=Said(one, part.text.language))
    elif isinstance(part, Listing):
        told = [(one, item.language) for item in part.items for one in sentences(item.text)]
        yield replace(part, items=[Said(*each) for each in told])
    elif isinstance(part, Grid):
        for row in part.rows:
            yield Heading(joined(row[0]), level)
            cells = zip(part.headings[1:], row[1:], strict=True)
            yield Facts([(label, cell) for label, cell in cells if cell])
    else:
        yield part


def _marks(held: Sequence[Organisation]) -> tuple[list[OrganisationMark], Mapping[str, bytes]]:
    marks, logos = [], {}
    files = _files([one.logo_file_id for one in held])
    for one in held:
        file = files.get(one.logo_file_id)
        asset = f"{one.logo_file_id}.png" if file else None
        if file and asset:
            logos[asset] = open_bytes(file)
        marks.append(OrganisationMark(one.name, one.short_name, one.colour, asset))
    return marks, logos


def _pictures(parts: Sequence[Part]) -> dict[str, bytes]:
    shown = [part for part in parts if isinstance(part, Picture)]
    files = _files([one.file_id for one in shown])
    return {one.asset: open_bytes(files[one.file_id]) for one in shown}


def _files(keys: Sequence[Any]) -> dict[Any, StoredFile]:
    wanted = [key for key in keys if key]
    if not wanted:
        return {}
    return {row.id: row for row in all_of(select(StoredFile).where(StoredFile.id.in_(wanted)))}
