"""The columns of the list of applications. The name stands in front of them all."""

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import select

from events.call.models import Event
from events.pools.queries import words_for_kinds
from events.team.models import Participation
from foundation.i18n import country_name
from foundation.i18n import format_date
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import one_or_none
from registration.apply.queries import SHORT_EXPERIENCE
from registration.questions.models import FormQuestion
from registration.questions.queries import said_answer
from registration.review.queries import said_score
from registration.select.models import ChosenColumns
from registration.select.queries.answered import heading_of
from registration.select.queries.answered import own_questions
from registration.select.queries.listing import Line


class Column(NamedTuple):
    """A column: its heading, and the words that it makes of a line; "" where there are none."""

    heading: str
    words: Callable[[Line, Event], str]


COLUMNS: dict[str, Column] = {
    "country": Column(_l("Country"), lambda line, _event: country_name(line.participation.country)),
    "experience": Column(_l("Peer support"), lambda line, _event: _experience(line)),
    "state": Column(_l("State"), lambda line, _event: line.participation.state.label),
    "sent": Column(_l("Sent on"), lambda line, event: _day(line.participation.submitted_at, event)),
    "organisation": Column(_l("Organisation"), lambda line, _event: _of(line, "organisation")),
    "role_there": Column(_l("Role there"), lambda line, _event: _of(line, "role_there")),
    "languages": Column(_l("Languages"), lambda line, _event: _languages(line)),
    "language": Column(
        _l("Language of letters"), lambda line, _event: language_name(line.participation.language)
    ),
    "contact": Column(_l("Contact"), lambda line, _event: _contact(line.participation)),
    "points": Column(_l("Points"), lambda line, _event: said_score(line.points)),
    "since": Column(
        _l("State since"), lambda line, event: _day(line.participation.state_since, event)
    ),
}
"""{key: column} of every training, in their order"""
_KIND = Column(
    _l("Kind of place"), lambda line, event: words_for_kinds(event)[line.participation.pool_id]
)
USUAL = ("country", "experience", "state", "sent")
"""The columns of somebody who chose none."""


def all_columns(event: Event) -> dict[str, Column]:
    """{key: column} of this training: those of every one, and the organisers' own questions."""
    own = {own_key(each): _own_column(each) for each in own_questions(event)}
    return {**COLUMNS, **({"kind": _KIND} if event.has_pools else {}), **own}


def columns_of(event: Event, person: Person) -> dict[str, Column]:
    """The columns that `person` chose for the list of this training, in their order."""
    kept = choice_of(event, person)
    names = kept.names if kept is not None else USUAL
    return {key: column for key, column in all_columns(event).items() if key in names}


def own_key(question: FormQuestion) -> str:
    """The key of the column that shows the answers to a question of the organisers."""
    return f"own-{question.id.hex}"


def shows_answers(columns: Iterable[str]) -> bool:
    """Whether one of these columns shows answers to a question of the organisers."""
    return any(key.startswith("own-") for key in columns)


def _own_column(question: FormQuestion) -> Column:
    def words(line: Line, event: Event) -> str:
        del event
        return said_answer(question, line.answers.get(question.id))

    return Column(heading_of(question), words)


def choice_of(event: Event, person: Person) -> ChosenColumns | None:
    """What `person` chose for the list of this training."""
    return one_or_none(
        select(ChosenColumns).where(
            ChosenColumns.person_id == person.id, ChosenColumns.event_id == event.id
        )
    )


def _experience(line: Line) -> str:
    told = line.written.experience if line.written else None
    return str(SHORT_EXPERIENCE[told]) if told else ""


def _languages(line: Line) -> str:
    return ", ".join(
        language_name(code) for code in (line.written.languages if line.written else ())
    )


def _of(line: Line, column: str) -> str:
    return str(getattr(line.written, column)) if line.written else ""


def _contact(row: Participation) -> str:
    return row.email or row.contact_detail


def _day(moment: Any, event: Event) -> str:  # noqa: ANN401 - a moment or None
    if moment is None:
        return ""
    day = moment.astimezone(ZoneInfo(event.zone)).date()
    return format_date(day, "d MMM y").replace(" ", "\u00a0")
