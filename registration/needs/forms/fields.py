"""Fields for measures: a number, its unit as typed, or "I do not know, help me"."""

import re
from typing import Any

from flask import current_app
from markupsafe import Markup
from wtforms import Field
from wtforms import ValidationError
from wtforms.utils import unset_value

from foundation.forms.cleaning import clean_text
from foundation.i18n import gettext as _
from registration.needs.groups.units import Unit
from registration.needs.groups.units import as_typed
from registration.needs.groups.units import in_store_units

_LONGEST = 40
_PARTS = re.compile(r"\s*(?:-|–|…|\bto\b|\bдо\b|\s)\s*")


class MeasureField(Field):
    """One number with a unit; its data are {"typed", "unit", "si"}, {"help": True} or None."""

    ask = None
    plain_label = True
    autocomplete = None
    form: Any
    data: Any

    def __init__(
        self,
        label: str = "",
        *,
        unit: Unit,
        between: tuple[int, int] | None = None,
        hint: str = "",
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        super().__init__(label, description=hint, **kwargs)
        self.unit = unit
        self.between = between
        self.typed, self.way, self.wants_help = "", next(iter(unit.ways)), False

    @property
    def label_text(self) -> str:
        """The label in the reader's language."""
        return str(self.label.text)

    def widget(self, field: Field, **kwargs: object) -> Markup:
        """The HTML of the field."""
        del kwargs
        module = current_app.jinja_env.get_template("registration/needs/_measure.html").module
        drawn: Markup = module.measure(field)  # type: ignore[attr-defined] # macros of a template
        return drawn

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:  # noqa: ANN401 - WTForms' own signature
        """Read number, unit and box, or show what was answered before."""
        super().process(None, data, extra_filters)
        if formdata and self.name in formdata:
            self.typed = clean_text(formdata.get(self.name, ""))[:_LONGEST]
            self.way = str(formdata.get(f"{self.name}-unit", self.way))
            self.wants_help = f"{self.name}-help" in formdata
            self.data = self._read()
        elif isinstance(self.data, dict):
            self.typed, self.way = self.data.get("typed", ""), self.data.get("unit", self.way)
            self.wants_help = bool(self.data.get("help"))

    def pre_validate(self, form: object) -> None:
        """Ask for a number that a person can mean; nothing, and help, are answers too."""
        del form
        if self.wants_help or not self.typed:
            return
        if self.data is None:
            raise ValidationError(self.example())
        values = self.data["si"] if isinstance(self.data["si"], list) else [self.data["si"]]
        if self.between and not all(self.between[0] <= one <= self.between[1] for one in values):
            least, most = (as_typed(one, self.unit, self.way) for one in self.between)
            raise ValidationError(
                _(
                    "Check the number and its unit: it is usually from %(least)s to %(most)s.",
                    least=f"{least} {self.way}",
                    most=f"{most} {self.way}",
                )
            )

    def example(self) -> str:
        """What may be typed."""
        return _("Enter a number, for example 67 or 67.5")

    def ways(self) -> list[tuple[str, str]]:
        """(unit, its words) to choose from."""
        return [(name, str(way.label)) for name, way in self.unit.ways.items()]

    def _read(self) -> dict[str, Any] | None:
        if self.wants_help:
            return {"help": True}
        si = self.si_of(self.typed)
        return None if si is None else {"typed": self.typed, "unit": self.way, "si": si}

    def si_of(self, typed: str) -> Any:  # noqa: ANN401 - a number here, two in the subclass
        """What was typed in the units of the store, or None."""
        return in_store_units(typed, self.unit, self.way)


class RangeField(MeasureField):
    """Two numbers with one unit, such as "45 to 50"; one number stands for both."""

    def si_of(self, typed: str) -> list[int] | None:
        """[from, to] in the units of the store, or None."""
        parts = [part for part in _PARTS.split(typed) if part]
        values = [in_store_units(part, self.unit, self.way) for part in parts]
        found = [value for value in values if value is not None]
        if len(found) != len(parts) or len(found) not in (1, 2):
            return None
        return [min(found), max(found)]

    def example(self) -> str:
        """What may be typed."""
        return _("Enter two numbers, for example 45 to 50")
