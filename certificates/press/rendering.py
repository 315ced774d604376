"""From a template and its values to the bytes of a paper."""

import atexit
import base64
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any

from flask import current_app

from certificates.press.machine import Machine
from certificates.press.machine import MachineStopped
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import using_language

MOST_PAGES = 200
MOST_BYTES = 20 * 1024**2
MOST_LETTERS = 2_000_000
SECONDS = 30

_STYLES = Path(__file__).parent / "styles"
_MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}

machine = Machine()
atexit.register(machine.stop)


class PressFailed(Refused):
    """The paper could not be made; the message says in words what to change."""


@dataclass(frozen=True)
class Paper:
    """What to print: `images` are the pictures that the template names as `app:<name>`."""

    template: str
    language: str
    values: Mapping[str, object]
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Rendered:
    """A printed paper: the same bytes for the same Paper, on every machine."""

    pdf: bytes
    html: str
    pages: int
    sha256: str


def render(paper: Paper) -> Rendered:
    """Print `paper` as PDF/UA-1.

    Raises PressFailed, in words, for a paper that passes a limit (pages, size, time, memory) or
    holds letters which our fonts do not have.
    """
    html = _page(paper)
    try:
        answer = machine.ask(_request(paper, html), SECONDS)
    except MachineStopped as stopped:
        raise PressFailed(_stopped_in_words(stopped)) from None
    if "fault" in answer:
        raise PressFailed(_in_words(answer))
    pdf = base64.b64decode(answer["pdf"])
    if len(pdf) > MOST_BYTES:
        raise PressFailed(_("This paper is too large. Use smaller pictures or shorter texts."))
    return Rendered(pdf, html, answer["pages"], hashlib.sha256(pdf).hexdigest())


def _page(paper: Paper) -> str:
    template = current_app.jinja_env.get_template(paper.template)
    with using_language(paper.language):
        html = template.render(paper.values, paper_language=paper.language)
    if len(html) > MOST_LETTERS:
        raise PressFailed(_("This paper is too long. Shorten its texts and try again."))
    # Some keyboards send a letter and its accent apart: composed, they find the drawn letter.
    return unicodedata.normalize("NFC", html)


def _request(paper: Paper, html: str) -> dict[str, Any]:
    name = Path(paper.template).stem
    return {
        "html": html,
        "styles": ["paper", name] if (_STYLES / f"{name}.css").exists() else ["paper"],
        "assets": {
            f"app:{picture}": (base64.b64encode(body).decode(), _MEDIA_TYPES[Path(picture).suffix])
            for picture, body in paper.images.items()
        },
        "most_pages": MOST_PAGES,
        "seconds": SECONDS,
    }


def _stopped_in_words(stopped: MachineStopped) -> str:
    if stopped.late:
        return _("This paper took too long to make. Shorten its texts and try again.")
    return _(
        "The press stopped while it made this paper. Try again; if it stops again, shorten it."
    )


def _in_words(answer: dict[str, Any]) -> str:
    if answer["fault"] == "pages":
        return _(
            "This paper would have more than %(most)s pages. Shorten its texts and try again.",
            most=MOST_PAGES,
        )
    if answer["fault"] == "letters":
        return _(
            "Our printing fonts do not have these signs: %(signs)s. "
            "Take them out or write them in another way.",
            signs=answer["detail"],
        )
    if answer["fault"] == "memory":
        return _("This paper needs too much memory. Use smaller pictures or shorter texts.")
    return _("This paper could not be made. Check its texts and pictures and try again.")
