"""Writing rows of answers: sealed, under a consent, and those of 0.2.0 into today's groups."""

from collections.abc import Iterable
from collections.abc import Mapping

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.i18n import current_language
from foundation.store import db
from registration.needs import queries
from registration.needs.actions.sealing import sealed
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import DICTIONARY
from registration.needs.groups.earlier import GROUP_NOW
from registration.needs.models import NeedsAnswer
from registration.needs.models import NeedsConsent
from registration.needs.models import Values
from registration.needs.queries import NOTE
from registration.needs.queries import OPENING
from registration.needs.queries import OWN

WORDING = "2026-11"
"""The name of the wording of consent that is shown now; a new wording asks for it again."""


def write(
    participation: Participation,
    group: str,
    content: Values,
    row: NeedsAnswer | None,
    agreed: Mapping[Category, NeedsConsent],
) -> NeedsAnswer | None:
    """Seal `content` into the row of that group; an empty one erases the row."""
    if not content:
        if row is not None:
            db.session.delete(row)
        return None
    if row is None:
        row = NeedsAnswer(participation_id=participation.id, group=group)
        row.participation = participation
    consent = agreed.get(_main_category(group))
    row.consent_given_at = consent.given_at if consent else clock.now()
    row.consent_wording = consent.wording if consent else ""
    row.consent_language = consent.language if consent else current_language()
    row.sealed = sealed(content, row, participation)
    row.answered_at = clock.now()
    db.session.add(row)
    return row


def take_over(
    participation: Participation,
    rows: dict[str, NeedsAnswer],
    agreed: Mapping[Category, NeedsConsent],
) -> dict[str, NeedsAnswer]:
    """Write answers of 0.2.0 into the groups of today, once; all rows as they are then."""
    old = [rows[name] for name in GROUP_NOW if name in rows]
    if not old:
        return rows
    groups = queries.told_in_rows(rows, agreed).groups
    for row in old:
        db.session.delete(row)
    now = {name: row for name, row in rows.items() if name not in GROUP_NOW}
    written = {
        name: write(participation, name, dict(answers), now.get(name), agreed)
        for name, answers in groups.items()
    }
    db.session.flush()
    return now | {name: row for name, row in written.items() if row is not None}


def categories_in(participation: Participation, group: str, keys: Iterable[str]) -> set[Category]:
    """The categories of the answers `keys` of that group."""
    of_own = queries.category_of_own(participation.event) if group == OWN else {}
    return {category_of(group, key, of_own) for key in keys if not key.startswith("_")}


def category_of(group: str, key: str, of_own: Mapping[str, Category]) -> Category:
    """The category of one answer."""
    if group == OWN:
        return of_own.get(key, Category.OTHER)
    return CATEGORY_OF.get(key.partition("__")[0], _main_category(group))


def _main_category(group: str) -> Category:
    if group == NOTE:
        return Category.SAFETY
    if group in (OPENING, OWN):
        return Category.OTHER
    return DICTIONARY[group].category
