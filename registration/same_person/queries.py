"""Questions about applications that look alike."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from flask import abort
from sqlalchemy import ColumnElement
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.panels import history_of_person
from events.team.queries import participation_of_event_or_404
from foundation.i18n import country_name
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.personal_data import Chapter
from foundation.personal_data import Entry
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.wording import say_text
from registration.apply import queries as apply
from registration.questions import queries as questions
from registration.same_person.models import SamePerson
from registration.same_person.rules import CALLED
from registration.same_person.rules import Why
from registration.same_person.rules import alike
from registration.same_person.rules import signs_of

MOST = 100
"""So many pairs are shown at once; when they are judged, the next come."""
_COMPARED = (
    *(Participation.id, Participation.name, Participation.country, Participation.channel),
    *(Participation.email, Participation.contact_detail),
)


@dataclass(frozen=True)
class Pair:
    """Two applications, the earlier one first, and by what they look alike."""

    one: Participation
    other: Participation
    why: list[Why]


@dataclass(frozen=True)
class Compared:
    """One thing that both said."""

    label: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether they said it differently."""
        return self.one != self.other


def pairs_of(event: Event) -> list[Pair]:
    """The pairs of a training that look alike and that nobody judged, in the order of applying."""
    judged = {(row.lower_id, row.higher_id) for row in _verdicts(event)}
    sharing: dict[tuple[Why, str], list[UUID]] = {}
    for row in db.session.execute(select(*_COMPARED).where(*_open(event)).order_by(*_EARLIER)):
        for sign in signs_of(row).items():
            sharing.setdefault(sign, []).append(row.id)
    found: dict[tuple[UUID, UUID], None] = {}
    for keys in sharing.values():
        for pair in combinations(keys, 2):
            if in_order(*pair) not in judged:
                found[pair] = None
            if len(found) == MOST:
                return _with_rows(list(found))
    return _with_rows(list(found))


def pair_or_404(event: Event, one_id: UUID, other_id: UUID) -> Pair:
    """Two applications of that training, whatever they have in common."""
    rows = [participation_of_event_or_404(event, key) for key in (one_id, other_id)]
    if one_id == other_id or any(row.part is not Part.PARTICIPANT for row in rows):
        abort(404)
    return Pair(rows[0], rows[1], alike(*rows))


def like(participation: Participation) -> list[Pair]:
    """The pairs of one application that nobody judged; of a closed one there are none."""
    if participation.merged_into_id is not None or participation.part is not Part.PARTICIPANT:
        return []
    shares = (
        func.lower(Participation.email) == participation.email.lower(),
        Participation.channel.in_(CALLED),
        Participation.country == participation.country,
    )
    query = select(Participation).where(*_open(participation.event), or_(*shares))
    others = all_of(query.where(Participation.id != participation.id).order_by(*_EARLIER))
    pairs = [Pair(participation, other, alike(participation, other)) for other in others]
    return [pair for pair in pairs if pair.why and verdict_of(pair.one, pair.other) is None]


def merged_into(participation: Participation) -> Sequence[Participation]:
    """The closed applications for which this one stands too."""
    mine = Participation.merged_into_id == participation.id
    return all_of(select(Participation).where(mine).order_by(*_EARLIER))


def stands_for(participation: Participation) -> Participation | None:
    """The application that stands for this one; None where it stands for itself."""
    key = participation.merged_into_id
    return None if key is None else db.session.get(Participation, key)


def verdicts_of(event: Event) -> Sequence[SamePerson]:
    """What was said about pairs, the latest first."""
    return sorted(_verdicts(event), key=lambda row: row.said_at, reverse=True)


def verdict_of(one: Participation, other: Participation) -> SamePerson | None:
    """What was said about these two."""
    lower, higher = in_order(one.id, other.id)
    mine = (SamePerson.lower_id == lower, SamePerson.higher_id == higher)
    return one_or_none(select(SamePerson).where(*mine))


def verdict_in(event: Event, verdict_id: UUID) -> SamePerson | None:
    """One of them; None where it was taken back."""
    mine = (SamePerson.event_id == event.id, SamePerson.id == verdict_id)
    return one_or_none(select(SamePerson).where(*mine))


def in_order(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Two keys in the order in which a pair is kept."""
    return (one, other) if one < other else (other, one)


def compared(pair: Pair) -> list[Compared]:
    """What two applications say, side by side."""
    one, other = _told(pair.one), _told(pair.other)
    labels = [*one, *(label for label in other if label not in one)]
    return [Compared(label, one.get(label, ""), other.get(label, "")) for label in labels]


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What was said about somebody's applications, and what the closed one says."""
    zone, mine = participation.event.zone, participation.id
    query = select(SamePerson).where(or_(SamePerson.lower_id == mine, SamePerson.higher_id == mine))
    title = _("Whether you applied twice")
    yield chapter("applied_twice", title, all_of(query), zone)
    for number, closed in enumerate(merged_into(participation), start=1):
        rows = [
            [Entry("question", _("Question"), label, [label]), Entry("answer", "", said, [said])]
            for label, said in _told(closed).items()
        ]
        title = _("Your other application, which was put together with this one")
        yield Chapter(f"other_application_{number}", title, rows)
        lines = [
            [Entry("at", _("When"), iso, [when]), Entry("what", _("What happened"), told, [told])]
            for iso, when, told in history_of_person(closed)
        ]
        yield Chapter(f"other_history_{number}", _("What happened with it"), lines)


def _open(event: Event) -> tuple[ColumnElement[bool], ...]:
    return (
        Participation.event_id == event.id,
        Participation.part == Part.PARTICIPANT,
        Participation.state != State.DRAFT,
        Participation.merged_into_id.is_(None),
    )


_EARLIER = (Participation.submitted_at, Participation.id)


def _verdicts(event: Event) -> Sequence[SamePerson]:
    both = (joinedload(SamePerson.lower), joinedload(SamePerson.higher))
    return all_of(select(SamePerson).where(SamePerson.event_id == event.id).options(*both))


def _with_rows(keys: list[tuple[UUID, UUID]]) -> list[Pair]:
    wanted = {key for pair in keys for key in pair}
    rows = {
        row.id: row for row in all_of(select(Participation).where(Participation.id.in_(wanted)))
    }
    return [Pair(rows[one], rows[other], alike(rows[one], rows[other])) for one, other in keys]


def _told(participation: Participation) -> dict[str, str]:
    """{question: answer} of one application, in words."""
    sent = participation.submitted_at
    told = {
        _("Name"): participation.name,
        _("Country"): country_name(participation.country) if participation.country else "",
        _("Language for letters"): language_name(participation.language),
        _("We reach you by"): participation.channel.label,
        _("Address or number"): participation.email or participation.contact_detail,
        _("Sent"): format_datetime(sent, participation.event.zone) if sent else "",
    }
    for _section, answered in questions.asked_with_answers(participation):
        for question, value in answered:
            told[say_text(question, "text")] = questions.said_answer(question, value)
    return told | _written(participation)


def _written(participation: Participation) -> dict[str, str]:
    row = apply.application_of(participation)
    if row is None:
        return {}
    experience, formats = apply.words_for_experience(), apply.words_for_formats()
    return {
        _("Languages"): ", ".join(language_name(code) for code in row.languages),
        _("Organisation"): row.organisation,
        _("What you do there"): row.role_there,
        _("Experience in peer support"): experience[row.experience] if row.experience else "",
        _("In your words"): row.experience_text,
        _("Why you want to take part"): row.motivation,
        _("What you will do afterwards"): row.afterwards,
        _("Format of documents"): formats.get(row.wanted_format, row.wanted_format),
    }
