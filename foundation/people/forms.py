"""What people fill in to sign in, and about themselves and their organisations."""

from wtforms import ValidationError

from foundation.forms import ColourField
from foundation.forms import EditForm
from foundation.forms import EmailField
from foundation.forms import Form
from foundation.forms import LinkField
from foundation.forms import LongTextField
from foundation.forms import NewRowForm
from foundation.forms import PasswordField
from foundation.forms import SelectField
from foundation.forms import TextField
from foundation.forms import UploadField
from foundation.i18n import LANGUAGES
from foundation.i18n import countries
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people.colours import TEXT
from foundation.people.colours import WHITE
from foundation.people.colours import contrast
from foundation.people.colours import nearest
from foundation.people.passwords import LONGEST
from foundation.people.passwords import SHORTEST


class AskForLetterForm(Form):
    email = EmailField(_l("Email address"), ask=_l("Enter your email address"))


class CodeForm(Form):
    code = TextField(
        _l("Code"),
        ask=_l("Enter the code from the letter"),
        hint=_l("8 digits, for example 1234 5678"),
        longest=40,
        autocomplete="one-time-code",
        classes="govuk-input--width-10",
    )


class PasswordForm(Form):
    email = EmailField(
        _l("Email address"), ask=_l("Enter your email address"), autocomplete="username"
    )
    password = PasswordField(
        _l("Password"),
        ask=_l("Enter your password"),
        longest=1000,
        autocomplete="current-password",
    )


class ConfirmForm(Form):
    """A button that changes something."""


class DetailsForm(Form):
    name = TextField(_l("Name"), ask=_l("Enter your name"), longest=200, autocomplete="name")
    language = SelectField(
        _l("Language of letters and pages"), choices=LANGUAGES, ask=_l("Choose a language")
    )


class AddressForm(Form):
    email = EmailField(_l("New email address"), ask=_l("Enter the new email address"))


class SetPasswordForm(Form):
    new_password = PasswordField(
        _l("New password"),
        ask=_l("Enter a new password"),
        hint=_l(
            "At least %(least)d characters. Several words in a row are good: "
            "spaces and letters of every alphabet are fine.",
            least=SHORTEST,
        ),
        longest=LONGEST,
        autocomplete="new-password",
    )


class ChangePasswordForm(SetPasswordForm):
    old_password = PasswordField(
        _l("Your password of today"),
        ask=_l("Enter your password of today"),
        longest=1000,
        autocomplete="current-password",
    )


class _OrganisationFields(Form):
    name = TextField(_l("Full name"), ask=_l("Enter the name of the organisation"), longest=200)
    short_name = TextField(
        _l("Short name"),
        ask=_l("Enter a short name"),
        hint=_l("Shown where there is no room for the full name, for example ENIL"),
        longest=40,
        classes="govuk-input--width-20",
    )
    country = SelectField(_l("Country"), choices=countries, ask=_l("Choose the country"))
    about = LongTextField(
        _l("What people should know about the organisation"), longest=3000, rows=5
    )
    website = LinkField(_l("Website"), longest=300)
    colour = ColourField(
        _l("Colour"),
        ask=_l("Enter a colour"),
        hint=_l(
            "# and six digits or letters. White text stands on it, so it must be dark enough. "
            "The organisation's pages, letters and certificates use it. Where a reader has chosen "
            "dark pages, they show a lighter shade of it."
        ),
        default="#0b5d5e",
    )

    def validate_colour(self, field: ColourField) -> None:
        """Refuse a colour on which white text is hard to read."""
        if field.errors:
            return
        ratio = contrast(field.data, WHITE)
        if ratio < TEXT:
            message = _(
                "White text is hard to read on this colour: its contrast is %(now)s and must be "
                "at least %(least)s. The nearest colour that is dark enough is %(colour)s.",
                now=format_number(int(ratio * 10) / 10),
                least=format_number(TEXT),
                colour=nearest(field.data, (WHITE,), TEXT),
            )
            raise ValidationError(message)


class NewOrganisationForm(_OrganisationFields, NewRowForm):
    pass


class EditOrganisationForm(_OrganisationFields, EditForm):
    pass


class LogoForm(Form):
    logo = UploadField(
        _l("Logo"),
        ask=_l("Choose a file"),
        hint=_l("A PNG or JPEG picture of at most 2 MB. Its description is the full name."),
        accept="image/png,image/jpeg",
    )
