"""The part of tests/support/demo_pages.py about answers that were told."""

from collections.abc import Callable
from typing import Any

from events.call.models import Event
from events.team.models import Participation
from registration.told_answers.queries import waiting_in


def of_told_answers(
    event: Event, token: Callable[[Participation], str]
) -> dict[str, dict[str, Any]]:
    """Values for the person's and the team's pages of told answers."""
    coming = {"slug": event.slug}
    row = next(each for each in waiting_in(event) if each.waits_for_yes)
    told = coming | {"told_id": row.id}
    own = {"token": token(row.participation), "answer": row.answer}
    whose = {"participation_id": row.participation_id, "answer": "motivation"}
    return {
        "told_answers.tell": own,
        "told_answers.talk": own,
        "told_answers.text": own,
        "told_answers.change": own,
        "told_answers.recording": own,
        "told_answers.waiting": coming,
        "told_answers.type_up": told,
        "told_answers.heard": told,
        "told_answers.translate": coming | whose,
    }
