"""Forms about arrangements: the person's and the team's."""

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from events.team.categories import Category
from foundation.errors import Refused
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import CurrencyField
from foundation.forms import DateField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import written_languages
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.actions import Step
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import SupplierKind

_DEAREST = 99_999_999


class ConditionForm(NewRowForm):
    """One point of a "yes, if"."""

    what = LongTextField(
        _l("What has to be arranged before you can say yes?"),
        hint=_l("One point at a time. You can add more."),
        ask=_l("Write what has to be arranged"),
        rows=3,
        longest=2000,
    )
    category = ChoiceField(
        _l("What is it about?"),
        choices=lambda: {one.value: one.label for one in Category},
        ask=_l("Choose what this is about"),
    )


class _WhyField(LongTextField):
    """Needed for one of the form's two buttons, so it is not called optional."""

    plain_label = True


class ReplyForm(EditForm):
    """What a person says of an arrangement."""

    why = _WhyField(_l("If it is not right: what should be different?"), rows=4, longest=2000)


class _Parts(Form):
    """The parts of an arrangement."""

    what = LongTextField(
        _l("What is arranged"),
        hint=_l("In plain words. The person reads it."),
        ask=_l("Write what is arranged"),
        rows=3,
        longest=2000,
    )
    progress = ChoiceField(
        _l("How far is it?"),
        choices=lambda: {one.value: one.label for one in Progress},
        ask=_l("Choose how far it is"),
        hints={
            Progress.NOT_MANAGED.value: _l(
                "Only an owner of the training decides this, with the two answers below."
            )
        },
    )
    note = LongTextField(
        _l("Note for the person"),
        hint=_l("If you have not managed it, say here what you offer instead."),
        rows=4,
        longest=2000,
    )
    tried = LongTextField(
        _l("If you have not managed it: which other ways did you try?"),
        hint=_l("The person reads it."),
        rows=3,
        longest=2000,
    )
    owner_id = SelectField(_l("Who sees to it"))
    supplier_id = SelectField(_l("Supplier"))
    due_on = DateField(_l("Needed by"), hint=_l("For example 24 9 2026"))
    cost_planned = DecimalField(_l("Planned cost"), most=_DEAREST)
    cost_actual = DecimalField(_l("Paid"), most=_DEAREST)
    currency = CurrencyField(_l("Currency"), ask=_l("Enter the currency"))

    def edit(self, what: str = "") -> ArrangementEdit:
        """What was written down; `what` where the words are the person's own."""
        owner, supplier = self["owner_id"].data, self["supplier_id"].data
        return ArrangementEdit(
            what=self["what"].data if "what" in self else what,
            note=self["note"].data or "",
            progress=Progress(self["progress"].data),
            owner_id=UUID(str(owner)) if owner else None,
            tried=self["tried"].data or "",
            supplier_id=UUID(str(supplier)) if supplier else None,
            due_on=self["due_on"].data,
            cost_planned=self["cost_planned"].data,
            cost_actual=self["cost_actual"].data,
            currency=self["currency"].data,
        )


class PlanForm(_Parts, NewRowForm):
    """A new arrangement."""


class ArrangementForm(_Parts, EditForm):
    """A change to an arrangement. A point of a "yes, if" keeps the person's own words."""


class _SupplierFields(Form):
    kind = SelectField(
        _l("What do they do?"),
        choices=lambda: {one.value: one.label for one in SupplierKind},
        ask=_l("Choose what they do"),
    )
    name = TextField(_l("Name of the supplier"), ask=_l("Enter the name of the supplier"))
    language = SelectField(
        _l("Language in which they read"), written_languages, ask=_l("Choose a language")
    )
    contact_name = TextField(_l("Whom do you talk with there?"))
    email = EmailField(_l("Email address at the supplier"))
    phone = TextField(_l("Phone number"), longest=60)


class NewSupplierForm(_SupplierFields, NewRowForm):
    """A new supplier."""


class SupplierForm(_SupplierFields, EditForm):
    """A change to a supplier."""


class TermsForm(EditForm):
    """What holds for all arrangements of a training."""

    complaints_to = LongTextField(
        _l("Who outside your team hears complaints, and how are they reached?"),
        hint=_l(
            "For example the equality body of your country. A person reads it where you have not "
            "managed what they need."
        ),
        rows=3,
        longest=500,
    )
    currency = CurrencyField(
        _l("Usual currency"),
        ask=_l("Enter the currency"),
        hint=_l("For new arrangements and reports. Three letters, like EUR."),
    )


class TaskForm(NewRowForm):
    """A task of the team's own."""

    title = TextField(
        _l("Task"), hint=_l("No names and no needs, please."), ask=_l("Enter the task")
    )
    due_on = DateField(_l("Done by"), ask=_l("Enter the day"))


class MoveTaskForm(EditForm):
    """Another day for a task."""

    due_on = DateField(
        _l("Done by"), hint=_l("Leave it empty to count the day from the start of the training.")
    )


class _QuickField(SelectField):
    plain_label = True


class QuickForm(Form):
    """How far many arrangements are: a list to open for each, and one for those that are ticked."""

    rows: Sequence[Arrangement] = ()
    all_of_them = CheckField(_l("All that are shown here"))
    supplier_id = _QuickField(_l("Who provides them?"))
    together = _QuickField(
        _l("How far are they?"),
        choices=lambda: {
            one.value: one.label for one in Progress if one is not Progress.NOT_MANAGED
        },
    )

    def steps(self) -> list[Step]:
        """Where another state was chosen than the page had shown."""
        found = []
        for row in self.rows:
            shown = str(self[f"seen-{row.id}"].data or "").partition(".")[2]
            wanted = self[f"progress-{row.id}"].data
            if wanted and wanted != shown:
                found.append(Step(row, self._seen(row), Progress(wanted)))
        return found

    def steps_together(self) -> list[Step]:
        """The same supplier and state for all that are ticked. Raises Refused where none is."""
        ticked = [row for row in self.rows if self.all_of_them.data or self[f"pick-{row.id}"].data]
        if not ticked:
            raise Refused(_("Tick the arrangements that you mean."), "all_of_them")
        supplier, wanted = self.supplier_id.data, self.together.data
        if not (supplier or wanted):
            raise Refused(_("Choose a supplier, or how far they are."), "supplier_id")
        supplier_id = UUID(str(supplier)) if supplier else None
        return [
            Step(row, self._seen(row), Progress(wanted) if wanted else row.progress, supplier_id)
            for row in ticked
        ]

    def show_what_counts(self) -> None:
        """After a conflict: the versions that count now, with what was chosen."""
        for row in self.rows:
            self[f"seen-{row.id}"].data = _seen(row)

    def _seen(self, row: Arrangement) -> int:
        seen = str(self[f"seen-{row.id}"].data or "").partition(".")[0]
        return int(seen) if seen.isdecimal() and len(seen) < 10 else 0  # noqa: PLR2004 - fits the column


def quick_form(
    rows: Iterable[Arrangement], names: dict[UUID, str], suppliers: dict[str, str]
) -> QuickForm:
    """The form of the page "This week"; `names` tells what each list is about."""
    fields: dict[str, Any] = {"rows": list(rows)}
    for row in fields["rows"]:
        fields[f"progress-{row.id}"] = _QuickField(
            _l("How far is it?") if row.id not in names else names[row.id],
            choices={one.value: one.label for one in Progress if _is_quick(row, one)},
            default=row.progress.value,
        )
        fields[f"pick-{row.id}"] = CheckField(names.get(row.id, ""))
        fields[f"seen-{row.id}"] = HiddenField(default=_seen(row))
    form: QuickForm = type("QuickFormOfTheseRows", (QuickForm,), fields)()
    form.supplier_id.choices = suppliers
    return form


def _is_quick(row: Arrangement, progress: Progress) -> bool:
    return progress is not Progress.NOT_MANAGED or row.progress is progress


def _seen(row: Arrangement) -> str:
    return f"{row.version}.{row.progress.value}"
