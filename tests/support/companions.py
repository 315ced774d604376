"""Assistants and supporters for tests."""

from uuid import UUID
from uuid import uuid4

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import get_or_404
from registration.companions import actions
from registration.companions.models import Companion
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Supporter

SELF = Actor("participant")


def an_assistant(beside: Participation, name: str = "", email: str = "") -> Companion:
    """Somebody who comes with `beside`; without a name: to be named."""
    return name_an_assistant(beside, uuid4(), name, email)


def name_an_assistant(
    beside: Participation, key: UUID, name: str = "", email: str = ""
) -> Companion:
    """The same under a key that the test knows."""
    channel = Channel.EMAIL if email else Channel.BESIDE
    return actions.add(beside, key, actions.Named(name, "en", channel, email), SELF)


def a_supporter(participation: Participation, *shares: str, email: str = "") -> Supporter:
    """Gergana, who reads these parts and gets copies of letters about them."""
    letters = list(shares) if email else []
    wish = actions.Wish("Gergana", email, "en", letters, list(shares))
    return actions.add_supporter(participation, uuid4(), wish, SELF)


HOURS = ["2016-09-24.morning", "2016-09-24.evening"]


def somebody_engaged(
    event: Event, name: str = "Rada", kind: EngagedKind = EngagedKind.ASSISTANT
) -> Engaged:
    """Somebody whom the organisers engage, on the first day of the training of Sofia."""
    key = uuid4()
    actions.engage(event, key, {"kind": kind, "name": name, "hours": HOURS}, SELF)
    return get_or_404(Engaged, key)
