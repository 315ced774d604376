"""What Stepfree says on each kind of paper where organisers have written nothing else."""

from certificates.designs.models import AwardKind
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import using_language

SLOTS = {
    "heading": _l("Heading"),
    "before_name": _l("Before the name"),
    "statement": _l("Between the name and the title of the training"),
    "outcomes_label": _l("Above what the training worked on"),
    "further": _l("Further text"),
}
"""{slot: what it is}: the texts that organisers may write."""

LABELS = {
    "label_dates": _l("Label of the days"),
    "label_place": _l("Label of the place"),
    "label_hours": _l("Label of the hours"),
    "label_role": _l("Label of what the person was"),
    "label_result": _l("Label of the result"),
}
"""{slot: what it is}: asked only in languages that Stepfree does not speak."""

PICTURED = {
    "ramp": _l(
        "Heading, name and facts on white. At the side a coloured column, with the organisers and "
        "the code to check the paper. A ramp along the foot."
    ),
    "field": _l(
        "Heading and name in a field of colour across the top, which ends in a ramp. Facts on "
        "white below it, the organisers and the code at the side."
    ),
    "centre": _l(
        "A white sheet in a coloured frame. Everything stands in the middle, the organisers and "
        "the code at the foot."
    ),
    "column": _l(
        "A dark column at the side, with the heading on top and the code at its foot. The "
        "organisers, the name and the facts on white beside it."
    ),
    "letter": _l(
        "The organisers on top, then the heading, the name and the text of the letter. Who signs "
        "and the code at the foot."
    ),
}
"""{layout: what its picture shows}."""

_BASE = ("dates", "place")
_FACTS = {
    AwardKind.ATTENDANCE: (*_BASE, "hours"),
    AwardKind.ACHIEVEMENT: (*_BASE, "hours", "role", "result"),
    AwardKind.RECOMMENDATION: (*_BASE, "role"),
}
_WITH_OUTCOMES = (AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT)

_STATEMENTS = {
    AwardKind.ATTENDANCE: _l("was present at"),
    AwardKind.PARTICIPATION: _l("took part in"),
    AwardKind.ACHIEVEMENT: _l("took part in, and passed the assessment of,"),
    AwardKind.RECOMMENDATION: _l("who took part in"),
    AwardKind.TRAINER: _l("was a trainer at"),
    AwardKind.FACILITATOR: _l("was a facilitator at"),
    AwardKind.ASSISTANT: _l("worked as a personal assistant at"),
    AwardKind.VOLUNTEER: _l("was a volunteer at"),
}


def facts_of(kind: AwardKind) -> tuple[str, ...]:
    """Which facts such a paper tells, in their order."""
    return _FACTS.get(kind, (*_BASE, "hours", "role"))


def tells_outcomes(kind: AwardKind) -> bool:
    """Whether such a paper says what the training worked on."""
    return kind in _WITH_OUTCOMES


def slots_of(kind: AwardKind, language: str) -> dict[str, object]:
    """{slot: what it is} of the texts that such a paper has in `language`."""
    wanted = dict(SLOTS)
    if not tells_outcomes(kind):
        del wanted["outcomes_label"]
    if language not in LANGUAGES:
        wanted |= {f"label_{fact}": LABELS[f"label_{fact}"] for fact in facts_of(kind)}
    return wanted


def own_words(kind: AwardKind, language: str) -> dict[str, str]:
    """{slot: text} in `language`; nothing for a language that Stepfree does not speak."""
    if language not in LANGUAGES:
        return {}
    with using_language(language):
        letter = kind is AwardKind.RECOMMENDATION
        return {
            "heading": kind.label,
            "before_name": _("This letter recommends") if letter else _("This paper confirms that"),
            "statement": str(_STATEMENTS[kind]),
            "outcomes_label": _("What the training worked on"),
            "label_dates": _("Dates attended"),
            "label_place": _("Place"),
            "label_hours": _("Hours attended"),
            "label_role": _("Role"),
            "label_result": _("Result"),
        }
