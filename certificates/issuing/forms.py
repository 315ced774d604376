"""What is filled in about a certificate that is out."""

from certificates.awards.forms.printed import PrintedField
from certificates.issuing.models import Certificate
from certificates.issuing.models import Edition
from certificates.issuing.models import said_in
from certificates.issuing.queries import offered
from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.i18n import lazy_gettext as _l

REASONS = {
    "mistake": _l("It was issued by mistake"),
    "hours": _l("The hours were not right"),
    "person_asked": _l("The person asked for it"),
    "other": _l("Another reason"),
}
"""Codes that the audit keeps; nobody outside sees them."""

AGAIN = {
    "name": _l("The name was not right"),
    "hours": _l("The days or the hours were not right"),
    "words": _l("The words or the design were not right"),
    "other": _l("Another reason"),
}
"""Why a certificate is replaced: organisers and its holder read it, nobody else."""


class RevokeForm(Form):
    reason = ChoiceField(
        _l("Why do you take it back?"),
        REASONS,
        ask=_l("Choose why you take it back"),
        hint=_l("Only the log of what organisers did keeps this. Nobody else sees it."),
    )


class AgainForm(Form):
    reason = ChoiceField(
        _l("Why do you issue a new one?"),
        AGAIN,
        ask=_l("Choose why you issue a new one"),
        hint=_l("You and the person read this in the history of the certificate."),
    )


class NameForm(Form):
    name = PrintedField(
        _l("Your name, as you write it"),
        ask=_l("Enter your name"),
        longest=200,
        autocomplete="name",
    )


class CopyForm(Form):
    language = ChoiceField(_l("In which language?"), ask=_l("Choose a language"))
    edition = ChoiceField(
        _l("How large?"),
        {Edition.ORDINARY.value: _l("Ordinary print"), Edition.LARGE.value: _l("Large print")},
        ask=_l("Choose how large"),
    )


def copy_form(certificate: Certificate) -> CopyForm:
    """The languages and sizes in which the certificate can be had."""
    form = CopyForm(prefix=f"of-{certificate.number}-", edition=Edition.ORDINARY.value)
    form.language.choices = {key: said_in(key) for key in offered(certificate)}
    return form
