"""The words in which a kind of paper is declared."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from certificates.papers.models import PaperTerms
from certificates.papers.models import PhotoMark
from certificates.papers.parts import Part
from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.wording import Said


class Missing(NamedTuple):
    """Something without which a paper is not good, and the page of organisers that mends it."""

    text: str
    endpoint: str


class Whose(StrEnum):
    """Whose a paper is."""

    #: One for each person, about that person.
    PERSON = "person"
    #: One for the training; everybody who comes may have it.
    EVERYBODY = "everybody"
    #: For the team's own work; nobody else has it.
    TEAM = "team"


class Format(StrEnum):
    """A form in which a paper is had. The value ends its address."""

    HTML = "html"
    PDF = "pdf"
    LARGE = "large.pdf"
    EASY = "easy.pdf"
    LABELS = "labels.pdf"
    TEXT = "txt"

    @property
    def label(self) -> str:
        """The form in words."""
        return str(_FORMATS[self])


_FORMATS = {
    Format.HTML: _l("As a page"),
    Format.PDF: _l("PDF"),
    Format.LARGE: _l("Large print, PDF"),
    Format.EASY: _l("Easy to read, PDF"),
    Format.LABELS: _l("On sheets of labels, PDF"),
    Format.TEXT: _l("Plain text"),
}
TO_READ = (Format.HTML, Format.PDF, Format.LARGE, Format.EASY, Format.TEXT)
IN_PRINT = (Format.HTML, Format.PDF, Format.LARGE)


@dataclass(frozen=True)
class Named:
    """Somebody on badges and lists, with no more than such papers say."""

    name: str
    language: str
    part: str
    is_participant: bool = False
    country: str = ""
    organisation: str = ""
    languages: str = ""
    photos: PhotoMark | None = None
    on_list: bool = False
    country_on_list: bool = False
    organisation_on_list: bool = False
    #: As the badge names them.
    badge_name: str = ""


@dataclass(frozen=True)
class About:
    """What a paper is made of. `passport` is {} where the person gave none."""

    event: Event
    language: str
    terms: PaperTerms
    issued_on: date
    participation: Participation | None = None
    passport: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    people: Sequence[Named] = ()

    @property
    def inviter(self) -> str:
        """The name of the organisation that writes letters."""
        held = self.event.organisations
        chosen = [one.name for one in held if one.id == self.terms.organisation_id]
        return next(iter([*chosen, *(one.name for one in held)]), "")


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper: what it is called, for whom it is, and the parts it is made of."""

    name: str
    title: str
    what_for: str
    whose: Whose
    formats: Sequence[Format]
    parts: Callable[[About], Sequence[Part]]
    #: What is missing before it can be made well.
    lacks: Callable[[About], Sequence[Missing]] = lambda _about: ()
    #: It is signed, given to its person once, and kept as it was given.
    is_given: bool = False
    #: It names people.
    names_people: bool = False
    #: Style sheet of its own, after those that all papers share.
    style: str = ""
    #: That of its large print.
    large_style: str = "papers_large"
    #: What the easy-to-read form says before its parts, and after them.
    easy: Callable[[About], Sequence[Part]] = lambda _about: ()
    easy_after: Callable[[About], Sequence[Part]] = lambda _about: ()
    is_wide: bool = False
    is_wide_if_large: bool = False
    #: It begins with the marks of the organisations and the title of the training.
    has_marks: bool = True
    #: Pages are many, so it begins with its contents.
    has_contents: bool = False


def plain(text: str, language: str = "") -> Said:
    """Words of our own: in the language of the paper."""
    return Said(str(text), language)
