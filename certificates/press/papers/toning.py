"""The colours of one certificate as rules: texts that can be read on each ground, fields, ramps."""

from collections.abc import Iterator
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from typing import NamedTuple

from certificates.press.colours import mixed
from certificates.press.colours import readable
from certificates.press.colours import text_on
from certificates.press.papers.arranging import Box

if TYPE_CHECKING:
    from certificates.press.papers.common import OrganisationMark

_MUTED = 0.74


class Tones(NamedTuple):
    """Colours of text that can be read on one ground."""

    text: str
    strong: str
    muted: str


@lru_cache(256)
def tones(ground: str, accent: str) -> Tones:
    """Text, headings and quiet words on that ground; all at least 4.5 to 1."""
    text = text_on(ground)
    muted = readable(mixed(text, ground, _MUTED), ground)
    return Tones(text, text if ground == accent else readable(accent, ground), muted)


def toned(part: str, tone: Tones) -> Iterator[str]:
    """The rules for all texts and lines in the parts that this selector names."""
    parts = part.split(", ")
    yield f"{part} {{ color: {tone.text} }}"
    for classes, colour in (
        ((".heading", ".strong"), tone.strong),
        ((".quiet", ".label", ".lead", ".issued", ".side-title"), tone.muted),
    ):
        chosen = ", ".join(f"{one} {inner}" for one in parts for inner in classes)
        yield f"{chosen} {{ color: {colour} }}"
    rules = ", ".join(f"{one} {inner}" for one in parts for inner in (".rule", ".signatory"))
    yield f"{rules} {{ border-color: {tone.strong} }}"


def mark_colours(marks: Sequence["OrganisationMark"], ground: str) -> Iterator[str]:
    """The rules for the organisations on that ground, each in its own colour."""
    for number, mark in enumerate(marks, start=1):
        colour = readable(mark.colour, ground)
        yield f".marks .mark-{number} {{ border-color: {colour}; color: {colour} }}"
    yield f".marks .mark-name {{ color: {text_on(ground)} }}"


def painted(box: Box, rises: str, colour: str) -> str:
    """What paints that box: a field, or a ramp that rises "right" or "left"."""
    if not rises:
        return f"background: {colour}"
    other = "left" if rises == "right" else "right"
    return (
        f"height: 0; width: 0; border-bottom: {box.height:.2f}mm solid {colour}; "
        f"border-{other}: {box.width:.2f}mm solid transparent"
    )
