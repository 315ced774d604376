"""Fields for choosing."""

from collections.abc import Callable
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from typing import NamedTuple

from markupsafe import Markup
from wtforms import Field
from wtforms import ValidationError

from foundation.forms.texts import Asked
from foundation.forms.texts import in_words
from foundation.forms.widgets import Drawn
from foundation.i18n import gettext as _

Choices = Mapping[str, str] | Callable[[], Mapping[str, str]]


class Choice(NamedTuple):
    """One choice as it is drawn: its hint, the fields shown only under it, what tells of it."""

    value: str
    label: str
    is_chosen: bool
    hint: str = ""
    revealed: str = ""
    described_by: str = ""


class ChoiceField(Asked, Field):
    """One of a few choices, as radio buttons.

    `choices` is {value: label} or gives it when asked; `hints` {value: hint}; `reveals`
    {value: names of fields shown only under that choice}.
    """

    widget = Drawn("radios")
    data: Any

    def __init__(  # noqa: PLR0913 - each argument is a word of the field's own
        self,
        label: str = "",
        choices: Choices = {},  # noqa: B006 - never changed
        *,
        ask: str | None = None,
        hint: str = "",
        hints: Mapping[str, str] | None = None,
        reveals: Mapping[str, tuple[str, ...]] | None = None,
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        self.autocomplete = kwargs.pop("autocomplete", None)
        super().__init__(label, description=hint, **kwargs)
        self.choices = choices
        self.ask = ask
        self.hints = dict(hints or {})
        self.reveals = dict(reveals or {})

    def offered(self) -> Mapping[str, str]:
        """The choices now, with names in the reader's language."""
        return self.choices() if callable(self.choices) else self.choices

    def each(self) -> list[Choice]:
        """The choices as they are drawn."""
        return [
            Choice(
                value,
                in_words(label),
                self.is_chosen(value),
                in_words(self.hints.get(value, "")),
                Markup("").join(self.form[name]() for name in self.reveals.get(value, ())),
            )
            for value, label in self.offered().items()
        ]

    def is_chosen(self, value: str) -> bool:
        """Whether that choice is the one."""
        return self.data is not None and str(self.data) == value

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take the first value sent."""
        self.data = valuelist[0] if valuelist and valuelist[0] else None

    def pre_validate(self, form: object) -> None:
        """Ask for a choice, and accept only what was offered."""
        del form
        if self.data is None:
            if self.ask:
                raise ValidationError(str(self.ask))
            return
        if str(self.data) not in self.offered():
            raise ValidationError(_("Choose one of the answers in the list"))


class SelectField(ChoiceField):
    """One of many choices, as a list to open."""

    widget = Drawn("select")

    def options(self) -> Markup:
        """The choices as options of a list."""
        return options_of(self.offered(), "" if self.data is None else str(self.data))


class YesNoField(ChoiceField):
    """Yes or no; its data are True, False or None."""

    def __init__(self, label: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(label, choices=_yes_no, **kwargs)

    def is_chosen(self, value: str) -> bool:
        """Whether that answer is the one."""
        return self.data is (value == "yes") if self.data is not None else False

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read yes and no; anything else is no answer."""
        self.data = {"yes": True, "no": False}.get(valuelist[0]) if valuelist else None

    def pre_validate(self, form: object) -> None:
        """Ask for an answer."""
        del form
        if self.data is None and self.ask:
            raise ValidationError(str(self.ask))


class SeveralField(ChoiceField):
    """Any number of choices; its data are a list of values."""

    widget = Drawn("checkboxes")

    def is_chosen(self, value: str) -> bool:
        """Whether that choice is among the chosen."""
        return value in (self.data or [])

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take every value sent, each once."""
        self.data = list(dict.fromkeys(valuelist))

    def pre_validate(self, form: object) -> None:
        """Ask for at least one where one is needed, and accept only what was offered."""
        del form
        if not self.data and self.ask:
            raise ValidationError(str(self.ask))
        if set(self.data or []) - set(self.offered()):
            raise ValidationError(_("Choose from the answers in the list"))


class CheckField(Asked, Field):
    """One box to tick; its data are True or False."""

    widget = Drawn("checkbox")
    plain_label = True

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

    def each(self) -> list[Choice]:
        """The one box as it is drawn; it stands alone, so the error belongs to it."""
        error = f"{self.id}-error" if self.errors else ""
        hint = in_words(self.description)
        return [Choice("yes", in_words(self.label.text), bool(self.data), hint, "", error)]

    def process_formdata(self, valuelist: list[str]) -> None:
        """Ticked is True."""
        self.data = bool(valuelist)

    def pre_validate(self, form: object) -> None:
        """Ask for the tick where it is needed."""
        del form
        if self.ask and not self.data:
            raise ValidationError(str(self.ask))


def options_of(choices: Mapping[str, str], chosen: str) -> Markup:
    """The choices as options of a list."""
    return _options(tuple((value, str(label)) for value, label in choices.items()), chosen)


# A list of 250 countries is the dearest part of a page, and it is the same for everybody.
@lru_cache(maxsize=64)
def _options(offered: tuple[tuple[str, str], ...], chosen: str) -> Markup:
    option = Markup('<option value="{}">{}</option>')
    selected = Markup('<option value="{}" selected>{}</option>')
    return Markup("\n").join(
        (selected if value == chosen else option).format(value, label) for value, label in offered
    )


def _yes_no() -> dict[str, str]:
    return {"yes": _("Yes"), "no": _("No")}
