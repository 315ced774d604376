"""What an organiser asks of the list of applications, as the address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from typing import Any

from flask import abort

from events.call.models import Event
from events.pools.queries import choices_of_kinds
from events.team.models import State
from events.team.rules import ALONG
from foundation.forms.cleaning import clean_text
from foundation.i18n import countries
from foundation.i18n import country_name
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l
from registration.apply.models import Experience
from registration.apply.queries import short_words_for_experience
from registration.select.queries.answered import heading_of
from registration.select.queries.answered import ways_answered

ORDERS = {
    "sent": _l("In the order of applying"),
    "name": _l("By name"),
    "country": _l("By country"),
    "organisation": _l("By organisation"),
    "changed": _l("Last change first"),
    "points": _l("Most points first"),
}
"""The orders of the list, and their words. The first one holds where none is asked for."""
LABELS = {
    "state": _l("State"),
    "find": _l("Name or number"),
    "country": _l("Country"),
    "speaks": _l("Language"),
    "organisation": _l("Organisation"),
    "experience": _l("Peer support"),
    "kind": _l("Kind of place"),
    "text": _l("Words in the answers"),
    "answer": _l("Answer"),
    "points": _l("Points"),
}
"""What can narrow the list: {name in the address: its words}."""
POINTS = {"1": 1.0, "1.5": 1.5, "2": 2.0, "2.5": 2.5}
"""{word in the address: the least mean of the readers' points} that can be asked for."""
SIZES = (25, 50, 100)
"""How many may stand on a page."""
SENT = tuple(state for state in State if state not in (State.DRAFT, *ALONG))
"""States of applications that were sent."""
_SIZE = 50
_LONGEST = 100


@dataclass(frozen=True)
class Wanted:
    """What narrows the list, "" for nothing, and how it is shown. `page` counts from 1."""

    state: str = ""
    #: Beginnings of the words of a name, or a part of the number.
    find: str = ""
    country: str = ""
    #: A language that the person uses.
    speaks: str = ""
    organisation: str = ""
    experience: str = ""
    #: A key of choices_of_kinds (events/pools).
    kind: str = ""
    #: Beginnings of words in the long answers.
    text: str = ""
    #: A way in which a question of the organisers was answered: a key of ways_answered.
    answer: str = ""
    #: The least points: a key of POINTS.
    points: str = ""
    sort: str = "sent"
    rows: int = _SIZE
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether more than a state is asked for."""
        return bool(self.narrowing().keys() - {"state"})

    def narrowing(self) -> dict[str, str]:
        """{name in the address: value} of what narrows the list."""
        return {name: getattr(self, name) for name in _NARROW if getattr(self, name)}

    def address(self) -> dict[str, Any]:
        """{name: value} of all that an address must carry to show the same list from its start."""
        shown = {"sort": self.sort} if self.sort != "sent" else {}
        shown |= {"rows": str(self.rows)} if self.rows != _SIZE else {}
        return {**self.narrowing(), **shown}


_NARROW = [field.name for field in fields(Wanted) if field.name not in {"sort", "rows", "page"}]


def wanted_in(event: Event, arguments: Mapping[str, Any]) -> Wanted:
    """What an address asks for; 404 for a state that no sent application has.

    A country, a language, an answer or an order that there is not is as if it were not asked for.
    """
    state = arguments.get("state", "")
    if state and state not in SENT:
        abort(404)
    return Wanted(
        state=state,
        find=_typed(arguments, "find"),
        country=_one_of(arguments, "country", countries()),
        speaks=_one_of(arguments, "speaks", languages()),
        organisation=_typed(arguments, "organisation"),
        experience=_one_of(arguments, "experience", list(Experience)),
        kind=_one_of(arguments, "kind", choices_of_kinds(event)),
        text=_typed(arguments, "text"),
        answer=_one_of(arguments, "answer", ways_answered(event)),
        points=_one_of(arguments, "points", POINTS),
        sort=_one_of(arguments, "sort", ORDERS) or "sent",
        rows=int(_one_of(arguments, "rows", [str(size) for size in SIZES]) or _SIZE),
        page=_number(arguments.get("page", "")),
    )


def told(event: Event, wanted: Wanted) -> list[str]:
    """What narrows the list, in words: "Country: Bulgaria"."""
    said = {name: _said(name, value) for name, value in wanted.narrowing().items()}
    if wanted.answer:
        way = ways_answered(event)[wanted.answer]
        said["answer"] = (heading_of(way.question), way.words)
    if wanted.kind:
        said["kind"] = (str(LABELS["kind"]), choices_of_kinds(event)[wanted.kind])
    return [_("%(what)s: %(value)s", what=what, value=value) for what, value in said.values()]


def points_words() -> dict[str, str]:
    """{word in the address: its words} of the least points that can be asked for."""
    return {
        key: _("%(points)s or more", points=format_number(least)) for key, least in POINTS.items()
    }


def _said(name: str, value: str) -> tuple[str, str]:
    words = {
        "state": lambda: State(value).label,
        "country": lambda: country_name(value),
        "speaks": lambda: language_name(value),
        "points": lambda: points_words()[value],
        "experience": lambda: short_words_for_experience()[value],
    }
    return str(LABELS[name]), words.get(name, lambda: _("“%(words)s”", words=value))()


def _typed(arguments: Mapping[str, Any], name: str) -> str:
    return clean_text(arguments.get(name, ""))[:_LONGEST]


def _one_of(arguments: Mapping[str, Any], name: str, known: Any) -> str:  # noqa: ANN401 - a container
    value = arguments.get(name, "")
    return value if value in known else ""


def _number(text: str) -> int:
    """The number of a page; the first one for what is no number or a very long one."""
    fits = text.isascii() and text.isdigit() and len(text) < 8  # noqa: PLR2004 - no page has more
    return int(text) if fits else 1
