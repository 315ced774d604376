"""What erasing asks for."""

from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.models import Participation
from foundation.factors.queries import has_factor
from foundation.people import Person


def asks_for_proof(participation: Participation) -> bool:
    """Whoever set up a second proof proves with it that it is them (security-bars AU12).

    People without an account act by their personal link, as on all their pages.
    """
    return participation.person is not None and has_factor(participation.person)


def is_own(person: Person | None, participation: Participation) -> bool:
    """Whether the signed-in person is the one whose participation this is."""
    return person is not None and person.id == participation.person_id


def is_over(participation: Participation) -> bool:
    """Whether the training is over, so that nobody can leave it any more."""
    return stage_of(participation.event) is Stage.PAST
