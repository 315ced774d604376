"""The journey there and back, and moving between the places of the training."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.chair import CHAIR
from registration.needs.groups.conditions import Described
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Desk
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

_BEFORE = (
    Question(
        "way_works",
        Kind.CHOICE,
        _l("Would this way of getting there work for you?"),
        choices={"yes": _l("Yes"), "no": _l("No"), "not_sure": _l("I am not sure")},
        audience=(Audience.LOG,),
        asked_when=both(chosen("journey"), when("device", *CHAIR), Described("getting_there")),
        why="Shown before asked: the person judges the measured way.",
    ),
    Question(
        "local_transport",
        Kind.CHOICE,
        _l("Which vehicle should we arrange on site?"),
        choices={
            "none": _l("No vehicle"),
            "standard_taxi_transfer": _l("A usual taxi or car"),
            "van_ramp": _l("A vehicle with a ramp"),
            "van_tail_lift": _l("A vehicle with a lift"),
            "step_free_bus": _l("A bus without steps"),
            "own_car_parking": _l("A parking place for my own car"),
        },
        audience=(Audience.LOG, Audience.DRV),
        on_by_default=True,
        asked_when=chosen("journey"),
        easy=Easy(_l("How do you get from the station to the hotel?")),
        why="The kind of vehicle.",
    ),
    Question(
        "booking_by",
        Kind.CHOICE,
        _l("Who should book and pay your journey?"),
        choices={
            "organiser_prepays": _l("The organisers book it and pay in advance"),
            "self_reimbursed": _l("I book it, and you pay me back"),
            "agency": _l("A travel agency"),
        },
        audience=(Audience.LOG, Audience.FIN),
        on_by_default=True,
        asked_when=chosen("journey"),
        easy=Easy(_l("Who buys your ticket?"), _l("We can buy it for you.")),
        why="Paying in advance is a barrier. On request the organiser pays.",
    ),
    Question(
        "travels_in",
        Kind.CHOICE,
        _l("How do you travel in a vehicle?"),
        choices={
            "seated_in_wheelchair": _l("In my wheelchair"),
            "transfers_to_seat": _l("On a seat, and my chair goes in the boot"),
        },
        details=(
            Detail(
                "tie_down",
                _l("Was your chair crash-tested with four straps? Write yes, no, or help me."),
                ("seated_in_wheelchair",),
            ),
        ),
        audience=(Audience.DRV,),
        asked_when=both(chosen("journey"), when("device", *CHAIR)),
        why="Straps for chairs. PAS 2012 knows chairs of 500 to 830 by 775 to 1350 mm.",
    ),
    Question(
        "companion_seats",
        Kind.NUMBER,
        _l("How many more seats do you need in the vehicle?"),
        hint=_l("For your assistant, your family or your dog."),
        between=(0, 8),
        audience=(Audience.DRV,),
        part=2,
        asked_when=both(chosen("journey"), chosen("dog")),
        why="Assistant, family, dog.",
    ),
    Question(
        "origin",
        Kind.LINE,
        _l("From which town do you start?"),
        audience=(Audience.LOG, Audience.FIN),
        part=2,
        asked_when=chosen("journey"),
        why="Funders pay by the distance in a straight line.",
    ),
    Question(
        "taxi_allowed",
        Kind.YES_NO,
        _l("Do you need a taxi where others take a bus or train?"),
        hint=_l("The organisers can agree to it before."),
        audience=(Audience.FIN,),
        part=2,
        asked_when=chosen("journey"),
        why="Many rules pay taxis only for disabled people, and only if agreed before.",
    ),
)

_BOOKED = (
    Question(
        "mode",
        Kind.CHOICE,
        _l("How do you travel?"),
        choices={
            "plane": _l("By plane"),
            "train": _l("By train"),
            "bus": _l("By bus"),
            "car_own": _l("In a car"),
            "adapted_car": _l("In an adapted car"),
            "ferry": _l("By ferry"),
            "mixed": _l("In several ways"),
        },
        audience=(Audience.LOG, Audience.FIN),
        stage=Stage.TRAVEL,
        part=3,
        asked_when=both(chosen("journey"), when("booking_by")),
        easy=Easy(_l("How do you travel?")),
        why="Green travel and parking.",
    ),
    Question(
        "airport_assistance",
        Kind.YES_NO,
        _l("Should we book free assistance at the airports?"),
        hint=_l("It has to be booked at least 48 hours before."),
        audience=(Audience.LOG, Audience.DRV),
        stage=Stage.TRAVEL,
        part=4,
        asked_when=when("mode", "plane", "mixed"),
        why="Regulation (EC) 1107/2006. It decides where people are met.",
    ),
    Question(
        "ssr_codes",
        Kind.SEVERAL,
        _l("What should the airline and the airport know?"),
        choices={
            "WCHR": _l("I go up the steps of the plane and to my seat. Long ways are too far."),
            "WCHS": _l("I need a way without steps into the plane. I walk to my seat."),
            "WCHC": _l("I am brought to my seat in the plane."),
            "WCMP": _l("My wheelchair has no motor."),
            "WCBD": _l("My wheelchair has a dry or gel battery."),
            "WCBW": _l("My wheelchair has a wet battery."),
            "WCLB": _l("My wheelchair has a lithium battery."),
            "WCOB": _l("I use the small wheelchair on board, for example to the toilet."),
            "BLND": _l("Somebody guides me and tells me what is around us."),
            "DEAF": _l("Tell me in writing or in sign what is announced."),
            "DPNA": _l("Somebody stays with me and explains what happens."),
            "MAAS": _l("Somebody meets me and goes with me."),
            "MEDA": _l("The airline has asked me for a form from a doctor."),
            "SVAN": _l("My assistance dog flies with me in the cabin."),
            "ESAN": _l("An animal that supports me flies with me in the cabin."),
            "PPOC": _l("I use my own oxygen machine on board."),
            "STCR": _l("I travel lying down."),
            "OXYG": _l("The airline gives me oxygen on board."),
            "EXST": _l("I need a second seat beside mine."),
        },
        audience=(Audience.LOG,),
        stage=Stage.TRAVEL,
        part=5,
        asked_when=when("airport_assistance", "yes"),
        why="Sent to the airline at least 48 hours before. People see sentences, never codes.",
    ),
    Question(
        "flights",
        Kind.TEXT,
        _l("Your flights: numbers and times"),
        audience=(Audience.LOG, Audience.DRV),
        stage=Stage.TRAVEL,
        asked_at=Desk.TRAVEL,
        why="The list of arrivals.",
    ),
    Question(
        "visa",
        Kind.CHOICE,
        _l("Do you need a visa?"),
        choices={
            "not_needed": _l("No"),
            "invitation_letter": _l("Yes, please send me a letter of invitation"),
            "visa_support": _l("Yes, please help me to get it"),
        },
        audience=(Audience.LOG,),
        stage=Stage.TRAVEL,
        part=3,
        asked_when=chosen("journey"),
        why="For a letter of invitation. Data of the passport are asked only then.",
    ),
    Question(
        "insurance",
        Kind.YES_NO,
        _l("Do you have an insurance that pays if your chair or aid is damaged?"),
        audience=(Audience.LOG,),
        stage=Stage.TRAVEL,
        part=4,
        asked_when=both(chosen("journey"), when("mode", "plane"), when("device", *CHAIR)),
        why="Airlines damage mobility aids.",
    ),
)

GROUP = Group(
    name="travel",
    title=_l("Getting there and back"),
    category=Category.TRANSPORT,
    shown_first="getting_there",
    questions=(*_BEFORE, *_BOOKED),
)
