"""One plate: a paper that was printed, and how another person's is made of it."""

import base64
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from copy import copy
from hashlib import md5
from io import BytesIO
from typing import Any

import pydyf

from certificates.press.inside import archive
from certificates.press.inside import private
from certificates.press.inside.plates.fields import TITLE
from certificates.press.inside.plates.fields import Fields

# WeasyPrint and pydyf ship no types; these names say what is meant.
Document = Any
Pdf = Any
Thing = Any


class Plate:
    """What stays the same for all papers of one kind."""

    def __init__(self, printed: archive.Printed, fields: Fields) -> None:
        self._pdf = pdf = printed.pdf
        page = _at(pdf, pdf.page_references[0])
        self._stream = _at(pdf, page["Contents"])
        self._sheet = private.Sheet(printed.document, self._stream, printed.drawn)
        if set(fields.texts) - self._sheet.fields() - {TITLE}:
            raise private.Unfit
        self._metadata = printed.document.metadata
        names = {link: name for name, link in fields.links.items()}
        pressed = [_at(pdf, each) for each in page.get("Annots", ())]
        self._links = [(names[_address(each)], each) for each in pressed if _address(each) in names]
        self._files = [each for each in printed.objects if _is_file(each)]
        self._fonts = private.Fonts(pdf, _at(pdf, page["Resources"]), archive.OPTIONS)
        self._same: dict[int, bytes] = {}
        self._objects = [
            each if each.free == "f" else private.Kept(each) for each in printed.objects
        ]

    def print(
        self, fields: Fields, pictures: Mapping[str, bytes], attached: Sequence[Mapping[str, str]]
    ) -> bytes:
        """The paper with these fields, pictures by field, and files inside.

        Raises Unfit for one that needs a layout of its own.
        """
        setting = self._sheet.set(fields.texts, fields.sizes)
        drawn = [*self._sheet.draw(setting)]
        drawn += [self._sheet.draw_picture(name, body) for name, body in pictures.items()]
        objects = list(self._objects)
        for new in (
            self._page(drawn),
            *self._fonts.write(self._sheet.fonts),
            *self._link(fields, setting),
            *self._inside(attached),
            self._titled(fields.texts[TITLE]),
        ):
            objects[new.number] = private.Kept(new)
        return self._written(objects, fields.texts[TITLE])

    def _page(self, drawn: list[private.Drawn]) -> Thing:
        parts, at = [], 0
        for each in sorted(drawn, key=lambda each: each.start):
            parts += [self._between(at, each.start), *each.operations]
            at = each.end
        parts.append(self._between(at, None))
        return _instead_of(
            self._stream, pydyf.Stream(parts, self._stream.extra, self._stream.compress)
        )

    def _between(self, start: int, end: int | None) -> bytes:
        """What the page draws from `start` to before `end`: the same for all papers."""
        if start not in self._same:
            self._same[start] = private.as_bytes(self._stream.stream[start:end])
        return self._same[start]

    def _link(self, fields: Fields, setting: private.Setting) -> Iterator[Thing]:
        places = {old.number: place for old, place in self._sheet.links(setting)}
        for name, old in self._links:
            place = pydyf.Array(places.get(old.number, old["Rect"]))
            action = pydyf.Dictionary({**old["A"], "URI": pydyf.String(fields.links[name])})
            yield _instead_of(old, pydyf.Dictionary({**old, "Rect": place, "A": action}))

    def _inside(self, attached: Sequence[Mapping[str, str]]) -> Iterator[Thing]:
        for old, each in zip(self._files, attached, strict=True):
            body = base64.b64decode(each["body"])
            checked = f"<{md5(body, usedforsecurity=False).hexdigest()}>"
            said = {**old.extra["Params"], "CheckSum": checked, "Size": len(body)}
            extra = {**old.extra, "Params": pydyf.Dictionary(said)}
            yield _instead_of(old, pydyf.Stream([body], pydyf.Dictionary(extra), old.compress))

    def _titled(self, title: str) -> Thing:
        metadata = copy(self._metadata)
        metadata.title = title
        return _instead_of(
            _at(self._pdf, self._pdf.catalog["Metadata"]), archive.described(metadata)
        )

    def _written(self, objects: list[Thing], title: str) -> bytes:
        pdf, target = pydyf.PDF(), BytesIO()
        pdf.objects, pdf.catalog, pdf.pages = objects, self._pdf.catalog, self._pdf.pages
        pdf.info = pydyf.Dictionary({**self._pdf.info, "Title": pydyf.String(title)})
        pdf.write(target, archive.OPTIONS["pdf_version"], identifier=True, compress=True)
        return target.getvalue()


def _at(pdf: Pdf, reference: bytes) -> Thing:
    return pdf.objects[int(reference.split()[0])]


def _instead_of(old: Thing, new: Thing) -> Thing:
    new.number = old.number
    return new


def _address(annotation: Thing) -> str:
    return str(annotation["A"]["URI"].string) if "A" in annotation else ""


def _is_file(thing: Thing) -> bool:
    return isinstance(thing, pydyf.Stream) and dict(thing.extra).get("Type") == "/EmbeddedFile"
