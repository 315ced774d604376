"""Answers in the words of a sheet: short labels for suppliers, who were never asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.proposals import WHAT_OF_RULE
from registration.companions.models import Answer
from registration.companions.models import DayPart
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Kind
from registration.needs.groups import key_of
from registration.sheets.kinds.declaring import Entry
from registration.sheets.kinds.declaring import Line
from registration.sheets.kinds.declaring import Words

LABELS: Mapping[str, str] = {
    "device": _l("Moves with"),
    "occupied_width": _l("Width when seated"),
    "occupied_length": _l("Length when seated"),
    "occupied_height": _l("Height when seated"),
    "turning_diameter": _l("Circle for turning"),
    "device_mass": _l("Mass of the chair"),
    "person_plus_device_mass": _l("Mass of person and chair together"),
    "seat_height": _l("Height of the chair’s seat"),
    "charging": _l("Charging"),
    "steps_max": _l("Steps in a row that work"),
    "step_height_max": _l("Highest single step"),
    "ramp_gradient_max": _l("Steepest ramp"),
    "transfer": _l("Changes seats"),
    "hoist": _l("Hoist"),
    "bed_height_range": _l("Height of the bed"),
    "bed_extras": _l("More of the bed"),
    "bathroom": _l("Fittings"),
    "toilet_transfer_side": _l("Moves to the toilet"),
    "changing_bench": _l("Large toilet with bench and hoist"),
    "pa_room": _l("The assistant sleeps"),
    "pa_hours": _l("Needed"),
    "pa_tasks": _l("Tasks"),
    "pa_languages": _l("Languages"),
    "pa_gender_pref": _l("Wish"),
    "room_sharing": _l("Sharing a room"),
    "ground_floor_bed": _l("Bedroom on the ground floor"),
    "hears_alarm": _l("Notices an alarm"),
    "can_raise_alarm": _l("Usual ways to call for help work"),
    "stairs_down": _l("Goes down stairs in an emergency"),
    "evac_chair_ok": _l("Chair for carrying down stairs"),
    "emergency_contact": _l("Call"),
    "fridge": _l("Refrigerator"),
    "power_critical": _l("Machines that need electricity"),
    "oxygen": _l("Oxygen"),
    "sharps_waste": _l("Box for needles"),
    "continence_supplies": _l("Bin with a lid, or a delivery"),
    "rest_room": _l("Place to lie down"),
    "quiet_room": _l("Quiet room"),
    "lighting": _l("Light"),
    "noise": _l("Noise"),
    "assistance_dog": _l("Assistance dog"),
    "dog_needs": _l("The dog needs"),
    "dog_allergy_or_fear": _l("Keeps away from dogs"),
    "toilet_gender": _l("Toilet"),
    "prayer_space": _l("Place to pray"),
    "local_transport": _l("Vehicle"),
    "travels_in": _l("Travels"),
    "companion_seats": _l("More seats"),
    "airport_assistance": _l("Airport assistance"),
    "flights": _l("Flights"),
    "diet": _l("Eats"),
    "allergens": _l("Without"),
    "texture": _l("Prepared"),
    "eating_aids": _l("At the table"),
    "sign_language": _l("Sign language"),
    "interpreter_extra": _l("Interpreters"),
    "deafblind": _l("Deafblind ways"),
    "captions": _l("Captions"),
    "note_taker": _l("Somebody takes notes"),
    "hearing_tech": _l("Hears with"),
    "guiding": _l("Finds the way"),
}
"""{field: how a sheet calls it}"""

_DETAILS: Mapping[str, str] = {
    "allergens__severity": _l("even small traces are dangerous:"),
    "diet__words": _l("in their words:"),
    "texture__drinks": _l("thickness of drinks, 0 to 4:"),
    "device__model": _l("make and model:"),
    "device__words": _l("in their words:"),
    "hoist__sling": _l("sling:"),
    "hoist__leg_height": _l("height of its legs:"),
    "hoist__load": _l("load:"),
    "travels_in__tie_down": _l("crash-tested with four straps:"),
    "assistance_dog__size": _l("size:"),
    "power_critical__power": _l("watts, and hours of its battery:"),
    "pa_hours__hours": _l("hours a day, about:"),
    "pa_gender_pref__words": _l("in their words:"),
    "captions__language": _l("language and screen:"),
    "sign_language__words": _l("which one:"),
    "interpreter_extra__preferred": _l("likes to work with, or does not want:"),
    "evac_chair_ok__transfer": _l("changes into it:"),
    "fridge__lockable": _l("with a lock:"),
    "room_sharing__name": _l("with:"),
}
"""{detail of a field: how a sheet calls it}"""

NO_WORDS: Words = ()


def label_of(field: str) -> str:
    """How a sheet calls that field; the question itself where it has no shorter words."""
    return str(LABELS.get(field) or QUESTIONS[field].label)


def words_of(entry: Entry, *fields: str) -> Words:
    """One line for each field that was answered: "Label: answer, answer; detail"."""
    lines = ((label_of(field), answer_of(entry, field)) for field in fields)
    return tuple(f"{label}: {answer}" for label, answer in lines if answer)


def answer_of(entry: Entry, field: str) -> str:
    """The answer alone, with its details; "" where there is none, or none that calls for work."""
    chosen = [word for word in entry.chosen(field) if word != "none"]
    if not chosen:
        return ""
    question = QUESTIONS[field]
    if question.kind in (Kind.CHOICE, Kind.SEVERAL):
        said = ", ".join(str(question.choices.get(word, word)) for word in chosen)
    else:
        said = in_words(entry.told[field])
    keys = [(key_of(question, one), one.label) for one in question.details]
    details = [
        f"{_DETAILS.get(key, label)} {in_words(entry.told[key])}"
        for key, label in keys
        if entry.told.get(key)
    ]
    return "; ".join((said, *details))


def in_words(value: Any) -> str:  # noqa: ANN401 - an answer of any kind
    """A typed answer, a measure or yes and no, in words."""
    if isinstance(value, Mapping):
        if value.get("help"):
            return _("not known yet, ask")
        return f"{value.get('typed', '')} {value.get('unit', '')}".strip()
    return {"yes": _("Yes"), "no": _("No")}.get(str(value), str(value))


def person_line(entry: Entry, *cells: Words) -> Line:
    """A row about one person, headed by their name and as what they come."""
    heading = entry.name
    if entry.part != "participant":
        heading = f"{heading} ({entry.part.label})"
    beside = entry.values.get("beside", "")
    lines = (heading, _("with %(name)s", name=beside)) if beside else (heading,)
    return Line(str(entry.participation_id), (lines, *cells))


def number_line(key: str, said: str, *numbers: int) -> Line:
    """A row of counts."""
    return Line(key, ((said,), *((str(number),) for number in numbers)))


def arranged_line(entry: Entry) -> Words:
    """What is arranged: proposals in the reader's language, other words as typed."""
    return tuple(
        str(WHAT_OF_RULE.get(said["rule"]) or said["what"])
        for said in entry.values.get("arranged", ())
    )


def rooms_of(entry: Entry) -> Words:
    """Each room of a guest with its days and who shares it."""
    return tuple(_room_in_words(*room) for room in entry.values.get("room", ()))


def hours_line(entry: Entry) -> Words:
    """The hours that are kept with somebody whom the organisers engage."""
    return tuple(_hour_in_words(*hour) for hour in entry.values.get("engaged", ()))


def _hour_in_words(day: str, part: str, name: str, instead_of: str = "", answer: str = "") -> str:
    values = {"day": format_date(date.fromisoformat(day)), "part": DayPart(part).label}
    if not instead_of:
        return _("%(day)s, %(part)s: %(name)s", name=name, **values)
    values |= {"name": name, "other": instead_of}
    if answer == Answer.WAITING:
        return _(
            "%(day)s, %(part)s: %(name)s instead of %(other)s; the person has not answered yet",
            **values,
        )
    return _("%(day)s, %(part)s: %(name)s instead of %(other)s", **values)


def _room_in_words(number: str, first: str, leaves_on: str, *together: str) -> str:
    days = format_days(date.fromisoformat(first), date.fromisoformat(leaves_on))
    if together == ("",):
        return _("%(room)s: %(days)s, for an assistant who is engaged", room=number, days=days)
    if together:
        names = ", ".join(together)
        return _("%(room)s: %(days)s, with %(names)s", room=number, days=days, names=names)
    return _("%(room)s: %(days)s", room=number, days=days)
