"""What a paper says of one person, ready to be frozen. Nothing about needs, and no address."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from certificates.awards.models import AssessmentMark
from certificates.awards.models import AwardRule
from certificates.awards.models import CertificateRule
from certificates.awards.models import OwnTitle
from certificates.awards.models import TrainerLetter
from certificates.awards.queries.content import frozen_organisations
from certificates.awards.queries.content import language_of_name
from certificates.awards.queries.kinds import award_rules_of
from certificates.awards.queries.kinds import rule_of
from certificates.awards.queries.kinds import usual_title
from certificates.awards.queries.people import own_titles_in
from certificates.awards.queries.standing import Standing
from certificates.awards.rules import PARTS
from certificates.designs.models import AwardKind
from events.attendance.queries import assistants_of
from events.attendance.queries import days_in
from events.attendance.queries import hours_of_assistant
from events.attendance.queries import parts_of
from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import LANGUAGES
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import using_language


@dataclass(frozen=True)
class Said:
    """What a training says of its papers, and of these people: read once for all of them."""

    rule: CertificateRule | None
    awards: Mapping[AwardKind, AwardRule]
    days: Mapping[UUID, Sequence[date]]
    own_titles: Mapping[tuple[UUID, AwardKind], OwnTitle]


def said_in(event: Event, people: Collection[UUID]) -> Said:
    """What that training says now."""
    return Said(
        rule_of(event),
        award_rules_of(event),
        days_in(event, people),
        own_titles_in(event, people),
    )


def facts_about(event: Event, standing: Standing, said: Said | None = None) -> dict[str, Any]:
    """The facts of `certificates.designs.content.Facts` that awards know, as JSON.

    Number, code, address and day of issue are not among them: issuing gives those.
    """
    person, kind = standing.participation, standing.kind
    said = said or said_in(event, {person.id})
    rule, (days, hours) = said.rule, _times(event, standing, said)
    return {
        "kind": kind.value,
        "name": person.name,
        "name_language": language_of_name(person),
        "title": dict(rule.training_title) if rule else {},
        "role": title_of(person, kind, said),
        "place": dict(rule.place) if rule else {},
        "outcomes": dict(rule.learning_outcomes) if rule else {},
        "days": [day.isoformat() for day in days],
        "hours": None if hours is None else str(hours),
        "result": _result(event, standing),
        "paragraphs": _letter(standing.letter) if standing.letter else {},
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "zone": event.zone,
        "organisations": frozen_organisations(event),
    }


def title_of(person: Participation, kind: AwardKind, said: Said | None = None) -> dict[str, str]:
    """What a person was, by language: their own title, else that of the kind."""
    said = said or said_in(person.event, {person.id})
    own = said.own_titles.get((person.id, kind))
    if own is not None:
        return dict(own.role_title.texts)
    return dict(usual_title(kind, said.rule, said.awards.get(kind)))


def assessment_of(event: Event, mark: AssessmentMark) -> Mapping[str, str]:
    """How a person was assessed, by language: in their own words, else in the training's."""
    award = award_rules_of(event).get(AwardKind.ACHIEVEMENT)
    return mark.words or (award.assessment if award else {})


def _letter(letter: TrainerLetter) -> dict[str, str]:
    """The paragraphs, and last of all who recommends."""
    told = {}
    for code, text in letter.texts.items():
        who = letter.author
        if code in LANGUAGES:
            with using_language(code):
                who = _("Recommended by %(author)s.", author=letter.author)
        told[code] = f"{text}\n\n{who}"
    return told


def _times(event: Event, standing: Standing, said: Said) -> tuple[Sequence[date], Decimal | None]:
    """On which days somebody was there, and how long."""
    if standing.kind not in PARTS:
        return said.days.get(standing.participation.id, ()), standing.hours
    rows = [
        row for row in assistants_of(event) if row.participation_id == standing.participation.id
    ]
    if not rows or not rows[0].parts:
        return (), None
    parts = parts_of(event)
    days = sorted({part.day for part in parts if part.key in rows[0].parts})
    return days, hours_of_assistant(rows[0], parts) or None


def _result(event: Event, standing: Standing) -> dict[str, str]:
    """That the assessment was passed, when, and how; in each language of which we have words."""
    mark = standing.result
    if mark is None or not standing.passed:
        return {}
    how = assessment_of(event, mark)
    told = {}
    for code in LANGUAGES:
        with using_language(code):
            words = _("Passed on %(day)s", day=format_date(mark.held_on))
            told[code] = f"{words}: {how[code]}" if how.get(code) else words
    return told
