"""The chair or other aid itself: its sizes, weight, battery and sockets."""

from typing import Any

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import Near
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.units import Unit

AID = ("walker_rollator", "manual_chair", "powered_chair", "power_assist", "scooter")
CHAIR = ("manual_chair", "powered_chair", "power_assist", "scooter")
_MOTOR = ("powered_chair", "power_assist", "scooter")
WHO_ARRANGES = (Audience.LOG, Audience.HOT, Audience.DRV, Audience.SAF)


def measure(name: str, label: str, unit: Unit, between: tuple[int, int], **more: Any) -> Question:  # noqa: ANN401 - the rest of a Question
    """A question about a measure, asked of those whose `when` holds where an object comes close."""
    called = both(more.pop("when"), Near(name))
    kind = more.pop("kind", Kind.MEASURE)
    return Question(name, kind, label, unit=unit, between=between, asked_when=called, **more)


SIZES = (
    measure(
        "occupied_width",
        _l("How wide is it when you sit in it?"),
        Unit.MM,
        (300, 1200),
        hint=_l("At the widest point, with your hands and the armrests."),
        audience=WHO_ARRANGES,
        part=2,
        when=when("device", *AID),
        why="Doors, lifts and vehicles. The occupied width of ISO 7176-5.",
    ),
    measure(
        "occupied_length",
        _l("How long is it when you sit in it?"),
        Unit.MM,
        (500, 2000),
        hint=_l("With your feet and the footplates."),
        audience=WHO_ARRANGES,
        part=2,
        when=when("device", *AID),
        why="The depth of lifts, and the space in a vehicle.",
    ),
    measure(
        "person_plus_device_mass",
        _l("How heavy are you and it together?"),
        Unit.KG,
        (20, 600),
        hint=_l("One number for both, so that nobody learns your own weight."),
        audience=(Audience.LOG, Audience.DRV, Audience.SAF),
        part=2,
        when=when("device", *CHAIR),
        why="Lifts of vehicles carry 300 to 350 kg. One total keeps the body's mass private.",
    ),
    measure(
        "turning_diameter",
        _l("How wide a circle do you need to turn?"),
        Unit.MM,
        (1000, 3000),
        audience=(Audience.LOG, Audience.HOT),
        part=2,
        when=when("device", *AID),
        why="Space to turn in rooms, toilets and corridors.",
    ),
    measure(
        "occupied_height",
        _l("How high is it when you sit in it, up to the top of your head?"),
        Unit.MM,
        (800, 2000),
        audience=(Audience.LOG, Audience.DRV),
        part=2,
        when=when("device", *CHAIR),
        why="The door and the roof of a vehicle.",
    ),
    measure(
        "device_mass",
        _l("How heavy is it without you?"),
        Unit.KG,
        (5, 350),
        audience=(Audience.LOG, Audience.DRV, Audience.SAF),
        part=2,
        when=when("device", *AID),
        why="Lifts, and the hands of an airline.",
    ),
    measure(
        "folded_min_height",
        _l("How low can it be made for the hold of an aircraft?"),
        Unit.MM,
        (200, 2000),
        audience=(Audience.LOG,),
        category=Category.TRANSPORT,
        part=2,
        when=when("device", *CHAIR),
        why="Doors of holds: B737 838 mm, E190 889 mm.",
    ),
)

POWER = (
    Question(
        "battery",
        Kind.CHOICE,
        _l("What kind of battery does it have?"),
        choices={
            "none": _l("No battery"),
            "dry_gel_nonspillable": _l("A dry or gel battery"),
            "wet_spillable": _l("A wet battery"),
            "nimh": _l("A nickel battery (NiMH)"),
            "lithium_removable": _l("A lithium battery that can be taken out"),
            "lithium_fixed": _l("A lithium battery that cannot be taken out"),
            "help": _l("I do not know, help me"),
        },
        audience=(Audience.LOG,),
        category=Category.TRANSPORT,
        part=5,
        asked_when=both(when("device", *_MOTOR), when("mode", "plane", "mixed")),
        why="The rules for dangerous goods of IATA differ for each kind.",
    ),
    Question(
        "battery_wh",
        Kind.MEASURE,
        _l("How much does one battery hold?"),
        hint=_l("It stands on the battery."),
        unit=Unit.WH,
        between=(1, 5000),
        audience=(Audience.LOG,),
        category=Category.TRANSPORT,
        part=6,
        asked_when=when("battery", "lithium_removable", "lithium_fixed"),
        why="CAA and IATA: taken out at most 300 Wh, or two of 160 Wh.",
    ),
    Question(
        "battery_joystick_isolation",
        Kind.LINE,
        _l("How is the chair switched off so that it cannot start?"),
        hint=_l("For example with a key, a locked joystick, or a plug."),
        audience=(Audience.LOG,),
        category=Category.TRANSPORT,
        part=6,
        asked_when=when(
            "battery",
            "dry_gel_nonspillable",
            "wet_spillable",
            "nimh",
            "lithium_removable",
            "lithium_fixed",
        ),
        why="Airlines ask how it is made safe.",
    ),
    Question(
        "charging",
        Kind.SEVERAL,
        _l("Where do you charge it?"),
        choices={
            "bedside": _l("Beside the bed"),
            "meeting_seat": _l("At my seat in the training room"),
        },
        details=(Detail("plug", _l("Which plug, if it is not the European one?"), ("bedside",)),),
        audience=(Audience.HOT,),
        part=3,
        asked_when=when("device", *_MOTOR),
        why="Sockets at night and by day.",
    ),
)
