"""The forms of the list: whom and what, the button under its preview, the columns."""

from typing import Any

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import HiddenField
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

DECISIONS = {
    "offer": _l("Offer a place"),
    "reserve": _l("Put on the reserve list"),
    "decline": _l("Decline"),
    "helped": _l("Note that they were helped with the form"),
}
DAYS = 10
MOST_DAYS = 90


class ChooseForm(Form):
    chosen = SeveralField(_l("Applications"))
    scope = ChoiceField(_l("Which applications?"), ask=_l("Choose which applications"))
    decision = ChoiceField(
        _l("What do you decide for the chosen applications?"),
        choices=DECISIONS,
        ask=_l("Choose what you decide"),
        reveals={"offer": ("days",)},
    )
    days = NumberField(
        _l("Days to answer the offer"),
        hint=_l("The last day ends at 20:00."),
        ask=_l("Enter how many days people have to answer"),
        least=1,
        most=MOST_DAYS,
    )

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' own signature
        """Ask for somebody, where not all are meant."""
        right = super().validate(extra_validators)
        if self.scope.data == "ticked" and not (self.chosen.data or self.chosen.errors):
            self.chosen.errors = [_("Choose at least one application")]
            return False
        return bool(right)


class TogetherForm(Form):
    """The button that does it, with the mark of what the organiser saw."""

    seen = HiddenField()


class ColumnsForm(Form):
    names = SeveralField(
        _l("Columns"),
        ask=_l("Choose at least one column"),
        hint=_l("The name and the number always stand there."),
    )

    def chosen(self) -> list[str]:
        """The chosen columns in their own order."""
        return [key for key in self.names.offered() if key in self.names.data]
