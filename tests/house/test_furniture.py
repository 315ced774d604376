"""Every sub-room is furnished alike, so that who knows one finds their way in all."""

import pytest

from tests.support import house

# The code of the house is parsed once.
pytestmark = pytest.mark.xdist_group("code")

FURNITURE = {
    "__init__",
    "models",
    "rules",
    "queries",
    "actions",
    "forms",
    "views",
    "letters",
    "tasks",
    "personal_data",
    "panels",
}

# Foundation and operations hold tools, not subjects with pages; their files are named for what
# they do. In the rooms with subjects, whatever is more than furniture is listed with its reason.
MORE: dict[str, dict[str, str]] = {
    "events/post": {"kinds": "which letters there are: declared by the rooms above"},
    "events/team": {
        "categories": "the kinds of needs, a word list that all rooms above share",
        "following": "who hears that somebody moved: declared by the rooms above",
    },
    "events/sharing": {"formats": "how each format writes what it is given: no store, no request"},
    "events/survey": {"catalogue": "one declaration for each kind of object drives everything"},
    "registration/lists": {"formats": "how each kind of file writes rows: no store, no request"},
    "registration/places": {"states": "the one table of moves, which actions and readers share"},
    "certificates/credentials": {
        "jose": "signed JSON and public keys, as the standards write them: no store, no request",
        "keys": "the key that signs, a file outside the store",
        "open_badges": "how Open Badges 3.0 writes what we know: no store, no request",
    },
    "certificates/designs": {
        "content": "a design and the facts of a person as values that freeze: no store, no request",
        "drawing": "a small picture of a layout, from the press's numbers: no store, no request",
        "placeholders": "the list of placeholders, and filling them: no store, no request",
        "wording": "what Stepfree says on each kind of paper: data",
    },
    "certificates/papers": {
        "kinds": "one declaration for each kind of paper drives everything",
        "parts": "the parts of which papers are made, as values: no store, no request",
        "words": "what Markdown says as parts of a paper: no store, no request",
    },
    "certificates/press": {"*": "an engine that turns HTML into papers; it has no pages"},
    "events/outcomes": {
        "agreement": "one honest sentence on who agreed, for pages and papers",
        "convention": "the articles of the UN CRPD, data",
        "differences": "a pure function that compares two texts",
    },
    "registration/allotting": {
        "solver": "a model in whole numbers, solved in a guarded process",
        "bedrooms": "who sleeps where, as a model: no store, no request",
        "seats": "who rides when, as a model: no store, no request",
        "hours": "who is there for whom, as a model: no store, no request",
    },
    "registration/companions": {
        "languages": "what languages are called in all our languages: no store, no request",
        "serving": "whom one interpreter serves at once, by what they told: no store",
    },
    "registration/budget": {
        "catalogue": "what one tick may cost, dated: data",
        "envelope": "one key for each sealed row, a file outside the store",
    },
    "registration/own_data": {"remembered": "what was erased, a file outside the store"},
    "registration/arrangements": {"catalogue": "what is proposed, when, at which rates: data"},
    "registration/sheets": {"kinds": "one declaration for each sheet drives everything"},
    "registration/travel": {"catalogue": "codes of airlines and times of notice: data"},
    "registration/needs": {"groups": "one declaration for each group of needs drives everything"},
}


@pytest.mark.parametrize("room", ["events", "registration", "certificates"])
def test_sub_rooms_hold_only_furniture(room: str) -> None:
    strange = []
    for sub_room in house.sub_rooms():
        name = house.name(sub_room)
        if sub_room.parent.name != room or "*" in MORE.get(name, {}):
            continue
        there = {path.stem for path in sub_room.glob("*.py")}
        there |= {path.parent.name for path in sub_room.glob("*/__init__.py")}
        strange += [
            f"{name}/{file}" for file in sorted(there - FURNITURE - set(MORE.get(name, {})))
        ]

    assert strange == []


def test_the_list_of_exceptions_holds_nothing_old() -> None:
    gone = [
        f"{name}/{file}"
        for name, files in MORE.items()
        for file in files
        if not list((house.ROOT / name).glob("*.py" if file == "*" else f"{file}*"))
    ]

    assert gone == []


def test_tests_mirror_the_rooms() -> None:
    known = {house.name(sub_room) for sub_room in house.sub_rooms()} | set(house.ROOMS)
    known |= {house.name(file.with_suffix("")) for file in house.code()}
    strange = [
        house.name(folder)
        for room in house.ROOMS
        for folder in sorted((house.ROOT / "tests" / room).rglob("*/"))
        if folder.name != "__pycache__"
        and str(folder.relative_to(house.ROOT / "tests")) not in known
    ]

    assert strange == []
