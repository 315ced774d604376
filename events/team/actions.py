"""Verbs about the people of a training: personal links."""

from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.queries import open_links_of
from foundation.clock import now
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction


def new_link(participation: Participation) -> str:
    """Make a fresh way to the person's own pages; the path "/my/<token>".

    Older links go on working, so that every letter the person has kept still opens. The token
    leaves this function only here: the store keeps its hash.
    """
    token = new_token()
    with transaction():
        db.session.add(
            PersonalLink(
                participation_id=participation.id, token_hash=hash_of(token), made_at=now()
            )
        )
    return f"/my/{token}"


def end_links(participation: Participation) -> None:
    """End all personal links of a participation: none of them opens a page from now on."""
    with transaction():
        for link in all_of(open_links_of(participation.id)):
            link.ended_at = now()
