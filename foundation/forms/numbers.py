"""Fields for numbers."""

from decimal import Decimal
from decimal import InvalidOperation
from typing import Any

from wtforms import ValidationError

from foundation.forms.texts import TextField
from foundation.i18n import gettext as _

_LONGEST_NUMBER = 12


class NumberField(TextField):
    """A whole number from `least` to `most`."""

    inputmode = "numeric"
    input_classes = "govuk-input--width-5"

    def __init__(
        self,
        label: str = "",
        *,
        least: int = 0,
        most: int = 100_000,
        **kwargs: Any,  # noqa: ANN401 - passed on
    ) -> None:
        super().__init__(label, longest=_LONGEST_NUMBER, **kwargs)
        self.least = least
        self.most = most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what was typed beside the number, to show it again when it is none."""
        super().process_formdata(valuelist)
        self.typed_text = (self.data or "") if valuelist else ""
        self.data = (
            self.number_in(self.typed_text) if len(self.typed_text) <= _LONGEST_NUMBER else None
        )

    def pre_validate(self, form: object) -> None:
        """Ask for a number within the limits."""
        del form
        typed = getattr(self, "typed_text", "")
        if not typed:
            if self.ask:
                raise ValidationError(str(self.ask))
            return
        if self.data is None or not self.least <= self.data <= self.most:
            raise ValidationError(self.limits_in_words())

    def number_in(self, text: str) -> Any:  # noqa: ANN401 - int here, Decimal in the subclass
        """The number in `text`, or None."""
        return int(text) if text.isascii() and text.isdigit() else None

    def limits_in_words(self) -> str:
        """What may be typed."""
        return _(
            "Enter a whole number from %(least)d to %(most)d", least=self.least, most=self.most
        )

    def _value(self) -> str:
        typed: str | None = getattr(self, "typed_text", None)
        if typed is not None:
            return typed
        return "" if self.data is None else str(self.data)


class DecimalField(NumberField):
    """A number with at most two decimals; comma and point both work."""

    inputmode = "decimal"

    def number_in(self, text: str) -> Decimal | None:
        """The number in `text`, or None."""
        try:
            number = Decimal(text.replace(",", "."))
            # Rounding a number such as 1e99999 is an invalid operation too.
            return number if number.is_finite() and number == round(number, 2) else None
        except InvalidOperation:
            return None

    def limits_in_words(self) -> str:
        """What may be typed."""
        return _(
            "Enter a number from %(least)d to %(most)d, for example 12 or 7.5",
            least=self.least,
            most=self.most,
        )
