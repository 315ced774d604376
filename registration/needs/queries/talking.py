"""Questions about wishes to talk."""

from flask import abort
from sqlalchemy import select

from events.team.models import Participation
from foundation.store import all_of
from registration.needs.models import TalkRequest
from registration.needs.queries.opening import unsealed


def talk_request_of(participation: Participation) -> TalkRequest | None:
    """The person's wish to talk that still waits."""
    query = select(TalkRequest).where(
        TalkRequest.participation_id == participation.id, TalkRequest.done_at.is_(None)
    )
    found = all_of(query.order_by(TalkRequest.asked_at))
    return found[0] if found else None


def talk_request_or_404(participation: Participation) -> TalkRequest:
    """The person's wish to talk that still waits; no page where there is none."""
    request = talk_request_of(participation)
    return request or abort(404)


def wish_of(request: TalkRequest) -> dict[str, str]:
    """How the person would like to talk ("way") and what they add ("more"). Raises Refused."""
    return unsealed(request)
