"""The form of one target: about whom, at least and at most how many."""

from collections.abc import Mapping

from foundation.forms import EditForm
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.i18n import lazy_gettext as _l
from registration.balance.actions import Limits
from registration.balance.models import SHAPES
from registration.balance.models import BalanceTarget
from registration.balance.models import Kind

_MOST = 10_000


class TargetForm(EditForm):
    key = SelectField(_l("Which one?"), ask=_l("Choose one"))
    least = NumberField(_l("At least"), least=1, most=_MOST)
    most = NumberField(_l("At most"), least=0, most=_MOST)

    def __init__(
        self, kind: Kind, choices: Mapping[str, str], row: BalanceTarget | None = None
    ) -> None:
        super().__init__(row)
        self.key.choices = choices
        shape = SHAPES[kind]
        if row is not None or not shape.has_key:
            # What a target is about is never changed: that would be another target.
            del self.key
        self._ask_one("least", there=shape.has_least, only=not shape.has_most)
        self._ask_one("most", there=shape.has_most, only=not shape.has_least)

    @property
    def limits(self) -> Limits:
        """The two numbers."""
        numbers = [self[name].data if name in self else None for name in ("least", "most")]
        return Limits(*numbers)

    def _ask_one(self, name: str, *, there: bool, only: bool) -> None:
        if not there:
            del self[name]
        elif only:
            self[name].ask = _l("Enter a number")
