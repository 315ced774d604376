"""How a sheet is given: to whom, which way, for how long."""

from collections.abc import Sequence
from uuid import UUID

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import SelectField
from foundation.i18n import current_language
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from registration.arrangements.models import Supplier
from registration.sheets.actions import Gift
from registration.sheets.models import Way
from registration.sheets.rules import DAYS

_EMAIL = "email"
_WAYS = {
    _EMAIL: _l("Send a letter by email with a link"),
    Way.LINK.value: _l("Show me a link that I pass on"),
    Way.PDF.value: _l("Give me a PDF to hand over"),
    Way.XLSX.value: _l("Give me a spreadsheet to hand over"),
}


def _days() -> dict[str, str]:
    return {str(one): ngettext("%(num)d day", "%(num)d days", one) for one in DAYS}


class GiveForm(Form):
    """To whom, which way, for how many days."""

    supplier = SelectField(
        _l("For whom is the sheet?"),
        hint=_l("It is written in the language of the supplier."),
        choices=dict,
    )
    way = ChoiceField(_l("How do you give it?"), choices=_WAYS, ask=_l("Choose how you give it"))
    days = ChoiceField(
        _l("For how long does a link open?"),
        hint=_l("You can end it earlier. Each opening is noted."),
        choices=_days,
        ask=_l("Choose for how long"),
    )

    def offer(self, suppliers: Sequence[Supplier]) -> None:
        """Let the reader choose among these, or nobody."""
        nobody = {"": str(_l("Nobody yet: for our own team"))}
        self.suppliers = {str(one.id): one for one in suppliers}
        named = {key: f"{one.name} ({one.kind.label})" for key, one in self.suppliers.items()}
        self.supplier.choices = {**nobody, **named}
        # "Nobody yet" is an answer of its own.
        self.supplier.plain_label = True

    def gift(self) -> Gift:
        """What was chosen."""
        chosen = self.suppliers.get(self.supplier.data or "")
        by_email = self.way.data == _EMAIL
        way = Way.LINK if by_email else Way(self.way.data)
        language = chosen.language if chosen else current_language()
        return Gift(chosen, way, language, int(self.days.data), by_email=by_email)


def give_form(suppliers: Sequence[Supplier], wanted: UUID | None = None) -> GiveForm:
    """The form, with a supplier chosen if one is wanted."""
    form = GiveForm(supplier=str(wanted or ""), days=str(DAYS[1]))
    form.offer(suppliers)
    return form
