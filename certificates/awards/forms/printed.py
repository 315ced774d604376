"""Fields for words that stand on a paper: our fonts must hold their letters."""

from wtforms import ValidationError

from certificates.press import told_unprintable
from foundation.forms import LongTextField
from foundation.forms import TextField


class PrintedField(TextField):
    """One line of a paper."""

    def pre_validate(self, form: object) -> None:
        """Refuse signs that cannot be printed, and name them."""
        super().pre_validate(form)
        _refuse(self.data)


class PrintedLongField(LongTextField):
    """Several lines of a paper."""

    def pre_validate(self, form: object) -> None:
        """Refuse signs that cannot be printed, and name them."""
        super().pre_validate(form)
        _refuse(self.data)


def _refuse(text: str | None) -> None:
    told = told_unprintable(text or "")
    if told:
        raise ValidationError(told)
