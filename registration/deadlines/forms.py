"""Forms about time."""

from datetime import time

from events.call.models import Event
from foundation.errors import Refused
from foundation.forms import DateField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.forms import moment_in_zone
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import names_of_languages
from foundation.i18n import ngettext
from registration.deadlines.models import ReminderTime
from registration.deadlines.rules import DAYS
from registration.deadlines.rules import MOST_DAYS
from registration.deadlines.rules import MoreTime

_LAST_MINUTE = time(23, 59)
_NEVER = "0"


def _days() -> dict[str, str]:
    counted = {
        str(days): ngettext("%(num)d day before", "%(num)d days before", days)
        for days in range(1, MOST_DAYS + 1)
    }
    return {_NEVER: _("No reminder"), **counted}


class ReminderForm(EditForm):
    """How many days before the deadline."""

    days = SelectField(_l("When we remind them"), choices=_days, ask=_l("Choose when"))

    def __init__(self, row: ReminderTime | None) -> None:
        super().__init__(row)
        if self.days.raw_data is None:
            self.days.data = str(DAYS if row is None else row.days or _NEVER)

    @property
    def wanted(self) -> int | None:
        """The days; None for no reminder."""
        return int(self.days.data) or None


class LateForm(NewRowForm):
    """For whom, until when, and how the link reaches them."""

    for_whom = TextField(
        _l("For whom"),
        ask=_l("Enter for whom it is"),
        hint=_l("Their name, as you know it. They write it themselves in the form."),
    )
    note = LongTextField(
        _l("Why, for your colleagues"),
        hint=_l("Nothing about anybody’s needs. The person can read it."),
        rows=3,
        longest=500,
    )
    until_day = DateField(_l("Until which day"), ask=_l("Enter the day"))
    until_time = TimeField(
        _l("Until what time"), hint=_l("Like 18:00. Without a time, it is 23:59.")
    )
    email = EmailField(
        _l("Email address to send it to"),
        hint=_l("If you leave it empty, we show you the link, and you pass it on."),
    )
    language = SelectField(_l("Language of the letter"), ask=_l("Choose the language"))

    def __init__(self, event: Event) -> None:
        super().__init__(language=event.language)
        self.event = event
        self.language.choices = names_of_languages(event)

    def given(self) -> MoreTime:
        """What was filled in. Raises Refused for a time that the clocks jump over."""
        at = self.until_time.data or _LAST_MINUTE
        day = self.until_day.data
        if day is None:
            raise Refused(_("Enter the day"), "until_day")
        until = moment_in_zone(day, at, self.event.zone, "until_time")
        told = (self.for_whom.data, self.note.data, until, self.email.data or "")
        return MoreTime(self.new_id, *told, self.language.data)
