"""Where somebody stands, in plain words; what awards add to other pages."""

from flask import render_template

from certificates.awards.models import AwardException
from certificates.awards.models import LetterState
from certificates.awards.queries import Standing
from certificates.awards.queries import assessment_of
from certificates.awards.queries import in_language
from certificates.awards.queries import kinds_on
from certificates.awards.queries import reason_of
from certificates.awards.queries import standings_of
from certificates.awards.rules import PARTS
from certificates.awards.rules import may_lead
from certificates.awards.rules import may_recommend
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import tasks_of
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.i18n import current_language
from foundation.i18n import format_date
from foundation.i18n import format_hours
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person

_HERE = "certificates/awards/panels"
_WORDS = {
    "entered.assessment": _l("%(name)s entered a result of the assessment."),
    "gave.award": _l("%(name)s decided that the person gets this: %(kind)s."),
    "kept_back.award": _l("%(name)s decided that the person does not get this: %(kind)s."),
    "undid.award_exception": _l("%(name)s let the rule count again: %(kind)s."),
    "chose.role_title": _l("%(name)s chose what the person is called: %(kind)s."),
    "wrote.trainer_letter": _l("%(name)s wrote a letter of recommendation."),
    "changed.trainer_letter": _l("%(name)s changed the letter of recommendation."),
    "showed.trainer_letter": _l("%(name)s asked the person to read the letter."),
    "took_back.trainer_letter": _l("%(name)s took the letter back to change it."),
    "agreed.trainer_letter": _l("%(name)s said yes to the letter."),
    "declined.trainer_letter": _l("%(name)s said no to the letter."),
}


def history_of_person(participation: Participation) -> list[HistoryLine]:
    """What was entered and decided about one person's papers, newest first; never why."""
    entries = history_of(participation.id, *_WORDS)
    return told_with(entries, participation.event.zone, _WORDS, _kind_in)


def own_standings(participation: Participation) -> list[Standing]:
    """Where a person stands for each paper that they may come to."""
    kinds = kinds_on(participation.event)
    found = (each for kind in kinds for each in standings_of(participation, kind))
    return [each for each in found if _concerns(each)]


def told_to_person(standing: Standing) -> list[str]:
    """Where a person stands for one kind, in sentences to them."""
    if standing.exception is not None:
        return _told_of_decision(standing.exception)
    if standing.kind in PARTS:
        return [
            _("You get it because you come as: %(part)s.", part=standing.participation.part.label)
        ]
    if standing.kind is AwardKind.RECOMMENDATION:
        return [_told_of_letter(standing)]
    found = [_told_of_hours(standing)]
    if standing.kind is AwardKind.ACHIEVEMENT:
        found.append(_told_of_result(standing))
    if standing.earned:
        found.append(_("You have earned it."))
    return found


def is_near(standing: Standing) -> bool:
    """Whether organisers are asked about a paper of a person: trainers' ones only for trainers."""
    person, kind = standing.participation, standing.kind
    if standing.exception is not None:
        return True
    if kind in PARTS:
        return standing.by_rule
    return person.part is Part.PARTICIPANT or standing.hours is not None


def of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: where they stand for each kind."""
    found = own_standings(participation)
    if not found:
        return ""
    return render_template(
        f"{_HERE}/person.html", event=event, participation=participation, standings=found
    )


def my_standing(participation: Participation, token: str) -> str:
    """On a person's own page: the way to where they stand, and a letter that waits for them."""
    found = own_standings(participation)
    if not found:
        return ""
    waiting = any(
        each.letter is not None and each.letter.state is LetterState.SHOWN for each in found
    )
    return render_template(f"{_HERE}/my.html", token=token, waiting=waiting, standings=found)


def my_letters(participation: Participation, token: str) -> str:
    """On the own page of somebody who leads the training: the way to letters they may write."""
    if not may_recommend(participation):
        return ""
    if AwardKind.RECOMMENDATION not in kinds_on(participation.event):
        return ""
    return render_template(f"{_HERE}/my_letters.html", token=token)


def for_trainers(person: Person) -> str:
    """On the page of one's trainings: the way to letters of recommendation."""
    events = [event for event, _grants in tasks_of(person) if may_lead(person, event)]
    events = [event for event in events if AwardKind.RECOMMENDATION in kinds_on(event)]
    return render_template(f"{_HERE}/trainers.html", events=events) if events else ""


def _concerns(standing: Standing) -> bool:
    """Whether it is worth telling: nobody reads of a letter that nobody has asked them about."""
    person, letter = standing.participation, standing.letter
    if standing.exception is not None:
        return True
    if standing.kind in PARTS:
        return standing.by_rule
    if standing.kind is AwardKind.RECOMMENDATION:
        return letter is not None and letter.state is not LetterState.DRAFT
    is_there = person.part is Part.PARTICIPANT and person.state is State.CONFIRMED
    return is_there or standing.hours is not None


def _told_of_decision(decided: AwardException) -> list[str]:
    words = (
        _("The organisers decided that you get it, whatever the rule says.")
        if decided.gives
        else _("The organisers decided that you do not get it.")
    )
    why = _("Why: %(reason)s", reason=reason_of(decided))
    return [words, why, decided.told] if decided.told else [words, why]


def _told_of_hours(standing: Standing) -> str:
    if standing.hours is None:
        return _("Your hours are not marked yet.")
    if standing.kind is AwardKind.ATTENDANCE:
        return _("It says how long you were there: %(hours)s.", hours=format_hours(standing.hours))
    if standing.least is None:
        return _("You have %(hours)s so far.", hours=format_hours(standing.hours))
    hours, least = format_number(standing.hours), format_hours(standing.least)
    if standing.lacking is None:
        return _("You have %(hours)s hours. It asks for %(least)s.", hours=hours, least=least)
    lacking = format_hours(standing.lacking)
    return _(
        "You have %(hours)s of %(least)s. Still missing: %(lacking)s.",
        hours=hours,
        least=least,
        lacking=lacking,
    )


def _told_of_result(standing: Standing) -> str:
    mark = standing.result
    if mark is None:
        return _("There is no result of the assessment yet.")
    event, day = standing.participation.event, format_date(mark.held_on)
    how = in_language(assessment_of(event, mark), current_language())[0]
    if standing.passed:
        words = _("You passed the assessment on %(day)s.", day=day)
    else:
        words = _("Result of the assessment on %(day)s: not yet.", day=day)
    return f"{words} {_('It was: %(how)s.', how=how)}" if how else words


def _told_of_letter(standing: Standing) -> str:
    assert standing.letter is not None  # noqa: S101 - _concerns asked for it
    return {
        LetterState.SHOWN: _("A letter about you waits for you. Read it, and say yes or no."),
        LetterState.AGREED: _("You said yes to the letter about you."),
        LetterState.DECLINED: _("You said no to the letter about you. It is not issued."),
    }.get(standing.letter.state, "")


def _kind_in(entry: AuditEntry) -> dict[str, str]:
    kind = entry.details.get("kind")
    return {"kind": AwardKind(kind).label if kind else ""}
