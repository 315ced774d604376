"""The model of bedrooms: what is never proposed, whatever people told and whatever is there."""

import random
from dataclasses import replace
from datetime import date
from datetime import timedelta
from itertools import combinations
from uuid import UUID

import pytest

from registration.allotting.bedrooms import Consent
from registration.allotting.bedrooms import Guest
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import Placed
from registration.allotting.bedrooms import Question
from registration.allotting.bedrooms import Room
from registration.allotting.bedrooms import consent
from registration.allotting.bedrooms import nearness
from registration.allotting.bedrooms import propose
from registration.matching.rules import Grade

FIRST = date(2027, 9, 23)
NIGHTS = Nights(FIRST, FIRST + timedelta(days=2))
_SHARES = ("", "single_needed", "with_pa", "with_named", "any_same_gender", "any", "any")


def a_room(number: int, beds: int = 1, adjoining: str = "", *features: str) -> Room:
    return Room(
        UUID(int=number), str(number), str(number // 100), beds, adjoining, frozenset(features)
    )


def a_guest(number: int, rooms: list[Room], grade: Grade = Grade.OK, **more: object) -> Guest:
    guest = Guest(
        UUID(int=5000 + number), f"Guest {number}", NIGHTS, {room.key: grade for room in rooms}
    )
    return replace(guest, **more)  # type: ignore[arg-type]  # any field of Guest


def numbers_of(placed: list[Placed]) -> list[str]:
    return [one.room.name if one.room else "" for one in placed]


def a_question(seed: int, guests: int, rooms: int) -> Question:
    """A training made at random, always the same for one seed."""
    dice = random.Random(seed)
    there = [
        a_room(
            100 * (one // 8 + 1) + one % 8,
            dice.choice((1, 1, 2)),
            str(100 * (one // 8 + 1) + one % 8 + 1) if one % 4 == 0 else "",
            *(("shower",) if dice.random() < 0.4 else ()),
        )
        for one in range(rooms)
    ]
    people: list[Guest] = []
    for number in range(guests):
        last = people[-1] if people else None
        is_assistant = last is not None and last.beside is None and dice.random() < 0.3
        first = FIRST + timedelta(days=dice.choice((0, 0, 1)))
        guest = Guest(
            UUID(int=5000 + number),
            f"Guest {number}",
            Nights(first, first + timedelta(days=dice.choice((0, 1, 2)))),
            {room.key: dice.choice(list(Grade)) for room in there},
            has_needs=dice.random() < 0.6,
            shares=dice.choice(_SHARES),
            shares_with=f"guest {number + 1}",
            beside=last.key if last and is_assistant else None,
            near=dice.choice(list(Near)) if is_assistant else Near.ANYWHERE,
            is_wanted_in_room=is_assistant and dice.random() < 0.5,
        )
        people.append(guest)
    given = people[0]
    taken = [(there[0].key, given.nights)]
    people[0] = replace(given, given=there[0].key)
    return Question(people, there, taken)


@pytest.mark.parametrize(
    ("seed", "guests", "rooms"), [(1, 9, 9), (2, 14, 8), (3, 20, 24), (4, 60, 50)]
)
def test_what_must_never_be_is_never_proposed(seed: int, guests: int, rooms: int) -> None:
    question = a_question(seed, guests, rooms)

    placed, _is_best = propose(question)

    assert [one.guest for one in placed] == question.seeking
    fitting = [one.guest.grades[one.room.key] for one in placed if one.room]
    assert Grade.NO not in fitting
    beds = {room.key: room.beds for room in question.rooms}
    for (key, _night), people in held_in(question, placed).items():
        assert len(people) <= beds[key]
        assert all(consent(*pair) is Consent.YES for pair in combinations(people, 2))


def held_in(question: Question, placed: list[Placed]) -> dict[tuple[UUID, date], list[Guest]]:
    """Who sleeps in which room in which night, those who had their room before too."""
    stays = [(one.room.key, one.guest) for one in placed if one.room]
    stays += [(one.given, one) for one in question.guests if one.given]
    held: dict[tuple[UUID, date], list[Guest]] = {}
    for key, guest in stays:
        for night in guest.nights.days():
            held.setdefault((key, night), []).append(guest)
    return held


def test_everybody_gets_a_bed_before_anything_else_counts() -> None:
    rooms = [a_room(101, 1, "", "shower"), a_room(102)]
    picky = a_guest(1, rooms, Grade.NO, has_needs=True, asks=frozenset({"shower"}))
    picky = replace(picky, grades={rooms[0].key: Grade.TIGHT, rooms[1].key: Grade.NO})
    easy = a_guest(2, rooms)

    placed, is_best = propose(Question([easy, picky], rooms))

    assert (numbers_of(placed), is_best) == (["102", "101"], True)


def test_rooms_with_much_in_them_are_kept_for_those_who_need_it() -> None:
    rooms = [a_room(101, 1, "", "shower", "turning"), a_room(102)]

    placed, _is_best = propose(Question([a_guest(1, rooms)], rooms))

    assert numbers_of(placed) == ["102"]


def test_where_beds_are_too_few_who_has_needs_comes_first() -> None:
    rooms = [a_room(101)]
    one, two = a_guest(1, rooms), a_guest(2, rooms, has_needs=True)

    placed, _is_best = propose(Question([one, two], rooms))

    assert numbers_of(placed) == ["", "101"]


def test_a_bed_is_free_again_on_the_day_of_departure() -> None:
    rooms = [a_room(101)]
    early = a_guest(1, rooms, nights=Nights(FIRST, FIRST))
    late = a_guest(2, rooms, nights=Nights(FIRST + timedelta(days=1), FIRST + timedelta(days=2)))

    placed, _is_best = propose(Question([early, late], rooms))

    assert numbers_of(placed) == ["101", "101"]


@pytest.mark.parametrize(
    ("near", "said", "wanted"),
    [
        (Near.SAME_ROOM, "any", ["101", "101"]),
        (Near.SAME_ROOM, "", ["201", "202"]),
        (Near.ADJOINING, "", ["201", "202"]),
    ],
)
def test_assistants_sleep_as_near_as_the_person_told(
    near: Near, said: str, wanted: list[str]
) -> None:
    rooms = [a_room(101, 2), a_room(201, 1, "202"), a_room(202), a_room(301)]
    person = a_guest(1, rooms)
    assistant = a_guest(
        2,
        rooms,
        beside=person.key,
        near=near,
        shares=said,
        is_wanted_in_room=near is Near.SAME_ROOM,
    )

    placed, _is_best = propose(Question([person, assistant], rooms))

    assert sorted(numbers_of(placed)) == wanted


def test_an_assistant_follows_a_person_who_has_a_room_already() -> None:
    rooms = [a_room(101), a_room(201), a_room(202), a_room(203)]
    person = a_guest(1, rooms, given=rooms[2].key)
    assistant = a_guest(2, rooms, beside=person.key, near=Near.SAME_FLOOR)
    taken = [(rooms[2].key, NIGHTS)]

    placed, _is_best = propose(Question([person, assistant], rooms, taken))

    assert numbers_of(placed)[0] in {"201", "203"}


def test_those_who_named_each_other_share_and_nobody_else_has_to() -> None:
    rooms = [a_room(101, 2), a_room(102, 2), a_room(103)]
    ana = a_guest(1, rooms, shares="with_named", shares_with="Guest 2")
    bo = a_guest(2, rooms, shares="with_named", shares_with="guest 1")
    cy = a_guest(3, rooms, shares="any")

    placed, _is_best = propose(Question([ana, bo, cy], rooms))

    assert placed[0].room is placed[1].room
    assert placed[0].together is bo
    assert (numbers_of(placed)[2], placed[2].together) == ("103", None)


def test_of_many_who_share_with_anybody_two_alike_share() -> None:
    rooms = [a_room(100 + number, 2) for number in range(25)]
    guests = [a_guest(number, rooms, shares="any") for number in range(46)]

    placed, is_best = propose(Question(guests, rooms))

    assert "" not in numbers_of(placed)
    assert is_best
    assert sum(one.together is not None for one in placed) >= 42


def test_sharing_needs_both_words() -> None:
    rooms = [a_room(101, 2)]
    silent, anybody = a_guest(1, rooms), a_guest(2, rooms, shares="any")
    same = a_guest(3, rooms, shares="any_same_gender")
    named = a_guest(4, rooms, shares="with_named", shares_with="Guest 2")
    person = a_guest(5, rooms, shares="with_pa")
    assistant = a_guest(6, rooms, shares="with_pa", beside=person.key)
    nobody = a_guest(7, rooms, shares="with_named", shares_with="")

    assert consent(silent, anybody) is Consent.NO
    assert consent(same, anybody) is Consent.ASK
    assert consent(named, anybody) is Consent.YES
    assert consent(named, same) is Consent.NO
    assert consent(person, assistant) is Consent.YES
    assert consent(person, anybody) is Consent.NO
    assert consent(nobody, anybody) is Consent.NO


def test_how_near_rooms_lie() -> None:
    one = a_room(204, 1, "205, 206")

    assert nearness(one, one) is Near.SAME_ROOM
    assert nearness(a_room(206), one) is Near.ADJOINING
    assert nearness(one, a_room(203)) is Near.NEXT_DOOR
    assert nearness(one, a_room(209)) is Near.SAME_FLOOR
    assert nearness(one, a_room(304)) is Near.ANYWHERE
    assert nearness(replace(one, floor=""), a_room(209)) is Near.ANYWHERE
    assert nearness(one, replace(a_room(207), name="Garden")) is Near.SAME_FLOOR
