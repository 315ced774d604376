"""Interpreters, captions, formats, and finding one's way."""

from events.team.categories import Category
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import one_of
from registration.arrangements.models import SupplierKind

_TEAMS = _l("Guides of PEAT and the Disability Rights Fund: interpreters work in teams of two.")
_FORMATS = _l("W3C: never PDF only. Trainers must know 21 days before, papers are back 10 before.")
_LOOPS = _l("IEC 60118-4: a loop has to be measured in each room.")
_SIGNS = _l("The person uses a sign language.")

RULES = (
    Rule(
        "interpreters",
        {"sign_language": ANY},
        Category.COMMUNICATION,
        _l("Two sign language interpreters for all sessions"),
        120,
        SupplierKind.INTERPRETING,
        why=_SIGNS,
        source=_TEAMS,
    ),
    Rule(
        "interpreters-evening",
        {"sign_language": ANY},
        Category.COMMUNICATION,
        _l("Two sign language interpreters for the evenings and meals"),
        120,
        SupplierKind.INTERPRETING,
        why=_l("The person uses a sign language. The evenings are a part of the training too."),
        source=_TEAMS,
    ),
    Rule(
        "interpreter-guides",
        {"deafblind": ANY},
        Category.COMMUNICATION,
        _l("Two interpreter-guides who work by touch"),
        120,
        SupplierKind.INTERPRETING,
        why=_l("The person asks for signs or letters by touch, or for guiding."),
        source=_TEAMS,
    ),
    Rule(
        "interpreting",
        {"language_interp": one_of("whispered", "booth", "consecutive")},
        Category.COMMUNICATION,
        _l("Interpretation into your language"),
        90,
        SupplierKind.INTERPRETING,
    ),
    Rule(
        "translation",
        {"language_interp": one_of("written_translation")},
        Category.COMMUNICATION,
        _l("All papers in your language"),
        21,
        SupplierKind.OTHER,
    ),
    Rule(
        "captions",
        {"captions": one_of("live_human_CART", "respeaking")},
        Category.COMMUNICATION,
        _l("Live captions in all sessions"),
        90,
        SupplierKind.CAPTIONS,
        why=_l("The person reads captions that a human writes."),
    ),
    Rule(
        "machine-captions",
        {"captions": one_of("automatic_ok")},
        Category.COMMUNICATION,
        _l("Captions written by a machine in all sessions"),
        14,
        SupplierKind.CAPTIONS,
    ),
    Rule(
        "hearing",
        {"hearing_tech": ANY},
        Category.COMMUNICATION,
        _l("The technology with which you hear, in every room of the training"),
        45,
        SupplierKind.EQUIPMENT,
        source=_LOOPS,
    ),
    Rule(
        "seat-to-see",
        {"lip_reading": one_of("yes"), "interpreter_extra": one_of("seat_in_front")},
        Category.COMMUNICATION,
        _l("A seat in front, and light on the faces of those who speak"),
        7,
        SupplierKind.VENUE,
        why=_l("The person reads lips or follows an interpreter."),
        one_is_enough=True,
    ),
    Rule(
        "formats",
        {
            "document_formats": ANY,
            "large_print_pt": ANY,
            "braille": ANY,
            "colour_paper_contrast": ANY,
            "plain_or_easy": one_of("plain_language", "easy_read", "symbols_photos"),
        },
        Category.COMMUNICATION,
        _l("All papers in the forms and words that you read best"),
        21,
        SupplierKind.OTHER,
        why=_l("The person told which forms, letters or words they read best."),
        source=_FORMATS,
        one_is_enough=True,
    ),
    Rule(
        "description",
        {"audio_description": one_of("yes")},
        Category.COMMUNICATION,
        _l("Slides, rooms and people are described to you"),
        14,
        SupplierKind.OTHER,
    ),
    Rule(
        "guide",
        {"guiding": one_of("sighted_guide")},
        Category.COMMUNICATION,
        _l("Somebody who guides you"),
        30,
        SupplierKind.ASSISTANCE,
    ),
    Rule(
        "orientation",
        {"guiding": one_of("orientation_tour", "tactile_map", "verbal_directions")},
        Category.COMMUNICATION,
        _l("You get to know the rooms and ways before it starts"),
        7,
        SupplierKind.VENUE,
        why=_l("The person asks for a tour, a map to feel, or a description in words."),
    ),
    Rule(
        "notes",
        {"note_taker": one_of("yes")},
        Category.COMMUNICATION,
        _l("Somebody takes notes for you"),
        30,
        SupplierKind.ASSISTANCE,
    ),
    Rule(
        "remote",
        {"remote": ANY},
        Category.COMMUNICATION,
        _l("You take part from home, or watch a recording, as you told us"),
        30,
        SupplierKind.EQUIPMENT,
    ),
)
