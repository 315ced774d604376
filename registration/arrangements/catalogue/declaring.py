"""The words in which it is declared what an answer usually calls for."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from itertools import chain
from typing import Any

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import QUESTIONS

ANY = frozenset({"*"})
"""Fits every answer that says more than "no" or nothing."""

HELP = "help"
"""How "I do not know, help me" is told of a measure."""

PRACTICE = _l("Practice of accessible trainings (SALTO Inclusion, CBM).")

_NOTHING = ("none", "no", "not_needed")


@dataclass(frozen=True)
class Rule:
    """When the fields of `when` have one of these answers, `what` is proposed.

    All of them must, or one is enough where `one_is_enough`; none of `unless` may.
    """

    name: str
    when: Mapping[str, frozenset[str]]
    category: Category
    #: What the person reads once it is accepted.
    what: object
    #: Days before the start of the training by which it has to be arranged.
    days_before: int
    #: Who usually provides it.
    by: SupplierKind
    #: Why it is proposed, for the team; the question that was answered where it is "".
    why: object = ""
    source: object = PRACTICE
    unless: Mapping[str, frozenset[str]] = field(default_factory=dict)
    one_is_enough: bool = False

    def fits(self, told: Mapping[str, Any]) -> bool:
        """Whether these answers call for it."""
        enough = any if self.one_is_enough else all
        called = enough(_says(told.get(name), wanted) for name, wanted in self.when.items())
        spared = any(_says(told.get(name), wanted) for name, wanted in self.unless.items())
        return called and not spared

    def fields(self) -> Iterator[str]:
        """The names of the fields that it reads."""
        return chain(self.when, self.unless)

    def ground(self, told: Mapping[str, Any]) -> dict[str, Any]:
        """The answers on which it rests, with their details."""
        read = set(self.fields())
        return {name: told[name] for name in sorted(told) if name.partition("__")[0] in read}

    def reason(self) -> str:
        """Why it is proposed, in the reader's language."""
        question = QUESTIONS[next(iter(self.when))].label
        return str(self.why or _("The person answered “%(question)s”.", question=question))

    def answers(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Each field that can call for it, with the answers that do."""
        return iter(self.when.items())


def one_of(*answers: str) -> frozenset[str]:
    """One of these answers."""
    return frozenset(answers)


def calls_for(wanted: frozenset[str], answer: str) -> bool:
    """Whether this stored word is among the answers that call for it."""
    return answer in wanted or (wanted == ANY and answer not in _NOTHING)


def _says(value: object, wanted: frozenset[str]) -> bool:
    given = value if isinstance(value, list) else [value]
    return any(each and calls_for(wanted, _word(each)) for each in given)


def _word(value: object) -> str:
    is_open = isinstance(value, Mapping) and value.get("help")
    return HELP if is_open else str(value)
