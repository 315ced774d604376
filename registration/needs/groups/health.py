"""Refrigerators, electricity, rest, and what to do when something happens."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import answered
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import either
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

GROUP = Group(
    name="health",
    title=_l("Electricity, medicine and rest"),
    category=Category.VENUE,
    questions=(
        Question(
            "fridge",
            Kind.CHOICE,
            _l("Do you need a refrigerator, for example for medicine?"),
            choices={
                "none": _l("No"),
                "in_room": _l("Yes, in my bedroom"),
                "in_meeting_room": _l("Yes, at the training room"),
            },
            details=(
                Detail(
                    "lockable",
                    _l("Must it have a lock?"),
                    ("in_room", "in_meeting_room"),
                    Kind.YES_NO,
                ),
            ),
            audience=(Audience.HOT,),
            on_by_default=True,
            asked_when=chosen("health"),
            why="Some refrigerators of hotels are not for medicine.",
        ),
        Question(
            "power_critical",
            Kind.SEVERAL,
            _l("Which machines must never be without electricity?"),
            choices={
                "ventilator": _l("A ventilator"),
                "cpap": _l("A breathing machine for the night (CPAP)"),
                "oxygen_concentrator": _l("An oxygen machine"),
                "suction": _l("A suction machine"),
                "pump": _l("A pump for food or medicine"),
            },
            details=(
                Detail(
                    "power",
                    _l("How many watts, and how many hours does its battery last?"),
                    ("ventilator", "cpap", "oxygen_concentrator", "suction", "pump"),
                ),
            ),
            audience=(Audience.HOT, Audience.SAF),
            on_by_default=True,
            asked_when=chosen("health"),
            why="A plan for power cuts, and for leaving the building.",
        ),
        Question(
            "oxygen",
            Kind.LINE,
            _l("Your oxygen: who brings it, and how many litres a minute?"),
            audience=(Audience.LOG, Audience.SAF),
            category=Category.TRANSPORT,
            stage=Stage.TRAVEL,
            part=3,
            asked_when=when("power_critical", "oxygen_concentrator"),
            why="Airlines have to agree.",
        ),
        Question(
            "rest_room",
            Kind.YES_NO,
            _l("Do you need a place to lie down during the day?"),
            audience=(Audience.TRN, Audience.HOT),
            part=2,
            asked_when=both(chosen("health"), either(answered("fridge"), when("power_critical"))),
            why="A bed or couch, and time for it.",
        ),
        Question(
            "schedule_limits",
            Kind.LINE,
            _l("Which times are not possible for you?"),
            hint=_l("For example: not before 10, or a break at 13 for medicine or prayer."),
            audience=(Audience.TRN,),
            category=Category.COMMUNICATION,
            part=2,
            asked_when=chosen("health"),
            why="The programme can be planned around them.",
        ),
        Question(
            "sharps_waste",
            Kind.YES_NO,
            _l("Do you need a safe box for needles?"),
            audience=(Audience.HOT,),
            asked_when=chosen("health"),
            why="Needles need a box of their own.",
        ),
        Question(
            "emergency_instructions",
            Kind.TEXT,
            _l("What should people do, and not do, if something happens to you?"),
            hint=_l(
                "This note stays closed. It is opened only in an emergency, with a reason. "
                "You are told each time."
            ),
            audience=(Audience.MED,),
            category=Category.SAFETY,
            part=9,
            on_by_default=True,
            asked_when=chosen("safety"),
            easy=Easy(
                _l("What should we do if you feel very bad?"),
                _l("We read this only in an emergency."),
            ),
            why="Sealed apart; opened only in an emergency; each opening is told to the person.",
        ),
        Question(
            "continence_supplies",
            Kind.YES_NO,
            _l("Do you need a bin with a lid in the bathroom, or a delivery of supplies?"),
            audience=(Audience.HOT,),
            asked_when=chosen("health"),
            why="A bin, and a place for deliveries.",
        ),
    ),
)
