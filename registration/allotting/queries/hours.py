"""What the solver is asked about hours: needs, people engaged, bookings. Shown with a look."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta
from typing import NamedTuple

from events.call.models import Event
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from events.team.models import Participation
from events.team.queries import participations_in
from events.team.rules import NEEDS_OPEN
from registration.allotting.hours.fitting import Misfit
from registration.allotting.hours.fitting import Offered
from registration.allotting.hours.fitting import Wish
from registration.allotting.hours.fitting import grade
from registration.allotting.hours.fitting import misfit
from registration.allotting.hours.grouping import Team
from registration.allotting.hours.grouping import can_speak
from registration.allotting.hours.grouping import teams
from registration.allotting.hours.nouns import Asked
from registration.allotting.hours.nouns import Kept
from registration.allotting.hours.nouns import Single
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.nouns import Want
from registration.allotting.hours.nouns import Worker
from registration.allotting.hours.parts import around
from registration.allotting.hours.parts import breaks_on
from registration.allotting.hours.parts import interpreted
from registration.allotting.hours.parts import whole
from registration.allotting.hours.resting import break_in
from registration.allotting.hours.resting import people_for
from registration.allotting.hours.resting import team_for
from registration.allotting.models import Subject
from registration.companions.languages import called
from registration.companions.languages import codes_in
from registration.companions.languages import names_in
from registration.companions.models import Answer
from registration.companions.models import DayPart
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.queries import engaged_in
from registration.companions.queries import served_in
from registration.companions.queries import suggestions_in
from registration.companions.serving import FIELDS
from registration.companions.serving import GENDERS
from registration.companions.serving import services
from registration.companions.serving import words
from registration.needs.queries import told_by

_KINDS = {
    Subject.ASSISTANTS: EngagedKind.ASSISTANT,
    Subject.INTERPRETERS: EngagedKind.INTERPRETER,
    Subject.CAPTIONERS: EngagedKind.CAPTIONER,
}
_OF_ASSISTANTS = ("pa_mode", "pa_hours", "pa_tasks", "pa_gender_pref", "pa_languages")
_ON_SITE = ("local_pa_provided", "both")
_PARTS = {
    "morning": DayPart.MORNING,
    "day": DayPart.DAY,
    "evening": DayPart.EVENING,
    "night_waking": DayPart.NIGHT,
    "night_sleeping": DayPart.NIGHT,
}
_THERE = -3
"""How well somebody fits who is there already for some of a team: no other has to be paid."""


class Need(NamedTuple):
    """One want with what the page tells of it."""

    want: Want
    #: Those who are served at once.
    people: tuple[Participation, ...]
    #: ISO codes of the languages, of which one is enough; or the words that were told.
    languages: tuple[str, ...]
    #: When whoever comes alone for a long time has a break; of a team, when all of them rest.
    breaks: tuple[Span, ...]
    #: Who does not fit, and why.
    misfits: frozenset[tuple[str, Misfit]]


@dataclass(frozen=True)
class Hours:
    """What is asked, and the needs behind it."""

    asked: Asked
    needs: Mapping[str, Need]
    engaged: Mapping[str, Engaged]
    #: {(worker, person): what the person said of them}
    said: Mapping[tuple[str, str], Answer]


class _Of(NamedTuple):
    """What one person needs in one part of a day, and what the page tells of it."""

    single: Single
    person: Participation
    codes: tuple[str, ...]
    breaks: tuple[Span, ...]
    misfits: frozenset[tuple[str, Misfit]]


class _Part(NamedTuple):
    """What is needed in one part of a day."""

    day: date
    part: DayPart
    spans: tuple[Span, ...]
    number: int
    breaks: tuple[Span, ...] = ()

    @property
    def hour(self) -> str:
        """As companions book it."""
        return f"{self.day.isoformat()}.{self.part.value}"


def hours_of(event: Event, subject: Subject) -> Hours:
    """Everything that the solver needs to know about these hours. Raises Refused."""
    kind, items = _KINDS[subject], items_of(event)
    engaged = {str(row.id): row for row in engaged_in(event) if row.kind is kind}
    kept, said = tuple(_kept(event, engaged, items)), _said(event)
    workers = tuple(_worker(row, kept) for row in engaged.values())
    people = {one.id: one for one in participations_in(event, *NEEDS_OPEN)}
    told = told_by(people, FIELDS[kind] or _OF_ASSISTANTS)
    of = {
        one.single.key: one
        for key, answers in told.items()
        for one in _needs(people[key], answers, _Known(event, items, engaged, said, kind))
    }
    speaks = {key: names_in(row.languages) for key, row in engaged.items()}
    # In an order of their own: the same question always rests on the same digest.
    singles = [of[key].single for key in sorted(of)]
    needs = {}
    for team in teams(singles, workers, kept, speaks):
        need = _need(team, [of[one.key] for one in team.members], (kept, speaks))
        if need.want.number > 0:
            needs[need.want.key] = need
    wants = tuple(needs[key].want for key in sorted(needs))
    return Hours(Asked(wants, workers, kept), needs, engaged, said)


class _Known(NamedTuple):
    """What the same is for everybody."""

    event: Event
    items: Sequence[ProgrammeItem]
    engaged: Mapping[str, Engaged]
    said: Mapping[tuple[str, str], Answer]
    kind: EngagedKind


def _need(
    team: Team,
    members: Sequence[_Of],
    workers: tuple[Iterable[Kept], Mapping[str, frozenset[str]]],
) -> Need:
    """What a team still lacks. Who is there for some of them may be there for all of them."""
    kept, speaks = workers
    hour, everybody = team.members[0].hour, set(team.people)
    there = {one.worker: set(one.people) for one in kept if one.hour == hour}
    joins = {key for key in team.able - team.staff if key in there and there[key] <= everybody}
    fits = {
        # Whoever is there already costs nobody anything.
        key: _THERE if key in joins else how
        for key, how in team.grades.items()
        if key not in team.staff and can_speak(speaks[key], team.languages)
    }
    want = Want(
        min(one.key for one in team.members),
        team.people,
        hour,
        around(team.spans),
        team.number - len(team.staff),
        fits,
        frozenset(joins),
    )
    codes = [one.codes for one in members]
    common = tuple(code for code in codes[0] if all(code in other or not other for other in codes))
    return Need(
        want,
        tuple(one.person for one in members),
        common or next((each for each in codes if each), ()),
        tuple(span for span in members[0].breaks if all(span in one.breaks for one in members)),
        frozenset(why for one in members for why in one.misfits),
    )


def _needs(person: Participation, told: Mapping[str, object], known: _Known) -> Iterator[_Of]:
    if known.kind is EngagedKind.ASSISTANT:
        if told.get("pa_mode") in _ON_SITE:
            wish, codes = _wish_of_assistant(told)
            yield from _each(person, (wish, codes), _parts_of_assistance(told, known), known)
        return
    for service in services(known.kind, told):
        parts = _parts_of_talk(known.items, free_time=service.in_free_time)
        mark = "" if service.is_signed else "spoken."
        wish = Wish(service.languages)
        for one in _each(person, (wish, service.codes), parts, known, mark):
            yield one._replace(single=replace(one.single, is_shared=not service.is_alone))


def _each(
    person: Participation,
    wanted: tuple[Wish, Iterable[str]],
    parts: Iterable[_Part],
    known: _Known,
    mark: str = "",
) -> Iterator[_Of]:
    wish, codes = wanted
    grades, misfits = _fitting(person, wish, known)
    for one in parts:
        key = f"{person.id}.{mark}{one.hour}"
        single = Single(
            key, str(person.id), one.hour, one.spans, one.number, grades, wish.languages
        )
        yield _Of(single, person, tuple(codes), one.breaks, misfits)


def _fitting(
    person: Participation, wish: Wish, known: _Known
) -> tuple[dict[str, int], frozenset[tuple[str, Misfit]]]:
    grades, misfits = {}, set()
    for key, row in known.engaged.items():
        answer = known.said.get((key, str(person.id)))
        why = misfit(Offered(key, row.languages, row.gender), wish, answer)
        if why is None:
            grades[key] = grade(answer)
        else:
            misfits.add((key, why))
    return grades, frozenset(misfits)


def _parts_of_assistance(told: Mapping[str, object], known: _Known) -> Iterator[_Part]:
    event, chosen = known.event, words(told, "pa_hours") or ["day"]
    at_meals = "eating" not in words(told, "pa_tasks")
    for number in range((event.ends_on - event.starts_on).days + 1):
        day = event.starts_on + timedelta(days=number)
        breaks = breaks_on(known.items, day, at_meals=at_meals)
        for part in dict.fromkeys(_PARTS[name] for name in chosen):
            span = whole(day, part)
            if part is DayPart.NIGHT and day == event.ends_on:
                continue
            sleeps = part is DayPart.NIGHT and "night_waking" not in chosen
            count = 1 if sleeps else people_for(span, breaks)
            rest = break_in(span, breaks)
            yield _Part(day, part, (span,), count, (rest,) if rest else ())


def _parts_of_talk(items: Sequence[ProgrammeItem], *, free_time: bool) -> Iterator[_Part]:
    for (day, part), spans in sorted(interpreted(items, free_time=free_time).items()):
        over = around(spans)
        breaks = breaks_on(items, day, at_meals=not free_time)
        within = tuple(one for one in breaks if over.starts < one.starts and one.ends < over.ends)
        yield _Part(day, part, tuple(spans), team_for(spans), within)


def _wish_of_assistant(told: Mapping[str, object]) -> tuple[Wish, list[str]]:
    wish, codes = _wish_in_words(str(told.get("pa_languages", "")).strip())
    gender = GENDERS.get(str(told.get("pa_gender_pref", "")), frozenset())
    return Wish(wish.languages, gender), codes


def _wish_in_words(text: str) -> tuple[Wish, list[str]]:
    """A language of those that we know by name, else the words themselves."""
    codes = codes_in(text) or ([text] if text else [])
    return Wish(tuple(called(code) for code in codes)), codes


def _said(event: Event) -> dict[tuple[str, str], Answer]:
    return {
        (str(row.engaged_id), str(row.participation_id)): row.answer
        for row in suggestions_in(event)
    }


def _kept(
    event: Event, engaged: Mapping[str, Engaged], items: Sequence[ProgrammeItem]
) -> Iterator[Kept]:
    """What is booked, interpreters by the programme, assistants by the clock."""
    talks = interpreted(items, free_time=True)
    served: dict[tuple[str, date, DayPart], list[str]] = {}
    for one in served_in(event):
        key = (str(one.shift.engaged_id), one.shift.day, one.shift.part)
        served.setdefault(key, []).append(str(one.suggestion.participation_id))
    for (worker, day, part), people in served.items():
        who = engaged.get(worker)
        if who is not None:
            spans = talks.get((day, part)) if who.kind is not EngagedKind.ASSISTANT else None
            span = around(spans) if spans else whole(day, part)
            yield Kept(worker, tuple(sorted(people)), f"{day.isoformat()}.{part.value}", span)


def _worker(row: Engaged, kept: Iterable[Kept]) -> Worker:
    taken = {one.hour for one in kept if one.worker == str(row.id)}
    return Worker(str(row.id), frozenset(row.hours) - taken)
