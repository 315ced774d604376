"""Fields for days and times, and the moment that both make in a place."""

import re
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from wtforms import Field
from wtforms import ValidationError
from wtforms.utils import unset_value

from foundation.errors import Refused
from foundation.forms.cleaning import clean_text
from foundation.forms.texts import Asked
from foundation.forms.texts import TextField
from foundation.forms.widgets import Drawn
from foundation.i18n import gettext as _

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")
_LATEST_YEAR = 2100
_PARTS = ("day", "month", "year")
_LONGEST_PART = 4


class DateField(Asked, Field):
    """A day, typed as day, month and year."""

    #: Trainings are entered; a day of birth is earlier.
    earliest_year = 1990
    widget = Drawn("date")

    def __init__(
        self,
        label: str = "",
        *,
        ask: str | None = None,
        hint: str = "",
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        super().__init__(label, description=hint, **kwargs)
        self.ask = ask

    @property
    def focus_id(self) -> str:
        """The box to go to from the error summary."""
        return f"{self.id}-day"

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:  # noqa: ANN401 - WTForms' own signature
        """Read the three boxes, or show the day that the row holds."""
        super().process(None, data, extra_filters)
        self.typed = dict.fromkeys(_PARTS, "")
        if formdata and any(f"{self.name}-{part}" in formdata for part in _PARTS):
            self.typed = {
                part: clean_text(formdata.get(f"{self.name}-{part}", ""))[:40] for part in _PARTS
            }
            self.data = self._day()
        elif isinstance(self.data, date):
            self.typed = {part: str(getattr(self.data, part)) for part in _PARTS}

    def pre_validate(self, form: object) -> None:
        """Ask for a day that the calendar has."""
        del form
        if not any(self.typed.values()):
            if self.ask:
                raise ValidationError(str(self.ask))
            return
        if self.data is None:
            raise ValidationError(_("Enter a real date, like 24 9 2026"))

    def _day(self) -> date | None:
        typed = self.typed.values()
        if not all(
            part.isascii() and part.isdigit() and len(part) <= _LONGEST_PART for part in typed
        ):
            return None
        try:
            day = date(*(int(self.typed[part]) for part in reversed(_PARTS)))
        except ValueError:
            return None
        return day if self.earliest_year <= day.year <= _LATEST_YEAR else None


class TimeField(TextField):
    """A time of day with 24 hours: 9:30, 09.30 or 0930."""

    input_classes = "govuk-input--width-5"

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what was typed beside the time, to show it again when it is none."""
        super().process_formdata(valuelist)
        self.typed_text = (self.data or "") if valuelist else ""
        found = _TIME.fullmatch(self.typed_text)
        self.data = time(int(found[1]), int(found[2])) if found else None

    def pre_validate(self, form: object) -> None:
        """Ask for a time."""
        del form
        typed = getattr(self, "typed_text", "")
        if not typed and self.ask:
            raise ValidationError(str(self.ask))
        if typed and self.data is None:
            raise ValidationError(_("Enter a time like 09:30"))

    def _value(self) -> str:
        typed: str | None = getattr(self, "typed_text", None)
        if typed is not None:
            return typed
        return f"{self.data:%H:%M}" if isinstance(self.data, time) else ""


def moment_in_zone(day: date, at: time, zone: str, field: str) -> datetime:
    """The moment when clocks in the IANA `zone` show that day and time, in UTC.

    Raises Refused beside `field` for a time that the clock jumps over in spring. Of a time that
    comes twice in autumn the first is meant.
    """
    there = datetime.combine(day, at, ZoneInfo(zone))
    moment = there.astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != there.replace(tzinfo=None):
        raise Refused(
            _("Clocks change that night, and this time does not exist. Choose another time."), field
        )
    return moment
