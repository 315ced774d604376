"""Consent, category by category: given apart from all others, withdrawn at once."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from sqlalchemy import delete
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.i18n import current_language
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs import queries
from registration.needs.actions.erasing import forget_papers
from registration.needs.actions.writing import WORDING
from registration.needs.actions.writing import category_of
from registration.needs.actions.writing import take_over
from registration.needs.actions.writing import write
from registration.needs.groups import ARRANGE
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups.pages import subjects_of
from registration.needs.models import NeedsConsent
from registration.needs.models import NoteOpening
from registration.needs.models import Values
from registration.needs.queries import OPENING
from registration.needs.queries import OWN

__all__ = ["WORDING", "agree", "withdraw"]


def agree(
    participation: Participation, categories: Collection[Category]
) -> dict[Category, NeedsConsent]:
    """Keep that the person ticked these boxes, inside the transaction of their answers.

    Returns all consents that hold now.
    """
    query = select(NeedsConsent).where(NeedsConsent.participation_id == participation.id)
    rows = {row.category: row for row in all_of(query)}
    for category in categories:
        if category not in rows:
            rows[category] = NeedsConsent(participation_id=participation.id, category=category)
            db.session.add(rows[category])
        row = rows[category]
        row.wording, row.language = WORDING, current_language()
        row.given_at, row.withdrawn_at = clock.now(), None
    return {category: row for category, row in rows.items() if row.withdrawn_at is None}


def withdraw(participation: Participation, category: Category, by: Actor) -> None:
    """Withdraw consent: the answers of this category and its arrangements are erased at once."""
    above = queries.from_above()
    with transaction():
        hold(participation)
        agreed = queries.consents_of(participation)
        consent = agreed.get(category)
        if consent is None and category.value not in above.holds(participation):
            return
        rows = take_over(participation, queries.rows_of(participation), agreed)
        for group, row in rows.items():
            content = queries.content_of(row)
            left = _without(category, group, content, participation, agreed.keys() - {category})
            if left != content:
                write(participation, group, left, row, agreed)
        if consent is not None:
            consent.withdrawn_at = clock.now()
        if category is Category.SAFETY:
            # Why somebody opened the emergency note may tell what stood in it.
            openings = NoteOpening.participation_id == participation.id
            db.session.execute(delete(NoteOpening).where(openings))
        if category is CATEGORY_OF["dog_papers"]:
            forget_papers(participation)
        for forget in above.taken_back:
            forget(participation, category.value)
        record(by, "withdrew.needs", participation, participation.event_id, category=category)


def _without(
    category: Category,
    group: str,
    content: Values,
    participation: Participation,
    others: AbstractSet[Category],
) -> Values:
    """The answers of a row that stay when a category goes, and consent to `others` stays."""
    if group == OPENING:
        gone = subjects_of(category, others)
        of_it = {name for name, its in CATEGORY_OF.items() if its is category}
        return {
            **content,
            ARRANGE: [one for one in content.get(ARRANGE, []) if one not in gone],
            "seen": [one for one in content.get("seen", []) if one not in of_it],
        }
    of_own = queries.category_of_own(participation.event) if group == OWN else {}
    left = {
        key: value
        for key, value in content.items()
        if key.startswith("_") or category_of(group, key, of_own) is not category
    }
    for mark in ("_changed", "_shared"):
        if mark in left:
            kept = {name for name in left[mark] if name in left}
            left[mark] = (
                {name: left[mark][name] for name in kept} if mark == "_changed" else sorted(kept)
            )
    return left if any(not key.startswith("_") for key in left) else {}
