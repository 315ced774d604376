"""Getting there and back, and moving between the places of the training."""

from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question

_WORKS = {"yes": _l("Yes"), "no": _l("No"), "not_sure": _l("I am not sure")}

GROUP = Group(
    name="transport",
    title=_l("Getting there"),
    shown_first="getting_there",
    questions=(
        Question(
            "works",
            Kind.CHOICE,
            _l("Would this way of getting there work for you?"),
            choices=_WORKS,
        ),
        Question(
            "arrange",
            Kind.SEVERAL,
            _l("What should we arrange?"),
            hint=_l("Choose all that apply."),
            choices={
                "meet": _l("Somebody meets me when I arrive"),
                "vehicle": _l("A vehicle with a ramp or lift"),
                "airport": _l("Assistance at the airport (we book it at least 48 hours before)"),
                "booking": _l("Help with booking my journey"),
                "prepaid": _l("Tickets paid by you in advance"),
                "dog": _l("Space for my assistance dog"),
            },
        ),
        Question(
            "equipment",
            Kind.CHOICE,
            _l("Do you bring equipment that vehicles and planes must carry?"),
            choices={
                "none": _l("No"),
                "manual": _l("A wheelchair without a motor"),
                "powered": _l("A powered wheelchair or scooter"),
                "other": _l("Something else"),
            },
        ),
        Question(
            "model",
            Kind.LINE,
            _l("Make and model of your chair or scooter"),
            hint=_l("If you do not know it, write “help me”. We will find it out together."),
            only_under=("equipment", "powered"),
        ),
        Question(
            "what",
            Kind.LINE,
            _l("What is it?"),
            only_under=("equipment", "other"),
        ),
        Question("more", Kind.TEXT, _l("Anything else about getting there?")),
    ),
    who_sees=_l("The organisers of this training"),
    kept=_l("Until 30 days after the training"),
    consent=_l(
        "You may read and keep what I wrote here about getting there, to arrange my journey."
    ),
    consent_wording="transport-1",
)
