"""Moving around: the chair or other aid, steps, the bedroom and its bathroom."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.chair import AID
from registration.needs.groups.chair import CHAIR
from registration.needs.groups.chair import POWER
from registration.needs.groups.chair import SIZES
from registration.needs.groups.chair import WHO_ARRANGES
from registration.needs.groups.chair import measure
from registration.needs.groups.conditions import Described
from registration.needs.groups.conditions import Near
from registration.needs.groups.conditions import answered
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.units import Unit

_MOVING = (
    Question(
        "device",
        Kind.CHOICE,
        _l("What do you move around with?"),
        choices={
            "none": _l("Nothing"),
            "stick_crutches": _l("A stick or crutches"),
            "walker_rollator": _l("A walking frame or rollator"),
            "manual_chair": _l("A wheelchair without a motor"),
            "powered_chair": _l("A powered wheelchair"),
            "power_assist": _l("A wheelchair with a motor that I can take off"),
            "scooter": _l("A scooter"),
            "own_other": _l("Something else"),
        },
        details=(
            Detail(
                "model",
                _l("Make and model, if you know them"),
                ("powered_chair", "manual_chair", "power_assist", "scooter", "walker_rollator"),
            ),
            Detail("words", _l("What is it?"), ("own_other",)),
        ),
        audience=WHO_ARRANGES,
        on_by_default=True,
        asked_when=chosen("moving"),
        easy=Easy(_l("What do you use to move around?")),
        why="It drives every physical check.",
    ),
    Question(
        "steps_max",
        Kind.NUMBER,
        _l("How many steps in a row work for you?"),
        hint=_l("Write 0 if you need a way without steps."),
        between=(0, 99),
        audience=(Audience.LOG, Audience.HOT, Audience.SAF),
        part=2,
        asked_when=both(
            chosen("moving"),
            when("device", "none", "stick_crutches", "walker_rollator", "own_other"),
        ),
        easy=Easy(_l("How many steps can you go up?"), _l("Write 0 for no steps.")),
        why="For some people three steps with a rail work.",
    ),
)

_WAYS = (
    measure(
        "step_height_max",
        _l("How high may one single step be?"),
        Unit.MM,
        (0, 400),
        audience=(Audience.LOG, Audience.HOT),
        part=2,
        when=chosen("moving"),
        why="Single thresholds of doors and showers.",
    ),
    measure(
        "ramp_gradient_max",
        _l("How steep may a ramp be?"),
        Unit.PERCENT,
        (10, 250),
        hint=_l("In per cent, or like 1:12."),
        audience=(Audience.LOG, Audience.HOT),
        part=2,
        when=when("device", *AID),
        why="Compared with the ramps that were measured.",
    ),
    measure(
        "walk_distance_max",
        _l("How far is good for you without a rest?"),
        Unit.M,
        (0, 20_000),
        audience=(Audience.LOG,),
        part=2,
        when=chosen("moving"),
        why="From the hotel to the venue, and in airports.",
    ),
)

_BEDROOM = (
    Question(
        "rooms_work",
        Kind.CHOICE,
        _l("Would these rooms work for you?"),
        choices={"yes": _l("Yes"), "no": _l("No"), "not_sure": _l("I am not sure")},
        audience=(Audience.LOG, Audience.HOT),
        asked_when=both(chosen("moving"), Described("rooms")),
        easy=Easy(_l("Are these rooms good for you?")),
        why="Shown before asked: the person judges the measured rooms.",
    ),
    Question(
        "transfer",
        Kind.CHOICE,
        _l("How do you change from your chair to a bed or another seat?"),
        choices={
            "independent": _l("By myself"),
            "with_board": _l("By myself with a sliding board"),
            "one_person": _l("With one person"),
            "two_people": _l("With two people"),
            "hoist": _l("With a hoist"),
            "none_stays_in_chair": _l("I stay in my chair"),
        },
        audience=(Audience.HOT, Audience.DRV),
        part=3,
        asked_when=when("device", *CHAIR),
        why="Seats of vehicles and aircraft, bed and toilet.",
    ),
    Question(
        "bathroom",
        Kind.SEVERAL,
        _l("What should your bathroom have?"),
        choices={
            "roll_in_shower": _l("A shower without a step"),
            "wheeled_shower_chair": _l("A shower chair with wheels"),
            "fixed_seat": _l("A fixed seat in the shower"),
            "bath_ok": _l("A bath is fine"),
            "grab_rail_L": _l("A grab rail on the left of the toilet, seen when you sit on it"),
            "grab_rail_R": _l("A grab rail on the right of the toilet, seen when you sit on it"),
            "both": _l("Grab rails on both sides of the toilet"),
            "raised_seat": _l("A higher toilet seat"),
        },
        audience=(Audience.HOT,),
        part=3,
        asked_when=both(chosen("moving"), answered("device")),
        easy=Easy(_l("What do you need in the bathroom?")),
        why="Bedrooms are given by it.",
    ),
    Question(
        "hoist",
        Kind.CHOICE,
        _l("Which hoist do you use?"),
        choices={
            "none": _l("No hoist"),
            "bring_own": _l("I bring my own"),
            "needs_mobile": _l("Please hire a mobile hoist"),
            "needs_ceiling": _l("I need a hoist on the ceiling"),
        },
        details=(
            Detail(
                "sling",
                _l("Which sling do you use, and do you bring it?"),
                ("needs_mobile", "needs_ceiling"),
            ),
            Detail("leg_height", _l("How high are the legs of your hoist?"), ("bring_own",)),
            Detail(
                "load",
                _l("How much must the hoist carry?"),
                ("needs_mobile", "needs_ceiling", "bring_own"),
            ),
        ),
        audience=(Audience.HOT,),
        part=4,
        asked_when=when("transfer", "hoist"),
        why="The space under the bed must be higher than the legs of the hoist.",
    ),
    measure(
        "bed_height_range",
        _l("How high should the top of the bed be?"),
        Unit.MM,
        (200, 1000),
        hint=_l("From and to, for example 45 to 50."),
        audience=(Audience.HOT,),
        part=3,
        kind=Kind.RANGE,
        when=chosen("moving"),
        why="Beds that are too high are what hotels most often get wrong.",
    ),
    measure(
        "seat_height",
        _l("How high is the seat of your chair?"),
        Unit.MM,
        (300, 800),
        audience=(Audience.HOT,),
        part=3,
        when=when("device", *CHAIR),
        why="The difference to the bed and the toilet.",
    ),
    Question(
        "toilet_transfer_side",
        Kind.CHOICE,
        _l("From which side do you move to the toilet?"),
        hint=_l("As you see it when you sit on the toilet."),
        choices={
            "left": _l("From the left"),
            "right": _l("From the right"),
            "front": _l("From the front"),
            "both": _l("From both sides"),
            "none": _l("I do not move to it"),
        },
        audience=(Audience.HOT,),
        part=3,
        asked_when=both(when("device", *CHAIR), Near("toilet_transfer_side")),
        why="Compared with the toilets that were measured. Guides differ in the viewpoint.",
    ),
    Question(
        "bed_extras",
        Kind.SEVERAL,
        _l("What else should your bed have?"),
        choices={
            "profiling_bed": _l("Parts that go up and down with a motor"),
            "rails": _l("Rails at the sides"),
            "pressure_mattress": _l("A mattress that protects the skin"),
            "second_pillow_set": _l("A second set of pillows"),
            "twin_for_turning": _l("A wide or double bed, for turning"),
        },
        audience=(Audience.HOT,),
        part=4,
        asked_when=chosen("moving"),
        why="Equipment has to be hired in time.",
    ),
    Question(
        "changing_bench",
        Kind.YES_NO,
        _l("Do you need a large toilet with a bench and a hoist?"),
        audience=(Audience.HOT,),
        part=4,
        asked_when=chosen("moving"),
        why="A Changing Places toilet has 12 square metres.",
    ),
)

GROUP = Group(
    name="mobility",
    title=_l("Moving around, and your room"),
    category=Category.VENUE,
    shown_first="rooms",
    questions=(*_MOVING, *SIZES, *_WAYS, *POWER, *_BEDROOM),
)
