"""What is arranged for one person."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.categories import Category
from events.team.models import Participation
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import one_or_none
from registration.arrangements.catalogue.proposals import WHAT_OF_RULE
from registration.arrangements.models import Arrangement
from registration.arrangements.rules import UNSEEN
from registration.arrangements.rules import WAITING
from registration.needs.queries import unsealed


def category_named(name: str) -> Category:
    """The category of that name; a group of version 0.2.0 was called differently.

    Raises ValueError for other words.
    """
    return Category("assistance" if name == "assistant" else name)


def category_or_404(name: str) -> Category:
    """The category of that name, or no such page."""
    try:
        return category_named(name)
    except ValueError:
        abort(404)


def words_of(arrangement: Arrangement) -> dict[str, str]:
    """What is arranged, the organisers' note and the person's objection. Raises Refused.

    Its keys are "what", "note" and, where there are such words, "tried" (the alternatives that
    were tried in vain), "not_right", and of a proposal "rule" and "why".
    """
    return unsealed(arrangement)


def rule_still_said(arrangement: Arrangement) -> str:
    """The name of the rule that proposed it, if its words are still the rule's; else ""."""
    words = words_of(arrangement)
    rule = words.get("rule", "")
    with using_language(arrangement.participation.language):
        return rule if words["what"] == str(WHAT_OF_RULE.get(rule)) else ""


def arrangements_of(
    participation: Participation, category: Category | None = None
) -> Sequence[Arrangement]:
    """The arrangements for one person, the oldest first; only those of `category` if given."""
    query = _of_person(participation)
    if category is not None:
        query = query.where(Arrangement.category == category)
    return all_of(query.order_by(Arrangement.created_at, Arrangement.id))


def all_of_category(participation: Participation, category: Category) -> Sequence[Arrangement]:
    """As arrangements_of, with what was only proposed, or dropped."""
    query = select(Arrangement).where(
        Arrangement.participation_id == participation.id, Arrangement.category == category
    )
    return all_of(query)


def all_of_person(participation: Participation) -> Sequence[Arrangement]:
    """The same in all categories, the oldest first."""
    query = select(Arrangement).where(Arrangement.participation_id == participation.id)
    query = query.options(joinedload(Arrangement.owner), joinedload(Arrangement.supplier))
    return all_of(query.order_by(Arrangement.created_at, Arrangement.id))


def categories_arranged(participation: Participation) -> set[str]:
    """Names of the categories in which something is arranged; says nothing of what."""
    query = _seen_by(participation).with_only_columns(Arrangement.category).distinct()
    return {category.value for category in all_of(query)}


def own_arrangement_or_404(participation: Participation, arrangement_id: UUID) -> Arrangement:
    """One arrangement that the person sees."""
    return one_or_none(_of_person(participation).where(Arrangement.id == arrangement_id)) or abort(
        404
    )


def condition_or_404(participation: Participation, arrangement_id: UUID) -> Arrangement:
    """One point of this person's "yes, if"."""
    found = own_arrangement_or_404(participation, arrangement_id)
    return found if found.is_condition else abort(404)


def conditions_of(participation: Participation) -> list[Arrangement]:
    """The points of a "yes, if", in the order in which they were written."""
    return [one for one in arrangements_of(participation) if one.is_condition]


def open_conditions(participation: Participation) -> int:
    """How many points of a "yes, if" still have no answer."""
    return sum(one.progress in WAITING for one in conditions_of(participation))


def _of_person(participation: Participation) -> Select[Arrangement]:
    query = _seen_by(participation)
    return query.options(joinedload(Arrangement.owner), joinedload(Arrangement.supplier))


def _seen_by(participation: Participation) -> Select[Arrangement]:
    return select(Arrangement).where(
        Arrangement.participation_id == participation.id,
        or_(Arrangement.decision.is_(None), Arrangement.decision.not_in(UNSEEN)),
    )
