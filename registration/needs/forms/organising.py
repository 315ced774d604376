"""Forms of those who organise: what is asked, and opening an emergency note."""

from collections.abc import Mapping

from events.team.categories import Category
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l
from registration.needs.actions import OwnEdit
from registration.needs.groups import Group
from registration.needs.groups.pages import asked_on_pages
from registration.needs.groups.pages import is_on
from registration.needs.models import OwnKind


class SwitchForm(Form):
    """Which questions of one group are asked."""

    asked = SeveralField(_l("Ask these questions"))


def switch_form(group: Group, switched: Mapping[str, bool]) -> SwitchForm:
    """The form of that group, ticked as it is now."""
    questions = asked_on_pages(group)
    form = SwitchForm(asked=[one.name for one in questions if is_on(one, switched)])
    form["asked"].choices = {one.name: one.label for one in questions}
    form["asked"].plain_label = True
    return form


class _OwnParts(Form):
    """The parts of a question of the organisers' own."""

    text = TextField(
        _l("Your question"),
        hint=_l("Ask what you will arrange, never why somebody needs it."),
        ask=_l("Write your question"),
    )
    kind = ChoiceField(
        _l("How is it answered?"),
        choices=lambda: {one.value: one.label for one in OwnKind},
        ask=_l("Choose how it is answered"),
        reveals={"choice": ("choices",)},
    )
    choices = LongTextField(_l("The answers, one on each line"), rows=4, longest=1000)
    category = ChoiceField(
        _l("Who may read the answers?"),
        hint=_l("Those who see to this category."),
        choices=lambda: {one.value: one.label for one in Category},
        ask=_l("Choose the category"),
    )

    def edit(self) -> OwnEdit:
        """What was written down."""
        lines = (line.strip()[:200] for line in (self["choices"].data or "").splitlines())
        return OwnEdit(
            text=self["text"].data,
            kind=OwnKind(self["kind"].data),
            choices=list(dict.fromkeys(line for line in lines if line)),
            category=Category(self["category"].data),
        )


class OwnQuestionForm(_OwnParts, EditForm):
    """A change to an own question."""


class NewQuestionForm(_OwnParts, NewRowForm):
    """A new own question."""


class NoteForm(Form):
    """Why somebody opens an emergency note."""

    reason = LongTextField(
        _l("Why do you open it?"),
        hint=_l("The person reads your reason."),
        ask=_l("Say why you open the note."),
        rows=3,
        longest=1000,
    )
