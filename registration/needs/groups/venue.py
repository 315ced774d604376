"""The rooms of the training and the room to sleep in."""

from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question

GROUP = Group(
    name="venue",
    title=_l("Venue and room"),
    shown_first="rooms",
    questions=(
        Question(
            "works",
            Kind.CHOICE,
            _l("Would these rooms work for you?"),
            choices={"yes": _l("Yes"), "no": _l("No"), "not_sure": _l("I am not sure")},
        ),
        Question(
            "bedroom",
            Kind.SEVERAL,
            _l("What should your bedroom and bathroom have?"),
            hint=_l("Choose all that apply."),
            choices={
                "step_free": _l("A way without steps"),
                "roll_in": _l("A shower without a step"),
                "seat": _l("A seat in the shower"),
                "rails": _l("Grab rails at the toilet"),
                "hoist": _l("A hoist, and space under the bed for it"),
                "bed_height": _l("A bed of a certain height"),
                "light_alarm": _l("A fire alarm with light"),
                "socket": _l("A socket beside the bed for charging or a machine"),
                "fridge": _l("A small refrigerator"),
                "quiet": _l("A quiet room"),
            },
        ),
        Question(
            "sessions",
            Kind.SEVERAL,
            _l("What should the training rooms have?"),
            choices={
                "space": _l("Space for a wheelchair or scooter at the table"),
                "front": _l("A seat at the front"),
                "exit": _l("A seat near the door"),
                "rest": _l("A place to lie down and rest"),
                "no_scent": _l("No perfume or strong scents"),
            },
        ),
        Question(
            "sharing",
            Kind.CHOICE,
            _l("Would you share your room?"),
            hint=_l("Nobody shares a room unless both said yes."),
            choices={"no": _l("No, I want a room of my own"), "yes": _l("Yes, I would")},
        ),
        Question("more", Kind.TEXT, _l("Anything else about the rooms?")),
    ),
    who_sees=_l("The organisers of this training"),
    kept=_l("Until 30 days after the training"),
    consent=_l("You may read and keep what I wrote here about the rooms, to arrange them."),
    consent_wording="venue-1",
)
