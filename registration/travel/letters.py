"""Letters about journeys. None of them says where, when, or with what help."""

from uuid import uuid4

from events.call.models import Event
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.letters import post_to_those_who_arrange
from events.team.letters import recipient_at_organisers
from events.team.models import Channel
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post
from registration.travel.models import Leg
from registration.travel.models import PassportData

_HERE = "registration/travel/letters"

KINDS = (
    Kind(f"{_HERE}/journey.txt", _l("There is news about somebody's journey")),
    Kind(f"{_HERE}/moved_days.txt", _l("A journey is on other days than the training")),
    Kind(f"{_HERE}/passport.txt", _l("Data of a passport are needed for an invitation letter")),
)
"""Letters to people whose words organisers may write themselves."""


def journey(leg: Leg) -> None:
    """To the person: something about their journey is new. Several legs a day are one letter.

    Who is reached only through the person they come with gets no letters.
    """
    participation = leg.participation
    if participation.channel is Channel.BESIDE:
        return
    link = f"{new_link(participation)}/journey"
    dedup = f"journey:{participation.id}:{now():%Y%m%d}"
    post(letter_about(participation, f"{_HERE}/journey.txt", dedup, link))


def moved_days(participation: Participation) -> None:
    """To the person, once for each new first day: their journey is on other days."""
    if participation.channel is Channel.BESIDE:
        return
    link = f"{new_link(participation)}/journey"
    dedup = f"journey-moved:{participation.id}:{participation.event.starts_on}"
    post(letter_about(participation, f"{_HERE}/moved_days.txt", dedup, link))


def passport(row: PassportData) -> None:
    """To the person: an invitation letter needs something of them, and the way to it."""
    participation = row.participation
    link = f"{new_link(participation)}/journey/passport"
    post(letter_about(participation, f"{_HERE}/passport.txt", f"passport:{row.id}", link))


def not_right(leg: Leg) -> None:
    """To the organisers: somebody said that a part of their journey is not right."""
    _to_organisers(leg.participation, "not_right", f"journey-not-right:{leg.id}:{leg.version}")


def own_words(leg: Leg) -> None:
    """To the organisers: somebody wrote down a part of their journey themselves."""
    participation = leg.participation
    _to_organisers(participation, "own_words", f"journey-own:{participation.id}:{now():%Y%m%d}")


def alarm(event: Event) -> None:
    """To the organisers, once a day: help on a journey must be asked for now."""
    _post(event, "alarm", f"journey-alarm:{event.id}:{now():%Y%m%d}", "travel")


def taken_back(participation: Participation) -> None:
    """To the organisers: somebody took back what they told about getting there."""
    _to_organisers(participation, "taken_back", f"journey-taken-back:{participation.id}:{uuid4()}")


def _to_organisers(participation: Participation, name: str, dedup: str) -> None:
    _post(participation.event, name, dedup, f"travel/people/{participation.id}")


def _post(event: Event, name: str, dedup: str, page: str) -> None:
    post_to_those_who_arrange(
        event,
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=f"{_HERE}/{name}.txt",
            dedup=dedup,
            context={"title": event.title},
            link=f"/organise/{event.slug}/{page}",
            event_id=event.id,
        ),
    )
