"""Sending a paper in one of its forms."""

from base64 import b64decode
from uuid import UUID

from flask import abort
from flask import request
from werkzeug import Response

from certificates.papers import queries
from certificates.papers.kinds import KINDS
from certificates.papers.kinds import About
from certificates.papers.kinds import Format
from certificates.papers.kinds import PaperKind
from certificates.papers.models import GivenPaper
from certificates.press import render
from events.call.models import Event
from events.call.queries import languages_of
from events.team.models import Participation
from foundation.files import as_made
from foundation.i18n import LANGUAGES
from foundation.i18n import current_language
from foundation.limits import slow_down
from registration.needs.queries import unsealed

_TYPES = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}


def parted(kind: str, form: str) -> tuple[str, str]:
    """The two names of an address: no kind has a dot, but the router parts at the last one."""
    kind, _dot, rest = f"{kind}.{form}".partition(".")
    return kind, rest


def kind_or_404(name: str) -> PaperKind:
    """The kind of that name."""
    return KINDS.get(name) or abort(404)


def form_or_404(kind: PaperKind, form: str) -> Format:
    """The form that ends the address, where the kind has it; pages have no ending."""
    found = next((each for each in kind.formats if each.value == form), None)
    return found if found and found is not Format.HTML else abort(404)


def language_asked(event: Event) -> str:
    """The language of the paper: the one asked for, else the reader's own."""
    asked = request.args.get("language", "")
    return asked if asked in languages_offered(event) else current_language()


def languages_offered(event: Event, participation: Participation | None = None) -> list[str]:
    """The person's language, the reader's, and those in which the training is written."""
    own = [participation.language] if participation else []
    spoken = [one for one in own if one in LANGUAGES]
    return list(dict.fromkeys([*spoken, current_language(), *languages_of(event)]))


def sheet_asked() -> str:
    """The size of paper that was asked for."""
    return queries.LETTER if request.args.get("sheet") == queries.LETTER else queries.A4


def sent(kind: PaperKind, about: About, form: Format, asking: UUID) -> Response:
    """The paper to save, made now; nobody waits because others ask for theirs too."""
    slow_down("paper", str(asking))
    laid = queries.lay(kind, about)
    if not laid.parts:
        abort(404)
    if form is Format.TEXT:
        content = queries.text_of(laid).encode()
    else:
        content = render(queries.paper_of(laid, form, sheet_asked())).pdf
    name = f"{kind.name}-{about.event.slug}-{about.language}.{form.value}"
    return as_made(iter([content]), name, _TYPES[form.value.rpartition(".")[2]])


def sent_as_given(row: GivenPaper, form: str) -> Response:
    """A given paper to save: the same bytes each time."""
    held = unsealed(row)
    if form == Format.TEXT:
        content = held["text"].encode()
    elif form.endswith("pdf") and form in held:
        content = b64decode(held[form])
    else:
        abort(404)
    name = f"{row.kind}-{row.number}-{row.language}.{form}"
    return as_made(iter([content]), name, _TYPES[form.rpartition(".")[2]])
