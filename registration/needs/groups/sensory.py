"""Light, noise, breaks, and how people treat each other in the room."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
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

GROUP = Group(
    name="sensory",
    title=_l("Light, noise and breaks"),
    category=Category.VENUE,
    questions=(
        Question(
            "quiet_room",
            Kind.YES_NO,
            _l("Do you need a quiet room to go to?"),
            audience=(Audience.TRN, Audience.HOT),
            on_by_default=True,
            asked_when=chosen("calm"),
            easy=Easy(_l("Do you need a quiet room?")),
            why="A place without people and noise.",
        ),
        Question(
            "lighting",
            Kind.SEVERAL,
            _l("Which light is good for you?"),
            choices={
                "no_fluorescent": _l("No fluorescent tubes"),
                "no_flashing": _l("Nothing that flashes, no flash photographs"),
                "dimmable": _l("Light that can be made darker"),
                "daylight": _l("Daylight"),
                "bright": _l("Bright light"),
            },
            audience=(Audience.TRN, Audience.HOT),
            part=2,
            asked_when=both(chosen("calm"), when("quiet_room")),
            easy=Easy(_l("Which light is good for you?")),
            why="No strobe and no flash photographs where somebody asks for it.",
        ),
        Question(
            "noise",
            Kind.SEVERAL,
            _l("What about noise?"),
            choices={
                "no_music": _l("No music"),
                "ear_defenders_ok": _l("I wear ear defenders"),
                "small_groups": _l("Work in small groups"),
                "no_clapping": _l("Wave hands instead of clapping"),
            },
            audience=(Audience.TRN, Audience.HOT),
            part=2,
            asked_when=both(chosen("calm"), when("quiet_room")),
            easy=Easy(_l("What helps you with noise?")),
            why="Applause in the air.",
        ),
        Question(
            "scent_free",
            Kind.YES_NO,
            _l("Do you need rooms without perfume and strong scents?"),
            hint=_l("Then it becomes a rule for everybody. Nobody is named."),
            audience=(Audience.ALL,),
            asked_when=chosen("health"),
            why="Published as a rule of the training, without a name.",
        ),
        Question(
            "programme_in_advance",
            Kind.NUMBER,
            _l("How many days before do you need the programme?"),
            hint=_l("With photographs of the place and the team."),
            between=(0, 30),
            audience=(Audience.TRN,),
            category=Category.COMMUNICATION,
            asked_when=chosen("calm", "easy"),
            easy=Easy(_l("How many days before do you want the plan?")),
            why="To know what comes.",
        ),
        Question(
            "breaks",
            Kind.LINE,
            _l("How often do you need a break, and how long?"),
            hint=_l("For example 15 minutes each hour."),
            audience=(Audience.TRN,),
            category=Category.COMMUNICATION,
            part=2,
            asked_when=both(chosen("calm"), when("quiet_room")),
            easy=Easy(_l("How many breaks do you need?"), _l("For example: a break every hour.")),
            why="SALTO: breaks of 15 minutes, sessions of 90 at most.",
        ),
        Question(
            "participation_prefs",
            Kind.SEVERAL,
            _l("What helps you to take part?"),
            choices={
                "no_cold_calling": _l("Nobody asks me to speak in front of all unless I offer"),
                "written_answers": _l("I may answer in writing"),
                "no_icebreakers": _l("No games to get to know each other"),
                "no_touch": _l("Nobody touches me"),
                "may_leave_any_time": _l("I may leave the room at any time"),
                "own_room_only": _l("I need a room of my own to rest"),
                "named_support_person": _l("One person is there whom I can ask"),
            },
            audience=(Audience.TRN,),
            category=Category.COMMUNICATION,
            part=2,
            asked_when=either(
                both(chosen("calm"), when("quiet_room")),
                both(chosen("easy"), when("plain_or_easy")),
            ),
            easy=Easy(_l("What helps you in the group?")),
            why="Facilitation is an access matter.",
        ),
        Question(
            "room_sharing",
            Kind.CHOICE,
            _l("Would you share your bedroom?"),
            hint=_l("Nobody shares a room unless both said yes."),
            choices={
                "single_needed": _l("No, I need a room of my own"),
                "with_pa": _l("Only with my assistant"),
                "with_named": _l("Yes, with somebody whom I name"),
                "any_same_gender": _l("Yes, with somebody of my gender"),
                "any": _l("Yes, with anybody"),
            },
            details=(Detail("name", _l("With whom?"), ("with_named",)),),
            audience=(Audience.HOT,),
            asked_when=chosen("calm", "health"),
            easy=Easy(_l("Do you want a bedroom for yourself?")),
            why="A single room may be an access need, not a luxury.",
        ),
    ),
)
