"""Where a line of a certificate must not end: inside a date, or before a last word alone."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues
    from certificates.press.papers.certificate import CertificateWords

_NO_BREAK = "\u00a0"
# A number and what it counts, a month and its year, a year and its "г.".
_IN_DATES = re.compile(r"(?<=\d) (?=\w)|(?<=\w) (?=\d{4}\b)")
# A line may end after a dash, also before a no-break space: none is put there.
_LAST = re.compile(r"(?<=[^\s–—]) (?=\S{1,5}$)")
_BEFORE_DASH = re.compile(r"(?<=\S) (?=[–—] )")
_WORDS = 4
"""A text of fewer words stands on one line, or may break anywhere."""


def bound(text: str) -> str:
    """`text` with no-break spaces in dates, before dashes and before a long line's last word."""
    text = _BEFORE_DASH.sub(_NO_BREAK, _IN_DATES.sub(_NO_BREAK, text))
    return _LAST.sub(_NO_BREAK, text) if len(text.split(" ")) >= _WORDS else text


def kept_together(values: "CertificateValues") -> "CertificateValues":
    """The same certificate with its facts, outcomes and signatories bound, once or again."""
    signatories = [
        replace(
            each,
            organisation=bound(each.organisation),
            role={language: bound(role) for language, role in each.role.items()},
        )
        for each in values.signatories
    ]
    words = [_kept(each) for each in values.words]
    return replace(values, words=words, signatories=signatories)


def _kept(words: "CertificateWords") -> "CertificateWords":
    return replace(
        words,
        before_name=bound(words.before_name),
        statement=bound(words.statement),
        title=bound(words.title),
        facts=[replace(fact, text=bound(fact.text)) for fact in words.facts],
        outcomes=[bound(text) for text in words.outcomes],
    )
