"""What people told: their answers, their consents, and what is still asked of them."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.pools.queries import is_online
from events.team.categories import Category
from events.team.models import Participation
from foundation.store import all_of
from foundation.store import shared
from registration.needs.groups import ARRANGE
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import DICTIONARY
from registration.needs.groups import GROUP_OF
from registration.needs.groups.earlier import GROUP_NOW
from registration.needs.groups.earlier import as_now
from registration.needs.groups.opening import EASY_SUBJECTS
from registration.needs.groups.opening import NOT_ASKED
from registration.needs.groups.opening import NOTHING
from registration.needs.groups.opening import SUBJECTS
from registration.needs.groups.pages import JOURNEY
from registration.needs.groups.pages import Asking
from registration.needs.groups.pages import Page
from registration.needs.groups.pages import pages
from registration.needs.groups.pages import subjects_asked
from registration.needs.models import NeedsAnswer
from registration.needs.models import NeedsConsent
from registration.needs.models import Values
from registration.needs.queries.opening import unsealed
from registration.needs.queries.organising import own_questions_of
from registration.needs.queries.organising import switches_of

OPENING = "opening"
"""Row of the opening question: its subjects, what was shown already, and easy words or not."""
OWN = "own"
"""Row of the answers to the organisers' own questions, by their ids."""
NOTE = "note"
"""Row of the emergency note, which nothing opens but actions.open_note and its own writer."""


@dataclass(frozen=True)
class Told:
    """All that a person told, opened, besides the emergency note."""

    #: {group, OPENING or OWN: its answers}.
    groups: Mapping[str, Values]

    @cached_property
    def fields(self) -> Values:
        """{question, detail, or "arrange": its answer}, over all groups."""
        flat: Values = {ARRANGE: self.subjects}
        for name, answers in self.groups.items():
            if name in DICTIONARY:
                flat |= {key: value for key, value in answers.items() if _is_answer(key)}
        return flat

    @property
    def subjects(self) -> list[str]:
        """What the person chose on the opening page."""
        return list(self.groups.get(OPENING, {}).get(ARRANGE, []))

    @property
    def seen(self) -> frozenset[str]:
        """The questions that were shown already, answered or not."""
        return frozenset(self.groups.get(OPENING, {}).get("seen", []))

    @property
    def in_easy_words(self) -> bool:
        """Whether the person reads these pages in easy words."""
        return bool(self.groups.get(OPENING, {}).get("easy"))

    @property
    def has_begun_journey(self) -> bool:
        """Whether the person has opened the questions about a booked journey."""
        return bool(self.seen & JOURNEY)

    @property
    def has_begun(self) -> bool:
        """Whether the opening question has an answer."""
        return ARRANGE in self.groups.get(OPENING, {})

    def within(self, categories: AbstractSet[Category]) -> "Told":
        """What was told in these categories alone, without marks; what steers the pages stays."""
        opening = {OPENING: self.groups[OPENING]} if OPENING in self.groups else {}
        return Told(opening | {name: self._of(name, categories) for name in DICTIONARY})

    def _of(self, group: str, categories: AbstractSet[Category]) -> Values:
        main = DICTIONARY[group].category
        return {
            key: value
            for key, value in self.groups.get(group, {}).items()
            if not key.startswith("_")
            and CATEGORY_OF.get(key.partition("__")[0], main) in categories
        }

    def pages(self, asking: Asking) -> list[Page]:
        """The pages that are asked of this person."""
        return pages(self.fields, asking)

    def next_page(self, asking: Asking) -> Page | None:
        """The first page with something that this person has not been shown yet."""
        for page in self.pages(asking):
            if {one.name for one in page.questions} - self.seen:
                return page
        return None


def rows_of(participation: Participation) -> dict[str, NeedsAnswer]:
    """{group: its row}, still sealed."""
    query = select(NeedsAnswer).where(NeedsAnswer.participation_id == participation.id)
    return {row.group: row for row in all_of(query)}


def content_of(row: NeedsAnswer | None) -> Values:
    """The answers in a row; {} where there is none. Raises Refused."""
    return unsealed(row) if row else {}


def consents_of(participation: Participation) -> dict[Category, NeedsConsent]:
    """The consents that hold, by category."""
    query = select(NeedsConsent).where(
        NeedsConsent.participation_id == participation.id, NeedsConsent.withdrawn_at.is_(None)
    )
    return {row.category: row for row in all_of(query)}


def told_of(participation: Participation) -> Told:
    """All that the person told, besides the emergency note. Raises Refused."""
    return told_in_rows(rows_of(participation), consents_of(participation))


def told_in_rows(rows: Mapping[str, NeedsAnswer], agreed: Mapping[Category, NeedsConsent]) -> Told:
    """The same, of somebody whose rows and consents were read already. Raises Refused."""
    return _told(rows.values(), agreed)


def subjects_of_opening(participation: Participation, *, in_easy_words: bool) -> dict[str, str]:
    """{subject: label} of the opening question: those under which this training asks something."""
    words = EASY_SUBJECTS if in_easy_words else SUBJECTS
    asking = Asking(
        about_journey=False,
        switched=switches_of(participation.event),
        online=is_online(participation),
    )
    asked = subjects_asked(asking) | {"other", NOTHING}
    left_out = NOT_ASKED.get(participation.part, frozenset())
    return {name: label for name, label in words.items() if name in asked - left_out}


def told_by(
    participation_ids: Iterable[UUID], fields: Collection[str]
) -> dict[UUID, dict[str, Any]]:
    """{participation: {field: answer}} of those who told something, with details.

    A detail stands beside its field as "field__detail". A measure is {"typed", "unit", "si"},
    or {"help": True}. The emergency note is never among them. Raises Refused.
    """
    wanted = set(fields)
    found = {}
    for participation_id, told in _told_of_many(participation_ids).items():
        answers = {
            key: value for key, value in told.fields.items() if key.partition("__")[0] in wanted
        }
        if answers:
            found[participation_id] = answers
    return found


def shared_with_trainers(participation_ids: Iterable[UUID]) -> dict[UUID, dict[str, Any]]:
    """Like `told_by`, of what each person ticked to be told to the trainers, and nothing else."""
    found = {}
    for participation_id, told in _told_of_many(participation_ids).items():
        shared = {name for answers in told.groups.values() for name in answers.get("_shared", ())}
        answers = {
            key: value for key, value in told.fields.items() if key.partition("__")[0] in shared
        }
        if answers:
            found[participation_id] = answers
    return found


def category_of_own(event: Event) -> dict[str, Category]:
    """{id of an own question: its category}, those that were taken out too."""
    return {str(one.id): one.category for one in own_questions_of(event, removed=None)}


def _told_of_many(participation_ids: Iterable[UUID]) -> Mapping[UUID, Told]:
    ids = tuple(participation_ids)
    return shared((_told_of_many, ids), lambda: _read_of_many(ids))


def _read_of_many(ids: Sequence[UUID]) -> dict[UUID, Told]:
    query = select(NeedsAnswer).where(
        NeedsAnswer.participation_id.in_(ids), NeedsAnswer.group != NOTE
    )
    rows: dict[UUID, list[NeedsAnswer]] = {}
    for row in all_of(query.options(joinedload(NeedsAnswer.participation))):
        rows.setdefault(row.participation_id, []).append(row)
    consents = _consents_of_many(ids)
    return {key: _told(own, consents.get(key, {})) for key, own in rows.items()}


def _consents_of_many(ids: Sequence[UUID]) -> dict[UUID, dict[Category, NeedsConsent]]:
    query = select(NeedsConsent).where(
        NeedsConsent.participation_id.in_(ids), NeedsConsent.withdrawn_at.is_(None)
    )
    found: dict[UUID, dict[Category, NeedsConsent]] = {}
    for row in all_of(query):
        found.setdefault(row.participation_id, {})[row.category] = row
    return found


def _told(rows: Iterable[NeedsAnswer], agreed: Mapping[Category, NeedsConsent]) -> Told:
    opened = {row.group: unsealed(row) for row in rows if row.group != NOTE}
    old = {name: opened.pop(name) for name in GROUP_NOW if name in opened}
    groups = as_now(old, agreed.keys())
    for name, answers in opened.items():
        groups[name] = groups.get(name, {}) | answers
    return Told(groups)


def _is_answer(key: str) -> bool:
    return key.partition("__")[0] in GROUP_OF
