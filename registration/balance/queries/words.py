"""Targets, standings and effects in words."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from events.call.models import Event
from foundation.i18n import countries
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import languages
from foundation.i18n import ngettext
from foundation.store import db
from foundation.wording import said
from registration.apply.models import Experience
from registration.apply.models import Gender
from registration.balance.models import Kind
from registration.balance.queries.targets import communities_asked
from registration.balance.rules import Change
from registration.balance.rules import Clash
from registration.balance.rules import Effect
from registration.balance.rules import Goal
from registration.balance.rules import Standing
from registration.balance.rules.clashes import Because
from registration.balance.rules.effects import Does
from registration.balance.rules.succession import Passed
from registration.questions.models import FormOption

Names = Mapping[str, str]
"""Organisations as people wrote them, by what they are compared by."""


@dataclass(frozen=True)
class Row:
    """One target as a page shows it: in words, and as a bar of a hundred parts."""

    title: str
    wanted: str
    said: str
    is_met: bool
    count: int
    bar: int
    marks: tuple[int, ...]


def rows_of(found: Sequence[Standing], names: Names) -> list[Row]:
    """The standings as rows of a page."""
    return [_row(standing, names) for standing in found]


def title_of(goal: Goal) -> str:
    """Whom or what the goal counts, as a heading."""
    titles = {
        Kind.COUNTRIES: _("Countries"),
        Kind.EACH_COUNTRY: _("People from any one country"),
        Kind.ORGANISATION: _("People from any one organisation"),
        Kind.FIRST_TIME: _("People who take part for the first time"),
    }
    if goal.kind is Kind.COUNTRY:
        return _("People from: %(country)s", country=country_name(goal.key))
    if goal.kind is Kind.LANGUAGE:
        return _("People who use: %(language)s", language=language_in_text(goal.key))
    if goal.kind is Kind.COMMUNITY:
        option = db.session.get_one(FormOption, UUID(goal.key))
        return _("People who belong to: %(community)s", community=said(option, "label").text)
    if goal.kind in titles:
        return titles[goal.kind]
    return {**_experiences(), **_genders()}[goal.key]


def wanted_of(goal: Goal) -> str:
    """The numbers that are wanted: "at least 3", "3 to 5"."""
    if goal.least is None:
        return _("at most %(most)d", most=goal.most)
    if goal.most is None:
        return _("at least %(least)d", least=goal.least)
    if goal.least == goal.most:
        return _("exactly %(number)d", number=goal.least)
    return _("%(least)d to %(most)d", least=goal.least, most=goal.most)


def choices_for(event: Event, kind: Kind) -> Mapping[str, str]:
    """{key: words} of what a target of that kind may be about."""
    if kind is Kind.COMMUNITY:
        return communities_asked(event)
    if kind is Kind.COUNTRY:
        return countries()
    if kind is Kind.LANGUAGE:
        return languages()
    return _genders() if kind is Kind.GENDER else _experiences()


def sentences_of(effect: Effect, names: Names) -> list[str]:
    """What somebody would change, a sentence for each target that is touched."""
    return [_sentence(change, names) for change in effect.changes]


def words_of_passing(passed: Passed, names: Names) -> list[str]:
    """Why somebody on the reserve list was passed over."""
    reasons = [_sentence(change, names) for change in passed.over]
    if passed.short:
        told = ngettext(
            "Then %(num)d place too few would be left for the other targets.",
            "Then %(num)d places too few would be left for the other targets.",
            passed.short,
        )
        reasons.append(told)
    return reasons


def words_of_clash(clash: Clash, places: int) -> str:
    """Which targets cannot hold, and why."""
    named = _and([_quoted(goal) for goal in clash.goals])
    if clash.because is Because.CANDIDATES:
        there = _("all candidates together have only %(found)d.", found=clash.found)
    elif clash.because is Because.LIMIT:
        there = _("the limit lets in only %(found)d of them.", found=clash.found)
    elif clash.because is Because.EMPTY:
        there = _(
            "of %(places)d places only %(found)d could be filled.",
            places=places,
            found=clash.found,
        )
    else:
        there = _(
            "together they need %(found)d people, and there are %(places)d places.",
            places=places,
            found=clash.found,
        )
    return _("%(targets)s cannot hold: %(there)s", targets=named, there=there)


def _row(standing: Standing, names: Names) -> Row:
    goal = standing.goal
    whole = max(standing.count, goal.least or 0, goal.most or 0, 1)
    limits = sorted({limit for limit in (goal.least, goal.most) if limit})
    return Row(
        title=title_of(goal),
        wanted=wanted_of(goal),
        said=_said(standing, names),
        is_met=standing.is_met,
        count=standing.count,
        bar=100 * standing.count // whole,
        marks=tuple(100 * limit // whole for limit in limits),
    )


def _said(standing: Standing, names: Names) -> str:
    if standing.missing:
        return ngettext("%(num)d more is needed.", "%(num)d more are needed.", standing.missing)
    if standing.over and standing.goal.is_of_groups:
        groups = [
            f"{_group(standing.goal, key, names)}: {number}"
            for key, number in sorted(standing.over.items())
        ]
        return _("Over the limit: %(groups)s.", groups=", ".join(groups))
    if standing.over:
        return ngettext("%(num)d too many.", "%(num)d too many.", standing.too_many)
    return _("Met.") if standing.goal.least else _("Kept.")


def _sentence(change: Change, names: Names) -> str:
    goal, count = change.goal, change.count
    if goal.kind is Kind.COUNTRIES:
        country = country_name(change.group)
        if change.does is Does.NEW:
            return _("Brings a new country: %(country)s.", country=country)
        return _(
            "Brings a new country: %(country)s. Countries then: %(count)d of at least %(least)d.",
            country=country,
            count=count,
            least=goal.least,
        )
    title = _group(goal, change.group, names) if goal.is_of_groups else title_of(goal)
    if change.does is Does.OVER:
        return _(
            "%(who)s: %(count)d then, over the limit of %(most)d.",
            who=title,
            count=count,
            most=goal.most,
        )
    return _(
        "%(who)s: %(count)d then, of at least %(least)d.", who=title, count=count, least=goal.least
    )


def _group(goal: Goal, key: str, names: Names) -> str:
    if goal.kind is Kind.ORGANISATION:
        return names.get(key, key)
    return country_name(key)


def _experiences() -> dict[str, str]:
    return {
        Experience.FORMAL.value: _("Formal experience in peer support"),
        Experience.INFORMAL.value: _("Informal experience in peer support"),
        Experience.NONE.value: _("No experience in peer support yet"),
    }


def _genders() -> dict[str, str]:
    return {
        Gender.WOMAN.value: _("Women"),
        Gender.MAN.value: _("Men"),
        Gender.ANOTHER.value: _("Non-binary people, and people of another gender"),
    }


def _quoted(goal: Goal) -> str:
    return _("“%(title)s: %(wanted)s”", title=title_of(goal), wanted=wanted_of(goal))


def _and(parts: Sequence[str]) -> str:
    *first, last = parts
    return _("%(first)s and %(last)s", first=", ".join(first), last=last) if first else last
