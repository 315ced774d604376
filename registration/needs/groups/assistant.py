"""Personal assistance during the training."""

from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question

GROUP = Group(
    name="assistant",
    title=_l("Personal assistance"),
    shown_first="assistance",
    questions=(
        Question(
            "assistance",
            Kind.CHOICE,
            _l("Do you use personal assistance?"),
            hint=_l("An assistant takes no place of a participant."),
            choices={
                "none": _l("No"),
                "own": _l("Yes, I bring my own assistant"),
                "local": _l("Yes, please find me an assistant on site"),
                "unsure": _l("I am not sure yet"),
            },
        ),
        Question(
            "name",
            Kind.LINE,
            _l("Name of your assistant"),
            hint=_l("If you do not know yet, write “to be named”."),
            only_under=("assistance", "own"),
        ),
        Question(
            "sleeping",
            Kind.CHOICE,
            _l("Where should your assistant sleep?"),
            choices={
                "same": _l("In my room"),
                "next": _l("In a room next to mine"),
                "elsewhere": _l("In a room anywhere"),
                "no_room": _l("My assistant needs no room"),
            },
        ),
        Question(
            "when",
            Kind.SEVERAL,
            _l("When do you use assistance?"),
            hint=_l("Choose all that apply."),
            choices={
                "morning": _l("In the morning"),
                "sessions": _l("During the sessions"),
                "meals": _l("At meals"),
                "evening": _l("In the evening"),
                "night": _l("At night"),
                "journey": _l("On the journey"),
            },
        ),
        Question(
            "wishes",
            Kind.LINE,
            _l("What matters to you in an assistant whom we find?"),
            hint=_l("For example a language, or a woman or a man. You choose; you can say no."),
            only_under=("assistance", "local"),
        ),
        Question("more", Kind.TEXT, _l("Anything else about assistance?")),
    ),
    who_sees=_l("The organisers of this training"),
    kept=_l("Until 30 days after the training"),
    consent=_l(
        "You may read and keep what I wrote here about assistance, to arrange it. "
        "If I named my assistant, they agree to it."
    ),
    consent_wording="assistant-1",
)
