"""What a sheet tells of each person now: fields of the dictionary, and facts of other rooms."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.pools.queries import on_site_in
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import participations_in
from registration.needs.groups import CATEGORY_OF
from registration.needs.queries import shared_with_trainers
from registration.needs.queries import told_by
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Sheet
from registration.sheets.kinds.words import answer_of
from registration.sheets.queries.facts import FACTS
from registration.sheets.rules import COMES

_NOTHING_NEEDED = frozenset({"name", "part", "told", "beside", "room", "missed"})
"""What an entry says that tells of no need in the category of its sheet."""


def gathered(event: Event, sheet: Sheet, opened: Collection[Category]) -> list[Entry]:
    """Everybody of whom the sheet says something, by name, in the `opened` categories.

    As many questions to the store for 150 people as for one. Raises Refused.
    """
    people = _people_of(event, sheet)
    told = _told(sheet, [one.id for one in people], opened)
    facts = {name: FACTS[name](event, sheet, people) for name in sheet.facts}
    entries = [_entry(one, told.get(one.id, {}), facts) for one in people]
    return [one for one in entries if sheet.names_everybody or _says_something(one, sheet)]


def told_categories(sheet: Sheet, entry: Entry) -> set[Category]:
    """The categories of which the sheet tells something about this person."""
    found = {CATEGORY_OF[field] for field in sheet.fields if answer_of(entry, field)}
    return found | ({sheet.category} if _facts_of(entry) else set())


def _people_of(event: Event, sheet: Sheet) -> Sequence[Participation]:
    """Words and signs reach people online too; beds, meals, journeys and alarms do not."""
    if sheet.category is Category.COMMUNICATION:
        return participations_in(event, *COMES)
    return on_site_in(event, *COMES)


def _told(
    sheet: Sheet, ids: Collection[UUID], opened: Collection[Category]
) -> dict[UUID, dict[str, Any]]:
    fields = [field for field in sheet.fields if CATEGORY_OF[field] in opened]
    if not sheet.only_shared:
        return told_by(ids, fields)
    return {
        key: {name: value for name, value in told.items() if name.partition("__")[0] in fields}
        for key, told in shared_with_trainers(ids).items()
    }


def _entry(
    person: Participation, told: Mapping[str, Any], facts: Mapping[str, Mapping[UUID, Any]]
) -> Entry:
    values = {"name": person.name, "part": person.part.value}
    of_person = {name: found[person.id] for name, found in facts.items() if person.id in found}
    return Entry(person.id, {**values, **of_person, **({"told": dict(told)} if told else {})})


def _says_something(entry: Entry, sheet: Sheet) -> bool:
    """Whether this supplier has something to do for the person: else it learns no name."""
    told = any(answer_of(entry, field) for field in sheet.fields)
    facts = entry.values.keys() - _NOTHING_NEEDED - {"arranged"}
    return bool(told or facts or any(one["theirs"] for one in entry.values.get("arranged", ())))


def _facts_of(entry: Entry) -> bool:
    return any(key not in _NOTHING_NEEDED for key in entry.values)
