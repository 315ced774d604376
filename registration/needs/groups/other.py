"""Children, photographs, and everything else in the person's own words."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import chosen
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Desk
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question

GROUP = Group(
    name="other",
    title=_l("Everything else"),
    category=Category.OTHER,
    questions=(
        Question(
            "childcare",
            Kind.NUMBER,
            _l("For how many children should we arrange care?"),
            between=(0, 10),
            audience=(Audience.LOG,),
            asked_when=chosen("other"),
            why="A parent takes part only if somebody cares for the children.",
        ),
        Question(
            "toilet_gender",
            Kind.CHOICE,
            _l("Which toilet do you use?"),
            choices={
                "any": _l("Any"),
                "women": _l("For women"),
                "men": _l("For men"),
                "gender_neutral": _l("For everybody"),
            },
            audience=(Audience.HOT,),
            asked_when=chosen("other"),
            why="So that there is one near the training room.",
        ),
        Question(
            "prayer_space",
            Kind.YES_NO,
            _l("Do you need a place to pray?"),
            audience=(Audience.HOT,),
            asked_when=chosen("other"),
            why="A clean, quiet place.",
        ),
        Question(
            "photo_consent",
            Kind.CHOICE,
            _l("May people take photographs of you?"),
            choices={
                "yes_named": _l("Yes, also with my name"),
                "yes_unnamed": _l("Yes, without my name"),
                "from_behind": _l("Only from behind"),
                "no": _l("No"),
            },
            audience=(Audience.TRN, Audience.PUB),
            asked_when=chosen("other"),
            why="A consent of its own, shown by the colour of the badge.",
        ),
        Question(
            "anything_else",
            Kind.TEXT,
            _l("Is there anything else that we should know or arrange?"),
            part=8,
            on_by_default=True,
            easy=Easy(_l("What else do you want to tell us?"), _l("You can write anything.")),
            why="Always last, always offered: no list of questions knows everything.",
        ),
        Question(
            "reuse_next_event",
            Kind.YES_NO,
            _l("Should we keep your answers for your next training?"),
            part=9,
            asked_at=Desk.KEEPING,
            why="With consent to a date; otherwise everything is erased.",
        ),
    ),
)
