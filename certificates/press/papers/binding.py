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
_LAST = re.compile(r"(?<=\S) (?=\S{1,12}$)")
_WORDS = 4
"""A text of fewer words stands on one line, or may break anywhere."""


def bound(text: str) -> str:
    """`text` with no-break spaces in its dates, and before its last word in a long line."""
    text = _IN_DATES.sub(_NO_BREAK, text)
    return _LAST.sub(_NO_BREAK, text) if len(text.split(" ")) >= _WORDS else text


def kept_together(values: "CertificateValues") -> "CertificateValues":
    """The same certificate with its facts, outcomes and signatories bound, once or again."""
    signatories = [
        replace(each, organisation=bound(each.organisation)) for each in values.signatories
    ]
    words = [_kept(each) for each in values.words]
    return replace(values, words=words, signatories=signatories)


def _kept(words: "CertificateWords") -> "CertificateWords":
    return replace(
        words,
        facts=[replace(fact, text=bound(fact.text)) for fact in words.facts],
        outcomes=[bound(text) for text in words.outcomes],
    )
