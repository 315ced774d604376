"""Who is there for whom: nobody in two places, everybody with rest, and what lacks is named."""

import random
from itertools import combinations

import pytest

from registration.allotting.hours.nouns import Asked
from registration.allotting.hours.nouns import Kept
from registration.allotting.hours.nouns import Proposed
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.nouns import Turn
from registration.allotting.hours.nouns import Want
from registration.allotting.hours.nouns import Worker
from registration.allotting.hours.proposing import WhyNot
from registration.allotting.hours.proposing import propose
from registration.allotting.hours.proposing import why_not
from registration.allotting.hours.resting import agree

_DAY = 24 * 60
_CLOCK = {"morning": (7, 9), "day": (9, 18), "evening": (18, 22), "night": (22, 31)}


def span(day: int, part: str) -> Span:
    """A whole part of a day."""
    starts, ends = _CLOCK[part]
    return Span(day * _DAY + starts * 60, day * _DAY + ends * 60, is_night=part == "night")


def a_want(person: str, day: int, part: str, number: int = 1, **grades: int) -> Want:
    """Somebody needs that many people; `grades` says who fits how well."""
    hour = f"{day}.{part}"
    return Want(f"{person}.{hour}", (person,), hour, span(day, part), number, grades)


def a_worker(key: str, *hours: str) -> Worker:
    """Somebody engaged for these parts of days."""
    return Worker(key, frozenset(hours))


def a_world(seed: int) -> Asked:
    """Eight people over three days; a dozen who offer half of all hours; one booking."""
    chance = random.Random(seed)
    hours = [f"{day}.{part}" for day in range(3) for part in _CLOCK]
    workers = [
        a_worker(f"w{number}", *(hour for hour in hours if chance.random() < 0.6))
        for number in range(12)
    ]
    wants = []
    for person in range(8):
        fits = {each.key: chance.randrange(4) for each in workers if chance.random() < 0.6}
        wants += [
            a_want(str(person), day, part, chance.choice((1, 1, 2)), **fits)
            for day in range(3)
            for part in _CLOCK
            if chance.random() < 0.4
        ]
    kept = Kept("w0", ("somebody",), "1.evening", span(1, "evening"))
    workers[0] = Worker("w0", workers[0].free - {"1.evening"})
    return Asked(tuple(wants), tuple(workers), (kept,))


def crossed(asked: Asked, found: Proposed) -> list[str]:
    """Every rule that the proposal breaks."""
    wants = {each.key: each for each in asked.wants}
    workers = {each.key: each for each in asked.workers}
    wrong = []
    for turn in found.turns:
        want = wants[turn.want]
        wrong += ["does not fit"] * (turn.worker not in want.grades)
        wrong += ["not offered"] * (want.hour not in workers[turn.worker].free)
    for worker in asked.workers:
        spans = [wants[one.want].span for one in found.turns if one.worker == worker.key]
        spans += [one.span for one in asked.kept if one.worker == worker.key]
        wrong += ["no rest" for a, b in combinations(spans, 2) if not agree(a, b)]
    for want in asked.wants:
        there = sum(one.want == want.key for one in found.turns)
        wrong += ["miscounted"] * (there + found.lacking.get(want.key, 0) != want.number)
    return wrong


@pytest.mark.parametrize("seed", range(4))
def test_breaks_and_rest_are_kept_and_nobody_is_in_two_places(seed: int) -> None:
    asked = a_world(seed)

    found = propose(asked)

    assert crossed(asked, found) == []
    assert found.turns
    for want in asked.wants:
        if want.key in found.lacking:
            assert why_not(asked, found, want).keys() <= want.grades.keys()


def test_whom_the_person_prefers_comes_and_stays() -> None:
    wants = [a_want("stelios", day, "day", danae=0, lida=3) for day in (0, 1)]
    workers = (a_worker("lida", "0.day", "1.day"), a_worker("danae", "0.day", "1.day"))

    found = propose(Asked(tuple(wants), workers))

    assert {turn.worker for turn in found.turns} == {"danae"}
    assert found.lacking == {}


def test_one_whole_team_is_better_than_two_halves() -> None:
    wants = (a_want("a", 0, "day", 2, x=0, y=3), a_want("b", 0, "day", 2, x=3, y=0))
    workers = (a_worker("x", "0.day"), a_worker("y", "0.day"))

    found = propose(Asked(wants, workers))

    assert len({turn.want for turn in found.turns}) == 1
    assert sorted(found.lacking.values()) == [2]


def test_the_same_faces_where_it_can_be() -> None:
    wants = tuple(a_want("maria", day, "day", a=3, b=3) for day in (0, 1))
    workers = (a_worker("a", "0.day", "1.day"), a_worker("b", "0.day", "1.day"))

    assert len({turn.worker for turn in propose(Asked(wants, workers)).turns}) == 1
    known = Kept("b", ("maria",), "2.day", span(2, "day"))
    found = propose(Asked(wants, workers, (known,)))
    assert {turn.worker for turn in found.turns} == {"b"}


def test_who_works_in_the_evening_does_not_come_in_the_morning() -> None:
    wants = (a_want("a", 0, "evening", w=0), a_want("a", 1, "morning", w=0))
    worker = a_worker("w", "0.evening", "1.morning")

    found = propose(Asked(wants, (worker,)))

    assert len(found.turns) == 1
    (lacking,) = found.lacking
    left = next(want for want in wants if want.key == lacking)
    assert why_not(Asked(wants, (worker,)), found, left) == {"w": WhyNot.REST}


def test_times_of_one_part_that_differ_are_weighed_one_by_one() -> None:
    late = Want("b", ("b",), "0.evening", Span(20 * 60, 23 * 60), 1, {"w": 0})
    early = a_want("a", 0, "evening", w=0)
    next_day = a_want("c", 1, "day", w=0)
    asked = Asked((late, early, next_day), (a_worker("w", "0.evening", "1.day"),))

    found = propose(asked)

    assert {turn.want for turn in found.turns} == {early.key, next_day.key}
    assert crossed(asked, found) == []


def test_why_nobody_can_come() -> None:
    want = a_want("a", 0, "day", there=0, away=0, busy=0, tired=0, kept=0)
    kept = (
        Kept("busy", ("b",), "0.day", span(0, "day")),
        Kept("kept", ("a",), "0.day", span(0, "day")),
        Kept("tired", ("b",), "-1.night", span(-1, "night")),
    )
    workers = (
        a_worker("there", "0.day"),
        a_worker("away"),
        a_worker("busy"),
        a_worker("tired", "0.day"),
        a_worker("kept"),
        a_worker("stranger", "0.day"),
    )
    asked = Asked((want,), workers, kept)

    found = propose(asked)

    assert found.turns == (Turn(want.key, "there"),)
    assert why_not(asked, found, want) == {
        "away": WhyNot.NOT_OFFERED,
        "busy": WhyNot.ELSEWHERE,
        "tired": WhyNot.REST,
    }
