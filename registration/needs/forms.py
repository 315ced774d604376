"""Forms about needs; the questions of a group are made from its declaration."""

from collections.abc import Mapping
from typing import Any

from wtforms import Field

from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups import Group
from registration.needs.groups import Kind
from registration.needs.groups import Question
from registration.needs.models import NeedsAnswer
from registration.needs.models import Way


class NeedsForm(EditForm):
    """The questions of one group. Nothing has to be answered; an answer needs consent."""

    questions: tuple[Question, ...] = ()

    def told(self) -> dict[str, Any]:
        """{question: answer} of what was answered and belongs to the other answers."""
        return {
            question.name: self[question.name].data
            for question in self.questions
            if self[question.name].data
        }

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Leave out what belongs to another choice, and ask for consent to the rest."""
        for question in self.questions:
            if question.only_under and self[question.only_under[0]].data != question.only_under[1]:
                self[question.name].data = ""
        right = bool(super().validate(extra_validators))
        if "consent" in self and self.told() and not self["consent"].data:
            message = _("Tick the box if we may keep what you wrote. Without it we cannot save it.")
            self["consent"].errors = [message]
            return False
        return right

    def own_fields(self) -> list[Field]:
        """The fields in order, without those that another field reveals."""
        return [self[question.name] for question in self.questions if not question.only_under]


def needs_form(group: Group, row: NeedsAnswer | None, answers: Mapping[str, Any]) -> NeedsForm:
    """The form of that group with the person's answers; consent is asked once per wording."""
    fields = {one.name: _field(group, one, answers.get(one.name)) for one in group.questions}
    if row is None or row.consent_wording != group.consent_wording:
        fields["consent"] = CheckField(group.consent)
    kind = type("NeedsOfThisGroup", (NeedsForm,), {"questions": group.questions, **fields})
    form: NeedsForm = kind(row, **answers)
    for question in group.questions:
        # The page says once that nothing has to be answered.
        form[question.name].plain_label = True
    return form


class TalkForm(NewRowForm):
    """How somebody would like to talk."""

    way = ChoiceField(
        _l("How shall we talk?"),
        choices=lambda: {way.value: way.label for way in Way},
        ask=_l("Choose how we shall talk"),
    )
    more = LongTextField(
        _l("When is it good for you, and what else should we know?"),
        hint=_l("For example a number to call, a day, or the sign language you use."),
        rows=4,
        longest=1000,
    )

    def wish(self) -> dict[str, str]:
        """What to keep."""
        return {"way": self.way.data, "more": self.more.data or ""}


class ButtonForm(Form):
    """A question with one button as its answer."""


def _field(group: Group, question: Question, given: object) -> Any:  # noqa: ANN401 - a field that no form has bound yet
    label, hint = question.label, question.hint
    if question.kind is Kind.LINE:
        return TextField(label, hint=hint)
    if question.kind is Kind.TEXT:
        return LongTextField(label, hint=hint, rows=4, longest=4000)
    if question.kind is Kind.SEVERAL:
        return SeveralField(label, choices=question.choices, hint=hint)
    # A radio button cannot be taken back, so an answer can be changed to none.
    nothing = {"": _l("No answer")} if given else {}
    choices = {**question.choices, **nothing}
    return ChoiceField(label, choices=choices, hint=hint, reveals=_reveals(group, question.name))


def _reveals(group: Group, name: str) -> dict[str, tuple[str, ...]]:
    """{answer: questions that appear under it}."""
    found: dict[str, tuple[str, ...]] = {}
    for question in group.questions:
        if question.only_under and question.only_under[0] == name:
            answer = question.only_under[1]
            found[answer] = (*found.get(answer, ()), question.name)
    return found
