"""What a group wrote down, for the tests of outcomes."""

from uuid import uuid4

from events.call.models import Event
from events.outcomes import actions
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from foundation.people import Person

EDITOR = "/organise/sofia/outcomes"
PUBLIC = "/trainings/sofia/outcomes"
DEFINITION = "A mutual and reciprocal arrangement between individuals or groups of people"
ENACT = "Enact legislation for peer support"


def values(text: str, **more: object) -> dict[str, object]:
    return {"texts": {"en": text}, "state": OutcomeState.AGREED, **more}


def an_item(
    event: Event,
    by: Person,
    kind: OutcomeKind = OutcomeKind.RECOMMENDATION,
    text: str = ENACT,
    **more: object,
) -> OutcomeItem:
    return actions.add_item(event, uuid4(), kind, values(text, **more), by)
