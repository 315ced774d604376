"""One value of an object against one need of a person."""

from registration.matching.rules.grades import Finding
from registration.matching.rules.grades import Grade
from registration.matching.rules.grades import Link
from registration.matching.rules.grades import Pair
from registration.matching.rules.grades import Why


def at_least(link: Link, pair: Pair, limits: tuple[int, int], why: Why, source: str) -> Finding:
    """The value has to reach `limits` (least, comfortable); `pair` is (measure, asks).

    Below the least: NO. Below the comfortable: TIGHT. The margin is what is left above the least.
    """
    value = link.value(pair.measure)
    if value is None:
        return not_measured(link, pair, source)
    least, comfortable = limits
    grade = Grade.NO if value < least else Grade.TIGHT if value < comfortable else Grade.OK
    return found(link, pair, grade, why, (value - least, source))


def at_most(link: Link, pair: Pair, limits: tuple[int, int], why: Why, source: str) -> Finding:
    """The value must not pass `limits` (comfortable, most); the margin is what is left below."""
    value = link.value(pair.measure)
    if value is None:
        return not_measured(link, pair, source)
    comfortable, most = limits
    grade = Grade.NO if value > most else Grade.TIGHT if value > comfortable else Grade.OK
    return found(link, pair, grade, why, (most - value, source))


def holds(link: Link, pair: Pair, mass: int, source: str) -> Finding:
    """The object has to carry that load; here nobody's own word counts."""
    value = link.value(pair.measure)
    if value is None:
        return not_measured(link, pair, source)
    grade = Grade.NO if value < mass else Grade.OK
    return found(link, pair, grade, Why.TOO_WEAK, (value - mass, source))


def has(link: Link, pair: Pair, wanted: frozenset[str], source: str) -> Finding:
    """Of the object, one of `wanted` must have been chosen."""
    there = link.known.get(pair.measure)
    if there is None or not there.chosen:
        return not_measured(link, pair, source)
    grade = Grade.OK if wanted & there.chosen else Grade.NO
    return found(link, pair, grade, Why.LACKS, (None, source))


def found(
    link: Link,
    pair: Pair,
    grade: Grade,
    why: Why,
    margin_and_source: tuple[int | None, str],
) -> Finding:
    """A finding. What looks good and nobody has confirmed on the spot is not known."""
    margin, source = margin_and_source
    there = link.known.get(pair.measure)
    if grade < Grade.UNKNOWN and there is not None and not there.is_confirmed:
        grade, why = Grade.UNKNOWN, Why.NOT_CONFIRMED
    elif grade is Grade.OK:
        why = Why.FITS
    return Finding(grade, why, link, pair, margin, source)


def not_measured(link: Link, pair: Pair, source: str) -> Finding:
    """Nobody has measured the object there."""
    return Finding(Grade.UNKNOWN, Why.NOT_MEASURED, link, pair, None, source)


def not_told(link: Link, pair: Pair, source: str) -> Finding:
    """The object comes close to a limit, and the person has not told their measure."""
    return Finding(Grade.UNKNOWN, Why.NOT_TOLD, link, pair, None, source)
