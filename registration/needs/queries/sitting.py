"""What is asked in this sitting: the first one, and a later one about a booked journey."""

from dataclasses import replace

from events.pools.queries import is_online
from events.team.models import Participation
from registration.needs.groups.pages import JOURNEY
from registration.needs.groups.pages import LAST
from registration.needs.groups.pages import Asking
from registration.needs.queries.above import from_above
from registration.needs.queries.organising import own_questions_of
from registration.needs.queries.organising import switches_of
from registration.needs.queries.telling import OWN
from registration.needs.queries.telling import Told
from registration.needs.rules import COMES


def asking_of(participation: Participation) -> Asking:
    """What decides, besides the answers, what this person may be asked."""
    event = participation.event
    return Asking(
        about_journey=participation.state in COMES,
        switched=switches_of(event),
        near=from_above().near(event),
        online=is_online(participation),
    )


def asking_now(participation: Participation, told: Told) -> Asking:
    """As `asking_of`, without the questions about a booked journey until the person opens them."""
    asking = asking_of(participation)
    return replace(asking, about_journey=asking.about_journey and told.has_begun_journey)


def next_of(participation: Participation, told: Told) -> tuple[str, int] | None:
    """The page to go on with, as (group or OWN, part); None when everything was shown.

    The organisers' own questions come before the last page.
    """
    page = told.next_page(asking_now(participation, told))
    own = {str(one.id) for one in own_questions_of(participation.event)}
    if own - told.seen and (page is None or page.key == LAST):
        return OWN, 1
    return page.key if page else None


def journey_of(participation: Participation, told: Told) -> tuple[str, int] | None:
    """The page on which the questions about a booked journey begin; None without, or once begun."""
    if told.has_begun_journey:
        return None
    pages = told.pages(asking_of(participation))
    about = (page for page in pages if {one.name for one in page.questions} & JOURNEY)
    return next((page.key for page in about), None)
