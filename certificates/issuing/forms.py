"""What organisers fill in about a certificate that is out."""

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


class RevokeForm(Form):
    reason = ChoiceField(
        _l("Why do you take it back?"),
        REASONS,
        ask=_l("Choose why you take it back"),
        hint=_l("Only the log of what organisers did keeps this. Nobody else sees it."),
    )
