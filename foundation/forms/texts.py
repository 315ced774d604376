"""Fields for text."""

import re
from typing import Any

from email_validator import EmailNotValidError
from email_validator import validate_email
from markupsafe import Markup
from wtforms import StringField
from wtforms import ValidationError

from foundation.forms.cleaning import clean_text
from foundation.forms.widgets import Drawn
from foundation.forms.widgets import hidden
from foundation.i18n import gettext as _

_IN_CURRENCY = 3
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LINK = re.compile(r"https?://[^\s/@\\]+\.[^\s/@\\]+(/\S*)?", re.IGNORECASE)


class Asked:
    """What all our fields share.

    `ask` is the message when the field is empty ("Enter the title"); without it the field is
    optional and says so in its label. `hint` stands under the label.
    """

    ask: str | None = None
    plain_label = False
    autocomplete: str | None = None
    #: BCP 47 code of the language in which to write, where it is not the page's.
    lang: str | None = None
    hints: dict[str, Any]
    reveals: dict[str, tuple[str, ...]]
    form: Any
    label: Any

    @property
    def label_text(self) -> str:
        """The label in the reader's language, which says where an answer may be left out."""
        text = in_words(self.label.text)
        if self.ask or self.plain_label:
            return text
        if isinstance(text, Markup):
            return Markup(_("%(label)s (optional)")) % {"label": text}  # noqa: S704 - ours, and escapes
        return _("%(label)s (optional)", label=text)


def in_words(text: object) -> str:
    """A label in the reader's language; Markup that names another language stays Markup."""
    return text if isinstance(text, Markup) else str(text)


class TextField(Asked, StringField):
    """One line of text, at most `longest` characters."""

    widget = Drawn("input")
    input_type = "text"
    inputmode: str | None = None
    input_classes: str | None = None
    spellcheck: bool | None = None
    data: Any
    lines = False

    def __init__(
        self,
        label: str = "",
        *,
        ask: str | None = None,
        hint: str = "",
        longest: int = 200,
        **kwargs: Any,  # noqa: ANN401 - WTForms' own keyword arguments
    ) -> None:
        self.autocomplete = kwargs.pop("autocomplete", None)
        self.input_classes = kwargs.pop("classes", self.input_classes)
        super().__init__(label, description=hint, **kwargs)
        self.ask = ask
        self.longest = longest

    def process_formdata(self, valuelist: list[str]) -> None:
        """Clean what was typed."""
        if valuelist:
            self.data = clean_text(valuelist[0], lines=self.lines)

    def pre_validate(self, form: object) -> None:
        """Ask for what is missing and tell what is too long."""
        del form
        typed = self.data or ""
        if self.ask and not typed:
            raise ValidationError(str(self.ask))
        if len(typed) > self.longest:
            raise ValidationError(
                _(
                    "Use at most %(most)d characters. You wrote %(now)d.",
                    most=self.longest,
                    now=len(typed),
                )
            )

    def _value(self) -> str:
        return "" if self.data is None else str(self.data)


class LongTextField(TextField):
    """Several lines of text."""

    widget = Drawn("textarea")
    lines = True

    def __init__(
        self,
        label: str = "",
        *,
        rows: int = 6,
        longest: int = 5000,
        **kwargs: Any,  # noqa: ANN401 - passed on
    ) -> None:
        super().__init__(label, longest=longest, **kwargs)
        self.rows = rows


class EmailField(TextField):
    """An email address; its form is checked, the network is not asked."""

    input_type = "email"
    spellcheck = False

    def __init__(self, label: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - passed on
        kwargs.setdefault("autocomplete", "email")
        super().__init__(label, longest=254, **kwargs)

    def pre_validate(self, form: object) -> None:
        """Tell what an address looks like."""
        super().pre_validate(form)
        if not self.data:
            return
        try:
            validate_email(self.data, check_deliverability=False, test_environment=True)
        except EmailNotValidError as error:
            message = _("Enter an email address like name@example.org")
            raise ValidationError(message) from error


class LinkField(TextField):
    """A web address that starts with http:// or https://."""

    input_type = "url"
    spellcheck = False

    def pre_validate(self, form: object) -> None:
        """Refuse every other kind of address: some of them run code (security-bars IN2)."""
        super().pre_validate(form)
        if self.data and not _LINK.fullmatch(self.data):
            raise ValidationError(_("Enter a web address that starts with https://"))


class PasswordField(TextField):
    """A password: any characters, never shown again, never cleaned."""

    input_type = "password"
    plain_label = True

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take the password exactly as typed."""
        if valuelist:
            self.data = valuelist[0]

    def _value(self) -> str:
        return ""


class ColourField(TextField):
    """A colour as #rrggbb."""

    input_classes = "govuk-input--width-10"
    spellcheck = False

    def pre_validate(self, form: object) -> None:
        """Accept exactly #rrggbb: the value goes into a style sheet."""
        super().pre_validate(form)
        if self.data and not _COLOUR.fullmatch(self.data):
            raise ValidationError(_("Enter a colour as # and six digits or letters, like #0b5d5e"))


class HiddenField(Asked, StringField):
    """A value that goes along unseen."""

    widget = staticmethod(hidden)


class CurrencyField(TextField):
    """A currency: three letters of ISO 4217, in capitals."""

    input_classes = "govuk-input--width-5"

    def pre_validate(self, form: object) -> None:
        """Ask for three letters."""
        super().pre_validate(form)
        self.data = (self.data or "").upper()
        if not (self.data.isascii() and self.data.isalpha() and len(self.data) == _IN_CURRENCY):
            raise ValidationError(_("Enter the three letters of the currency, like EUR"))
