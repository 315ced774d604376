"""What the solver is asked about hours: needs, people engaged, bookings. Shown with a look."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import NamedTuple

from events.call.models import Event
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from events.team.models import Participation
from events.team.queries import participations_in
from events.team.rules import NEEDS_OPEN
from foundation.i18n import KNOWN
from foundation.i18n import language_in_text
from foundation.i18n import languages
from foundation.i18n import using_language
from registration.allotting.hours.fitting import Misfit
from registration.allotting.hours.fitting import Offered
from registration.allotting.hours.fitting import Wish
from registration.allotting.hours.fitting import grade
from registration.allotting.hours.fitting import mentioned
from registration.allotting.hours.fitting import misfit
from registration.allotting.hours.nouns import Asked
from registration.allotting.hours.nouns import Kept
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
from registration.companions.models import Answer
from registration.companions.models import DayPart
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.queries import engaged_in
from registration.companions.queries import served_in
from registration.companions.queries import suggestions_in
from registration.needs.queries import told_by

FIELDS = {
    Subject.ASSISTANTS: ("pa_mode", "pa_hours", "pa_tasks", "pa_gender_pref", "pa_languages"),
    Subject.INTERPRETERS: ("sign_language", "interpreter_extra", "language_interp"),
}
_KINDS = {
    Subject.ASSISTANTS: EngagedKind.ASSISTANT,
    Subject.INTERPRETERS: EngagedKind.INTERPRETER,
}
_ON_SITE = ("local_pa_provided", "both")
_PARTS = {
    "morning": DayPart.MORNING,
    "day": DayPart.DAY,
    "evening": DayPart.EVENING,
    "night_waking": DayPart.NIGHT,
    "night_sleeping": DayPart.NIGHT,
}
_SPOKEN = {"whispered", "booth", "consecutive"}
_GENDERS = {
    "woman": frozenset({"woman", "women", "female", "f", "жена"}),
    "man": frozenset({"man", "men", "male", "m", "мъж"}),
}
"""Words with which people state it, by the wish that they meet."""


class Need(NamedTuple):
    """One want with what the page tells of it."""

    want: Want
    participation: Participation
    wish: Wish
    #: ISO codes of the languages, of which one is enough; or the words that were told.
    languages: tuple[str, ...]
    #: When whoever comes alone for a long time has a break.
    rest: Span | None
    misfits: Mapping[str, Misfit]


@dataclass(frozen=True)
class Hours:
    """What is asked, and the needs behind it."""

    asked: Asked
    needs: Mapping[str, Need]
    engaged: Mapping[str, Engaged]
    #: {(worker, person): what the person said of them}
    said: Mapping[tuple[str, str], Answer]


class _Part(NamedTuple):
    """What is needed in one part of a day."""

    day: date
    part: DayPart
    span: Span
    number: int
    rest: Span | None = None

    @property
    def hour(self) -> str:
        """As companions book it."""
        return f"{self.day.isoformat()}.{self.part.value}"


def hours_of(event: Event, subject: Subject) -> Hours:
    """Everything that the solver needs to know about these hours. Raises Refused."""
    people = {one.id: one for one in participations_in(event, *NEEDS_OPEN)}
    told = told_by(people, FIELDS[subject])
    engaged = {str(row.id): row for row in engaged_in(event) if row.kind is _KINDS[subject]}
    items, said = items_of(event), _said(event)
    kept = tuple(_kept(event, engaged, items))
    needs = {}
    for key, answers in told.items():
        for need in _needs(people[key], answers, (event, subject, items)):
            number = need.want.number - _kept_for(kept, str(key), need.want.hour)
            if number > 0:
                needs[need.want.key] = _fitted(need, number, engaged.values(), said)
    workers = tuple(_worker(row, kept) for row in engaged.values())
    # In an order of their own: the same question always rests on the same digest.
    wants = tuple(needs[key].want for key in sorted(needs))
    return Hours(Asked(wants, workers, kept), needs, engaged, said)


_Training = tuple[Event, Subject, Sequence[ProgrammeItem]]


def _needs(
    person: Participation, told: Mapping[str, object], training: _Training
) -> Iterator[Need]:
    event, subject, items = training
    if subject is Subject.ASSISTANTS:
        if told.get("pa_mode") in _ON_SITE:
            wish, codes = _wish_of_assistant(told)
            yield from _each(person, wish, codes, _parts_of_assistance(event, told, items))
        return
    free_time = "social_time" in _words(told, "interpreter_extra")
    if signs := [code for code in _words(told, "sign_language") if code != "own"]:
        wish = Wish(tuple(_names()[code] for code in signs))
        yield from _each(person, wish, signs, _parts_of_talk(items, free_time=free_time))
    elif own := str(told.get("sign_language__words", "")).strip():
        wish = Wish((frozenset({own.casefold()}),))
        yield from _each(person, wish, [own], _parts_of_talk(items, free_time=free_time))
    spoken = str(told.get("language_interp__language", "")).strip()
    if spoken and _SPOKEN & set(_words(told, "language_interp")):
        wish, codes = _wish_in_words(spoken)
        yield from _each(person, wish, codes, _parts_of_talk(items, free_time=False), "spoken.")


def _each(
    person: Participation, wish: Wish, codes: Iterable[str], parts: Iterable[_Part], mark: str = ""
) -> Iterator[Need]:
    for one in parts:
        want = Want(
            f"{person.id}.{mark}{one.hour}", str(person.id), one.hour, one.span, one.number, {}
        )
        yield Need(want, person, wish, tuple(codes), one.rest, {})


def _parts_of_assistance(
    event: Event, told: Mapping[str, object], items: Sequence[ProgrammeItem]
) -> Iterator[_Part]:
    chosen = _words(told, "pa_hours") or ["day"]
    at_meals = "eating" not in _words(told, "pa_tasks")
    for number in range((event.ends_on - event.starts_on).days + 1):
        day = event.starts_on + timedelta(days=number)
        breaks = breaks_on(items, day, at_meals=at_meals)
        for part in dict.fromkeys(_PARTS[name] for name in chosen):
            span = whole(day, part)
            if part is DayPart.NIGHT and day == event.ends_on:
                continue
            sleeps = part is DayPart.NIGHT and "night_waking" not in chosen
            count = 1 if sleeps else people_for(span, breaks)
            yield _Part(day, part, span, count, break_in(span, breaks))


def _parts_of_talk(items: Sequence[ProgrammeItem], *, free_time: bool) -> Iterator[_Part]:
    for (day, part), spans in sorted(interpreted(items, free_time=free_time).items()):
        yield _Part(day, part, around(spans), team_for(spans))


def _wish_of_assistant(told: Mapping[str, object]) -> tuple[Wish, list[str]]:
    wish, codes = _wish_in_words(str(told.get("pa_languages", "")).strip())
    gender = _GENDERS.get(str(told.get("pa_gender_pref", "")), frozenset())
    return Wish(wish.languages, gender), codes


def _wish_in_words(text: str) -> tuple[Wish, list[str]]:
    """A language of those that we know by name, else the words themselves."""
    if not text:
        return Wish(), []
    known = _names()
    codes = [code for code, names in known.items() if mentioned(text, [names])]
    found = tuple(known[code] for code in codes) or (frozenset({text.casefold()}),)
    return Wish(found), codes or [text]


def _names() -> dict[str, frozenset[str]]:
    """{code: the names of the language in all our languages}."""
    found: dict[str, set[str]] = {code: {code} for code in languages() if len(code) > len("en")}
    found |= {code: set() for code in languages() if code not in found}
    for reader in KNOWN:
        with using_language(reader):
            for code, names in found.items():
                names.add(language_in_text(code).casefold())
    return {code: frozenset(names) for code, names in found.items()}


def _fitted(
    need: Need,
    number: int,
    engaged: Iterable[Engaged],
    said: Mapping[tuple[str, str], Answer],
) -> Need:
    grades, misfits = {}, {}
    for row in engaged:
        key = str(row.id)
        answer = said.get((key, need.want.person))
        why = misfit(Offered(key, row.languages, row.gender), need.wish, answer)
        if why is None:
            grades[key] = grade(answer)
        else:
            misfits[key] = why
    old = need.want
    want = Want(old.key, old.person, old.hour, old.span, number, grades)
    return need._replace(want=want, misfits=misfits)


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
    for one in served_in(event):
        row = one.shift
        who = engaged.get(str(row.engaged_id))
        if who is not None:
            spans = talks.get((row.day, row.part)) if who.kind is EngagedKind.INTERPRETER else None
            span = around(spans) if spans else whole(row.day, row.part)
            hour = f"{row.day.isoformat()}.{row.part.value}"
            yield Kept(str(who.id), str(one.suggestion.participation_id), hour, span)


def _kept_for(kept: Iterable[Kept], person: str, hour: str) -> int:
    return sum((one.person, one.hour) == (person, hour) for one in kept)


def _worker(row: Engaged, kept: Iterable[Kept]) -> Worker:
    taken = {one.hour for one in kept if one.worker == str(row.id)}
    return Worker(str(row.id), frozenset(row.hours) - taken)


def _words(told: Mapping[str, object], field: str) -> list[str]:
    value = told.get(field)
    return [str(one) for one in value] if isinstance(value, list) else []
