"""The field of one measure: a number with its unit, a choice, a day or words."""

from datetime import date
from typing import Any

from wtforms import Field
from wtforms import ValidationError

from events.survey.actions import Value
from events.survey.catalogue import RATIO
from events.survey.catalogue import Asked
from events.survey.catalogue import Reading
from events.survey.catalogue import Unit
from events.survey.catalogue import read
from events.survey.models import Measure
from foundation.forms import DateField
from foundation.forms import LongTextField
from foundation.forms import SelectField
from foundation.forms import SeveralField
from foundation.forms import TextField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_LONGEST = 40
_EXAMPLES = {
    Unit.LENGTH: _l("82 cm, 820 mm or 32 in"),
    Unit.DISTANCE: _l("35 m"),
    Unit.LOAD: _l("300 kg"),
    Unit.SLOPE: _l("1:12 or 8 %"),
    Unit.AREA: _l("24 m²"),
    Unit.SOUND: _l("35 dB"),
    Unit.SPEED: _l("50 Mbit/s"),
    Unit.COUNT: _l("2"),
}
YES_NO = {"yes": _l("Yes"), "no": _l("No")}


class MeasuredField(TextField):
    """A number with its unit, kept as it was typed; its data are a Reading or None."""

    input_classes = "govuk-input--width-10"
    spellcheck = False

    def __init__(self, label: str = "", *, measured: Unit = Unit.COUNT, **kwargs: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(label, longest=_LONGEST, **kwargs)
        self.measured = measured

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what was typed beside the reading, to show it again when it is none."""
        super().process_formdata(valuelist)
        self.typed_text = (self.data or "") if valuelist else ""
        self.data = read(self.typed_text, self.measured)

    def pre_validate(self, form: object) -> None:
        """Ask for a number that can be read."""
        del form
        if getattr(self, "typed_text", "") and self.data is None:
            example = str(_EXAMPLES[self.measured])
            raise ValidationError(
                _("Enter a number with its unit, like %(example)s", example=example)
            )

    def _value(self) -> str:
        typed: str | None = getattr(self, "typed_text", None)
        if typed is not None:
            return typed
        return _as_typed(self.data) if self.data else ""


def field_of(asked: Asked) -> Field:
    """The field in which organisers answer what is asked; everything may stay open."""
    label, hint = asked.label, asked.hint
    if asked.unit is Unit.YES_NO:
        return SelectField(label, YES_NO, hint=hint)
    if asked.unit is Unit.CHOICE:
        return SelectField(label, asked.choices, hint=hint)
    if asked.unit is Unit.SEVERAL:
        return SeveralField(label, asked.choices, hint=hint)
    if asked.unit is Unit.DAY:
        return DateField(label, hint=hint)
    if asked.unit is Unit.TEXT:
        return LongTextField(label, hint=hint, rows=2, longest=500)
    return MeasuredField(label, measured=asked.unit, hint=hint)


def data_of(asked: Asked, measure: Measure) -> Any:  # noqa: ANN401 - what each kind of field holds
    """What the field shows of a value that is kept."""
    if asked.unit is Unit.YES_NO:
        return "yes" if measure.value_si else "no"
    if asked.unit is Unit.SEVERAL:
        return measure.chosen.split()
    if asked.unit is Unit.DAY:
        return date.fromisoformat(measure.chosen)
    if asked.unit in (Unit.CHOICE, Unit.TEXT):
        return measure.chosen or measure.text
    return Reading(measure.typed, measure.unit, measure.value_si or 0)


def value_of(asked: Asked, data: Any) -> Value | None:  # noqa: ANN401 - what each kind of field holds
    """What the field says; None where it is open: not known."""
    if data is None or data in ("", []):
        return None
    if asked.unit is Unit.YES_NO:
        return Value(value_si=int(data == "yes"))
    if asked.unit is Unit.SEVERAL:
        return Value(chosen=" ".join(data))
    if asked.unit in (Unit.CHOICE, Unit.DAY):
        return Value(chosen=str(data))
    if asked.unit is Unit.TEXT:
        return Value(text=data)
    return Value(value_si=data.si, typed=data.typed, unit=data.unit)


def _as_typed(reading: Reading) -> str:
    return reading.typed if reading.unit == RATIO else f"{reading.typed} {reading.unit}".strip()
