"""Alarms, and ways out."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import both
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import either
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Desk
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

GROUP = Group(
    name="safety",
    title=_l("Safety"),
    category=Category.SAFETY,
    questions=(
        Question(
            "hears_alarm",
            Kind.CHOICE,
            _l("How do you notice a fire alarm?"),
            choices={
                "yes": _l("I hear it"),
                "needs_visual": _l("With a light that flashes"),
                "needs_vibrating_pager": _l("With something that vibrates, also under the pillow"),
                "needs_person": _l("Somebody must come and tell me"),
            },
            audience=(Audience.SAF, Audience.HOT),
            on_by_default=True,
            asked_when=chosen("sign", "hearing", "safety"),
            easy=Easy(_l("How do you know that there is a fire alarm?")),
            why="The first question of every plan for leaving. The night in the hotel too.",
        ),
        Question(
            "can_raise_alarm",
            Kind.YES_NO,
            _l("Do the usual ways to call for help work for you?"),
            hint=_l("For example a telephone, a red button, or calling out."),
            audience=(Audience.SAF,),
            asked_when=chosen("safety"),
            why="A question of every plan for leaving.",
        ),
        Question(
            "stairs_down",
            Kind.CHOICE,
            _l("How do you get down stairs in an emergency?"),
            choices={
                "alone": _l("By myself"),
                "alone_slowly": _l("By myself, slowly"),
                "one_helper": _l("With one person"),
                "two_helpers": _l("With two people"),
                "evac_chair": _l("In a chair made for carrying people down stairs"),
                "own_chair_with_help": _l("I leave in my own chair with help"),
                "other_way": _l("I need another way than stairs"),
            },
            audience=(Audience.SAF,),
            on_by_default=True,
            asked_when=chosen("moving", "safety"),
            easy=Easy(_l("There is a fire. The lift does not work. How do you go down?")),
            why="A question of every plan for leaving.",
        ),
        Question(
            "evac_chair_ok",
            Kind.CHOICE,
            _l("Would a chair made for carrying people down stairs be safe for you?"),
            choices={
                "yes": _l("Yes"),
                "no_posture": _l("No, I cannot be seated in it safely"),
                "no_weight": _l("No, it does not carry enough"),
                "try_first": _l("I want to try it first"),
            },
            details=(Detail("transfer", _l("How do you change into it?"), ("yes", "try_first")),),
            audience=(Audience.SAF,),
            part=2,
            asked_when=when("stairs_down", "evac_chair"),
            why="Such chairs carry about 150 to 182 kg, and do not suit everybody.",
        ),
        Question(
            "evac_buddies",
            Kind.PERSON,
            _l("People who help you leave"),
            audience=(Audience.SAF, Audience.TRN),
            stage=Stage.DAYS,
            asked_at=Desk.ORGANISERS,
            why="Two named people and their deputies, for each place and night.",
        ),
        Question(
            "ground_floor_bed",
            Kind.YES_NO,
            _l("Do you want a bedroom on the ground floor?"),
            audience=(Audience.HOT, Audience.SAF),
            part=2,
            asked_when=when("stairs_down", "own_chair_with_help", "other_way"),
            why="Nothing else makes a night as safe.",
        ),
        Question(
            "emergency_contact",
            Kind.PERSON,
            _l("Whom should we call if something happens to you?"),
            hint=_l("Name, telephone, and the language they speak."),
            audience=(Audience.MED, Audience.SAF, Audience.LOG),
            part=2,
            asked_when=both(chosen("safety"), either(when("hears_alarm"), when("stairs_down"))),
            easy=Easy(_l("Whom should we call?"), _l("Write a name and a telephone number.")),
            why="Somebody who knows the person.",
        ),
    ),
)
