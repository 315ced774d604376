"""Rules of work and rest: numbers with their source, and what follows from them."""

from collections.abc import Iterable
from collections.abc import Sequence

from foundation.i18n import lazy_gettext as _l
from registration.allotting.hours.nouns import Span

_HOUR = 60

REST = 11 * _HOUR
"""Minutes of rest from one day's work to the next."""
REST_SOURCE = _l("Directive 2003/88/EC, Article 3: 11 hours of rest in each 24")
LONGEST_DAY = 24 * _HOUR - REST
"""Minutes from the start of a day's work to its end, with all that is free between."""

WITHOUT_BREAK = 6 * _HOUR
"""Longer work needs a break."""
BREAK_SOURCE = _l("Directive 2003/88/EC, Article 4: a break where work is longer than 6 hours")
SHORTEST_BREAK = 15
"""SALTO Inclusion (reference domain.md B, “Breaks”)."""

ALONE = 60
"""The longest time for which one interpreter is enough; our own rule."""
TEAM = 2
TEAM_SOURCE = _l("Interpreters work in teams of two and change every 15 minutes (PEAT, DRF guide)")
"""Reference domain.md B, “Interpreters”; who captions live listens and writes as long."""


def agree(one: Span, other: Span) -> bool:
    """Whether one person may do both: within one day's work, or with a rest between them.

    A night is a day's work of its own.
    """
    first, last = sorted((one, other), key=lambda span: (span.starts, span.ends))
    if last.starts < first.ends:
        return False
    is_one_day = last.ends - first.starts <= LONGEST_DAY and not (one.is_night or other.is_night)
    return is_one_day or last.starts - first.ends >= REST


def team_for(signed: Iterable[Span]) -> int:
    """How many interpreters or captioners these sessions of one part of a day need."""
    return 1 if sum(span.length for span in signed) <= ALONE else TEAM


def break_in(span: Span, breaks: Sequence[Span]) -> Span | None:
    """The longest break within the span after which nobody has worked more than six hours.

    None where the span has none; then two people relieve each other.
    """
    fitting = [
        each
        for each in breaks
        if each.length >= SHORTEST_BREAK
        and each.starts - span.starts <= WITHOUT_BREAK
        and span.ends - each.ends <= WITHOUT_BREAK
        and span.starts < each.starts
        and each.ends < span.ends
    ]
    return max(fitting, key=lambda each: (each.length, -each.starts), default=None)


def people_for(span: Span, breaks: Sequence[Span]) -> int:
    """How many assistants one person needs for the span: two where there is no break in it."""
    return 1 if span.length <= WITHOUT_BREAK or break_in(span, breaks) else TEAM
