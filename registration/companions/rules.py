"""Who may bring an assistant or name a supporter, and who is engaged for whom."""

from collections.abc import Iterable
from datetime import date
from datetime import timedelta

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.rules import NEEDS_OPEN
from registration.companions.models import Answer
from registration.companions.models import Companion
from registration.companions.models import DayPart
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Suggestion
from registration.companions.models import Supporter

MOST = 6
"""Assistants of one person who come at the same time; day and night changes need several."""

WORDING = "confidentiality-1"
"""The newest wording of what assistants agree to: templates/…/_confidentiality.html."""

_TRAVEL = timedelta(days=2)


def may_bring(participation: Participation) -> bool:
    """Whoever was offered a place, or comes without one; assistants bring nobody."""
    return participation.state in NEEDS_OPEN and participation.part != Part.ASSISTANT


def may_name_supporters(participation: Participation) -> bool:
    """Everybody whose pages exist, from the application on."""
    return participation.state != State.DRAFT


def opened_to(supporter: Supporter) -> list[Category]:
    """The categories of needs whose answers a supporter may read: those to write in, too."""
    return [one for one in Category if one.value in (*supporter.needs, *supporter.fills)]


def comes(companion: Companion) -> bool:
    """Whether this assistant is expected."""
    return companion.participation.state == State.COMING


def may_come_again(companion: Companion, others: Iterable[Companion]) -> bool:
    """Whether an assistant who was taken off may be put back."""
    back = not comes(companion) and may_bring(companion.beside)
    return back and sum(comes(each) for each in others) < MOST


def has_agreed(companion: Companion) -> bool:
    """Whether the assistant agreed to confidentiality, whichever wording stood then."""
    return companion.agreed_at is not None


def days_to_choose(event: Event) -> list[date]:
    """The days of the training, with two for the journey before and after it."""
    first, last = event.starts_on - _TRAVEL, event.ends_on + _TRAVEL
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def category_of(kind: EngagedKind) -> Category:
    """Whose work it is to engage somebody of that kind, and to whom the choice opens."""
    is_assistant = kind == EngagedKind.ASSISTANT
    return Category.ASSISTANCE if is_assistant else Category.COMMUNICATION


def holds_hours(suggestion: Suggestion) -> bool:
    """Whether hours are kept for the person: until they say "not this one"."""
    return suggestion.answer != Answer.REFUSED


def may_prefer(engaged: Engaged) -> bool:
    """“I prefer” is said of interpreters and captioners, of whom several come."""
    return engaged.kind != EngagedKind.ASSISTANT


def hours_to_choose(event: Event) -> list[str]:
    """Every part of every day, written as in Engaged.hours."""
    return [f"{day.isoformat()}.{part.value}" for day in days_to_choose(event) for part in DayPart]


def day_and_part(hour: str) -> tuple[date, DayPart]:
    """The two halves of such a name."""
    day, _dot, part = hour.partition(".")
    return date.fromisoformat(day), DayPart(part)
