"""What organisers choose to copy one day of the programme to another."""

from datetime import date

from events.call.models import Event
from events.programme.actions import Whole
from events.programme.forms.items import named_days
from foundation.forms import ChoiceField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


def _wholes() -> dict[str, str]:
    return {
        Whole.FRAME.value: _("The frame: breaks, meals, and empty slots for the sessions"),
        Whole.ALL.value: _("Everything, with titles, people and descriptions"),
    }


class CopyDayForm(NewRowForm):
    source = SelectField(_l("Copy this day"), ask=_l("Choose the day to copy"))
    target = SelectField(_l("To this day"), ask=_l("Choose the day to copy to"))
    what = ChoiceField(
        _l("What to copy"), _wholes, ask=_l("Choose what to copy"), default=Whole.FRAME.value
    )

    def __init__(self, event: Event, source: str) -> None:
        super().__init__(source=source or None)
        self.source.choices = self.target.choices = named_days(event)

    @property
    def days(self) -> tuple[date, date]:
        """From which day to which."""
        return date.fromisoformat(self.source.data), date.fromisoformat(self.target.data)
