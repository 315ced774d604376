"""Forms about arrangements: the person's and the organisers'."""

from uuid import UUID

from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.models import Progress
from registration.needs.groups import GROUPS

_GROUPS = {name: group.title for name, group in GROUPS.items()}


class ConditionForm(NewRowForm):
    """One point of a "yes, if"."""

    what = LongTextField(
        _l("What has to be arranged before you can say yes?"),
        hint=_l("One point at a time. You can add more."),
        ask=_l("Write what has to be arranged"),
        rows=3,
        longest=2000,
    )
    group = ChoiceField(
        _l("What is it about?"), choices=_GROUPS, ask=_l("Choose what this is about")
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
    )
    owner_id = SelectField(_l("Who sees to it"))
    note = LongTextField(
        _l("Note for the person"),
        hint=_l("If it is not possible like this, say here what you offer instead."),
        rows=4,
        longest=2000,
    )

    def edit(self, what: str = "") -> ArrangementEdit:
        """What was written down; `what` where the words are the person's own."""
        owner = self["owner_id"].data
        return ArrangementEdit(
            what=self["what"].data if "what" in self else what,
            note=self["note"].data or "",
            progress=Progress(self["progress"].data),
            owner_id=UUID(str(owner)) if owner else None,
        )


class PlanForm(_Parts, NewRowForm):
    """A new arrangement."""


class ArrangementForm(_Parts, EditForm):
    """A change to an arrangement. A point of a "yes, if" keeps the person's own words."""
