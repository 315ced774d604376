"""What people set before the solver proposes, and which rows of its proposal they decide on."""

from collections.abc import Collection
from collections.abc import Iterable
from uuid import UUID

from flask import request
from wtforms import ValidationError

from foundation.forms import Form
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.allotting.actions.plans import Limits
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import Subject
from registration.allotting.queries.plans import Row

_HOUR, _DAY = 60, 24 * 60


class AskForm(Form):
    """Bedrooms and hours: nothing is set."""

    def limits(self) -> Limits:
        """What was set, in minutes."""
        return Limits()


class AskForRidesForm(AskForm):
    """Rides: how long people may wait, and how soon a vehicle leaves again."""

    longest_wait = NumberField(
        _l("How many minutes may somebody wait?"),
        least=15,
        most=4 * _HOUR,
        hint=_l("After landing, and before leaving again."),
        ask=_l("Enter how many minutes"),
    )
    turnaround = NumberField(
        _l("After how many minutes can a vehicle leave again?"),
        least=15,
        most=_DAY,
        hint=_l("There and back, with getting in and out."),
        ask=_l("Enter how many minutes"),
    )

    def limits(self) -> Limits:
        """What was set, in minutes."""
        return Limits(self["longest_wait"].data, self["turnaround"].data)


class _RowsField(SeveralField):
    """The rows that nobody has taken over."""

    def pre_validate(self, form: object) -> None:
        """Tell of rows that are there no more, such as after pressing twice."""
        if set(self.data or []) - set(self.offered()):
            raise ValidationError(_("Somebody has changed this proposal. Load the page again."))
        super().pre_validate(form)


class ChooseForm(Form):
    """The rows to take over or to leave out."""

    rows = _RowsField(_l("Rows"), ask=_l("Tick at least one row"))
    #: Rows of which something has changed: a press on an older page is refused in words.
    closed: Collection[str] = ()

    @property
    def chosen(self) -> set[UUID]:
        """The rows that were ticked."""
        return {UUID(one) for one in self.rows.data or ()}

    @property
    def first(self) -> str:
        """The row whose box takes the focus from an error."""
        return next((one for one in self.rows.offered() if self.offers(one)), "")

    def offers(self, key: str) -> bool:
        """Whether that row has a box to tick."""
        return key in self.rows.offered() and key not in self.closed


def ask_form(subject: Subject, plan: Plan | None) -> AskForm:
    """The form of a subject, with what was set before."""
    if subject is not Subject.SEATS:
        return AskForm()
    set_before = Limits(plan.longest_wait, plan.turnaround) if plan else Limits()
    form = AskForRidesForm(**set_before._asdict())
    if is_choice():
        form.process(None, **set_before._asdict())
    return form


def choose_form(
    rows: Iterable[Row], doubtful: Collection[UUID] = (), closed: Collection[UUID] = ()
) -> ChooseForm:
    """The rows that can be decided on; ticked unless they are `doubtful`, `closed` or left out."""
    free = [row for row in rows if row.choice is not Choice.TAKEN]
    sure = {row.key for row in free if row.choice is Choice.OPEN} - {*doubtful, *closed}
    ticked = [str(row.key) for row in free if row.key in sure]
    form = ChooseForm(rows=ticked)
    if not is_choice():
        form.process(None, rows=ticked)
    form.rows.choices = {str(row.key): row.names for row in free}
    form.closed = {str(key) for key in closed}
    return form


def is_choice() -> bool:
    """Whether this request decides on rows, and does not ask anew: both forms stand on one page."""
    return request.method == "POST" and "act" in request.form
