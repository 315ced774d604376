"""The catalogue holds every fact that a place is measured by."""

from events.survey.catalogue import KINDS
from events.survey.models import Method
from events.survey.models import Place
from events.survey.models import SurveyPhoto
from registration.matching.rules import Grade

# The facts of reference access-needs.json ("venue"): group, field.
FACTS = {
    "survey": ["surveyed_on / by / method", "photos", "valid_until"],
    "place": ["kind", "address, lat, lon, what3words-free directions"],
    "arrival": ["drop_off", "parking", "public_transport", "path"],
    "entrance": ["level | steps", "ramp"],
    "door": ["clear_width", "threshold", "opens", "side_space", "turning_before / after"],
    "lift": ["door_clear / car_width / car_depth", "load", "controls"],
    "lift ": ["works_in_fire / backup_lift"],
    "platform": ["platform_lift"],
    "route": ["corridor_min_width", "doors_heavy / fire_doors_held"],
    "room": ["meeting_room", "hearing", "tech"],
    "toilet": ["accessible_toilets", "changing_places"],
    "bedroom": ["accessible_rooms", "connecting_pairs"],
    "calm": ["quiet_room / rest_bed"],
    "dog": ["relief_area / policy / water"],
    "food": ["table_height, served, buffet_reach, kitchen_allergen_policy, blender"],
    "safety": ["alarm", "evacuation"],
    "power": ["sockets / generator / UPS"],
    "staff": ["trained"],
    "service": ["local_suppliers"],
    "check": ["matches"],
}
ELSEWHERE = {
    "survey.surveyed_on / by / method": set(Method.__members__)
    == {"TAPE", "LASER", "PHOTOS", "STATED"},
    "survey.photos": hasattr(SurveyPhoto, "alt"),
    "survey.valid_until": hasattr(Place, "valid_until"),
    "place.kind": hasattr(Place, "kind"),
    "place.address, lat, lon, what3words-free directions": hasattr(Place, "position_on_map"),
    "check.matches": [grade.name for grade in Grade] == ["OK", "TIGHT", "UNKNOWN", "NO"],
}
"""What is a column or a rule, and no value of an object."""
OURS = {"travel.local_transport"}
"""Vehicles: the facts measure what people need of them."""


def test_every_fact_has_its_place() -> None:
    facts = {f"{group.strip()}.{field}" for group, fields in FACTS.items() for field in fields}
    assert len(facts) == 39

    asked = {asked.fact for kind in KINDS.values() for asked in kind.asked} - OURS
    assert asked | ELSEWHERE.keys() == facts
    assert all(ELSEWHERE.values())


def test_a_key_is_asked_once_and_says_something_openly() -> None:
    for kind in KINDS.values():
        keys = [asked.key for asked in kind.asked]
        assert len(keys) == len(set(keys)), kind.name
        assert any(asked.always for asked in kind.asked) or kind.name == "staff", kind.name
