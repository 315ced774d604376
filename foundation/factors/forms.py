"""What people type to prove that it is them."""

from foundation.forms import Form
from foundation.forms import TextField
from foundation.i18n import lazy_gettext as _l


class FirstCodeForm(Form):
    code = TextField(
        _l("Code from the app"),
        ask=_l("Type the code that the app shows"),
        hint=_l("6 digits, for example 123 456"),
        longest=40,
        autocomplete="one-time-code",
        classes="govuk-input--width-10",
    )


class ProveForm(Form):
    code = TextField(
        _l("Code"),
        ask=_l("Type a code from your app, or a recovery code"),
        hint=_l("6 digits from your app, for example 123 456. Or a recovery code from your paper"),
        longest=60,
        autocomplete="one-time-code",
        classes="govuk-input--width-20",
    )


class ButtonForm(Form):
    """A button that changes something."""
