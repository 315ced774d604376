"""Letters about needs. None of them says what is needed, arranged, or in which group."""

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post
from registration.needs.models import Arrangement
from registration.needs.models import TalkRequest

_HERE = "registration/needs/letters"

KINDS = (
    Kind(f"{_HERE}/news.txt", _l("There is news about somebody's needs")),
    Kind(f"{_HERE}/all_answered.txt", _l("Every point of a “yes, if” has an answer")),
)
"""Letters to people whose words organisers may write themselves."""


def wants_to_talk(participation: Participation, request: TalkRequest) -> None:
    """To the organisers: somebody asks for a talk. Who it is and how stays on the page."""
    _to_organisers(participation, "wants_to_talk", f"talk:{request.id}")


def not_right(arrangement: Arrangement) -> None:
    """To the organisers: somebody said that something is not right yet."""
    dedup = f"not-right:{arrangement.id}:{arrangement.version}"
    _to_organisers(arrangement.participation, "not_right", dedup)


def new_point(arrangement: Arrangement) -> None:
    """To the organisers: somebody waits for an answer before they can say yes."""
    participation = arrangement.participation
    # Several points written in one sitting are one piece of news.
    dedup = f"point:{participation.id}:{now():%Y%m%d}"
    _to_organisers(participation, "new_point", dedup)


def news(arrangement: Arrangement) -> None:
    """To the person: there is news, and the way to it."""
    _to_person(arrangement, "news", "/needs")


def all_answered(arrangement: Arrangement) -> None:
    """To the person: every point of their "yes, if" has an answer."""
    _to_person(arrangement, "all_answered", "/needs/conditions")


def _to_organisers(participation: Participation, kind: str, dedup: str) -> None:
    event = participation.event
    post(
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=f"{_HERE}/{kind}.txt",
            dedup=dedup,
            context={"title": event.title},
            link=f"/organise/{event.slug}/needs/{participation.id}",
            event_id=event.id,
        )
    )


def _to_person(arrangement: Arrangement, kind: str, page: str) -> None:
    participation = arrangement.participation
    link = f"{new_link(participation)}{page}"
    dedup = f"{kind}:{arrangement.id}:{arrangement.version}"
    post(letter_about(participation, f"{_HERE}/{kind}.txt", dedup, link))
