"""Rides and hours of 15 and of 150 people: how long the solver takes to propose them.

`.venv/bin/python bench/planning.py` measures on this machine, the median of three.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.bars import Bar
from bench.bars import told
from registration.allotting.hours import nouns as hours
from registration.allotting.hours import proposing as proposing_hours
from registration.allotting.hours.grouping import Team
from registration.allotting.hours.grouping import teams
from registration.allotting.seats import nouns as seats
from registration.allotting.seats import proposing as proposing_seats

SIZES = {15: 1.0, 150: 10.0}
"""{people: seconds that the solver may take}."""
_DAY, _MINIBUS, _VAN = 24 * 60, (8, 0), (6, 2)
_IN_WHEELCHAIRS, _WITH_ASSISTANTS, _OFFERED, _FITTING = 0.2, 0.25, 0.8, 0.6
_SIGNED = ("bqn", "gss", "ils")
_PARTS = {"morning": (7, 9), "day": (9, 18), "evening": (18, 22)}


def bars(times: int = 1) -> list[Bar]:
    """What was measured beside what is wanted."""
    found = []
    for people, most in SIZES.items():
        for what, act in (("rides", _propose_rides), ("hours", _propose_hours)):
            took = statistics.median(_seconds(act, people) for _ in range(times))
            found.append(Bar(f"{what} of {people} people", took, most, " s", most=True))
    return found


def rides(people: int) -> seats.Asked:
    """Everybody arrives on one of two days and leaves on one of two; a fifth in wheelchairs."""
    chance = random.Random(people)
    count = max(1, people // 15)
    sizes = [_VAN] * (count + 1) + [_MINIBUS] * (count + 1)
    vehicles = tuple(seats.Vehicle(f"v{n}", *size) for n, size in enumerate(sizes))
    parties = []
    left = people
    while left > 0:
        stays = chance.random() < _IN_WHEELCHAIRS
        size = min(left, 1 + (chance.random() < _WITH_ASSISTANTS))
        fit = chance.choice((0, 0, 4)) if stays else 0
        grades = {each.key: fit for each in vehicles if each.wheelchairs or not stays}
        for is_brought in (False, True):
            start = chance.randrange(2) * _DAY + chance.randrange(9 * 60, 20 * 60, 5)
            road = chance.choice(("airport", "airport", "station"))
            parties.append(
                seats.Party(
                    f"{left}.{is_brought}",
                    f"{road} {is_brought}",
                    start + 5 * _DAY * is_brought,
                    start + 5 * _DAY * is_brought + 45,
                    size - stays,
                    int(stays),
                    is_brought=is_brought,
                    grades=grades,
                )
            )
        left -= size
    return seats.Asked(tuple(parties), vehicles)


def needs(people: int) -> hours.Asked:
    """Over four days, one in five wants assistance in two parts of each day, one in ten signs.

    Those who sign use one of three languages, and share their interpreters.
    """
    chance = random.Random(people)
    number = max(4, people // 5)
    names = [f"{day}.{part}" for day in range(4) for part in _PARTS]
    assistants, interpreters = (
        [
            hours.Worker(
                f"{kind}{n}", frozenset(name for name in names if chance.random() < _OFFERED)
            )
            for n in range(number)
        ]
        for kind in ("a", "i")
    )
    workers = (*assistants, *interpreters)
    speaks = {each.key: frozenset({chance.choice(_SIGNED)}) for each in workers}
    singles = [
        single
        for person in range(people)
        for single in _of(person, chance, assistants, interpreters, speaks)
    ]
    grouped = teams(singles, workers, (), speaks)
    return hours.Asked(tuple(_want(team) for team in grouped), workers)


def _of(
    person: int,
    chance: random.Random,
    assistants: list[hours.Worker],
    interpreters: list[hours.Worker],
    speaks: dict[str, frozenset[str]],
) -> Iterator[hours.Single]:
    signs = person % 10 == 1
    fits = assistants if person % 5 == 0 else interpreters if signs else []
    language = (frozenset({chance.choice(_SIGNED)}),) if signs else ()
    grades = {
        each.key: chance.choice((0, 2, 3, 3))
        for each in fits
        if chance.random() < _FITTING and (not signs or speaks[each.key] in language)
    }
    parts = chance.sample(list(_PARTS), 2)
    for day in range(4 if fits else 0):
        for part in parts:
            starts, ends = (day * _DAY + clock * 60 for clock in _PARTS[part])
            hour, spans = f"{day}.{part}", (hours.Span(starts, ends),)
            key, team = f"{person}.{hour}", 2 if signs else 1
            yield hours.Single(key, str(person), hour, spans, team, grades, language, signs)


def _want(team: Team) -> hours.Want:
    first, span = team.members[0], team.spans[0]
    return hours.Want(first.key, team.people, first.hour, span, team.number, team.grades)


def _propose_rides(people: int) -> None:
    proposing_seats.propose(rides(people))


def _propose_hours(people: int) -> None:
    proposing_hours.propose(needs(people))


def _seconds(act: Callable[[int], None], people: int) -> float:
    start = time.monotonic()
    act(people)
    return time.monotonic() - start


if __name__ == "__main__":
    print(told(bars(times=3)))
