"""What happens to arrangements when the person's answers change, inside that transaction."""

from collections.abc import Collection

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.actions.erasing import settle
from registration.arrangements.actions.proposing import look_for_proposals
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress

_MACHINE = Actor("rules")


def answers_changed(participation: Participation, categories: Collection[Category]) -> None:
    """Reopen what rests on the answers of these categories, and look what they call for now."""
    reopen(participation, categories)
    look_for_proposals(participation)


def reopen(participation: Participation, categories: Collection[Category]) -> None:
    """Put what was arranged in them back to "being arranged", and tell the organisers."""
    rows = [row for row in queries.arrangements_of(participation) if row.category in categories]
    settled = [row for row in rows if row.progress is not Progress.ASKED]
    for row in settled:
        _reopen(row, participation)
    if settled:
        letters.changed(participation)


def forget(participation: Participation, category: str) -> None:
    """Erase what is arranged in `category`, where the person takes their answers back."""
    named = queries.category_named(category)
    settle(participation, queries.all_of_category(participation, named))


def _reopen(row: Arrangement, participation: Participation) -> None:
    row.progress = Progress.ARRANGING
    row.reply = row.replied_at = row.asked_at = None
    row.version += 1
    record(_MACHINE, "reopened.arrangement", row, participation.event_id)
