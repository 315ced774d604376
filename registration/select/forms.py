"""The form under the list: whom, and what."""

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.i18n import lazy_gettext as _l

DECISIONS = {
    "offer": _l("Offer a place"),
    "reserve": _l("Put on the reserve list"),
    "decline": _l("Decline"),
}


class ChooseForm(Form):
    chosen = SeveralField(_l("Applications"), ask=_l("Choose at least one application"))
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
        most=90,
    )
