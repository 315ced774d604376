"""What organisers and trainers fill in about single people."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from certificates.awards.actions import Decision
from certificates.awards.actions import Result
from certificates.awards.actions import Written
from certificates.awards.forms.kinds import texts_in
from certificates.awards.forms.printed import PrintedField
from certificates.awards.forms.printed import PrintedLongField
from certificates.awards.models import AssessmentMark
from certificates.awards.models import Outcome
from certificates.awards.models import TrainerLetter
from certificates.awards.queries import languages_of_rule
from certificates.awards.queries import results_in
from certificates.awards.queries import rule_of
from events.call.models import Event
from events.team.models import Participation
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import lazy_gettext as _l

_LEAVE = "leave"
_MOST_DIGITS = 9
_LONGEST_LETTER = 3000


def _outcomes() -> dict[str, str]:
    return {outcome.value: outcome.label for outcome in Outcome}


class _Assessed(Form):
    held_on = DateField(_l("Day of the assessment"), ask=_l("Enter the day of the assessment"))
    assessor = TextField(_l("Who assessed"), longest=200)


class ResultsForm(_Assessed):
    """The results of several people who were assessed alike."""

    people: Sequence[Participation] = ()

    def box(self, person: Participation) -> SelectField:
        """The choice for one person, for the template."""
        field: SelectField = self[_box(person.id)]
        return field

    def outcomes(self) -> dict[UUID, Outcome]:
        """{participation: outcome} of those for whom one was chosen."""
        told = {person.id: self.box(person).data for person in self.people}
        return {key: Outcome(chosen) for key, chosen in told.items() if chosen != _LEAVE}

    def held(self) -> Result:
        """When and by whom everybody was assessed."""
        return Result(Outcome.NOT_YET, _day(self), self.assessor.data or "")


class _OutcomeField(SelectField):
    plain_label = True


def results_form(event: Event, people: Sequence[Participation]) -> ResultsForm:
    """The form for these people; nobody's result is chosen beforehand."""
    known = results_in(event)
    fields: dict[str, object] = {"people": people}
    for person in people:
        now = known.get(person.id)
        fields[_box(person.id)] = _OutcomeField(
            _("Result of %(name)s", name=person.name),
            _choices(now),
            ask=_l("Choose a result"),
            default=_LEAVE,
        )
    form: ResultsForm = type("ResultsOfThesePeople", (ResultsForm,), fields)()
    return form


class ResultForm(_Assessed):
    """The result of one person, or its correction."""

    codes: Sequence[str] = ()
    seen = HiddenField()
    outcome = ChoiceField(_l("Result"), _outcomes, ask=_l("Choose the result"))

    def result(self) -> Result:
        """What was entered."""
        words = {code: text for code in self.codes if (text := self[f"words_{code}"].data)}
        outcome = Outcome(self.outcome.data)
        return Result(outcome, _day(self), self.assessor.data or "", words)

    @property
    def seen_number(self) -> int:
        """The number of the mark that its writer saw; 0 where none was there."""
        text = self.seen.data or ""
        return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else 0


def result_form(event: Event, mark: AssessmentMark | None) -> ResultForm:
    """The form with the result that stands."""
    codes = languages_of_rule(event, rule_of(event))
    fields: dict[str, object] = {"codes": codes}
    spread = {}
    for code in codes:
        language = language_in_text(code)
        fields[f"words_{code}"] = PrintedField(
            _("How the person was assessed, in %(language)s", language=language),
            hint=_("Only where it was not as for the others. It stands on the certificate."),
            longest=60,
        )
        spread[f"words_{code}"] = mark.words.get(code, "") if mark else ""
    values: dict[str, Any] = {"seen": str(mark.number if mark else 0), **spread}
    if mark is not None:
        told = {"outcome": mark.outcome.value, "held_on": mark.held_on, "assessor": mark.assessor}
        values |= told
    form: ResultForm = type("ResultInTheseLanguages", (ResultForm,), fields)(**values)
    return form


class DecisionForm(Form):
    """Why the organisers decide otherwise than the rule, and what the person is told."""

    reason = LongTextField(
        _l("Why do you decide so?"),
        ask=_l("Write why"),
        hint=_l("The person can read this reason. Write nothing about disability or health."),
        rows=3,
        longest=1000,
    )
    told = LongTextField(
        _l("What else do you tell the person?"),
        rows=3,
        longest=500,
    )

    def decision(self, *, gives: bool) -> Decision:
        """What was decided."""
        return Decision(gives, self.reason.data, self.told.data or "")


class LetterForm(EditForm):
    """A letter of recommendation, in the languages that letter_form() gives."""

    codes: Sequence[str] = ()
    author = PrintedField(
        _l("Name of the trainer who recommends"),
        ask=_l("Enter the name of the trainer"),
        longest=200,
    )

    def written(self) -> Written:
        """What was typed."""
        return Written(self.author.data, texts_in(self, "text"))

    def words(self) -> list[LongTextField]:
        """The fields for the letter, one for each language."""
        return [self[f"text_{code}"] for code in self.codes]


class NewLetterForm(LetterForm, NewRowForm):
    """A letter that is not written yet."""


def letter_form(event: Event, letter: TrainerLetter | None, author: str) -> LetterForm:
    """The form with what is written; before that, with the name of who writes."""
    codes = languages_of_rule(event, rule_of(event))
    fields: dict[str, object] = {"codes": codes}
    for code in codes:
        language = language_in_text(code)
        ask = _("Write the letter in %(language)s", language=language)
        fields[f"text_{code}"] = PrintedLongField(
            _("The letter in %(language)s", language=language),
            ask=ask if code == event.language else None,
            hint=_("Leave a line empty between paragraphs. Nothing about disability or health."),
            rows=8,
            longest=_LONGEST_LETTER,
        )
    texts = letter.texts if letter else {}
    spread = {f"text_{code}": texts.get(code, "") for code in codes}
    who = letter.author if letter else author
    base = LetterForm if letter else NewLetterForm
    made: type[LetterForm] = type("LetterInTheseLanguages", (base,), fields)
    return made(obj=letter, **{**spread, "author": who})


class AnswerForm(EditForm):
    """Yes or no to the letter about oneself."""

    answer = ChoiceField(
        _l("Do you want this letter?"),
        {"yes": _l("Yes, it may be issued"), "no": _l("No, I do not want it")},
        ask=_l("Choose yes or no"),
    )


def _day(form: _Assessed) -> date:
    day: date = form.held_on.data  # type: ignore[assignment] # it was asked for
    return day


def _choices(now: AssessmentMark | None) -> dict[str, str]:
    kept = _("Leave as it is: %(result)s", result=now.outcome.label) if now else _("No result yet")
    return {_LEAVE: kept, **_outcomes()} if now else {_LEAVE: kept, **_first_outcomes()}


def _first_outcomes() -> dict[str, str]:
    return {each.value: each.label for each in (Outcome.PASSED, Outcome.NOT_YET)}


def _box(key: UUID) -> str:
    return f"result-{key.hex}"
