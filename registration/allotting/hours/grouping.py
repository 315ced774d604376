"""Teams: who shares the same interpreters or captioners in one part of a day. Pure rules."""

from collections import defaultdict
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

from registration.allotting.hours.nouns import Kept
from registration.allotting.hours.nouns import Single
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.nouns import Worker

Names = frozenset[str]


@dataclass
class Team:
    """People who are served at once, and who could serve them all."""

    members: list[Single] = field(default_factory=list)
    #: Of which one is enough for all of them; none: any.
    languages: tuple[Names, ...] = ()
    #: Workers who fit everybody and are free, or there already for some of them.
    able: frozenset[str] = frozenset()
    #: Workers who are there already for all of them.
    staff: frozenset[str] = frozenset()

    @property
    def people(self) -> tuple[str, ...]:
        """Who they are."""
        return tuple(sorted({one.person for one in self.members}))

    @property
    def spans(self) -> tuple[Span, ...]:
        """When they need somebody."""
        return tuple(dict.fromkeys(span for one in self.members for span in one.spans))

    @property
    def number(self) -> int:
        """How many people serve them all."""
        return max(one.number for one in self.members)

    @property
    def grades(self) -> dict[str, int]:
        """{worker who fits everybody: how well, as the least content of them has it}."""
        first, *rest = (one.grades for one in self.members)
        common = [key for key in first if all(key in other for other in rest)]
        return {key: max(one.grades[key] for one in self.members) for key in common}


def teams(
    singles: Iterable[Single],
    workers: Sequence[Worker],
    kept: Iterable[Kept],
    speaks: Mapping[str, Names],
) -> list[Team]:
    """As few teams as can be without anybody having fewer people than they could have alone.

    Who has a language in common is together, unless one said “not this one” of those whom the
    others need. Who is served already stays with whom serves them.
    """
    by_hour: dict[str, list[Single]] = defaultdict(list)
    for one in singles:
        by_hour[one.hour].append(one)
    there = list(kept)
    return [
        team
        for hour, held in by_hour.items()
        for team in _in_hour(held, _Hour(hour, workers, there, speaks))
    ]


class _Hour:
    """Who is free in one part of a day, and who is there for whom."""

    def __init__(
        self,
        hour: str,
        workers: Sequence[Worker],
        kept: Iterable[Kept],
        speaks: Mapping[str, Names],
    ) -> None:
        self.free = frozenset(one.key for one in workers if hour in one.free)
        self.serves = {one.worker: frozenset(one.people) for one in kept if one.hour == hour}
        self.speaks = speaks

    def staff(self, people: Collection[str], languages: Sequence[Names]) -> Names:
        """Who is there for all of them in one of these languages, or told none."""
        return frozenset(
            key
            for key, served in self.serves.items()
            if served >= set(people)
            and (not self.speaks[key] or can_speak(self.speaks[key], languages))
        )

    def able(self, single: Single, languages: Sequence[Names]) -> Names:
        """Who fits the person in one of these languages and is not elsewhere."""
        at_hand = self.free | self.serves.keys() if single.is_shared else self.free
        at_hand |= self.staff([single.person], single.languages)
        return frozenset(
            key
            for key in single.grades
            if key in at_hand and can_speak(self.speaks[key], languages)
        )


def _in_hour(singles: Iterable[Single], hour: _Hour) -> list[Team]:
    def first_served(one: Single) -> tuple[bool, int, str]:
        return (not _own(one, hour), len(hour.able(one, one.languages)), one.key)

    found: list[Team] = []
    for single in sorted(singles, key=first_served):
        together = (_joined(team, single, hour) for team in found)
        fitting = next(((n, team) for n, team in enumerate(together) if team), None)
        if fitting:
            found[fitting[0]] = fitting[1]
        else:
            able = hour.able(single, single.languages)
            found.append(Team([single], single.languages, able, _own(single, hour)))
    return found


def _joined(team: Team, single: Single, hour: _Hour) -> Team | None:
    """The team with this person, where nobody loses by it; else None."""
    common = _common(team.languages, single.languages)
    if common is None or not all(one.is_shared for one in (*team.members, single)):
        return None
    able = _in(common, team.able, hour) & hour.able(single, common)
    number = max(team.number, single.number)
    alone = hour.able(single, single.languages)
    if any(min(number, len(each)) > min(number, len(able)) for each in (team.able, alone)):
        return None
    if len(team.staff) >= team.number and _would_leave(team.staff, single, able, hour):
        return None
    members = [*team.members, single]
    return Team(members, common, able, hour.staff([one.person for one in members], common))


def _own(single: Single, hour: _Hour) -> Names:
    return hour.staff([single.person], single.languages)


def _would_leave(staff: Names, single: Single, able: Names, hour: _Hour) -> bool:
    """Whether a team that is whole would be torn apart: by a refusal, or by another whole team."""
    own = _own(single, hour)
    return not staff <= able or (len(own) >= single.number and own != staff)


def _common(one: tuple[Names, ...], other: tuple[Names, ...]) -> tuple[Names, ...] | None:
    """The languages of both; None where there is none."""
    if not (one and other):
        return one or other
    return tuple(names for names in one if names in other) or None


def _in(languages: Sequence[Names], keys: Iterable[str], hour: _Hour) -> Names:
    return frozenset(key for key in keys if can_speak(hour.speaks[key], languages))


def can_speak(spoken: Names, languages: Sequence[Names]) -> bool:
    """Whether somebody who speaks these has one of the languages; of none, everybody has."""
    return not languages or any(names & spoken for names in languages)
