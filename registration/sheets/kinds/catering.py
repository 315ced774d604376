"""The caterer's sheet: counts for each meal, names only where a plate must find a person."""

from collections import Counter
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import time
from typing import Any

from events.call.models import Event
from events.programme.models import Kind
from events.programme.queries import items_of
from events.team.categories import Category
from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Entry
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Line
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.declaring import Words
from registration.sheets.kinds.words import label_of
from registration.sheets.kinds.words import number_line
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_PLATE = ("diet", "allergens", "texture")
_AS_USUAL = "7"
"""IDDSI level 7 is regular food (International Dysphagia Diet Standardisation, 2019)."""
_ONLY_BESIDE = {"assistant_helps_eat", "table_height"}
"""Nothing that the kitchen puts on the plate or brings."""


def _meals(event: Event) -> dict[str, Any]:
    """{"meals": [[key, day, time, title]]} of the programme."""
    meals = [item for item in items_of(event) if item.kind is Kind.MEAL]
    found = [[str(one.id), f"{one.day}", f"{one.starts:%H:%M}", one.title] for one in meals]
    return {"meals": found}


def _tables(entries: Entries, frame: Frame) -> list[Table]:
    return [
        _plates_by_meal(entries, frame),
        _kinds_of_plate(entries, frame),
        _each_by_itself(entries, frame),
        _to_a_person(entries),
    ]


def _plates_by_meal(entries: Entries, frame: Frame) -> Table:
    """How many eat at each meal, as far as arrivals and departures are known."""
    lines = [
        number_line(key, said, sum(key not in _missed(entry) for entry in entries))
        for key, said in _meals_in_words(frame)
    ]
    every = number_line("every", _("Everybody who comes"), len(entries))
    headings, lines = (_("Meal"), _("Plates")), [*lines, every]
    return Table("meals", _("Plates at each meal"), headings, tuple(lines), _assumed(entries))


def _assumed(entries: Entries) -> str:
    known = sum("missed" in entry.values for entry in entries)
    return _(
        "We know when %(known)d of %(all)d people arrive or leave. Meals before they come and "
        "after they have left are not counted. The others are counted at every meal.",
        known=known,
        all=len(entries),
    )


def _kinds_of_plate(entries: Entries, frame: Frame) -> Table:
    """Each plate counted once, so that the numbers add up to all plates."""
    counted = Counter(_plate(entry) for entry in entries)
    fewer = _fewer(((_plate(entry), entry) for entry in entries), frame)
    rows = sorted(counted.items(), key=lambda pair: (bool(pair[0]), -pair[1], pair[0]))
    lines = (
        _counted("|".join(key) or "usual", _said(key), number, fewer.get(key, ()))
        for key, number in rows
    )
    return Table(
        "plates",
        _("Kinds of plate"),
        (_("Kind of plate"), _("Plates"), _("Fewer at")),
        tuple(lines),
        _("Each plate stands in one line, so the numbers add up."),
    )


def _each_by_itself(entries: Entries, frame: Frame) -> Table:
    counted = Counter(mark for entry in entries for mark in _plate(entry))
    fewer = _fewer(((mark, entry) for entry in entries for mark in _plate(entry)), frame)
    order = {mark: number for number, mark in enumerate(_all_marks())}
    lines = (
        _counted(mark, _mark_in_words(mark), counted[mark], fewer.get(mark, ()))
        for mark in sorted(counted, key=lambda mark: order[mark])
    )
    return Table(
        "each",
        _("Diets, allergens and textures, each by itself"),
        (_("What"), _("Plates"), _("Fewer at")),
        tuple(lines),
        _("One plate may stand in several lines."),
    )


def _counted(key: str, said: str, number: int, fewer: Words) -> Line:
    return Line(key, ((said,), (str(number),), fewer))


def _fewer(pairs: Iterable[tuple[Hashable, Entry]], frame: Frame) -> dict[Hashable, Words]:
    """{kind of plate: at which meals how many fewer}, in the order of the meals."""
    missing = Counter((kind, meal) for kind, entry in pairs for meal in _missed(entry))
    found: dict[Hashable, Words] = {}
    for key, said in _meals_in_words(frame):
        for kind in {kind for kind, meal in missing if meal == key}:
            told = _("%(meal)s: %(number)d fewer", meal=said, number=missing[kind, key])
            found[kind] = (*found.get(kind, ()), told)
    return found


def _meals_in_words(frame: Frame) -> list[tuple[str, str]]:
    return [
        (key, _("%(day)s, %(title)s", day=_when(day, at), title=title))
        for key, day, at, title in frame.get("meals", [])
    ]


def _missed(entry: Entry) -> list[str]:
    missed: list[str] = entry.values.get("missed", [])
    return missed


def _to_a_person(entries: Entries) -> Table:
    lines = (
        person_line(entry, words_of(entry, *_PLATE), words_of(entry, "eating_aids"))
        for entry in entries
        if _must_find_its_person(entry)
    )
    return Table(
        "people",
        _("Plates that must find their person"),
        (_("Name"), _("The plate"), _("At the table")),
        tuple(lines),
        _("Only these plates need a name. Please tell nobody else."),
    )


def _must_find_its_person(entry: Entry) -> bool:
    """Small traces are dangerous, food is prepared apart, or something is brought to the seat."""
    beside = set(entry.chosen("eating_aids")) - _ONLY_BESIDE
    texture = set(entry.chosen("texture")) - {_AS_USUAL}
    strict = {"gluten_free_no_traces", "other"} & set(entry.chosen("diet"))
    return bool(beside or texture or strict or entry.told.get("allergens__severity"))


def _plate(entry: Entry) -> tuple[str, ...]:
    """The marks of this person's plate, "field:answer"; () for the usual one."""
    marks = ((field, word) for field in _PLATE for word in entry.chosen(field))
    return tuple(f"{field}:{word}" for field, word in marks if word != _AS_USUAL)


def _said(plate: tuple[str, ...]) -> str:
    return "; ".join(_mark_in_words(mark) for mark in plate) or _("As usual, or nothing told")


def _mark_in_words(mark: str) -> str:
    field, word = mark.split(":")
    said = str(QUESTIONS[field].choices[word])
    return said if field == "diet" else f"{label_of(field)}: {said}"


def _all_marks() -> Iterator[str]:
    return (f"{field}:{word}" for field in _PLATE for word in QUESTIONS[field].choices)


def _when(day: str, at: str) -> str:
    on = format_date(date.fromisoformat(day), "EEEE, d MMMM")
    return f"{on}, {format_clock_time(time.fromisoformat(at))}"


SHEET = Sheet(
    kind=SheetKind.CATERING,
    title=_l("Sheet for the caterer"),
    purpose=_l("So that everybody gets a meal that is good and safe for them."),
    category=Category.FOOD,
    audience=Audience.CAT,
    fields=(*_PLATE, "eating_aids"),
    tables=_tables,
    suppliers=(SupplierKind.CATERER, SupplierKind.HOTEL, SupplierKind.VENUE),
    facts=("missed",),
    frame=_meals,
    names_everybody=True,
)
