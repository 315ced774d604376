"""What happens to arrangements when the person's answers change, inside that transaction."""

from collections.abc import Collection

from events.team.categories import Category
from events.team.models import Participation
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.actions.erasing import settle
from registration.arrangements.actions.following import nothing_calls_for
from registration.arrangements.actions.making import put_back
from registration.arrangements.actions.proposing import look_for_proposals
from registration.arrangements.models import Progress


def answers_changed(participation: Participation, categories: Collection[Category]) -> None:
    """Reopen what rests on the answers of these categories, and look what they call for now."""
    reopen(participation, categories)
    look_for_proposals(participation)


def reopen(participation: Participation, categories: Collection[Category]) -> None:
    """Put what was planned in them back to "being arranged", and tell the organisers.

    What a rule made is left to following.py, which knows on which answers it rests.
    """
    rows = [row for row in queries.arrangements_of(participation) if row.category in categories]
    begun = [row for row in rows if row.progress is not Progress.ASKED]
    settled = [row for row in begun if not queries.words_of(row).get("ground")]
    for row in settled:
        put_back(row)
    if settled:
        letters.changed(participation)


def forget(participation: Participation, category: str) -> None:
    """Erase what is arranged in `category`, where the person takes their answers back.

    What a rule made of these answers goes too, in whatever category it is arranged.
    """
    named = queries.category_named(category)
    rows = {row.id: row for row in queries.all_of_category(participation, named)}
    rows |= {row.id: row for row in nothing_calls_for(participation, named)}
    settle(participation, list(rows.values()))
