"""The answers of release 0.2.0 in the words of the dictionary, so that nothing is lost.

Until then there were three groups: "transport", "assistant" and "venue". An answer goes into the
field that asks for the same thing today, if the person's consent covers that field's category.
Everything else becomes a line of the person's own words in the group that took its place.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import GROUP_OF
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Kind

Answers = dict[str, Any]

GROUP_NOW = {"transport": "travel", "assistant": "assistance", "venue": "mobility"}
"""{group of 0.2.0: the group that took its place}."""

CATEGORY_NOW = {
    "transport": Category.TRANSPORT,
    "assistant": Category.ASSISTANCE,
    "venue": Category.VENUE,
}
"""{group of 0.2.0: the category to which its consent belongs}."""

_FIELDS: dict[tuple[str, str, str], tuple[str, Any]] = {
    ("transport", "works", "yes"): ("way_works", "yes"),
    ("transport", "works", "no"): ("way_works", "no"),
    ("transport", "works", "not_sure"): ("way_works", "not_sure"),
    ("transport", "arrange", "vehicle"): ("local_transport", "van_ramp"),
    ("transport", "arrange", "airport"): ("airport_assistance", "yes"),
    ("transport", "arrange", "prepaid"): ("booking_by", "organiser_prepays"),
    ("transport", "equipment", "none"): ("device", "none"),
    ("transport", "equipment", "manual"): ("device", "manual_chair"),
    ("transport", "equipment", "powered"): ("device", "powered_chair"),
    ("transport", "equipment", "other"): ("device", "own_other"),
    ("assistant", "assistance", "none"): ("pa_mode", "none"),
    ("assistant", "assistance", "own"): ("pa_mode", "own_pa_travels"),
    ("assistant", "assistance", "local"): ("pa_mode", "local_pa_provided"),
    ("assistant", "sleeping", "same"): ("pa_room", "same_room_twin"),
    ("assistant", "sleeping", "next"): ("pa_room", "next_door"),
    ("assistant", "sleeping", "elsewhere"): ("pa_room", "no_matter"),
    ("assistant", "sleeping", "no_room"): ("pa_room", "no_room"),
    ("assistant", "when", "morning"): ("pa_hours", "morning"),
    ("assistant", "when", "sessions"): ("pa_hours", "day"),
    ("assistant", "when", "evening"): ("pa_hours", "evening"),
    ("venue", "works", "yes"): ("rooms_work", "yes"),
    ("venue", "works", "no"): ("rooms_work", "no"),
    ("venue", "works", "not_sure"): ("rooms_work", "not_sure"),
    ("venue", "bedroom", "roll_in"): ("bathroom", "roll_in_shower"),
    ("venue", "bedroom", "seat"): ("bathroom", "fixed_seat"),
    ("venue", "bedroom", "rails"): ("bathroom", "both"),
    ("venue", "bedroom", "light_alarm"): ("hears_alarm", "needs_visual"),
    ("venue", "bedroom", "socket"): ("charging", "bedside"),
    ("venue", "bedroom", "fridge"): ("fridge", "in_room"),
    ("venue", "sessions", "rest"): ("rest_room", "yes"),
    ("venue", "sessions", "no_scent"): ("scent_free", "yes"),
    ("venue", "sharing", "no"): ("room_sharing", "single_needed"),
    ("venue", "sharing", "yes"): ("room_sharing", "any"),
}

_WORDS: dict[tuple[str, str, str], str] = {
    ("transport", "arrange", "meet"): _l("Somebody meets me when I arrive"),
    ("transport", "arrange", "vehicle"): _l("A vehicle with a ramp or lift"),
    ("transport", "arrange", "airport"): _l("Assistance at the airport"),
    ("transport", "arrange", "booking"): _l("Help with booking my journey"),
    ("transport", "arrange", "prepaid"): _l("Tickets paid by you in advance"),
    ("transport", "arrange", "dog"): _l("Space for my assistance dog"),
    ("transport", "equipment", "none"): _l("I bring no wheelchair or scooter"),
    ("transport", "equipment", "manual"): _l("A wheelchair without a motor"),
    ("transport", "equipment", "powered"): _l("A powered wheelchair or scooter"),
    ("transport", "equipment", "other"): _l("Equipment that vehicles and planes must carry"),
    ("assistant", "assistance", "unsure"): _l("I am not sure yet whether I use assistance"),
    ("assistant", "when", "meals"): _l("Assistance at meals"),
    ("assistant", "when", "night"): _l("Assistance at night"),
    ("assistant", "when", "journey"): _l("Assistance on the journey"),
    ("venue", "bedroom", "step_free"): _l("A way without steps"),
    ("venue", "bedroom", "hoist"): _l("A hoist, and space under the bed for it"),
    ("venue", "bedroom", "bed_height"): _l("A bed of a certain height"),
    ("venue", "bedroom", "light_alarm"): _l("A fire alarm with light"),
    ("venue", "bedroom", "socket"): _l("A socket beside the bed for charging or a machine"),
    ("venue", "bedroom", "fridge"): _l("A small refrigerator"),
    ("venue", "bedroom", "quiet"): _l("A quiet room"),
    ("venue", "sessions", "space"): _l("Space for a wheelchair or scooter at the table"),
    ("venue", "sessions", "front"): _l("A seat at the front"),
    ("venue", "sessions", "exit"): _l("A seat near the door"),
}

_LINES: dict[tuple[str, str], str] = {
    ("transport", "model"): "device__model",
    ("transport", "what"): "device__words",
}
"""Lines that somebody wrote: the detail that asks for the same today."""


def as_now(
    old: Mapping[str, Mapping[str, Any]], agreed: AbstractSet[Category]
) -> dict[str, Answers]:
    """{group now: its answers} from {group of 0.2.0: its answers}.

    `agreed` are the categories to which the person agreed; nothing goes beyond them.
    """
    found: dict[str, Answers] = {}
    for group, answers in old.items():
        lines = []
        for question, given in answers.items():
            for one in given if isinstance(given, list) else [given]:
                line = _put(found, (group, question, str(one)), agreed)
                if line:
                    lines.append(line)
        if lines:
            found.setdefault(GROUP_NOW[group], {})["more"] = "\n".join(lines)
    return found


def _put(
    found: dict[str, Answers], given: tuple[str, str, str], agreed: AbstractSet[Category]
) -> str:
    """Put one answer into its field; what has none comes back as a line of words."""
    field, value = _FIELDS.get(given, (_LINES.get(given[:2], ""), given[2]))
    name = field.partition("__")[0]
    if not name or CATEGORY_OF[name] not in agreed:
        return str(_WORDS.get(given, given[2]))
    answers = found.setdefault(GROUP_OF[name].name, {})
    if QUESTIONS[name].kind is Kind.SEVERAL and field == name:
        answers[field] = [*answers.get(field, []), value]
    else:
        answers[field] = value
    return ""
