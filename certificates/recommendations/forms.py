"""What organisers choose for a new edition, and what they say of all editions."""

from collections.abc import Iterable
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from wtforms import ValidationError

from certificates.recommendations.models import Imprint
from certificates.recommendations.queries import LICENCES
from certificates.recommendations.queries import Met
from foundation.forms import CheckField
from foundation.forms import ChoiceField
from foundation.forms import EditForm
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import NumberField
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.i18n import countries
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.store import search_key

_EVERYBODY = "*"
_NO_LICENCE = "none"


class EditionForm(NewRowForm):
    language = ChoiceField(_l("Language"), ask=_l("Choose the language"))
    addressee = SelectField(
        _l("For whom"),
        ask=_l("Choose for whom the edition is"),
        hint=_l(
            "For everybody, it holds all recommendations. For one addressee, it holds those that "
            "speak to them, and everything else that was agreed."
        ),
        default=_EVERYBODY,
    )
    changes = LongTextField(
        _l("What changed since the edition before"),
        hint=_l("Readers see it in the document and in the list of editions."),
        rows=3,
        longest=1000,
    )

    def for_whom(self) -> str:
        """The chosen addressee; "" for everybody."""
        chosen: str = self.addressee.data
        return "" if chosen == _EVERYBODY else chosen


class ImprintForm(EditForm):
    """Who met, licence and contact; what stays as counted is stored as nothing."""

    people = NumberField(_l("How many people met"), least=1, most=10_000)
    countries = LongTextField(_l("Their countries"), hint=_l("One on each line."), rows=8)
    named = LongTextField(
        _l("People who want to be named"),
        hint=_l("One name on each line, as the person writes it. Leave out everybody else."),
        rows=4,
        longest=5000,
    )
    consent = CheckField(_l("Each of these people said yes to being named here, for ever"))
    licence = ChoiceField(
        _l("Licence"), {_NO_LICENCE: _l("No licence chosen"), **LICENCES}, default=_NO_LICENCE
    )
    contact = TextField(
        _l("Contact"), hint=_l("Leave it empty for the websites of the organisations."), longest=300
    )
    said_yes: frozenset[str] = frozenset()

    def validate_countries(self, field: LongTextField) -> None:
        """Tell which line names no country."""
        codes = _codes()
        unknown = [line for line in _lines(field.data) if search_key(line) not in codes]
        if unknown:
            raise ValidationError(_("We do not know this country: %(name)s", name=unknown[0]))

    def validate_consent(self, field: CheckField) -> None:
        """Nobody is named who did not say yes, nor because others did."""
        if set(_lines(self.named.data)) - self.said_yes and not field.data:
            raise ValidationError(_("Tick this box, or leave out the names."))

    def values(self, counted: Met) -> dict[str, Any]:
        """What the row will hold."""
        code_of = _codes()
        codes = sorted({code_of[search_key(line)] for line in _lines(self.countries.data)})
        as_counted = not codes or codes == list(counted.countries)
        people = self.people.data
        return {
            "people": None if people == counted.people else people,
            "countries": None if as_counted else codes,
            "named": _lines(self.named.data),
            "licence": "" if self.licence.data == _NO_LICENCE else self.licence.data or "",
            "contact": self.contact.data or "",
        }


def edition_form(languages: Sequence[str], addressees: Iterable[str]) -> EditionForm:
    """The form with the languages of the training and the addressees of now."""
    form = EditionForm()
    form.language.choices = {code: language_name(code) for code in languages}
    form.addressee.choices = {_EVERYBODY: _("Everybody")} | {name: name for name in addressees}
    return form


def imprint_form(imprint: Imprint, met: Met) -> ImprintForm:
    """The form with what stands now, and what was counted where nobody corrected it."""
    # What stands in the form: lists are lines here, so the row itself cannot be shown.
    stands = SimpleNamespace(
        people=met.people,
        countries="\n".join(met.countries_in_words),
        named="\n".join(imprint.named),
        licence=imprint.licence or _NO_LICENCE,
        contact=imprint.contact,
        version=imprint.version,
    )
    form = ImprintForm(obj=stands)
    form.said_yes = frozenset(imprint.named)
    return form


def _codes() -> dict[str, str]:
    """{name without capitals and accents: code}."""
    return {search_key(country_name(code)): code for code in countries()}


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]
