"""The type of one certificate: how large each text is set, and how high its blocks become."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from certificates.press.papers.measure import MM_OF_POINT
from certificates.press.papers.measure import lines_of
from certificates.press.papers.measure import unbroken
from certificates.press.papers.measure import widest_word
from certificates.press.papers.measure import width_of

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues
    from certificates.press.papers.certificate import CertificateWords
    from certificates.press.papers.certificate import Fact

SERIF, SANS, SANS_BOLD = "SourceSerif4-SemiBold", "IBMPlexSans-Regular", "IBMPlexSans-SemiBold"
HEAD_LEADING, NAME_LEADING, TITLE_LEADING = 1.15, 1.15, 1.2
SECOND, GUTTER = 0.62, 7.0
"""The second language beside the first, and the millimetres between columns."""
BETWEEN = "  /  "
"""What stands between two languages on one line."""
BULLET = 2.6
"""The millimetres of a bullet before its outcome."""
_WIDEST_FACT, _NARROWEST_FACT, FACTS_APART = 72.0, 22.0, 1.6
_TWO_LANGUAGES, _TWO_COLUMNS = 105.0, 130.0
_LEAST_ON_ONE_LINE, _NAME_ON_ONE_LINE, _NAME_WHOLE, _PAIR = 0.66, 0.62, 0.7, 2
_FACTS_SMALLER = (1.0, 0.92, 0.84)
_CENTRED_AIR = 0.6
_EVEN_COLUMNS = (2, 4)
"""Numbers of facts in a row of which half may stand on each half of the grid."""
LEAST = 9.0
"""The points below which no sign on the sheet is set."""
_LEAST_LEAD, _LEAST_HEADING = 10.0, 12.0
# A name that fills its line exactly: sizes are rounded to a hundredth of a point.
ROUNDED = 0.2
STEPS = (
    (1.9, 1.1, 1.4),
    (1.7, 1.06, 1.4),
    (1.45, 1.03, 1.4),
    (1.2, 1.0, 1.38),
    (1.0, 1.0, 1.38),
    (0.75, 1.0, 1.38),
    (0.6, 1.0, 1.34),
    (0.55, 0.95, 1.32),
    (0.5, 0.9, 1.3),
    (0.45, 0.85, 1.28),
    (0.42, 0.78, 1.26),
    (0.4, 0.72, 1.25),
    (0.38, 0.66, 1.24),
    (0.36, 0.62, 1.22),
    (0.34, 0.58, 1.2),
    (0.3, 0.54, 1.2),
    (0.25, 0.5, 1.2),
    (0.1, 0.5, 1.2),
)
"""(white between the blocks, size of the type, leading of its lines), from generous to close.

First the white gives room, then headings and name; nothing becomes smaller than LEAST.
"""


@dataclass(frozen=True)
class Voice:
    """The type of a layout, in points; `white` is the millimetres above each block."""

    heading: float
    name: float
    title: float
    white: dict[str, float]
    name_face: str = SERIF
    heading_face: str = SERIF
    heading_lines: float = 1.7
    #: Outcomes one below the other where they stand on the middle line.
    is_centred: bool = False
    #: The heading stands in a column of its own: it takes no room from the text.
    is_heading_apart: bool = False


@dataclass(frozen=True)
class Setting:
    """A certificate set in a layout's voice, at one of STEPS."""

    values: "CertificateValues"
    voice: Voice
    air: float = 1.0
    scale: float = 1.0
    leading: float = 1.38

    @property
    def text(self) -> float:
        return max(LEAST, 11.5 * self.scale)

    @property
    def small(self) -> float:
        return max(LEAST, 9.5 * self.scale)

    @property
    def lead(self) -> float:
        return max(_LEAST_LEAD, 12.5 * self.scale)

    def white(self, block: str) -> float:
        """The millimetres above that block."""
        return self.voice.white[block] * self.air

    def heading(self, room: float, number: int = 0) -> float:
        voice, text = self.voice, self.values.words[number].heading
        scale = max(1.0, self.scale) if voice.is_heading_apart else self.scale
        most = SECOND * self.heading(room) if number else voice.heading * scale
        return max(
            _LEAST_LEAD if number else _LEAST_HEADING,
            fitted(text, voice.heading_face, most, room, voice.heading_lines),
        )

    def name(self, room: float) -> float:
        most, face = self.voice.name * self.scale, self.voice.name_face
        wide = width_of(self.values.name, face, most)
        if room < wide <= room / _NAME_ON_ONE_LINE:
            return round(most * room / wide, 2)
        broken = fitted(self.values.name, face, most, room, 1.7)
        whole = fitted(unbroken(self.values.name), face, most, room, 1.7)
        return whole if whole >= _NAME_WHOLE * broken else broken

    def name_lines(self, room: float) -> int:
        """On how many lines the name stands."""
        name, face, points = self.values.name, self.voice.name_face, self.name(room)
        if width_of(name, face, points) <= room + ROUNDED:
            return 1
        return lines_of(self.name_to_break(room), face, points, room)

    def is_name_whole(self, room: float) -> bool:
        """Whether the name has several lines and hyphens, and no line ends at one of them."""
        is_broken = self.name_to_break(room) == self.values.name
        return self.name_lines(room) > 1 and not is_broken

    def name_to_break(self, room: float) -> str:
        """The name as its lines are measured."""
        whole = unbroken(self.values.name)
        widest = widest_word(whole, self.voice.name_face, self.name(room))
        return whole if widest <= room else self.values.name

    def title(self, room: float, number: int = 0) -> float:
        most = 0.75 * self.title(room) if number else self.voice.title * self.scale
        least = _LEAST_LEAD if number else _LEAST_HEADING
        return max(least, fitted(self.values.words[number].title, SERIF, most, room, 2.0))

    def head_height(self, room: float) -> float:
        """The headings in each language."""
        heights = [
            height_of(words.heading, self.voice.heading_face, self.heading(room, number), room)
            for number, words in enumerate(self.values.words)
        ]
        return sum(heights) * HEAD_LEADING + 1.5 * (len(heights) - 1)

    def name_height(self, room: float) -> float:
        """The words before the name, and the name."""
        points, lines = self.name(room), self.name_lines(room)
        # On one line it keeps the room of the largest: a sheet is the same for all people.
        tall = self.voice.name * self.scale if lines == 1 else lines * points
        name = tall * MM_OF_POINT * NAME_LEADING
        return self.white("before") + self._leads("before_name", room) + self.white("name") + name

    def rest_height(self, room: float) -> float:
        """All that comes after the name."""
        words = self.values.words
        titles = sum(
            height_of(each.title, SERIF, self.title(room, number), room) * TITLE_LEADING + 1
            for number, each in enumerate(words)
        )
        parts = [
            self.white("statement") + self._leads("statement", room),
            self.white("title") + titles,
            self._facts_height(room),
            self._outcomes_height(room),
            self._paragraphs_height(room),
        ]
        return sum(parts)

    def fact_widths(self, room: float) -> list[float]:
        """The widths of the columns of facts: one row where they fit, else two."""
        natural = self._natural_widths(self.fact_text(room))
        full = self.fact_room(room)
        if not natural:
            return []
        if sum(natural) > full:
            natural = _two_rows(natural)
        half = len(natural) // 2
        sides = [natural[:half], natural[half:]]
        has_grid = len(natural) in _EVEN_COLUMNS and not self.voice.is_centred
        if not has_grid or any(sum(side) > full / 2 for side in sides):
            sides = [natural]
        return [width for side in sides for width in _spread(side, full / len(sides))]

    def fact_room(self, room: float) -> float:
        """The width of all columns of facts: the last needs no gutter where they start left."""
        return room if self.voice.is_centred else room + GUTTER

    def fact_text(self, room: float) -> float:
        """The points of the facts: a little smaller for one row, or to start on the grid."""
        full = self.fact_room(room)
        sizes = [max(LEAST, self.text * share) for share in _FACTS_SMALLER]
        rows = [(points, self._natural_widths(points)) for points in sizes]
        in_one = [points for points, widths in rows if sum(widths) <= full]
        in_two = [points for points, widths in rows if sum(_two_rows(widths)) <= full]
        on_grid = [
            points for points, widths in rows if widths and max(_two_rows(widths)) <= full / 2
        ]
        return next(iter(in_one or on_grid or in_two), sizes[-1])

    def _natural_widths(self, points: float) -> list[float]:
        rows = [words.facts for words in self.values.words]
        return [self._natural(column, points) for column in zip(*rows, strict=False)]

    def outcome_room(self, room: float) -> tuple[float, int]:
        """The width of one list of outcomes, and in how many columns it stands."""
        if len(self.values.words) > 1:
            return ((room - GUTTER) / 2, 1) if room >= _TWO_LANGUAGES else (room, 1)
        words = self.values.words[0]
        enough = _CENTRED_AIR if self.voice.is_centred else 1
        if len(words.outcomes) <= _PAIR or room < _TWO_COLUMNS or self.air >= enough:
            return room, 1
        one, two = (self._list_height(words, room, columns) for columns in (1, 2))
        line = self.small * MM_OF_POINT * self.leading
        return room, 2 if one - two > line else 1

    def outcome_width(self, room: float, columns: int) -> float:
        """The width of one outcome beside its bullet."""
        return (room - GUTTER * (columns - 1)) / columns - BULLET

    def _leads(self, field: str, room: float) -> float:
        texts = [str(getattr(words, field)) for words in self.values.words]
        heights = [height_of(text, SANS, self.lead, room) for text in texts if text]
        in_row = max(heights, default=0) if self.is_lead_in_row(field, room) else sum(heights)
        return in_row * self.leading

    def is_lead_in_row(self, field: str, room: float) -> bool:
        """Whether the words before the name or title stand side by side in two languages."""
        return width_of(lead_in_row(self.values, field), SANS, self.lead) <= room

    def _natural(self, facts: Sequence["Fact"], points: float) -> float:
        wide = max(
            max(width_of(fact.text, SANS, points), width_of(fact.label, SANS_BOLD, self.small))
            for fact in facts
        )
        return min(_WIDEST_FACT, max(_NARROWEST_FACT, wide)) + GUTTER

    def _facts_height(self, room: float) -> float:
        widths = self.fact_widths(room)
        if not widths:
            return 0
        points = self.fact_text(room)
        height = self.white("facts") + 3.2 + 1.5 * (len(self.values.words) - 1)
        for words in self.values.words:
            heights = [
                self._fact_height(fact, points, widths[place % len(widths)] - GUTTER)
                for place, fact in enumerate(words.facts)
            ]
            rows = [heights[at : at + len(widths)] for at in range(0, len(heights), len(widths))]
            height += sum(max(row) + FACTS_APART for row in rows)
        return height

    def _fact_height(self, fact: "Fact", points: float, room: float) -> float:
        label = height_of(fact.label, SANS_BOLD, self.small, room)
        return (label + height_of(fact.text, SANS, points, room)) * self.leading

    def _outcomes_height(self, room: float) -> float:
        width, columns = self.outcome_room(room)
        told = [words for words in self.values.words if words.outcomes]
        if not told:
            return 0
        heights = [self._list_height(words, width, columns) for words in told]
        beside = len(told) > 1 and width < room
        return self.white("outcomes") + (max(heights) if beside else sum(heights))

    def _list_height(self, words: "CertificateWords", room: float, columns: int) -> float:
        points, width = self.small, self.outcome_width(room, columns)
        heights = [height_of(text, SANS, points, width) * self.leading for text in words.outcomes]
        rows = [heights[at : at + columns] for at in range(0, len(heights), columns)]
        label = height_of(words.outcomes_label, SANS_BOLD, self.small, room) * self.leading
        return label + 1.5 + sum(max(row) + 0.8 * self.air for row in rows)

    def _paragraphs_height(self, room: float) -> float:
        texts = [text for words in self.values.words for text in words.paragraphs]
        heights = [height_of(text, SANS, self.text, room) * self.leading for text in texts]
        return sum(height + self.white("paragraph") for height in heights)


def lead_in_row(values: "CertificateValues", field: str) -> str:
    """The words of that field of CertificateWords in each language, on one line."""
    texts = [str(getattr(words, field)) for words in values.words]
    return BETWEEN.join(text for text in texts if text)


def _two_rows(widths: list[float]) -> list[float]:
    """The widths of half as many columns, each as wide as the wider of two facts."""
    columns = ceil(len(widths) / 2) if len(widths) > _PAIR else min(1, len(widths))
    return [max(widths[place::columns]) for place in range(columns)]


def _spread(widths: list[float], room: float) -> list[float]:
    """The widths with what is left of `room`, or equal ones where it is too little."""
    spare = (room - sum(widths)) / len(widths)
    return [width + spare if spare >= 0 else room / len(widths) for width in widths]


def fitted(text: str, face: str, most: float, room: float, lines: float) -> float:
    """The points of a text: a little smaller on one line, else on more, never cut."""
    wide = width_of(text, face, most)
    if wide * _LEAST_ON_ONE_LINE <= room:
        return round(min(most, most * room / wide), 2) if wide else most
    for points in _smaller(most):
        enough = lines_of(text, face, points, room) * points <= lines * most
        if enough and widest_word(text, face, points) <= room:
            return points
    return round(most * 0.3, 2)


def height_of(text: str, face: str, points: float, room: float) -> float:
    """The height in millimetres of its lines set solid; 0 for no text."""
    return lines_of(text, face, points, room) * points * MM_OF_POINT if text else 0


def _smaller(most: float) -> list[float]:
    return [round(most * share / 100, 2) for share in range(100, 24, -4)]
