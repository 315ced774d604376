"""Which questions are asked of whom: few, and only what something calls for."""

from collections.abc import Mapping
from typing import Any

import pytest

from events.team.categories import Category
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Stage
from registration.needs.groups.opening import SUBJECTS
from registration.needs.groups.pages import JOURNEY
from registration.needs.groups.pages import Asking
from registration.needs.groups.pages import Page
from registration.needs.groups.pages import lapsed
from registration.needs.groups.pages import pages
from registration.needs.groups.pages import subjects_asked
from registration.needs.groups.pages import subjects_of

MEASURED = frozenset({"occupied_width", "occupied_length", "person_plus_device_mass"})
"""A lift, a door and the lift of a vehicle come close to these."""


def asked(told: Mapping[str, Any], **asking: Any) -> list[str]:
    """The names of all questions that somebody with these answers meets, after the opening one."""
    values = {"about_journey": False, "near": MEASURED, **asking}
    return [one.name for page in pages(told, Asking(**values)) for one in page.questions]


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (2, {"arrange": ["nothing"]}),
        (8, {"arrange": ["sign"], "sign_language": ["bqn"]}),
        (8, {"arrange": ["sign", "hearing"], "sign_language": ["gss"]}),
        (
            10,
            {
                "arrange": ["seeing", "journey", "dog"],
                "document_formats": ["braille"],
                "assistance_dog": "guide",
            },
        ),
        (
            18,
            {
                "arrange": ["moving", "assistance", "journey"],
                "device": "powered_chair",
                "transfer": "hoist",
                "pa_mode": "own_pa_travels",
                "stairs_down": "other_way",
            },
        ),
        (8, {"arrange": ["easy", "assistance"], "pa_mode": "local_pa_provided"}),
    ],
    ids=["no needs", "Deaf", "Deaf and hard of hearing", "blind", "wheelchair", "easy read"],
)
def test_nobody_meets_more_questions_than_the_bar(most: int, told: dict[str, Any]) -> None:
    names = asked(told)

    assert 1 + len(names) <= most, names
    assert names[-1] == "anything_else"


@pytest.mark.parametrize(
    ("subject", "first", "then"),
    [
        ("moving", {"device": "none"}, {"bathroom", "steps_max"}),
        ("hearing", {"captions": "none"}, {"hearing_tech"}),
        ("seeing", {"guiding": ["none"]}, {"audio_description"}),
        ("seeing", {"document_formats": ["audio"]}, {"audio_description"}),
        ("calm", {"quiet_room": "no"}, {"lighting", "noise", "breaks", "participation_prefs"}),
        ("easy", {"plain_or_easy": "easy_read"}, {"participation_prefs"}),
        ("food", {"allergens": ["nuts"]}, {"eating_aids"}),
        ("health", {"power_critical": ["pump"]}, {"rest_room"}),
        ("safety", {"stairs_down": "alone"}, {"emergency_contact"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_answer_calls_for_what_follows_and_nothing_else_does(
    subject: str, first: dict[str, Any], then: set[str]
) -> None:
    told = {"arrange": [subject]}

    assert not then & set(asked(told))
    assert set(asked({**told, **first})) - set(asked(told)) == then
    assert set(lapsed(dict.fromkeys(then, "yes"), told)) == then


def test_a_measure_is_asked_only_where_an_object_comes_close_to_a_limit() -> None:
    told = {"arrange": ["moving"], "device": "manual_chair"}

    assert "occupied_width" in asked(told)
    assert "occupied_width" not in asked(told, near=frozenset())
    assert "occupied_width" not in asked({**told, "device": "stick_crutches"})


def test_three_measures_are_asked_at_most_and_what_was_told_or_wished_stays() -> None:
    told = {"arrange": ["moving"], "device": "manual_chair"}
    every = frozenset({*MEASURED, "turning_diameter", "bed_height_range", "seat_height"})
    measures = [name for name in asked(told, near=every) if name in every]

    assert measures == ["occupied_width", "occupied_length", "person_plus_device_mass"]
    more = {**told, "seat_height": {"help": True}}
    assert "seat_height" in asked(more, near=every)
    assert "bed_height_range" in asked(told, near=every, switched={"bed_height_range": True})


def test_questions_about_a_booked_journey_wait_for_the_yes() -> None:
    told = {"arrange": ["journey"], "booking_by": "organiser_prepays", "mode": "plane"}

    assert "airport_assistance" not in asked(told)
    assert {"mode", "airport_assistance", "visa"} & set(asked(told, about_journey=True)) == {
        "mode",
        "airport_assistance",
    }


def test_they_stand_on_pages_of_their_own_and_come_after_their_own_group_s_first() -> None:
    told = dict.fromkeys(QUESTIONS, "yes")
    every = pages(told | {"arrange": [*SUBJECTS]}, Asking(about_journey=True, near=MEASURED))
    mixed = [page.key for page in every if 0 < len(names_of(page) & JOURNEY) < len(page.questions)]

    assert {name for name, one in QUESTIONS.items() if one.stage is Stage.TRAVEL} == JOURNEY
    assert mixed == []


def names_of(page: Page) -> set[str]:
    """The names of the questions of a page."""
    return {one.name for one in page.questions}


def test_organisers_switch_questions_on_and_off() -> None:
    told = {"arrange": ["food", "journey"]}

    assert "origin" not in asked(told)
    assert "origin" in asked(told, switched={"origin": True})
    assert "diet" not in asked(told, switched={"diet": False})
    assert asked(told, switched={"anything_else": False})[-1] == "anything_else"


def test_what_followed_another_answer_lapses_and_what_a_subject_brought_stays() -> None:
    answers = {"hoist": "bring_own", "hoist__leg_height": "12 cm", "bathroom": ["bath_ok"]}
    told = {"arrange": [], "device": "scooter", "transfer": "independent"}

    assert sorted(lapsed(answers, told)) == ["hoist", "hoist__leg_height"]
    assert [*lapsed({"occupied_width": {"help": True}}, told)] == []
    assert [*lapsed({"occupied_width": {"help": True}}, {"device": "none"})] == ["occupied_width"]


def test_a_subject_that_leads_elsewhere_too_stays_when_a_category_goes() -> None:
    assert subjects_of(Category.FOOD, set()) == {"food"}
    assert "moving" not in subjects_of(Category.VENUE, {Category.SAFETY, Category.TRANSPORT})
    assert "moving" in subjects_of(Category.VENUE, {Category.FOOD})


def test_who_takes_part_online_is_asked_about_language_and_communication_alone() -> None:
    told = {"arrange": [*SUBJECTS], "sign_language": ["bqn"]}
    online = asked(told, online=True)

    assert "sign_language" in online
    assert {CATEGORY_OF[name] for name in online} == {Category.COMMUNICATION, Category.OTHER}
    subjects = subjects_asked(Asking(about_journey=False, online=True))
    assert {"sign", "hearing"} <= subjects
    assert not subjects & {"journey", "food", "moving", "dog", "assistance", "safety"}
