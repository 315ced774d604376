"""What organisers fill in to copy a training, and to link trainings in a series."""

from collections.abc import Sequence
from datetime import date

from wtforms import ValidationError

from events.call.models import Event
from events.editions.actions import Wish
from events.editions.models import Series
from events.editions.queries import parts_on_offer
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import NewRowForm
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

NEW = "new"


class CopyForm(NewRowForm):
    """A new title, a new first day, and what comes along."""

    title = TextField(
        _l("Title of the new training"), ask=_l("Enter the title of the new training"), longest=150
    )
    first_day = DateField(
        _l("First day of the new training"),
        ask=_l("Enter the first day of the new training"),
        hint=_l("All other days move by the same number of days, at the same time of day."),
    )
    parts = SeveralField(
        _l("What to copy"),
        parts_on_offer,
        hint=_l(
            "People, their applications, needs and hours are never copied. Conditions and targets "
            "about your own questions come along when the questions do."
        ),
    )
    linked = CheckField(
        _l("Link both trainings as editions of one series"),
        hint=_l("Their public pages then lead to each other, once both are published."),
    )

    def __init__(self, event: Event) -> None:
        super().__init__(title=event.title, parts=list(parts_on_offer()), linked=True)

    def wish(self) -> Wish:
        """What was filled in."""
        parts = tuple(self.parts.data or ())
        day = self.first_day.data
        assert isinstance(day, date)  # noqa: S101 - narrows the type for mypy
        return Wish(self.title.data, day, parts, linked=self.linked.data)


class JoinForm(NewRowForm):
    """A series that the organiser knows, or a new one."""

    series = ChoiceField(_l("Which series?"), ask=_l("Choose a series"))
    name = TextField(
        _l("Name of the new series"),
        hint=_l("What its trainings have in common, without a year"),
        longest=150,
    )

    def __init__(self, known: Sequence[Series]) -> None:
        super().__init__()
        self.series.choices = {str(one.id): one.name for one in known} | {NEW: _("A new series")}
        self.series.reveals = {NEW: ("name",)}
        if not known and self.series.data is None:
            self.series.data = NEW

    def validate_name(self, field: TextField) -> None:
        """A new series needs a name."""
        if self.series.data == NEW and not field.data:
            raise ValidationError(_("Enter a name for the new series"))


class NameForm(EditForm):
    """The name of a series."""

    name = TextField(_l("Name of the series"), ask=_l("Enter the name of the series"), longest=150)
