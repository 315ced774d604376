"""Who fits where. Whoever shows it to somebody else notes the look (actions.look)."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.survey.catalogue import Unit
from events.survey.queries import Surveyed
from events.survey.queries import bedrooms_of
from events.survey.queries import close_to_limit
from events.survey.queries import route_of
from events.survey.queries import surveyed
from events.survey.queries import vehicles_of
from events.survey.queries import way_to_bed
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from events.venue.queries import venue_of
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.wording import say_text
from registration.matching.models import OwnWord
from registration.matching.rules import FIELDS
from registration.matching.rules import Known
from registration.matching.rules import Link
from registration.matching.rules import Needs
from registration.matching.rules import Verdict
from registration.matching.rules import judge
from registration.matching.rules import judge_vehicle
from registration.needs.groups import QUESTIONS
from registration.needs.groups.conditions import DESCRIBED
from registration.needs.queries import told_by
from registration.needs.queries import unsealed
from registration.needs.rules import may_answer


@dataclass(frozen=True)
class Fit:
    """How the way, each bedroom and each vehicle fit one person, and what they say themselves."""

    needs: Needs
    way: Verdict
    bedrooms: list[tuple[Surveyed, Verdict]]
    vehicles: list[tuple[Surveyed, Verdict]]
    works: str = ""
    manages: frozenset[str] = frozenset()


def fits_in(event: Event, participations: Collection[Participation]) -> dict[UUID, Fit]:
    """{participation: how everything measured fits them}; three questions however many they are."""
    keys = [one.id for one in participations]
    told, words = told_by(keys, FIELDS), _own_words(keys)
    chains = _Chains(event)
    return {key: chains.fit(told.get(key, {}), words.get(key, {})) for key in keys}


def fit_of(participation: Participation) -> Fit:
    """How everything measured fits one person."""
    return fits_in(participation.event, [participation])[participation.id]


def best_first(fit: Fit) -> list[tuple[Surveyed, Verdict]]:
    """The bedrooms with how they fit: those that fit before the others."""
    return sorted(fit.bedrooms, key=lambda room: room[1].grade)


def person_or_404(event: Event, participation_id: UUID) -> Participation:
    """Somebody of the training whose needs are open by now; else as if there were no such page."""
    participation = participation_of_event_or_404(event, participation_id)
    return participation if may_answer(participation) else abort(404)


def own_word_of(participation: Participation) -> OwnWord | None:
    """What the person said of the way themselves, still sealed."""
    return one_or_none(select(OwnWord).where(OwnWord.participation_id == participation.id))


def opened(word: OwnWord | None) -> dict[str, Any]:
    """{"works": …, "manages": [keys of objects]}; {} where nothing was said. Raises Refused."""
    return unsealed(word) if word else {}


def link_of(one: Surveyed) -> Link:
    """The object as the rules see it. Days and texts say nothing to them."""
    found = {}
    for asked in one.kind.asked:
        measure = one.measures.get(asked.key)
        if measure is not None and asked.unit not in (Unit.DAY, Unit.TEXT):
            chosen = frozenset(measure.chosen.split())
            found[asked.key] = Known(measure.value_si, chosen, measure.is_confirmed)
    return Link(str(one.key), one.row.kind, say_text(one.row, "name"), found, one.outage)


def near(event: Event) -> AbstractSet[str]:
    """The questions about measures that an object of the training makes worth asking.

    Where nothing is measured: what the organisers describe in words, so that it can be judged.
    """
    if surveyed(event):
        return close_to_limit(event)
    venue = venue_of(event)
    texts = ("rooms", "getting_there") if venue else ()
    return frozenset(DESCRIBED.format(one) for one in texts if getattr(venue, one))


class _Chains:
    """The ways of a training, made into links once for everybody."""

    def __init__(self, event: Event) -> None:
        self.way = [link_of(one) for one in route_of(event)]
        self.beds = [(one, _links(way_to_bed(event, one))) for one in bedrooms_of(event)]
        self.vehicles = [(one, link_of(one)) for one in vehicles_of(event)]

    def fit(self, needs: Needs, word: dict[str, Any]) -> Fit:
        manages = frozenset(word.get("manages", []))
        return Fit(
            needs,
            judge(needs, self.way, manages),
            [(one, judge(needs, chain, manages)) for one, chain in self.beds],
            [(one, judge_vehicle(needs, link)) for one, link in self.vehicles],
            word.get("works", ""),
            manages,
        )


def _links(objects: Sequence[Surveyed]) -> list[Link]:
    return [link_of(one) for one in objects]


def _own_words(keys: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    query = select(OwnWord).where(OwnWord.participation_id.in_(keys))
    rows = all_of(query.options(joinedload(OwnWord.participation)))
    return {row.participation_id: unsealed(row) for row in rows}


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Their own word on the measured way, as they take it away with them."""
    names = {str(one.row.id): one.row.name for one in surveyed(participation.event)}

    def said(word: OwnWord) -> dict[str, Any]:
        held = opened(word)
        works = held.get("works")
        return {
            **held,
            "works": works and Said(works, str(QUESTIONS["rooms_work"].choices[works])),
            "manages": [names.get(key, key) for key in held.get("manages", [])],
        }

    row = own_word_of(participation)
    labels = {"works": _("Would it work?"), "manages": _("What you can manage")}
    labels |= {"said_at": _("When you said it")}
    title = _("What you said of the measured way")
    yield chapter(
        "own_word", title, [row] if row else [], participation.event.zone, labels=labels, add=said
    )
