"""The opening question: the subjects that somebody may choose, in usual and in easy words."""

from events.team.models import Part
from foundation.i18n import lazy_gettext as _l

NOTHING = "nothing"

NOT_ASKED: dict[str, frozenset[str]] = {Part.ASSISTANT: frozenset({"assistance"})}
"""Subjects that do not concern somebody who comes as that: assistants bring nobody."""

SUBJECTS: dict[str, str] = {
    "moving": _l("Ways, rooms and a bathroom that fit how I move around"),
    "assistance": _l("Personal assistance"),
    "journey": _l("My journey, and a vehicle on site"),
    "sign": _l("Sign language interpreters"),
    "hearing": _l("Captions, a hearing loop, a good seat to hear"),
    "seeing": _l("Description, guiding, large print or Braille"),
    "speech": _l("Time and ways to say things without speaking"),
    "easy": _l("Easy words, and somebody who explains"),
    "language": _l("Help with the language of the training"),
    "calm": _l("Calm: light, noise, breaks, a quiet room"),
    "health": _l("A refrigerator, electricity, a place to lie down"),
    "food": _l("Food that is right for me"),
    "dog": _l("A place for my assistance dog"),
    "safety": _l("Safety: alarms, ways out, whom to call"),
    "other": _l("Something else"),
    NOTHING: _l("Nothing. It is fine as it is"),
}
"""{stored word: label}."""

EASY_SUBJECTS: dict[str, str] = {
    "moving": _l("Rooms without steps"),
    "assistance": _l("A person who helps me"),
    "journey": _l("Help with the journey"),
    "sign": _l("Sign language"),
    "hearing": _l("Help to hear"),
    "seeing": _l("Help to see, or large letters"),
    "speech": _l("Help to say things"),
    "easy": _l("Easy words"),
    "language": _l("Help with the language"),
    "calm": _l("Quiet rooms and breaks"),
    "health": _l("A fridge, or a place to lie down"),
    "food": _l("The right food for me"),
    "dog": _l("My assistance dog"),
    "safety": _l("Safety"),
    "other": _l("Something else"),
    NOTHING: _l("Nothing"),
}
"""The same subjects in easy words."""
