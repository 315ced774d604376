"""Questions about who stands where against the rule of a kind."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from certificates.awards.models import AssessmentMark
from certificates.awards.models import AwardException
from certificates.awards.models import LetterState
from certificates.awards.models import Outcome
from certificates.awards.models import TrainerLetter
from certificates.awards.queries.kinds import award_rules_of
from certificates.awards.queries.kinds import least_hours_of
from certificates.awards.queries.kinds import rule_of
from certificates.awards.queries.people import candidates_of
from certificates.awards.queries.people import exceptions_in
from certificates.awards.queries.people import letters_in
from certificates.awards.queries.people import results_in
from certificates.awards.rules import PARTS
from certificates.awards.rules import has_earned
from certificates.awards.rules import hours_lacking
from certificates.designs.models import AwardKind
from events.attendance.queries import hours_in
from events.attendance.queries import marked_hours_of
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.i18n import format_hours
from foundation.i18n import gettext as _


@dataclass(frozen=True)
class Standing:
    """One person against the rule of one kind."""

    participation: Participation
    kind: AwardKind
    hours: Decimal | None
    #: What the rule says, before any decision.
    by_rule: bool
    #: Hours that are still needed; None where none are asked, and once there are enough.
    lacking: Decimal | None = None
    #: How many hours the kind asks for; None where it asks for none, or nobody has said it.
    least: Decimal | None = None
    result: AssessmentMark | None = None
    exception: AwardException | None = None
    letter: TrainerLetter | None = None

    @property
    def label(self) -> str:
        """The kind in words, and of a letter who wrote it."""
        if self.letter is None:
            return self.kind.label
        return f"{self.kind.label}, {self.letter.author}"

    @property
    def earned(self) -> bool:
        """Whether they get the paper: by a decision where there is one, else by the rule.

        No decision makes an assessment passed: the certificate of achievement says that it was.
        """
        if self.exception is None:
            return self.by_rule
        return self.exception.gives and (self.passed or self.kind is not AwardKind.ACHIEVEMENT)

    @property
    def passed(self) -> bool:
        """Whether they passed the assessment."""
        return self.result is not None and self.result.outcome is Outcome.PASSED

    @property
    def unmet(self) -> str:
        """Why they get no paper of this kind, for organisers; "" where they do."""
        name = self.participation.name
        if self.earned:
            return ""
        if self.exception is not None and not self.exception.gives:
            return _("It was decided that %(name)s does not get this paper.", name=name)
        if self.kind in PARTS:
            return _("%(name)s does not come as this.", name=name)
        if self.kind is AwardKind.RECOMMENDATION:
            return _("There is no letter to which %(name)s said yes.", name=name)
        enough = self.lacking is None or self.exception is not None
        if self.kind is AwardKind.ACHIEVEMENT and enough and not self.passed:
            return _("%(name)s has not passed the assessment.", name=name)
        return _("%(name)s does not have enough hours yet.", name=name)

    @property
    def in_short(self) -> str:
        """Where the hours stand, for lists of organisers."""
        return _("No hours marked yet") if self.hours is None else format_hours(self.hours)


@dataclass(frozen=True)
class _Known:
    """What was entered for the people who are asked about."""

    least: Decimal | None
    hours: Mapping[UUID, Decimal]
    results: Mapping[UUID, AssessmentMark]
    exceptions: Mapping[tuple[UUID, AwardKind], AwardException]
    letters: Mapping[UUID, Sequence[TrainerLetter]]


def standings_in(event: Event, kind: AwardKind = AwardKind.PARTICIPATION) -> list[Standing]:
    """Everybody who may come to a paper of that kind, by name, in the same number of questions.

    Whom several trainers recommend is there once for each letter.
    """
    known = _known(event, kind, None, hours_in(event))
    people = candidates_of(event, kind)
    return [each for person in people for each in _standings(person, kind, known)]


def standings_of(participation: Participation, kind: AwardKind) -> list[Standing]:
    """One person against the rule of one kind: once, or once for each letter about them."""
    hours, key = marked_hours_of(participation), participation.id
    known = _known(participation.event, kind, {key}, {} if hours is None else {key: hours})
    return _standings(participation, kind, known)


def standing_of(
    participation: Participation,
    kind: AwardKind = AwardKind.PARTICIPATION,
    letter_id: UUID | None = None,
) -> Standing:
    """One person against the rule of one kind; of letters that one, or the first."""
    found = standings_of(participation, kind)
    if letter_id is None:
        return found[0]
    gone = replace(found[0], letter=None, by_rule=False)
    return next((each for each in found if each.letter and each.letter.id == letter_id), gone)


def _known(
    event: Event, kind: AwardKind, people: set[UUID] | None, hours: Mapping[UUID, Decimal]
) -> _Known:
    assessed, letter = kind is AwardKind.ACHIEVEMENT, kind is AwardKind.RECOMMENDATION
    return _Known(
        least_hours_of(kind, rule_of(event), award_rules_of(event)),
        hours,
        results_in(event, people) if assessed else {},
        exceptions_in(event, people),
        letters_in(event, people) if letter else {},
    )


def _standings(person: Participation, kind: AwardKind, known: _Known) -> list[Standing]:
    letters = known.letters.get(person.id) or (None,)
    return [_standing(person, kind, known, letter) for letter in letters]


def _standing(
    person: Participation, kind: AwardKind, known: _Known, letter: TrainerLetter | None
) -> Standing:
    hours, result = known.hours.get(person.id), known.results.get(person.id)
    asks = kind in _ASK_HOURS
    enough = has_earned(hours, known.least)
    by_rule = {
        AwardKind.ATTENDANCE: hours is not None and hours > 0,
        AwardKind.PARTICIPATION: enough,
        AwardKind.ACHIEVEMENT: enough and result is not None and result.outcome is Outcome.PASSED,
        AwardKind.RECOMMENDATION: letter is not None and letter.state is LetterState.AGREED,
    }
    return Standing(
        person,
        kind,
        hours,
        by_rule[kind] if kind in by_rule else _comes_as(person, kind),
        hours_lacking(hours, known.least) if asks else None,
        known.least if asks else None,
        result,
        known.exceptions.get((person.id, kind)),
        letter,
    )


_ASK_HOURS = (AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT)


def _comes_as(person: Participation, kind: AwardKind) -> bool:
    return person.part in PARTS[kind] and person.state is State.COMING
