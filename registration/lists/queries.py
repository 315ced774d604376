"""What a list can hold: its columns, its people, its rows. Never what people need.

This sub-room stands below needs, so it cannot reach them. Of the application it leaves out what
tells of a person's body or reading: whether they are disabled, the format, help with the form.
"""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from decimal import Decimal
from typing import Any
from typing import NamedTuple
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Label
from sqlalchemy import Select
from sqlalchemy import select

from events.attendance.queries import hours_in
from events.call.models import Event
from events.pools.queries import words_for_kinds
from events.team.models import Channel
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.rules import ALONG
from events.team.rules import WITH_A_PLACE
from foundation.i18n import countries
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.store import count_of
from foundation.store import in_pieces
from foundation.wording import said
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.apply.queries import short_words_for_experience
from registration.lists.formats import Cell
from registration.questions.models import FormAnswer
from registration.questions.models import FormQuestion
from registration.questions.queries import said_answer
from registration.questions.rules import chosen_in
from registration.review.queries import points_in_query
from registration.select.queries import Wanted
from registration.select.queries import heading_of
from registration.select.queries import narrowed
from registration.select.queries import ordered
from registration.select.queries import own_key
from registration.select.queries import own_questions
from registration.select.queries import with_written

People = TypeVar("People", bound=Select[*tuple[Any, ...]])

PEOPLE: dict[str, tuple[str, tuple[State, ...]]] = {
    "place": (_l("Everybody with a place or an offer"), WITH_A_PLACE),
    "confirmed": (_l("Everybody who said yes"), (State.CONFIRMED,)),
    "all": (
        _l("Everybody who applied"),
        tuple(one for one in State if one not in (State.DRAFT, *ALONG)),
    ),
    "badges": (
        _l("Everybody who gets a badge: participants, assistants, trainers and the team"),
        (State.CONFIRMED, State.CONDITIONAL, State.COMING),
    ),
}
"""{choice: (its words, the states of those people)}"""
FOUND = "found"
"""The choice of those whom the list of applications found."""

_BATCH = 500


@dataclass(frozen=True)
class Group:
    """Whom a list holds: a choice of PEOPLE by name, or FOUND as the list of applications was."""

    choice: str
    wanted: Wanted = field(default_factory=Wanted)

    def of(self, query: People, event: Event) -> People:
        """`query` of participations and their applications with these people alone."""
        if self.choice == FOUND:
            return narrowed(query, event, self.wanted)
        _said, states = PEOPLE[self.choice]
        return query.where(Participation.event_id == event.id, Participation.state.in_(states))

    def in_order(self, query: People, event: Event) -> People:
        """`query` in the order in which the reader saw these people."""
        return ordered(query, event, self.wanted.sort if self.choice == FOUND else "name")


class Words(NamedTuple):
    """What turns codes into words, fetched once for a list; the hours, for each batch of it."""

    zone: ZoneInfo
    countries: Mapping[str, str]
    states: Mapping[State, str]
    parts: Mapping[Part, str]
    kinds: Mapping[UUID | None, str]
    channels: Mapping[Channel, str]
    languages: Mapping[str, str]
    experience: Mapping[Any, str]
    hours: Mapping[UUID, Decimal]


class Column(NamedTuple):
    """A column: its heading, and the cell that it makes of a row."""

    heading: str
    cell: Callable[[Any, Words], Cell]


COLUMNS: dict[str, Column] = {
    "number": Column(_l("Number"), lambda row, _words: row.reference),
    "name": Column(_l("Name"), lambda row, _words: row.name),
    "part": Column(_l("Comes as"), lambda row, words: words.parts[row.part]),
    "country": Column(
        _l("Country"), lambda row, words: words.countries.get(row.country, row.country)
    ),
    "state": Column(_l("State"), lambda row, words: words.states[row.state]),
    "channel": Column(
        _l("How to reach the person"), lambda row, words: words.channels[row.channel]
    ),
    "contact": Column(_l("Contact"), lambda row, _words: row.email or row.contact_detail),
    "language": Column(
        _l("Language of letters"), lambda row, words: words.languages.get(row.language)
    ),
    "sent": Column(_l("Sent on"), lambda row, words: _day(row.submitted_at, words)),
    "since": Column(_l("State since"), lambda row, words: _day(row.state_since, words)),
    "until": Column(
        _l("Answer until"), lambda row, words: _clock_time(row.state, row.offer_until, words)
    ),
    "hours": Column(_l("Hours attended"), lambda row, words: words.hours.get(row.id)),
    "organisation": Column(_l("Organisation"), lambda row, _words: row.organisation),
    "role_there": Column(_l("Role there"), lambda row, _words: row.role_there),
    "languages": Column(_l("Languages"), lambda row, words: _spoken(row.languages, words)),
    "experience": Column(
        _l("Peer support"), lambda row, words: words.experience.get(row.experience)
    ),
    "points": Column(_l("Points"), lambda row, _words: _one_decimal(row.points)),
    "experience_text": Column(_l("Experience"), lambda row, _words: row.experience_text),
    "motivation": Column(_l("Why they want to take part"), lambda row, _words: row.motivation),
    "afterwards": Column(_l("What they will do afterwards"), lambda row, _words: row.afterwards),
}
"""{key of a column: column} of every training, in their order"""


_KIND = Column(_l("Kind of place"), lambda row, words: words.kinds[row.pool_id])


def all_columns(event: Event) -> dict[str, Column]:
    """{key: column} of this training: those of every one, and the organisers' own questions."""
    own = {own_key(each): _own_column(each) for each in own_questions(event)}
    return {**COLUMNS, **({"kind": _KIND} if event.has_pools else {}), **own}


def headings_of(event: Event, columns: Sequence[str]) -> list[str]:
    """The headings of those columns in the reader's language; of those that there still are."""
    known = all_columns(event)
    return [str(known[key].heading) for key in columns if key in known]


def how_many(event: Event, group: Group) -> int:
    """How many people stand in that list."""
    return count_of(group.of(with_written(select(Participation.id), group.wanted), event))


def rows_of(event: Event, group: Group, columns: Sequence[str]) -> Iterator[list[Cell]]:
    """Each person as cells of those columns; read from the store piece by piece."""
    words = _words(event)
    known = all_columns(event)
    cells = [known[key].cell for key in columns]
    people = select(
        *(getattr(Participation, name) for name in _OF_PERSON),
        *(getattr(Application, name) for name in _OF_APPLICATION),
        *([points_in_query().label("points")] if "points" in columns else []),
        *(_answers_to(one) for one in own_questions(event) if own_key(one) in columns),
    ).outerjoin(Application, Application.participation_id == Participation.id)
    for batch in in_pieces(group.in_order(group.of(people, event), event), _BATCH):
        if "hours" in columns:
            words = words._replace(hours=hours_in(event, [row.id for row in batch]))
        for row in batch:
            yield [cell(row, words) for cell in cells]


_OF_PERSON = (
    *("id", "reference", "name", "part", "country", "state", "channel", "email"),
    *("contact_detail", "pool_id"),
    *("language", "submitted_at", "state_since", "offer_until"),
)
_OF_APPLICATION = (
    *("organisation", "role_there", "languages", "experience", "experience_text", "motivation"),
    "afterwards",
)


def _words(event: Event) -> Words:
    return Words(
        zone=ZoneInfo(event.zone),
        countries=countries(),
        states={state: state.label for state in State},
        parts={part: part.label for part in Part},
        kinds=words_for_kinds(event) if event.has_pools else {},
        channels={channel: channel.label for channel in Channel},
        languages=_Names(),
        experience={Experience(key): word for key, word in short_words_for_experience().items()},
        hours={},
    )


def _own_column(question: FormQuestion) -> Column:
    # Words of options are found once, not for each of thousands.
    labels = {str(option.id): said(option, "label").text for option in question.options}
    key = own_key(question)

    def cell(row: Any, words: Words) -> Cell:  # noqa: ANN401 - a row of columns
        del words
        value = getattr(row, key)
        if not labels or value is None:
            return said_answer(question, value)
        chosen = chosen_in(value)
        return "; ".join(label for key, label in labels.items() if key in chosen)

    return Column(heading_of(question), cell)


def _answers_to(question: FormQuestion) -> Label[Any]:
    """What a person answered to a question of the organisers, as a column of their row."""
    answer = select(FormAnswer.value).where(
        FormAnswer.participation_id == Participation.id, FormAnswer.question_id == question.id
    )
    return answer.scalar_subquery().label(own_key(question))


class _Names(dict[str, str]):
    """Names of languages, each looked up once."""

    def __missing__(self, code: str) -> str:
        self[code] = language_name(code)
        return self[code]


def _one_decimal(mean: float | None) -> Decimal | None:
    return None if mean is None else Decimal(str(round(mean, 1)))


def _day(moment: datetime | None, words: Words) -> date | None:
    return moment.astimezone(words.zone).date() if moment else None


def _clock_time(state: State, until: datetime | None, words: Words) -> datetime | None:
    if state != State.OFFERED or until is None:
        return None
    return until.astimezone(words.zone).replace(tzinfo=None)


def _spoken(codes: Sequence[str] | None, words: Words) -> str:
    return ", ".join(words.languages[code] for code in codes or [])
