"""The model in whole numbers that says who is there for whom. Nothing of a person goes into it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum

from registration.allotting.hours.nouns import Asked
from registration.allotting.hours.nouns import Kept
from registration.allotting.hours.nouns import Proposed
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.nouns import Turn
from registration.allotting.hours.nouns import Want
from registration.allotting.hours.nouns import Worker
from registration.allotting.hours.resting import agree
from registration.allotting.solver import Found
from registration.allotting.solver import Model
from registration.allotting.solver import solve

Solve = Callable[[Model, float], Found]
_Held = list[tuple[Want, int]]
"""The choices of one part of a day, each with its want."""

_LACK, _BROKEN, _FACE = 3, 1, 2
"""First nobody is missing and teams are whole; then people prefer whom they know."""


class WhyNot(StrEnum):
    """Why somebody who fits cannot come at that time."""

    NOT_OFFERED = "not_offered"
    REST = "rest"
    ELSEWHERE = "elsewhere"


@dataclass
class _Book:
    model: Model = field(default_factory=Model)
    #: {(want, worker): the choice}
    turns: dict[tuple[str, str], int] = field(default_factory=dict)
    #: {want: how many people it lacks}
    lacking: dict[str, int] = field(default_factory=dict)
    #: {want: whether its team is not whole}, of wants of more than one person
    broken: dict[str, int] = field(default_factory=dict)
    #: {(person, worker): whether the worker is a new face to the person}
    faces: dict[tuple[str, str], int] = field(default_factory=dict)


def propose(asked: Asked, seconds: float = 4, by: Solve = solve) -> Proposed:
    """Who is there for whom: as many as can, whole teams first, then whom people prefer.

    Nobody is in two places, works without rest, or comes to somebody whom they do not fit.
    Raises SolverStopped.
    """
    book = _Book()
    for want in asked.wants:
        _ask_for(book, asked, want)
    _limit_workers(book, asked)
    _prefer_few_faces(book, asked)
    book.model.begin_with(_first_answer(book, asked))
    found = by(book.model, seconds)
    turns = tuple(Turn(*key) for key, choice in book.turns.items() if found.chosen(choice))
    lacking = {want: found.values[number] for want, number in book.lacking.items()}
    return Proposed(turns, {key: lack for key, lack in lacking.items() if lack}, found.is_best)


def why_not(asked: Asked, proposed: Proposed, want: Want) -> dict[str, WhyNot]:
    """{worker: why not} of everybody who fits the want and is not there for it."""
    spans = _spans(asked, proposed)
    there = {turn.worker for turn in proposed.turns if turn.want == want.key}
    there |= {kept.worker for kept in asked.kept if _is_for(kept, want)}
    found = {}
    for worker in asked.workers:
        if worker.key not in want.grades or worker.key in there:
            continue
        found[worker.key] = _why_not(spans[worker.key], worker, want)
    return found


def _ask_for(book: _Book, asked: Asked, want: Want) -> None:
    """Each worker who may come, and how many are missing."""
    terms: dict[int, float] = {}
    for worker in asked.workers:
        if worker.key in want.grades and may_come(asked, worker, want):
            choice = book.turns[want.key, worker.key] = book.model.choice()
            book.model.cost(choice, want.grades[worker.key], rank=1)
            terms[choice] = 1
    lack = book.lacking[want.key] = book.model.amount(want.number)
    book.model.cost(lack, _LACK)
    book.model.exactly({**terms, lack: 1}, want.number)
    if want.number > 1:
        broken = book.broken[want.key] = book.model.choice()
        book.model.at_most({lack: 1, broken: -want.number}, 0)
        book.model.cost(broken, _BROKEN)


def may_come(asked: Asked, worker: Worker, want: Want) -> bool:
    """Whether the worker is free then, with a rest before and after what they do already.

    Or there at that time for some of these people.
    """
    joins = worker.key in want.joins
    own = [
        kept.span
        for kept in asked.kept
        if kept.worker == worker.key and not (joins and kept.hour == want.hour)
    ]
    is_free = joins or want.hour in worker.free
    return is_free and all(agree(span, want.span) for span in own)


def _limit_workers(book: _Book, asked: Asked) -> None:
    """Two turns of one worker must agree: not at once, and with rest."""
    wants = {want.key: want for want in asked.wants}
    by_worker: dict[str, dict[str, _Held]] = defaultdict(lambda: defaultdict(list))
    for (key, worker), choice in book.turns.items():
        by_worker[worker][wants[key].hour].append((wants[key], choice))
    for by_hour in by_worker.values():
        hours = sorted(by_hour.values(), key=lambda held: held[0][0].span.starts)
        for number, first in enumerate(hours):
            _allow_one(book, _never_together(first, hours[number + 1 :]))
            for other in hours[number + 1 :]:
                _keep_rest(book, first, other)


def _never_together(first: _Held, later: list[_Held]) -> list[_Held]:
    """The part of the day with those after it of which nobody can do two."""
    found = [first]
    for held in later:
        if not any(_can_agree(held, one) for one in found):
            found.append(held)
    return found


def _allow_one(book: _Book, parts: list[_Held]) -> None:
    book.model.at_most({choice: 1 for held in parts for _want, choice in held}, 1)


def _keep_rest(book: _Book, one: _Held, other: _Held) -> None:
    if not _can_agree(one, other):
        _allow_one(book, [one, other])
        return
    for want, choice in one:
        for second, also in other:
            if not agree(want.span, second.span):
                book.model.at_most({choice: 1, also: 1}, 1)


def _can_agree(one: _Held, other: _Held) -> bool:
    return any(agree(a.span, b.span) for a, _choice in one for b, _also in other)


def _prefer_few_faces(book: _Book, asked: Asked) -> None:
    """The same people over the days, where it can be: trust takes time."""
    known = {(person, kept.worker) for kept in asked.kept for person in kept.people}
    wants = {want.key: want for want in asked.wants}
    faces: dict[tuple[str, str], list[int]] = defaultdict(list)
    for (key, worker), choice in book.turns.items():
        for person in wants[key].people:
            faces[person, worker].append(choice)
    for pair, choices in faces.items():
        if pair in known:
            continue
        face = book.faces[pair] = book.model.choice()
        book.model.cost(face, _FACE, rank=1)
        for choice in choices:
            book.model.at_most({choice: 1, face: -1}, 0)


def _first_answer(book: _Book, asked: Asked) -> dict[int, int]:
    """What somebody with a pencil would choose: for each want in turn whoever fits and is free."""
    busy: dict[str, list[Want]] = defaultdict(list)
    first: dict[int, int] = {}
    for want in sorted(asked.wants, key=lambda each: (len(each.grades), each.key)):
        there: list[str] = []
        for worker in sorted(want.grades, key=lambda key: (want.grades[key], key)):
            may = (want.key, worker) in book.turns and len(there) < want.number
            if may and all(_can_do_both(other, want) for other in busy[worker]):
                there.append(worker)
                busy[worker].append(want)
                first[book.turns[want.key, worker]] = 1
                new = (book.faces.get((person, worker)) for person in want.people)
                first |= dict.fromkeys((face for face in new if face is not None), 1)
        lack = first[book.lacking[want.key]] = want.number - len(there)
        if lack and want.key in book.broken:
            first[book.broken[want.key]] = 1
    return first


def _can_do_both(one: Want, other: Want) -> bool:
    return one.hour != other.hour and agree(one.span, other.span)


def _spans(asked: Asked, proposed: Proposed) -> dict[str, list[tuple[str, Span]]]:
    """{worker: what they do, booked and proposed}."""
    wants = {want.key: want for want in asked.wants}
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for kept in asked.kept:
        found[kept.worker].append((kept.hour, kept.span))
    for turn in proposed.turns:
        found[turn.worker].append((wants[turn.want].hour, wants[turn.want].span))
    return found


def _why_not(busy: list[tuple[str, Span]], worker: Worker, want: Want) -> WhyNot:
    if any(hour == want.hour for hour, _span in busy):
        return WhyNot.ELSEWHERE
    if want.hour not in worker.free:
        return WhyNot.NOT_OFFERED
    return WhyNot.REST


def _is_for(kept: Kept, want: Want) -> bool:
    return kept.hour == want.hour and set(want.people) <= set(kept.people)
