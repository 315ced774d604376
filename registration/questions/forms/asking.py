"""One page of the form as it is asked of one person."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import Field

from events.team.models import Participation
from foundation.files import document_from_upload
from foundation.forms import DraftForm
from registration.questions import actions
from registration.questions.forms.fields import field_of
from registration.questions.models import BRANCHING
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind
from registration.questions.queries import answers_of
from registration.questions.queries import questions_of
from registration.questions.queries.form import asked_on
from registration.questions.rules import Answers
from registration.questions.rules import asked_of
from registration.questions.rules import name_of
from registration.questions.rules import offered


class AskedForm(DraftForm):
    """The questions of one page; those that depend on an answer of it stand under that answer."""

    participation: Participation
    questions: Sequence[FormQuestion]
    #: All questions of the form, in order.
    order: Sequence[FormQuestion]
    #: What the person answered on other pages.
    elsewhere: Answers

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Check what is asked, as the answers of this page are now; leave the rest alone."""
        super().validate(extra_validators)
        asked = self._asked()
        for question in self.questions:
            if question not in asked:
                self[name_of(question)].errors = []
        return not self.errors

    def keep(self) -> list[str]:
        """Write the answers; the questions whose answer changed. Raises Refused for a bad file."""
        asked = self._asked()
        given = {
            question: self._value(question) if question in asked else None
            for question in self.questions
            if not self._leaves_file(question)
        }
        changed = actions.keep_answers(self.participation, given)
        return [str(question.id) for question in changed]

    def _asked(self) -> set[FormQuestion]:
        now = {question.id: self[name_of(question)].data for question in self.questions}
        return set(asked_of(self.order, {**self.elsewhere, **now}))

    def _leaves_file(self, question: FormQuestion) -> bool:
        """An empty control leaves the file that was sent before."""
        return question.kind == Kind.FILE and self[name_of(question)].data is None

    def _value(self, question: FormQuestion) -> Any:  # noqa: ANN401 - JSON as Kind says it
        name = name_of(question)
        data = self[name].data
        if question.kind == Kind.FILE:
            return document_from_upload(data, name)
        return data.isoformat() if isinstance(data, date) else data


def asked_form(section: FormSection, participation: Participation) -> AskedForm:
    """The form of one page for that person, with what they answered."""
    answers, order = answers_of(participation), questions_of(participation.event)
    here = asked_on(section)
    elsewhere = {key: answers[key] for key in answers.keys() - {each.id for each in here}}
    # What is asked as soon as something is chosen on this page waits under that answer.
    all_chosen = {
        each.id: [str(option.id) for option in offered(each)]
        for each in here
        if each.kind in BRANCHING
    }
    reachable = set(asked_of(order, {**elsewhere, **all_chosen}))
    form = _form([each for each in here if each in reachable], answers)
    form.participation, form.order, form.elsewhere = participation, order, elsewhere
    return form


def looked_at(section: FormSection) -> AskedForm:
    """The form of one page as organisers look at it: every question, no answers."""
    return _form(asked_on(section), {})


def _form(questions: Sequence[FormQuestion], answers: Answers) -> AskedForm:
    fields: Mapping[str, Field] = {
        name_of(each): field_of(each, answers.get(each.id), questions) for each in questions
    }
    kind: type[AskedForm] = type("FormOfPage", (AskedForm,), dict(fields))
    form = kind(None, **{name_of(each): _shown(each, answers.get(each.id)) for each in questions})
    form.questions = questions
    return form


def _shown(question: FormQuestion, value: Any) -> Any:  # noqa: ANN401 - JSON as Kind says it
    if question.kind == Kind.DATE and value:
        return date.fromisoformat(value)
    return None if question.kind == Kind.FILE else value
