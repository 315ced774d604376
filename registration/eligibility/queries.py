"""Questions about conditions: which there are, who is marked for one, and in which words."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import Page
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_page
from foundation.store import read_once
from foundation.wording import said
from registration.apply.models import Application
from registration.eligibility.models import About
from registration.eligibility.models import EligibilityLook
from registration.eligibility.models import EligibilityRule
from registration.eligibility.rules import LOOKED_AT
from registration.eligibility.rules import Facts
from registration.eligibility.rules import meets
from registration.questions.models import BRANCHING
from registration.questions.models import FormOption
from registration.questions.models import FormQuestion
from registration.questions.queries import answers_of_many
from registration.questions.queries import questions_of
from registration.questions.queries import said_answer

_FEW = 5


@dataclass(frozen=True)
class Flag:
    """A condition that an application does not seem to meet, and what somebody said of it."""

    rule: EligibilityRule
    #: The condition in words; many countries are only counted.
    words: str
    #: What the person answered, in words.
    answer: str
    look: EligibilityLook | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has looked yet."""
        return self.look is None


@read_once
def rules_of(event: Event) -> Sequence[EligibilityRule]:
    """The conditions that hold now; those about something that is not asked any more rest."""
    query = select(EligibilityRule).where(
        EligibilityRule.event_id == event.id, EligibilityRule.removed_at.is_(None)
    )
    rows = all_of(query.order_by(EligibilityRule.about, EligibilityRule.id))
    asked = {each.id for each in questions_of(event)} if rows else set()
    rest = {About.DISABLED} if not event.for_disabled_people else set()
    return [
        row
        for row in rows
        if row.about not in rest and (row.question_id is None or row.question_id in asked)
    ]


def rule_or_404(event: Event, rule_id: UUID) -> EligibilityRule:
    """A condition of this training that holds now."""
    return next((row for row in rules_of(event) if row.id == rule_id), None) or abort(404)


def abouts_to_add(event: Event) -> list[tuple[About, FormQuestion | None]]:
    """What a new condition may be about: fixed answers, and own questions with options."""
    there = {(row.about, row.question_id) for row in rules_of(event)}
    fixed = [About.COUNTRY, *([About.DISABLED] if event.for_disabled_people else [])]
    may: list[tuple[About, FormQuestion | None]] = [(about, None) for about in fixed]
    own = [each for each in questions_of(event) if each.kind in BRANCHING]
    may += [(About.ANSWER, question) for question in own]
    return [one for one in may if (one[0], one[1] and one[1].id) not in there]


def flags_of(event: Event, people: Collection[Participation]) -> dict[UUID, list[Flag]]:
    """{key of a person: the conditions that they do not seem to meet}; others are left out.

    As many statements for a thousand people as for one.
    """
    rules = rules_of(event)
    keys = [row.id for row in people if row.state in LOOKED_AT and row.part is Part.PARTICIPANT]
    if not rules or not keys:
        return {}
    looks = _looks(event)
    marked = {
        key: [
            _flag(rule, facts, looks.get((key, rule.id, rule.version)))
            for rule in rules
            if not meets(rule, facts)
        ]
        for key, facts in _facts(event, keys).items()
    }
    return {key: flags for key, flags in marked.items() if flags}


def open_words(event: Event, people: Collection[Participation]) -> dict[UUID, list[str]]:
    """{key of a person: conditions at which somebody has to look, with the answers, in words}."""
    marked = flags_of(event, people).items()
    found = {key: [_told(flag) for flag in flags if flag.is_open] for key, flags in marked}
    return {key: words for key, words in found.items() if words}


def to_look_at(event: Event, number: int) -> tuple[Page[Participation], dict[UUID, list[str]]]:
    """A page of those who are marked and at whom nobody has looked, by name, and why in words."""
    candidates = select(Participation).where(
        Participation.event_id == event.id,
        Participation.part == Part.PARTICIPANT,
        Participation.state.in_(LOOKED_AT),
    )
    marked = open_words(event, all_of(candidates)) if rules_of(event) else {}
    query = candidates.where(Participation.id.in_(marked))
    return one_page(query.order_by(Participation.name_sorts, Participation.id), number), marked


def words_of(rule: EligibilityRule) -> str:
    """A condition in words."""
    return words_for(rule.about, rule.question_id, rule.wanted)


def words_for(about: About, question_id: UUID | None, wanted: Sequence[str]) -> str:
    """The same of what the history keeps."""
    if about is About.COUNTRY:
        names = sorted(country_name(code) for code in wanted)
        return _("lives in one of: %(countries)s", countries=", ".join(names))
    if about is About.DISABLED:
        return _("is a disabled person")
    question = db.session.get_one(FormQuestion, question_id)
    labels = [said(one, "label").text for one in _options_with(question, wanted)]
    return _(
        "answers “%(question)s” with one of: %(answers)s",
        question=said(question, "text").text,
        answers="; ".join(labels),
    )


def looks_of(participation: Participation) -> Sequence[EligibilityLook]:
    """What was said about somebody and conditions, the newest first."""
    query = select(EligibilityLook).where(EligibilityLook.participation_id == participation.id)
    return all_of(query.order_by(EligibilityLook.looked_at.desc(), EligibilityLook.id))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What organisers said of conditions of the call that a person did not seem to meet."""
    rows = looks_of(participation)

    def condition(row: EligibilityLook) -> dict[str, object]:
        rule = db.session.get_one(EligibilityRule, row.rule_id)
        return {"rule_id": Said(str(rule.id), words_of(rule))}

    title = _("Conditions of the call that an organiser looked at for you")
    labels = {
        "rule_id": _("Condition"),
        "reason": _("Why you meet it"),
        "looked_at": _("When"),
        "taken_back_at": _("Taken back"),
    }
    zone = participation.event.zone
    yield chapter("eligibility", title, rows, zone, labels=labels, add=condition)


def with_reasons() -> Select[UUID]:
    """Keys of the participations about which a reason is kept."""
    return select(EligibilityLook.participation_id).where(EligibilityLook.reason != "")


def _looks(event: Event) -> dict[tuple[UUID, UUID, int], EligibilityLook]:
    query = (
        select(EligibilityLook)
        .join(EligibilityRule, EligibilityRule.id == EligibilityLook.rule_id)
        .where(EligibilityRule.event_id == event.id, EligibilityLook.taken_back_at.is_(None))
    )
    return {(row.participation_id, row.rule_id, row.rule_version): row for row in all_of(query)}


def _facts(event: Event, keys: Sequence[UUID]) -> dict[UUID, Facts]:
    query = (
        select(Participation.id, Participation.country, Application.is_disabled_person)
        .outerjoin(Application, Application.participation_id == Participation.id)
        .where(Participation.event_id == event.id, Participation.id.in_(keys))
    )
    asks = any(rule.about is About.ANSWER for rule in rules_of(event))
    answers = answers_of_many(event, keys) if asks else {}
    rows = db.session.execute(query)
    return {row[0]: Facts(row[1] or "", row[2], answers.get(row[0], {})) for row in rows}


def _told(flag: Flag) -> str:
    return _("condition “%(words)s”, answer “%(answer)s”", words=flag.words, answer=flag.answer)


def _short_words(rule: EligibilityRule) -> str:
    """Beside a person, forty countries would hide what matters."""
    if rule.about is About.COUNTRY and len(rule.wanted) > _FEW:
        count = len(rule.wanted)
        return _("lives in one of the %(num)d countries of the call", num=count)
    return words_of(rule)


def _flag(rule: EligibilityRule, facts: Facts, look: EligibilityLook | None) -> Flag:
    return Flag(rule, _short_words(rule), _answer(rule, facts), look)


def _answer(rule: EligibilityRule, facts: Facts) -> str:
    if rule.about is About.COUNTRY:
        return country_name(facts.country) if facts.country else _("No answer")
    if rule.about is About.DISABLED:
        return _("No answer") if facts.is_disabled_person is None else _("No")
    question = db.session.get_one(FormQuestion, rule.question_id)
    return said_answer(question, facts.answers.get(question.id)) or _("No answer")


def _options_with(question: FormQuestion, keys: Collection[str]) -> list[FormOption]:
    return [option for option in question.options if str(option.id) in keys]
