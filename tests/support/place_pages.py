"""The pages about places in the demo: ids of people in the states that the pages need."""

from collections.abc import Callable
from typing import Any

from events.call.models import Event
from events.pools.queries import pools_of
from events.team.models import Participation
from events.team.models import State


def of_places(
    event: Event,
    somebody_in: Callable[[State], Participation],
    token_of: Callable[[Participation], str],
) -> dict[str, dict[str, Any]]:
    """{page: what its address needs}."""
    applied, offered = somebody_in(State.APPLIED), somebody_in(State.OFFERED)
    offer, coming = {"token": token_of(offered)}, {"slug": event.slug}
    kind = {"pool_id": pools_of(event)[0].id}
    return {
        "places.offer": offer,
        "places.answer": offer | {"answer": "yes-if"},
        "places.withdraw": {"token": token_of(applied)},
        "places.decide": coming | {"query": {"decision": "offer", "chosen": str(applied.id)}},
        "places.offer_next": coming,
        "places.fill": coming,
        "places.waiting": coming,
        "places.terms": coming,
        "places.tries": coming | {"participation_id": offered.id},
        "places.kind": coming | {"participation_id": offered.id},
        "pools.edit": coming | kind,
        "pools.new": coming,
        "pools.overview": coming,
        "pools.take_out": coming | kind,
        "places.record": coming | {"participation_id": offered.id},
    }
