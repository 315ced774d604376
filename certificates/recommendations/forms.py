"""What organisers choose for a new edition."""

from collections.abc import Iterable

from foundation.forms import ChoiceField
from foundation.forms import NewRowForm
from foundation.forms import SelectField
from foundation.i18n import LANGUAGES
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l

_EVERYBODY = "*"


class EditionForm(NewRowForm):
    language = ChoiceField(_l("Language"), LANGUAGES, ask=_l("Choose the language"))
    addressee = SelectField(
        _l("For whom"),
        ask=_l("Choose for whom the edition is"),
        hint=_l(
            "For everybody, it holds all recommendations. For one addressee, it holds those that "
            "speak to them, and everything else that was agreed."
        ),
        default=_EVERYBODY,
    )

    def for_whom(self) -> str:
        """The chosen addressee; "" for everybody."""
        chosen: str = self.addressee.data
        return "" if chosen == _EVERYBODY else chosen


def edition_form(addressees: Iterable[str]) -> EditionForm:
    """The form with the addressees that the recommendations have now."""
    form = EditionForm()
    form.addressee.choices = {_EVERYBODY: _("Everybody")} | {name: name for name in addressees}
    return form
