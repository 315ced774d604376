"""What all verbs about needs share: closing words, and the wall in time."""

from typing import Any

from events.team.models import Participation
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.sealing import seal
from registration.needs.queries import Sealed
from registration.needs.rules import may_answer


def sealed(content: dict[str, Any], row: Sealed, participation: Participation) -> bytes:
    """`content` (JSON values), closed for that row and the person of that participation."""
    person_id = participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return seal(content, row.__tablename__, row.id, person_id)


def refuse_before_offer(participation: Participation) -> None:
    """Raises Refused before an offer: nobody is chosen by what they need."""
    if not may_answer(participation):
        raise Refused(_("You can tell us what you need once a place is offered to you."))
