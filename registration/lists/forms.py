"""What organisers choose for a list: whom, what of them, and the kind of file."""

from foundation.forms import ChoiceField
from foundation.forms import Form
from foundation.forms import SeveralField
from foundation.i18n import lazy_gettext as _l
from registration.lists.queries import FOUND
from registration.lists.queries import PEOPLE

USUAL = ["number", "name", "country", "state", "channel", "contact"]
"""Columns that are chosen at first."""
_KINDS = {
    "xlsx": _l("Spreadsheet (XLSX): opens in Excel, LibreOffice and others"),
    "csv": _l("CSV: plain text for other programs"),
}


class ListForm(Form):
    people = ChoiceField(
        _l("Who"),
        choices={key: words for key, (words, _states) in PEOPLE.items()},
        ask=_l("Choose who stands in the list"),
    )
    columns = SeveralField(
        _l("Columns"),
        ask=_l("Choose at least one column"),
    )
    kind = ChoiceField(_l("Kind of file"), choices=_KINDS, ask=_l("Choose the kind of file"))

    def offer_found(self, words: str) -> None:
        """Let the reader take away those whom the list of applications found."""
        usual = {key: words for key, (words, _states) in PEOPLE.items()}
        self.people.choices = {FOUND: words, **usual}

    def chosen_columns(self) -> list[str]:
        """The chosen columns in their own order."""
        return [key for key in self.columns.offered() if key in self.columns.data]
