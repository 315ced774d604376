"""What a stranger types to check a certificate."""

from foundation.forms import Form
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l


class CodeForm(Form):
    code = TextField(
        _l("Code on the certificate"),
        ask=_l("Enter the code on the certificate"),
        hint=_l("It has 26 letters and digits. Spaces, hyphens and capital letters do not matter."),
        longest=300,
        autocomplete="off",
    )


class NameForm(Form):
    name = TextField(
        _l("Name of the person"),
        ask=_l("Enter the name as it stands on the certificate"),
        hint=_l("As it stands on the certificate. Accents and capital letters do not matter."),
        longest=300,
        autocomplete="off",
    )
