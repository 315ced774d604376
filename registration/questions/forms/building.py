"""What organisers write down about their form."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from events.call.models import Event
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l
from registration.questions.actions import QuestionEdit
from registration.questions.models import BRANCHING
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.rules import offered
from registration.questions.rules import walled

_LONGEST_LABEL = 200
_SHORT = 300


class _PageFields(Form):
    title = TextField(
        _l("Heading of the page"),
        hint=_l("One subject for each page. For example: Your group"),
        ask=_l("Enter the heading of the page"),
    )
    introduction = LongTextField(
        _l("Introduction"), hint=_l("What people should know first."), rows=3, longest=1000
    )


class NewPageForm(_PageFields, NewRowForm):
    """A new page of the form."""


class PageForm(_PageFields, EditForm):
    """A change to a page."""


class _QuestionFields(Form):
    text = TextField(
        _l("Your question"),
        hint=_l("Short, in plain words. Say “you”."),
        ask=_l("Write your question"),
        longest=_SHORT,
    )
    kind = ChoiceField(
        _l("How is it answered?"),
        choices=lambda: {one.value: one.label for one in Kind},
        ask=_l("Choose how it is answered"),
    )
    labels = LongTextField(
        _l("The answers to choose from, one on each line"),
        hint=_l("Only for questions with answers to choose from. Who chose one keeps it."),
        rows=5,
        longest=4000,
    )
    help = TextField(
        _l("Help"), hint=_l("For example: A few sentences are enough."), longest=_SHORT
    )
    why = TextField(
        _l("Why you ask"),
        hint=_l("People read it beside the question. For example: To form mixed groups."),
        ask=_l("Write why you ask"),
        longest=_SHORT,
    )
    seen_by = TextField(
        _l("Who sees the answer"),
        hint=_l("Leave it empty for the standard words: organisers, and those who choose."),
        longest=_SHORT,
    )
    is_required = CheckField(_l("This question has to be answered"))
    is_personal = CheckField(
        _l("Personal: hidden from those who read applications without names"),
    )
    only_if_id = SelectField(
        _l("Ask it only of those who chose this answer"), hint=_l("Of an earlier question.")
    )
    is_checked = CheckField(_l("I have checked it: my question asks nothing of that kind"))

    @property
    def shows_box(self) -> bool:
        """Whether there is something to check, or it was checked."""
        typed = (self.text.data or "", self.help.data or "", self.labels.data or "")
        return bool(self.is_checked.data) or walled(*typed) is not None

    def edit(self) -> QuestionEdit:
        """What was written down."""
        values: dict[str, Any] = self.answers()
        lines = (line.strip() for line in (values.pop("labels") or "").splitlines())
        labels = dict.fromkeys(line[:_LONGEST_LABEL] for line in lines if line)
        only_if = values["only_if_id"]
        values["kind"] = Kind(values["kind"])
        values["only_if_id"] = UUID(only_if) if only_if else None
        if values["kind"] is Kind.COMMUNITIES:
            values |= {"is_required": False, "is_personal": True}
        return QuestionEdit(values, list(labels))


class NewQuestionForm(_QuestionFields, NewRowForm):
    """A new question."""


class QuestionForm(_QuestionFields, EditForm):
    """A change to a question."""


class TakeOverForm(Form):
    """Whose questions are taken over."""

    earlier = ChoiceField(_l("Which training?"), ask=_l("Choose a training"))

    def offer(self, events: Sequence[Event]) -> "TakeOverForm":
        """Offer these trainings."""
        self.earlier.choices = {event.slug: event.title for event in events}
        return self


def question_form(
    question: FormQuestion | None, earlier: Sequence[FormQuestion]
) -> NewQuestionForm | QuestionForm:
    """The form of a new question or of this one; it can depend on those that come `earlier`."""
    form: NewQuestionForm | QuestionForm
    if question is None:
        form = NewQuestionForm()
    else:
        labels = "\n".join(option.label for option in offered(question))
        form = QuestionForm(question, labels=labels)
    form.only_if_id.choices = {
        str(option.id): f"{one.text} – {option.label}"
        for one in earlier
        if one.kind in BRANCHING
        for option in offered(one)
    }
    return form
