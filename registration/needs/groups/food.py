"""Food and drink."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups.chair import AID
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
    name="food",
    title=_l("Food and drink"),
    category=Category.FOOD,
    questions=(
        Question(
            "diet",
            Kind.SEVERAL,
            _l("What do you eat?"),
            choices={
                "vegan": _l("Vegan"),
                "vegetarian": _l("Vegetarian"),
                "halal": _l("Halal"),
                "kosher": _l("Kosher"),
                "no_pork": _l("No pork"),
                "no_alcohol": _l("No alcohol in food"),
                "carbohydrates_stated": _l("Meals with the carbohydrates stated"),
                "low_fodmap": _l("Low FODMAP"),
                "gluten_free_no_traces": _l("Gluten-free, no traces"),
                "other": _l("Something else"),
            },
            details=(Detail("words", _l("What do you eat, or not eat?"), ("other",)),),
            audience=(Audience.CAT,),
            on_by_default=True,
            asked_when=chosen("food"),
            easy=Easy(_l("What do you eat?")),
            why="A religion may show in it, so it is sealed like all the rest.",
        ),
        Question(
            "allergens",
            Kind.SEVERAL,
            _l("Which of these must not be in your food?"),
            choices={
                "gluten": _l("Gluten"),
                "crustaceans": _l("Crabs, prawns and lobsters"),
                "eggs": _l("Eggs"),
                "fish": _l("Fish"),
                "peanuts": _l("Peanuts"),
                "soy": _l("Soya"),
                "milk": _l("Milk"),
                "nuts": _l("Nuts"),
                "celery": _l("Celery"),
                "mustard": _l("Mustard"),
                "sesame": _l("Sesame"),
                "sulphites": _l("Sulphites"),
                "lupin": _l("Lupin"),
                "molluscs": _l("Mussels, snails and squid"),
            },
            details=(
                Detail(
                    "severity",
                    _l("Are even small traces dangerous for you? Which?"),
                    (
                        "gluten",
                        "crustaceans",
                        "eggs",
                        "fish",
                        "peanuts",
                        "soy",
                        "milk",
                        "nuts",
                        "celery",
                        "mustard",
                        "sesame",
                        "sulphites",
                        "lupin",
                        "molluscs",
                    ),
                ),
            ),
            audience=(Audience.CAT, Audience.MED),
            on_by_default=True,
            asked_when=chosen("food"),
            easy=Easy(_l("Which food makes you ill?")),
            why="Regulation (EU) 1169/2011, Annex II: kitchens label these 14 already.",
        ),
        Question(
            "texture",
            Kind.CHOICE,
            _l("How should your food be prepared?"),
            choices={
                "7": _l("As usual"),
                "7EC": _l("Easy to chew"),
                "6": _l("Soft, in bite-sized pieces"),
                "5": _l("Minced and moist"),
                "4": _l("Pureed"),
                "3": _l("Liquidised"),
            },
            details=(
                Detail(
                    "drinks",
                    _l("How thick should drinks be? 0 is thin, 4 is very thick."),
                    ("3", "4", "5", "6", "7EC", "7"),
                ),
            ),
            audience=(Audience.CAT,),
            part=3,
            asked_when=when("eating_aids", "cut_up", "tube_feed", "soft"),
            why="IDDSI levels, which kitchens know.",
        ),
        Question(
            "eating_aids",
            Kind.SEVERAL,
            _l("What do you need at the table?"),
            choices={
                "straw": _l("A straw"),
                "adapted_cutlery": _l("Cutlery that is easy to hold"),
                "cup_two_handles": _l("A cup with two handles"),
                "assistant_helps_eat": _l("My assistant helps me eat"),
                "table_height": _l("A table under which my chair fits"),
                "served_at_table": _l("Food brought to my seat"),
                "cut_up": _l("Food cut up"),
                "soft": _l("Food that is soft or liquid"),
                "tube_feed": _l("I eat through a tube"),
            },
            audience=(Audience.CAT,),
            part=2,
            asked_when=both(
                chosen("food"),
                either(when("diet"), when("allergens"), when("device", *AID), when("pa_mode")),
            ),
            easy=Easy(_l("What do you need when you eat?")),
            why="Never a buffet alone.",
        ),
    ),
)
