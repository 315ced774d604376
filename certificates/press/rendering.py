"""From a template and its values to the bytes of a paper."""

import atexit
import base64
import hashlib
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any

from flask import current_app

from certificates.press.faults import PressFailed
from certificates.press.machine import Machines
from certificates.press.machine import MachineStopped
from foundation.i18n import current_language
from foundation.i18n import using_language

SHEETS = ("A4", "A4 landscape", "letter", "letter landscape")
"""Sizes of paper, as CSS writes them."""
MOST_PAGES = 200
MOST_BYTES = 20 * 1024**2
MOST_LETTERS = 2_000_000
SECONDS = 10
PROCESSES = 2
"""How many papers a web process or a worker prints at once."""

_STYLES = Path(__file__).parent / "styles"
_MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}

machine = Machines(PROCESSES)
atexit.register(machine.stop)


@dataclass(frozen=True)
class Attached:
    """A file of our own inside a paper; `relationship` is its AFRelationship (ISO 32000-2)."""

    name: str
    body: bytes
    media_type: str
    description: str
    relationship: str = "Data"


@dataclass(frozen=True)
class Paper:
    """What to print: `images` are the pictures that the template names as `app:<name>`."""

    template: str
    language: str
    values: Mapping[str, object]
    images: Mapping[str, bytes] = field(default_factory=dict)
    #: Style sheets beside "paper"; without them, the one named like the template.
    styles: Sequence[str] = ()
    #: What the PDF carries inside, for machines.
    attachments: Sequence[Attached] = ()
    #: One of SHEETS, in place of the size in the style sheets.
    sheet: str = ""
    #: Addresses that the template shows as QR codes, `app:<name>`.
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rendered:
    """A printed paper: the same bytes for the same Paper, on every machine."""

    pdf: bytes
    html: str
    pages: int
    sha256: str


def render(paper: Paper) -> Rendered:
    """Print `paper` as one file that is PDF/UA-1 and PDF/A-3a.

    Raises PressFailed, in words, for a paper that passes a limit (pages, size, time, memory) or
    holds letters which our fonts do not have.
    """
    html = _page(paper)
    request = _request(paper, html)
    return _rendered(html, lambda: _answer(request))


def begin(paper: Paper, hands: Executor) -> Callable[[], Rendered]:
    """Begin to print `paper` in a thread of `hands`; calling what comes back waits for it.

    Its words are set now, in the thread that asks, as they stand in the store. What is called
    raises PressFailed as render() does.
    """
    html = _page(paper)
    answer = hands.submit(_answer, _request(paper, html))
    return lambda: _rendered(html, answer.result)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    if len(request["html"]) > MOST_LETTERS:
        return {"fault": "long", "detail": ""}
    return machine.ask(request, SECONDS)


def _rendered(html: str, ask: Callable[[], dict[str, Any]]) -> Rendered:
    try:
        answer = ask()
    except MachineStopped as stopped:
        raise PressFailed("late" if stopped.late else "stopped") from None
    if "fault" in answer:
        raise _failed(answer)
    pdf = base64.b64decode(answer["pdf"])
    if len(pdf) > MOST_BYTES:
        raise PressFailed("large")
    return Rendered(pdf, html, answer["pages"], hashlib.sha256(pdf).hexdigest())


def _page(paper: Paper) -> str:
    template = current_app.jinja_env.get_template(paper.template)
    with using_language(paper.language):
        # The fixed words stand in the language that we speak, perhaps not in the paper's.
        html = template.render(paper.values, paper_language=current_language())
    # Some keyboards send a letter and its accent apart: composed, they find the drawn letter.
    return unicodedata.normalize("NFC", html)


def _request(paper: Paper, html: str) -> dict[str, Any]:
    name = Path(paper.template).stem
    own = paper.styles or ([name] if (_STYLES / f"{name}.css").exists() else [])
    if paper.sheet and paper.sheet not in SHEETS:
        raise ValueError(f"no such sheet of paper: {paper.sheet}")
    return {
        "html": html,
        "styles": ["paper", *own],
        "sheet": paper.sheet,
        "attachments": [
            {
                "name": each.name,
                "body": base64.b64encode(each.body).decode(),
                "media_type": each.media_type,
                "description": each.description,
                "relationship": each.relationship,
            }
            for each in paper.attachments
        ],
        "assets": {
            f"app:{picture}": (base64.b64encode(body).decode(), _MEDIA_TYPES[Path(picture).suffix])
            for picture, body in paper.images.items()
        },
        "codes": {f"app:{name}": address for name, address in paper.codes.items()},
        "most_pages": MOST_PAGES,
        "seconds": SECONDS,
    }


def _failed(answer: dict[str, Any]) -> PressFailed:
    details = {"pages": str(MOST_PAGES), "letters": str(answer["detail"])}
    fault = str(answer["fault"])
    return PressFailed(fault, details.get(fault, ""))
