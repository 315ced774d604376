"""Named placeholders in organisers' texts: a published list, and nothing else (DO1)."""

import re
from collections.abc import Mapping

from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

PLACEHOLDERS: Mapping[str, object] = {
    "name": _l("The name of the person, as they write it"),
    "title": _l("The title of the training"),
    "role": _l("What the person was"),
    "place": _l("The place"),
    "dates": _l("The days on which the person was there"),
    "first_day": _l("The first day of the training"),
    "last_day": _l("The last day of the training"),
    "hours": _l("The hours of the person"),
    "result": _l("The result of the assessment"),
    "organisations": _l("The organisations that hold the training"),
    "number": _l("The number of the paper"),
    "issued_on": _l("The day on which the paper is issued"),
}
"""{name: what it becomes}. A text names one as "{name}"."""

# One alternative takes a placeholder, the other any brace that is none.
_BRACES = re.compile(r"\{(" + "|".join(PLACEHOLDERS) + r")\}|[{}][^\s{}]{0,40}\}?")


def wrong_in(text: str) -> str:
    """The first thing in braces that is no placeholder, as it was written; "" where all is right.

    Nothing is evaluated: attributes, conversions, widths and the marks of template languages are
    no names of the list, so they are found here.
    """
    return next((found[0] for found in _BRACES.finditer(text) if not found[1]), "")


def told_wrong(wrong: str) -> str:
    """Why a text with `wrong` in it is refused."""
    return _("“%(wrong)s” is no placeholder. Use only those of the list.", wrong=wrong)


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with its placeholders replaced, in one pass: braces inside a value stay text."""
    return _BRACES.sub(lambda found: values.get(found[1] or "", found[0]), text)
