"""Verbs on a person's own way in and on how to reach them."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from uuid import UUID

from events.team import letters
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.queries import open_links_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


@dataclass(frozen=True)
class DrawnLink:
    """A way to somebody's own pages that is not yet kept."""

    path: str = field(repr=False)
    participation_id: UUID
    token_hash: str


def new_link(participation: Participation) -> str:
    """Make a fresh way to the person's own pages; the path "/my/<token>".

    Older links go on working, so that every letter the person has kept still opens. The token
    leaves this function only here: the store keeps its hash.
    """
    link = draw_link(participation)
    with transaction():
        keep_link(link)
    return link.path


def draw_link(participation: Participation) -> DrawnLink:
    """A fresh way that opens nothing before keep_link()."""
    token = new_token()
    return DrawnLink(f"/my/{token}", participation.id, hash_of(token))


def keep_link(link: DrawnLink) -> None:
    """Let a way that was drawn open the person's pages, inside the caller's transaction."""
    ids = {"participation_id": link.participation_id, "token_hash": link.token_hash}
    db.session.add(PersonalLink(**ids, made_at=now()))


def end_links(participation: Participation) -> None:
    """End all personal links of a participation: none of them opens a page from now on."""
    with transaction():
        for link in all_of(open_links_of(participation.id)):
            link.ended_at = now()


def send_new_link(participation: Participation, by: Actor) -> None:
    """Replace a lost link: the old ones end, a letter brings the new one."""
    with transaction():
        hold(participation)
        end_links(participation)
        letters.new_link(participation, new_link(participation))
        record(by, "sent.personal_link", participation, participation.event_id)


def open_own_page(participation: Participation, by: Actor) -> str:
    """A personal link for a signed-in person's own participation; its path."""
    with transaction():
        record(by, "opened.own_page", participation, participation.event_id)
        return new_link(participation)


def correct(participation: Participation, values: Values, seen: int, by: Actor) -> None:
    """Correct a name or how to reach somebody; `seen` is the version that the writer saw.

    Raises Conflict when somebody else saved in between, and Refused when the chosen way to reach
    the person lacks its address or number.
    """
    with transaction():
        hold(participation)
        fields = [name for name, value in values.items() if getattr(participation, name) != value]
        if not fields:
            return
        check_version(participation, seen)
        for name in fields:
            setattr(participation, name, values[name])
        _refuse_unreachable(participation)
        record(by, "corrected.participation", participation, participation.event_id, fields=fields)


def _refuse_unreachable(participation: Participation) -> None:
    by_email = participation.channel == Channel.EMAIL
    if by_email and not participation.email:
        raise Refused(_("Enter the email address, or choose another way to reach them."), "email")
    if not by_email and not participation.contact_detail:
        raise Refused(
            _("Enter the number, the address, or the organisation that passes messages on."),
            "contact_detail",
        )
