"""The question that two applications side by side ask."""

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.same_person.queries import Pair


class VerdictForm(Form):
    """Whether it is one person, and which application stays."""

    said = ChoiceField(
        _l("Are both from the same person?"), ask=_l("Choose whether it is the same person")
    )

    def __init__(self, pair: Pair) -> None:
        super().__init__()
        self.pair = pair
        self.said.choices = {
            "one": _("Yes. %(reference)s stays", reference=pair.one.reference),
            "other": _("Yes. %(reference)s stays", reference=pair.other.reference),
            "different": _("No, these are two people"),
        }

    @property
    def is_one_person(self) -> bool:
        """Whether the two are put together."""
        return bool(self.said.data != "different")
