"""What organisers fill in about a stretch of the programme."""

from datetime import date
from typing import Any

from events.call.models import Event
from events.call.queries import days_of
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import TimeField
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l


def kinds() -> dict[str, str]:
    """What a stretch of time can be for."""
    return {
        Kind.SESSION.value: _("Session"),
        Kind.BREAK.value: _("Break"),
        Kind.MEAL.value: _("Meal"),
        Kind.SOCIAL.value: _("Time together"),
        Kind.TRAVEL.value: _("Travel"),
    }


class _Item:
    day = SelectField(_l("Day"), ask=_l("Choose the day"))
    starts = TimeField(_l("Starts at"), ask=_l("Enter the start"), hint=_l("Like 09:30"))
    ends = TimeField(_l("Ends at"), ask=_l("Enter the end"), hint=_l("Like 11:00"))
    title = TextField(_l("Title"), ask=_l("Enter the title"))
    kind = ChoiceField(_l("What it is"), kinds, ask=_l("Choose what it is"), default=Kind.SESSION)
    room = TextField(_l("Room"), longest=100)
    led_by = TextField(_l("Led by"))
    description = LongTextField(
        _l("Description"),
        hint=_l("Leave an empty line between paragraphs. Start a line with “- ” to make a list."),
        rows=5,
        longest=3000,
    )


class NewItemForm(_Item, NewRowForm):
    """For an item that is not there yet."""

    def __init__(self, event: Event, day: str | None) -> None:
        days = _days(event)
        super().__init__(day=day if day in days else None)
        self.day.choices = days

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        return _columns(super().answers())


class ItemForm(_Item, EditForm):
    """For an item that is there."""

    def __init__(self, event: Event, item: ProgrammeItem) -> None:
        super().__init__(obj=item)
        self.day.choices = _days(event)

    def answers(self) -> dict[str, Any]:
        """Values for the columns."""
        return _columns(super().answers())


def _columns(answers: dict[str, Any]) -> dict[str, Any]:
    return answers | {
        "day": date.fromisoformat(answers["day"]),
        "kind": Kind(answers["kind"]),
    }


def _days(event: Event) -> dict[str, str]:
    return {day.isoformat(): format_date(day, "EEEE, d MMMM y") for day in days_of(event)}
