"""Bedrooms for 15 and for 150 people, beside the bars of issue 4.

`.venv/bin/python bench/allotting.py` fills a fresh SQLite store with people who told what they
need and a hotel that was measured, and times the whole work of the job: reading and opening what
was told, comparing everybody with every room, and the solver with the start of its process.
"""

import random
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from flask_migrate import upgrade

from app import create_app
from bench import planning
from bench.bars import Bar
from bench.bars import told
from bench.ground import machine
from events.call.models import Event
from events.survey.models import PlaceKind
from foundation import clock
from foundation.settings import read
from foundation.store import db
from foundation.store import transaction
from registration.allotting.bedrooms import propose
from registration.allotting.queries import asked_in
from tests.support.companions import an_assistant
from tests.support.needs import tell
from tests.support.people import an_organisation
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.survey import a_place
from tests.support.survey import an_object

SIZES = {15: 1.0, 150: 10.0}
"""{people: the most seconds}"""
_TRIES = 5
_CHAIR = {"device": "powered_chair", "occupied_width": {"typed": "67", "unit": "cm", "si": 670}}
_NEEDS = (
    {**_CHAIR, "bathroom": ["roll_in_shower", "fixed_seat"]},
    {**_CHAIR, "bathroom": ["roll_in_shower"], "pa_mode": "own_pa_travels"},
    {"device": "manual_chair", "bathroom": ["roll_in_shower"], "steps_max": 0},
    {"hears_alarm": ["needs_visual"]},
    {"ground_floor_bed": "yes"},
    {"fridge": "in_room"},
)
_SHARES = ("single_needed", "any", "any", "any_same_gender")
_NEAR = ("same_room_twin", "adjoining_door", "next_door", "same_floor")
_ROOM = {"door_width": 800, "door_threshold": 0, "turning": 1200, "bed_height": 500}
_LARGE = {"door_width": 950, "door_threshold": 0, "turning": 1600, "bed_height": 480}


def fill(people: int) -> Event:
    """A training of so many people, a fifth of them assistants, and about as many rooms."""
    dice = random.Random(people)
    day = clock.today("Europe/Sofia") + timedelta(days=60)
    event = a_training(
        f"bench-{people}",
        an_organisation(f"B{people}"),
        starts_on=day,
        ends_on=day + timedelta(days=3),
    )
    _measure(event, people)
    with_needs = people * 3 // 10
    for number in range(people - people // 5):
        person = a_participant(event, f"Guest{number}{people} Bench")
        answers: dict[str, object] = {"room_sharing": dice.choice(_SHARES)}
        if number < with_needs:
            answers |= dice.choice(_NEEDS)
        if number < people // 5:
            answers |= {"pa_mode": "own_pa_travels", "pa_room": dice.choice(_NEAR)}
        tell(person, answers)
        if number < people // 5:
            an_assistant(person, f"Assistant {number}")
    return event


def _measure(event: Event, rooms: int) -> None:
    place = a_place(event, kind=PlaceKind.HOTEL)
    an_object(place, "lift", "Lift", {"door_width": 900, "car_width": 1100, "car_depth": 1400})
    for number in range(rooms):
        floor, door = 1 + number // 25, 100 * (1 + number // 25) + number % 25
        is_large = number % 4 == 0
        values: dict[str, int | str] = {
            **(_LARGE if is_large else _ROOM),
            "shower": "roll_in" if is_large else "bath",
            "shower_seat": "fixed" if number % 8 == 0 else "none",
            "beds": ("twin", "single", "double", "single", "twin")[number % 5],
            "flashing_alarm": int(number % 15 == 0),
            "without_lift": int(floor == 1),
            "fridge": "medicine" if number % 3 == 0 else "none",
        }
        an_object(place, "bedroom", str(door), values)


def measure(people: int) -> float:
    """The median of several tries, in seconds; prints what came of them."""
    with transaction():
        event = fill(people)
    slug, took = event.slug, []
    for _try in range(_TRIES):
        db.session.rollback()
        begun = time.perf_counter()
        question = asked_in(event).question
        read_in = time.perf_counter() - begun
        placed, is_best = propose(question)
        took.append(time.perf_counter() - begun)
    roomed = sum(one.room is not None for one in placed)
    word = "surely the best" if is_best else "perhaps not the best"
    print(
        f"{slug}: {len(question.rooms)} rooms, {len(placed)} people, {roomed} with a bed, {word}; "
        f"reading {read_in:.2f} s, all {min(took):.2f} to {max(took):.2f} s"
    )
    return statistics.median(took)


def main() -> None:
    """Measure all sizes; exit 1 where a bar fails."""
    print(machine())
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        house = create_app(read({"DATA_DIR": f"{folder}/data", "KEYS_DIR": f"{folder}/keys"}))
        with house.app_context(), house.test_request_context():
            upgrade()
            bars = [
                Bar(f"bedrooms for {people} people", measure(people), most, " s", most=True)
                for people, most in SIZES.items()
            ]
            db.engine.dispose()
    bars += planning.bars(times=3)
    print(told(bars))
    raise SystemExit(0 if all(bar.passed for bar in bars) else 1)


if __name__ == "__main__":
    main()
