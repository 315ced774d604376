"""Letters about arrangements. None of them says what is needed, arranged, or about what."""

from sqlalchemy import select

from events.call.models import Event
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.letters import post_to_those_who_arrange
from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post
from foundation.mail.models import OutgoingLetter
from foundation.store import count_of
from registration.arrangements.models import Arrangement
from registration.needs.letters import to_organisers

_HERE = "registration/arrangements/letters"

KINDS = (
    Kind(f"{_HERE}/news.txt", _l("There is news about somebody's needs")),
    Kind(f"{_HERE}/all_answered.txt", _l("Every point of a “yes, if” has an answer")),
    Kind(f"{_HERE}/reminder.txt", _l("Somebody has not said yet whether an arrangement is right")),
)
"""Letters to people whose words organisers may write themselves."""


def not_right(arrangement: Arrangement) -> None:
    """To the organisers: somebody said that something is not right yet."""
    dedup = f"not-right:{arrangement.id}:{arrangement.version}"
    to_organisers(arrangement.participation, f"{_HERE}/not_right.txt", dedup)


def new_point(arrangement: Arrangement) -> None:
    """To the organisers: somebody waits for an answer before they can say yes."""
    participation = arrangement.participation
    # Several points written in one sitting are one piece of news.
    dedup = f"point:{participation.id}:{now():%Y%m%d}"
    to_organisers(participation, f"{_HERE}/new_point.txt", dedup)


def news(arrangement: Arrangement) -> None:
    """To the person: there is news, and the way to it."""
    _to_person(arrangement, "news", "/needs")


def all_answered(arrangement: Arrangement) -> None:
    """To the person: every point of their "yes, if" has an answer."""
    _to_person(arrangement, "all_answered", "/needs/conditions")


def changed(participation: Participation) -> None:
    """To the organisers: somebody changed answers, and what rested on them is open again."""
    dedup = f"changed:{participation.id}:{now():%Y%m%d}"
    to_organisers(participation, f"{_HERE}/changed.txt", dedup)


def reminder(participation: Participation) -> bool:
    """To the person, once in a week: their word is waited for. Whether it is written now."""
    year, week, _day = now().isocalendar()
    template = f"{_HERE}/reminder.txt"
    dedup = f"reminder:{participation.id}:{year}-{week}"
    if count_of(select(OutgoingLetter).where(OutgoingLetter.dedup == dedup)):
        return False
    link = f"{new_link(participation)}/arrangements"
    post(letter_about(participation, template, dedup, link))
    return True


def late(event: Event) -> None:
    """To the organisers, once a day in the last week: something is late."""
    post_to_those_who_arrange(
        event,
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=f"{_HERE}/late.txt",
            dedup=f"late:{event.id}:{now():%Y%m%d}",
            context={"title": event.title},
            link=f"/organise/{event.slug}/arrangements",
            event_id=event.id,
        ),
    )


def _to_person(arrangement: Arrangement, kind: str, page: str) -> None:
    participation = arrangement.participation
    link = f"{new_link(participation)}{page}"
    dedup = f"{kind}:{arrangement.id}:{arrangement.version}"
    post(letter_about(participation, f"{_HERE}/{kind}.txt", dedup, link))
