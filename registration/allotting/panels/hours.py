"""Proposed hours in words: who is there for whom, why so, and what cannot be met."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from typing import NamedTuple

from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import languages
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from registration.allotting.hours.fitting import Misfit
from registration.allotting.hours.nouns import Proposed
from registration.allotting.hours.nouns import Turn
from registration.allotting.hours.parts import clock
from registration.allotting.hours.proposing import WhyNot
from registration.allotting.hours.proposing import why_not
from registration.allotting.hours.resting import BREAK_SOURCE
from registration.allotting.hours.resting import REST_SOURCE
from registration.allotting.hours.resting import TEAM_SOURCE
from registration.allotting.models import Subject
from registration.allotting.queries.hours import Hours
from registration.allotting.queries.plans import Row as Chosen
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import rows_of
from registration.companions.models import Answer

RULES = {
    Subject.ASSISTANTS: (REST_SOURCE, BREAK_SOURCE),
    Subject.INTERPRETERS: (TEAM_SOURCE, REST_SOURCE),
    Subject.CAPTIONERS: (TEAM_SOURCE, REST_SOURCE),
}
"""On what a proposal of hours rests, with its source."""
_KNOWN = {
    Answer.PREFERRED: _l("The person prefers them."),
    Answer.ACCEPTED: _l("The person said yes to them."),
    Answer.WAITING: _l("The person was asked and has not answered yet."),
    Answer.REFUSED: _l("The person said “not this one”."),
}
_NEW = _l("New to the person, who is asked first and may say “not this one”.")


class Row(NamedTuple):
    """One booking of a person, in words."""

    when: str
    who: str
    why: str
    rest: str
    chosen: Chosen


class OfPerson(NamedTuple):
    """What is proposed for one person."""

    told: Told
    rows: list[Row]


class Unmet(NamedTuple):
    """What cannot be met, for whom, and why."""

    text: str
    names: str
    why: list[str]


def shown(parts: Iterable[Told], hours: Hours) -> list[OfPerson]:
    """Each person with the bookings that are proposed for them."""
    given = [part for part in parts if "worker" in part.content]
    found = []
    for _person, held in groupby(given, key=lambda part: part.participation.id):
        told = list(held)
        found.append(OfPerson(told[0], [_row(part, hours) for part in told]))
    return found


def unmet(parts: Iterable[Told], hours: Hours, subject: Subject) -> list[Unmet]:
    """How many more people, of which language, when; and why nobody engaged can come."""
    told = list(parts)
    proposed = Proposed(
        tuple(
            Turn(part.content["want"], part.content["worker"])
            for part in told
            # What was taken over is booked by now, and no need any more.
            if "worker" in part.content and part.content["want"] in hours.needs
        ),
        {},
    )
    left = sorted((part for part in told if "lacking" in part.content), key=_together)
    found = []
    for _key, held in groupby(left, key=_together):
        people = list(held)
        # A team lacks somebody once, however many people it serves.
        number = sum({part.content["want"]: part.content["lacking"] for part in people}.values())
        names = ", ".join(dict.fromkeys(part.participation.name for part in people))
        why = list(_reasons(people, hours, proposed))
        found.append(Unmet(_more(people[0].content, number, subject), names, why))
    return found


def _together(part: Told) -> tuple[int, int, list[str]]:
    content = part.content
    return content["starts"], content["ends"], content["languages"]


def _row(part: Told, hours: Hours) -> Row:
    content = part.content
    who = hours.engaged.get(content["worker"])
    name = who.name if who else _("Somebody who was taken off the list")
    answer = hours.said.get((content["worker"], str(part.participation.id)))
    why = str(_KNOWN[answer] if answer else _NEW)
    if others := content["together"] - 1:
        with_others = ngettext(
            "They are there for %(num)d other person too.",
            "They are there for %(num)d other people too.",
            others,
        )
        why = f"{why} {with_others}"
    return Row(_when(content), name, why, _rest(content), rows_of([part])[0])


def _rest(content: dict[str, Any]) -> str:
    rests = [
        _(
            "%(starts)s to %(ends)s",
            starts=format_clock_time(clock(starts).time()),
            ends=format_clock_time(clock(ends).time()),
        )
        for starts, ends in content["rests"]
    ]
    if content["number"] > 1:
        return " ".join((_("They relieve each other."), ", ".join(rests))).strip()
    return ", ".join(rests) or _("none needed")


def _when(content: dict[str, Any]) -> str:
    starts, ends = clock(content["starts"]), clock(content["ends"])
    return _(
        "%(day)s, %(starts)s to %(ends)s",
        day=format_date(starts.date(), "EEEE d MMMM"),
        starts=format_clock_time(starts.time()),
        ends=format_clock_time(ends.time()),
    )


def _more(content: dict[str, Any], number: int, subject: Subject) -> str:
    values = {"languages": _languages(content["languages"]), "when": _when(content)}
    if subject is Subject.CAPTIONERS:
        return ngettext(
            "%(num)d more captioner: %(when)s",
            "%(num)d more captioners: %(when)s",
            number,
            when=_in_language(values),
        )
    if subject is Subject.INTERPRETERS:
        return ngettext(
            "%(num)d more interpreter, %(languages)s: %(when)s",
            "%(num)d more interpreters, %(languages)s: %(when)s",
            number,
            **values,
        )
    if not content["languages"]:
        return ngettext(
            "%(num)d more assistant: %(when)s",
            "%(num)d more assistants: %(when)s",
            number,
            when=values["when"],
        )
    return ngettext(
        "%(num)d more assistant, %(languages)s: %(when)s",
        "%(num)d more assistants, %(languages)s: %(when)s",
        number,
        **values,
    )


def _in_language(values: dict[str, str]) -> str:
    return ", ".join(word for word in (values["languages"], values["when"]) if word)


def _languages(codes: Iterable[str]) -> str:
    known = languages()
    names = [language_in_text(code) if code in known else code for code in codes]
    return _(" or ").join(names)


def _reasons(people: Iterable[Told], hours: Hours, proposed: Proposed) -> Iterator[str]:
    """How many of those engaged cannot come, by reason."""
    if not hours.engaged:
        yield _("Nobody is engaged for this yet.")
        return
    found: set[tuple[str, Misfit | WhyNot]] = set()
    for part in people:
        need = hours.needs.get(part.content["want"])
        if need is not None:
            found |= need.misfits
            found |= set(why_not(hours.asked, proposed, need.want).items())
    if not found:
        yield _("Nobody else is engaged for this.")
    for reason, number in sorted(Counter(why for _worker, why in found).items()):
        yield _reason(reason, number)


def _reason(reason: Misfit | WhyNot, number: int) -> str:
    if reason is Misfit.LANGUAGE:
        return ngettext(
            "%(num)d does not have the language.", "%(num)d do not have the language.", number
        )
    if reason is Misfit.GENDER:
        return ngettext(
            "%(num)d is not who was asked for, or has not stated it.",
            "%(num)d are not who was asked for, or have not stated it.",
            number,
        )
    if reason is Misfit.REFUSED:
        return ngettext(
            "Of %(num)d the person said “not this one”.",
            "Of %(num)d the person said “not this one”.",
            number,
        )
    return _not_then(WhyNot(reason), number)


def _not_then(reason: WhyNot, number: int) -> str:
    if reason is WhyNot.NOT_OFFERED:
        return ngettext("%(num)d cannot be booked then.", "%(num)d cannot be booked then.", number)
    if reason is WhyNot.REST:
        return ngettext(
            "%(num)d needs the rest between two days.",
            "%(num)d need the rest between two days.",
            number,
        )
    return ngettext(
        "%(num)d is with somebody else then.", "%(num)d are with somebody else then.", number
    )
