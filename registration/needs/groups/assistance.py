"""Personal assistance on the journey, by day and at night."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
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

_LOCAL = ("local_pa_provided", "both")
_WITH = ("own_pa_travels", "both", "family_member")

GROUP = Group(
    name="assistance",
    title=_l("Personal assistance"),
    category=Category.ASSISTANCE,
    shown_first="assistance",
    questions=(
        Question(
            "pa_mode",
            Kind.CHOICE,
            _l("Who assists you?"),
            hint=_l("An assistant takes no place of a participant."),
            choices={
                "none": _l("Nobody"),
                "own_pa_travels": _l("I bring my own assistant"),
                "local_pa_provided": _l("Please find me an assistant on site"),
                "both": _l("I bring somebody and need somebody on site too"),
                "family_member": _l("A member of my family comes with me"),
            },
            audience=(Audience.LOG, Audience.FIN),
            stage=Stage.BUDGET,
            on_by_default=True,
            asked_when=chosen("assistance"),
            easy=Easy(_l("Who helps you?"), _l("Your helper does not take a place.")),
            why="Before choosing only as a sealed answer about the budget.",
        ),
        Question(
            "pa_count",
            Kind.NUMBER,
            _l("How many people come with you to assist you?"),
            between=(0, 4),
            audience=(Audience.LOG, Audience.FIN, Audience.HOT, Audience.CAT),
            asked_at=Desk.COMPANIONS,
            asked_when=when("pa_mode", *_WITH),
            why="Everybody who is named, or to be named, has a bed, meals, a seat and a badge.",
        ),
        Question(
            "pa_person",
            Kind.PERSON,
            _l("Who comes with you?"),
            hint=_l("Your assistant gets a page of their own, with their own consent."),
            audience=(Audience.LOG, Audience.HOT),
            stage=Stage.TRAVEL,
            asked_at=Desk.COMPANIONS,
            asked_when=when("pa_mode", *_WITH),
            why="An assistant is a person with their own record, consent and needs.",
        ),
        Question(
            "pa_hours",
            Kind.SEVERAL,
            _l("When do you need assistance?"),
            choices={
                "morning": _l("In the morning"),
                "day": _l("During the day"),
                "evening": _l("In the evening"),
                "night_waking": _l("At night, by somebody who stays awake"),
                "night_sleeping": _l("At night, by somebody who sleeps near me"),
            },
            details=(
                Detail(
                    "hours",
                    _l("How many hours a day, about?"),
                    ("day", "morning", "evening", "night_waking", "night_sleeping"),
                ),
            ),
            audience=(Audience.LOG, Audience.FIN),
            part=2,
            asked_when=when("pa_mode", *_LOCAL),
            easy=Easy(_l("When do you need help?")),
            why="The contract and shifts of an assistant on site.",
        ),
        Question(
            "pa_tasks",
            Kind.SEVERAL,
            _l("What should the assistant do?"),
            choices={
                "personal_care": _l("Personal care"),
                "transfers": _l("Help me move from chair to bed or seat"),
                "eating": _l("Help me eat"),
                "communication": _l("Help me say and understand things"),
                "note_taking": _l("Write notes"),
                "guiding": _l("Guide me"),
                "medication": _l("Help me with medicine"),
                "driving": _l("Drive"),
            },
            audience=(Audience.LOG,),
            part=2,
            asked_when=when("pa_mode", *_LOCAL),
            easy=Easy(_l("What should your helper do?")),
            why="To find the right assistant. No other supplier is told.",
        ),
        Question(
            "pa_gender_pref",
            Kind.CHOICE,
            _l("Who should the assistant be?"),
            hint=_l("You choose, and you can say no to anybody without a reason."),
            choices={
                "woman": _l("A woman"),
                "man": _l("A man"),
                "no_preference": _l("It does not matter"),
                "other": _l("Something else"),
            },
            details=(Detail("words", _l("What matters to you?"), ("other",)),),
            audience=(Audience.LOG,),
            part=3,
            asked_when=when("pa_mode", *_LOCAL),
            why="Dignity in personal care.",
        ),
        Question(
            "pa_languages",
            Kind.LINE,
            _l("Which languages should the assistant speak or sign?"),
            audience=(Audience.LOG,),
            part=3,
            asked_when=chosen("assistance"),
            why="You must be able to talk with each other.",
        ),
        Question(
            "pa_room",
            Kind.CHOICE,
            _l("Where should your assistant sleep?"),
            choices={
                "same_room_twin": _l("In my room, in a bed of their own"),
                "adjoining_door": _l("In a room with a door to mine"),
                "next_door": _l("In the room next to mine"),
                "same_floor": _l("On the same floor"),
                "no_matter": _l("In any room"),
                "no_room": _l("My assistant needs no room"),
            },
            audience=(Audience.HOT,),
            part=2,
            asked_when=when("pa_mode", *_WITH),
            easy=Easy(_l("Where does your helper sleep?")),
            why="Assistance at night.",
        ),
        Question(
            "pa_meals_count",
            Kind.NUMBER,
            _l("How many meals does your assistant need?"),
            audience=(Audience.CAT, Audience.FIN),
            asked_at=Desk.ORGANISERS,
            why="Worked out from the days. An assistant eats too.",
        ),
        Question(
            "pa_costs",
            Kind.SEVERAL,
            _l("Which costs of your assistant should the organisers pay?"),
            choices={
                "travel": _l("The journey"),
                "room": _l("The room"),
                "meals": _l("The meals"),
                "wage": _l("The wage"),
                "insurance": _l("The insurance"),
            },
            details=(
                Detail(
                    "payer",
                    _l("Who pays the other costs?"),
                    ("wage", "travel", "room", "meals", "insurance"),
                ),
            ),
            audience=(Audience.FIN,),
            part=3,
            asked_when=chosen("assistance"),
            why="Funders pay real costs, those of accompanying people too.",
        ),
    ),
)
