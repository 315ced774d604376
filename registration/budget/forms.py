"""Forms of the budget: the owner's two, and the applicant's four ticks."""

from decimal import Decimal

from foundation.forms import CheckField
from foundation.forms import CurrencyField
from foundation.forms import DecimalField
from foundation.forms import EditForm
from foundation.forms import Form
from foundation.forms import LongTextField
from foundation.forms import NumberField
from foundation.forms import SeveralField
from foundation.i18n import lazy_gettext as _l
from registration.budget.actions import Asking
from registration.budget.actions import Planned
from registration.budget.models import Tick

_DEAREST = 99_999_999


class PlanForm(EditForm):
    """What last time cost, and how much is added."""

    amount = DecimalField(
        _l("What support really cost last time"),
        hint=_l("Assistance, interpretation, accessible transport and rooms together."),
        ask=_l("Enter the amount"),
        most=_DEAREST,
    )
    currency = CurrencyField(_l("Currency"), ask=_l("Enter the currency"))
    per_cent = NumberField(
        _l("Per cent to add"),
        hint=_l("For higher prices, or for more people who need support."),
        ask=_l("Enter how many per cent, or 0"),
        most=500,
    )

    @property
    def planned(self) -> Planned:
        """What was written down."""
        return Planned(Decimal(self.amount.data), str(self.currency.data), int(self.per_cent.data))


class AskingForm(EditForm):
    """Whether applicants are asked for the four ticks, and why."""

    asks = CheckField(_l("Ask everybody who applies for four optional ticks"))
    reason = LongTextField(
        _l("Why you must know the budget before you choose"),
        hint=_l("Applicants read it. For example which funder asks, and for what."),
        rows=4,
        longest=1000,
    )

    @property
    def asking(self) -> Asking:
        """What was chosen."""
        return Asking(bool(self.asks.data), self.reason.data or "")


class TicksForm(Form):
    """The four ticks. It is always shown empty: nothing that was ticked is ever shown again."""

    ticks = SeveralField(
        _l("What may cost extra so that I can take part?"),
        choices=lambda: {tick.value: tick.label for tick in Tick},
        hint=_l("Tick all that hold. They replace what you ticked before."),
    )

    @property
    def ticked(self) -> frozenset[Tick]:
        """What was ticked."""
        return frozenset(Tick(value) for value in self.ticks.data or ())
