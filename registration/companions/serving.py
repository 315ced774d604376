"""Whom somebody engaged can serve at once: what people told of languages. Pure rules."""

import re
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from registration.companions.languages import Names
from registration.companions.languages import called
from registration.companions.languages import codes_in
from registration.companions.languages import names_in
from registration.companions.models import EngagedKind

FIELDS = {
    EngagedKind.ASSISTANT: (),
    EngagedKind.INTERPRETER: (
        *("sign_language", "interpreter_extra", "deafblind"),
        "language_interp",
    ),
    EngagedKind.CAPTIONER: ("captions",),
}
"""The questions of the dictionary that say in which languages, and whether for one alone."""
ASKED_OF = FIELDS | {EngagedKind.ASSISTANT: ("pa_languages", "pa_gender_pref")}
"""Those that say who suits somebody."""
GENDERS = {
    "woman": frozenset({"woman", "women", "female", "f", "жена"}),
    "man": frozenset({"man", "men", "male", "m", "мъж"}),
}
"""Words with which people state it, by the wish that they meet."""
_WORD = re.compile(r"\w+")
_SPOKEN = {"whispered", "booth", "consecutive"}
_BY_PEOPLE = {"live_human_CART", "respeaking"}
"""Captions for which somebody works; a machine needs nobody."""


class Service(NamedTuple):
    """What somebody asked of interpreters or captioners."""

    #: Codes of languages of which one is enough, or the words that were told; none: any language.
    codes: tuple[str, ...] = ()
    #: For one person alone: by touch, or because they asked for it.
    is_alone: bool = False
    #: At meals, in breaks and in the evenings too.
    in_free_time: bool = False
    is_signed: bool = False

    @property
    def languages(self) -> tuple[Names, ...]:
        """The same by all their names."""
        return tuple(called(code) for code in self.codes)


def services(kind: EngagedKind, told: Mapping[str, Any]) -> list[Service]:
    """What one person asked of interpreters, or of captioners; of assistants on site nothing."""
    if kind is EngagedKind.INTERPRETER:
        return [*_signed(told), *_spoken(told)]
    if kind is EngagedKind.CAPTIONER and told.get("captions") in _BY_PEOPLE:
        return [Service(tuple(codes_in(str(told.get("captions__language", "")))))]
    return []


def may_join(
    kind: EngagedKind, speaks: str, told: Mapping[str, Any], others: Iterable[Mapping[str, Any]]
) -> bool:
    """Whether somebody engaged who `speaks` these languages can serve one more person at once.

    Assistants serve one. Interpreters and captioners serve people who share a language with them,
    and those who told nothing of it; never somebody who asked for them alone.
    """
    if kind is EngagedKind.ASSISTANT:
        return False
    own, spoken = services(kind, told), names_in(speaks)
    theirs = [services(kind, one) for one in others]
    if any(service.is_alone for each in (own, *theirs) for service in each):
        return False
    return _common(own, theirs, spoken)


def suits(kind: EngagedKind, speaks: str, gender: str, told: Mapping[str, Any]) -> bool:
    """Whether somebody engaged has a language, and the gender, for which a person asked."""
    spoken = names_in(speaks)
    if kind is not EngagedKind.ASSISTANT:
        wanted = [one.languages for one in services(kind, told) if one.codes]
        return not wanted or any(names & spoken for each in wanted for names in each)
    codes = codes_in(str(told.get("pa_languages", "")))
    wish = GENDERS.get(str(told.get("pa_gender_pref", "")), frozenset())
    stated = set(_WORD.findall(gender.casefold()))
    has_language = not codes or any(called(code) & spoken for code in codes)
    return has_language and (not wish or bool(wish & stated))


def _common(own: list[Service], theirs: list[list[Service]], spoken: Names) -> bool:
    """Whether one language serves everybody at once."""
    asked = [each for each in (own, *theirs) if each and all(one.codes for one in each)]
    if not asked:
        return True
    first, *rest = ([names for one in each for names in one.languages] for each in asked)
    fitting = [names for names in first if not spoken or names & spoken]
    return any(all(names in each for each in rest) for names in fitting)


def _signed(told: Mapping[str, Any]) -> list[Service]:
    codes = [code for code in words(told, "sign_language") if code != "own"]
    if own := str(told.get("sign_language__words", "")).strip():
        codes += codes_in(own) or [own]
    extra = words(told, "interpreter_extra")
    is_alone = "one_to_one" in extra or bool(words(told, "deafblind"))
    if not codes:
        return []
    return [Service(tuple(dict.fromkeys(codes)), is_alone, "social_time" in extra, is_signed=True)]


def _spoken(told: Mapping[str, Any]) -> list[Service]:
    into = str(told.get("language_interp__language", "")).strip()
    if not into or not _SPOKEN & set(words(told, "language_interp")):
        return []
    return [Service(tuple(codes_in(into)) or (into,))]


def words(told: Mapping[str, Any], field: str) -> list[str]:
    """The choices of an answer of several; [] where nothing was told."""
    value = told.get(field)
    return [str(one) for one in value] if isinstance(value, list) else []
