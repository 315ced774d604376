"""Assistance dogs, and people who keep away from dogs."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.conditions import chosen
from registration.needs.groups.conditions import when
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage

GROUP = Group(
    name="dog",
    title=_l("Assistance dogs"),
    category=Category.VENUE,
    questions=(
        Question(
            "assistance_dog",
            Kind.CHOICE,
            _l("Which assistance dog comes with you?"),
            choices={
                "none": _l("No dog"),
                "guide": _l("A guide dog"),
                "hearing": _l("A hearing dog"),
                "mobility": _l("A dog that helps me move and fetches things"),
                "other": _l("Another assistance dog"),
                "in_training": _l("An assistance dog in training"),
            },
            details=(
                Detail(
                    "size",
                    _l("How large and heavy is your dog, about?"),
                    ("guide", "hearing", "mobility", "other", "in_training"),
                ),
            ),
            audience=(Audience.LOG, Audience.HOT, Audience.DRV, Audience.CAT),
            on_by_default=True,
            asked_when=chosen("dog"),
            why="Room, flight, and the allergies of others. No kind names a diagnosis.",
        ),
        Question(
            "dog_needs",
            Kind.SEVERAL,
            _l("What does your dog need?"),
            choices={
                "relief_area_m": _l("Grass or earth near by, at most 100 metres away"),
                "water": _l("Water"),
                "floor_space_at_seat": _l("Space on the floor at my seat"),
                "food_storage": _l("A place to keep food"),
                "vet": _l("The number of a vet"),
            },
            audience=(Audience.HOT,),
            part=2,
            asked_when=when("assistance_dog"),
            why="The relief area is at most 100 metres away.",
        ),
        Question(
            "dog_papers",
            Kind.TEXT,
            _l("What stands in the papers of your dog?"),
            hint=_l(
                "The number of the chip, the day of the rabies vaccine, the pet passport. "
                "You can add the papers as files too."
            ),
            audience=(Audience.LOG,),
            category=Category.TRANSPORT,
            stage=Stage.TRAVEL,
            part=3,
            asked_when=when(
                "assistance_dog", "guide", "hearing", "mobility", "other", "in_training"
            ),
            why="Into the EU from AL, BA, ME, MD, RS and UK dogs need extra papers.",
        ),
        Question(
            "dog_allergy_or_fear",
            Kind.YES_NO,
            _l("Should dogs of other people stay away from your seat and room?"),
            audience=(Audience.TRN, Audience.HOT),
            asked_when=chosen("health"),
            why="Seats and rooms apart.",
        ),
    ),
)
