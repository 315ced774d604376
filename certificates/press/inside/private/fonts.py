"""The fonts of a paper, cut down to its letters as WeasyPrint does, each in its own objects."""

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

import weasyprint
from weasyprint.pdf.fonts import build_fonts_dictionary

from certificates.press.inside.private.kept import Kept
from certificates.press.inside.private.sheets import Unfit

# WeasyPrint and pydyf ship no types; these names say what is meant.
Font = Any
Pdf = Any
Options = Mapping[str, Any]

_MOST_KEPT = 64
_REST = 4
"""Beside the file: its letters, its measures, and what holds them together."""


class Fonts:
    """The fonts of one paper that was printed: the same numbers serve those of all others."""

    def __init__(self, pdf: Pdf, resources: Any, options: Options) -> None:  # noqa: ANN401 - pydyf ships no types
        self._options = {**weasyprint.DEFAULT_OPTIONS, **options}
        last = int(resources["Font"].split()[0])
        self._names = list(pdf.objects[last])
        self._first = last - len(self._names) * (1 + _REST)
        self._written: dict[tuple[Any, ...], list[Kept]] = {}

    def write(self, fonts: Mapping[Any, Font]) -> Iterator[Kept]:
        """The objects of `fonts`. Raises Unfit where others are used than on the first paper."""
        used = [font for font in fonts.values() if font.widths]
        if [font.hash for font in used] != self._names or any(font.missing for font in used):
            raise Unfit
        for place, font in enumerate(used):
            key = (font.hash, *font.to_unicode.items())
            if key not in self._written:
                if len(self._written) >= _MOST_KEPT:
                    self._written.clear()
                self._written[key] = self._write(place, font)
            yield from self._written[key]

    def _write(self, place: int, font: Font) -> list[Kept]:
        rest = self._first + len(self._names) + place * _REST
        target = _Numbered([self._first + place, *range(rest, rest + _REST)])
        build_fonts_dictionary(target, {font.hash: font}, True, True, self._options)
        return [Kept(each) for each in target.objects]


class _Numbered:
    """Takes the place of a PDF that gives numbers to its objects: these numbers."""

    def __init__(self, numbers: list[int]) -> None:
        self._numbers = iter(numbers)
        self.objects: list[Any] = []

    def add_object(self, thing: Any) -> None:  # noqa: ANN401 - pydyf ships no types
        thing.number = next(self._numbers)
        self.objects.append(thing)
