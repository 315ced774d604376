"""A field for several things, each with a level: languages and how well somebody uses them."""

from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from markupsafe import Markup
from wtforms import Field
from wtforms import ValidationError
from wtforms.utils import unset_value

from foundation.forms.choices import Choices
from foundation.forms.choices import options_of
from foundation.forms.texts import Asked
from foundation.forms.widgets import Drawn
from foundation.i18n import gettext as _

_OTHER = "other"
_ITS_LEVEL = "level"


class Row(NamedTuple):
    """One list to open: its name, its label, its options."""

    name: str
    label: str
    options: Markup


class LevelsField(Asked, Field):
    """{code: level}: a level for each of the `known` codes, and for one of `others`.

    `known`, `others` and `levels` are {value: label} or give it when asked.
    """

    widget = Drawn("levels")
    data: Any

    def __init__(  # noqa: PLR0913 - each argument is a word of the field's own
        self,
        label: str = "",
        *,
        known: Choices,
        others: Choices,
        levels: Choices,
        ask: str | None = None,
        hint: str = "",
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        super().__init__(label, description=hint, **kwargs)
        self._known, self._others, self._levels = known, others, levels
        self.ask = ask

    @property
    def focus_id(self) -> str:
        """The list to go to from the error summary."""
        return f"{self.id}-{next(iter(_now(self._known)), _OTHER)}"

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:  # noqa: ANN401 - WTForms' own signature
        """Read the lists, or show the levels that are kept."""
        super().process(None, data, extra_filters)
        kept: dict[str, str] = dict(self.data or {})
        known = _now(self._known)
        other = next((code for code in kept if code not in known), "")
        self.typed = {code: kept.get(code, "") for code in known}
        self.typed |= {_OTHER: other, _ITS_LEVEL: kept.get(other, "")}
        if formdata and any(f"{self.name}-{part}" in formdata for part in self.typed):
            self.typed = {
                part: formdata.get(f"{self.name}-{part}", "").strip() for part in self.typed
            }
        self.data = self._levels_given()

    def pre_validate(self, form: object) -> None:
        """Accept only what was offered, and another language only with its level."""
        del form
        other, its_level = self.typed[_OTHER], self.typed[_ITS_LEVEL]
        levels = {self.typed[code] for code in _now(self._known)} | {its_level}
        if levels - {""} - set(_now(self._levels)) or (other and other not in _now(self._others)):
            raise ValidationError(_("Choose from the answers in the list"))
        if bool(other) != bool(its_level):
            raise ValidationError(_("Choose both: the other language, and how well you use it"))
        if self.ask and not self.data:
            raise ValidationError(str(self.ask))

    def rows(self) -> list[Row]:
        """The lists as they are drawn."""
        levels = [
            Row(code, str(label), self._options(self._levels, code))
            for code, label in _now(self._known).items()
        ]
        other = Row(_OTHER, _("Another language"), self._options(self._others, _OTHER))
        its_level = _("How well you use that other language")
        return [*levels, other, Row(_ITS_LEVEL, its_level, self._options(self._levels, _ITS_LEVEL))]

    def _options(self, choices: Choices, part: str) -> Markup:
        return options_of(_now(choices), self.typed[part])

    def _levels_given(self) -> dict[str, str]:
        given = {code: self.typed[code] for code in _now(self._known) if self.typed[code]}
        if self.typed[_OTHER] and self.typed[_ITS_LEVEL]:
            given[self.typed[_OTHER]] = self.typed[_ITS_LEVEL]
        return given


def _now(choices: Choices) -> Mapping[str, str]:
    return choices() if callable(choices) else choices
