"""The form that says how a training marks."""

from decimal import Decimal
from typing import Any

from events.attendance.models import AttendanceSetup
from events.attendance.models import Way
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.i18n import lazy_gettext as _l

_LONGEST_HALF_DAY = 12


def ways() -> dict[str, str]:
    """What can be marked."""
    return {way.value: way.label for way in Way}


class SetupForm(EditForm):
    way = ChoiceField(
        _l("What do you mark?"),
        ways,
        ask=_l("Choose what you mark"),
        hints={
            Way.HALF_DAYS.value: _l("The usual proof. Their length comes from the programme."),
            Way.SESSIONS.value: _l("Where each session counts by itself."),
            Way.TOTAL.value: _l("You count yourself, and type one number at the end."),
        },
    )
    half_day_hours = DecimalField(
        _l("Hours of a half-day"),
        ask=_l("Enter the hours of a half-day"),
        hint=_l("Only for days on which the programme has no sessions yet."),
        most=_LONGEST_HALF_DAY,
    )
    counts_minutes = CheckField(
        _l("Ask for minutes where somebody was partly there"),
        hint=_l("Only if a rule demands minutes. Otherwise “partly” counts as half."),
    )

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        return super().answers() | {"way": Way(self.way.data)}


def setup_form(setup: AttendanceSetup) -> SetupForm:
    """The form with what holds now."""
    form = SetupForm(obj=setup)
    if form.way.data == setup.way:
        form.way.data = setup.way.value
    if isinstance(form.half_day_hours.data, Decimal):
        form.half_day_hours.data = shortest(form.half_day_hours.data)
    return form


def shortest(hours: Decimal) -> Decimal:
    """12.00 as 12 and 7.50 as 7.5."""
    whole = hours.to_integral_value()
    return whole if whole == hours else hours.normalize()
