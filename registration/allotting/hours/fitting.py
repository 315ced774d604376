"""Who fits whom: kind, languages, gender, and what the person said of them. Pure rules."""

import re
from dataclasses import dataclass
from enum import StrEnum

from registration.companions.languages import names_in
from registration.companions.models import Answer


class Misfit(StrEnum):
    """Why somebody engaged does not fit a person at all."""

    LANGUAGE = "language"
    GENDER = "gender"
    REFUSED = "refused"


@dataclass(frozen=True)
class Offered:
    """Somebody engaged, as far as it matters: what they speak or sign, their gender as stated."""

    key: str
    languages: str
    gender: str


@dataclass(frozen=True)
class Wish:
    """What somebody needs of whoever comes.

    `languages`: each is a set of names of one language, of which one is enough; none at all means
    that any language will do. `gender`: words of which one must be stated; none: any gender.
    """

    languages: tuple[frozenset[str], ...] = ()
    gender: frozenset[str] = frozenset()


GRADES = {Answer.PREFERRED: 0, Answer.ACCEPTED: 1, Answer.WAITING: 2}
"""How well somebody fits who was suggested already; the lower the better."""
UNKNOWN = 3
"""Somebody new to the person."""


def misfit(offered: Offered, wish: Wish, answer: Answer | None) -> Misfit | None:
    """Why they must not come; None where they may. Nobody is proposed whom the person refused."""
    if answer is Answer.REFUSED:
        return Misfit.REFUSED
    spoken = names_in(offered.languages)
    if wish.languages and not any(names & spoken for names in wish.languages):
        return Misfit.LANGUAGE
    if wish.gender and not wish.gender & _words(offered.gender):
        return Misfit.GENDER
    return None


def grade(answer: Answer | None) -> int:
    """How well somebody fits whom the person did not refuse."""
    return UNKNOWN if answer is None else GRADES[answer]


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
