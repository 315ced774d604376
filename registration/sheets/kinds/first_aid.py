"""First aid: whom to call, what must not be given; the sealed note stays closed."""

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Entry
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.declaring import Words
from registration.sheets.kinds.words import NO_WORDS
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (_("Name"), _("Whom to call"), _("Must not be in food"), _("Emergency note"))
    lines = tuple(
        person_line(
            entry, words_of(entry, "emergency_contact"), words_of(entry, "allergens"), _note(entry)
        )
        for entry in entries
    )
    return [Table("people", _("For first aiders"), headings, lines)]


def _note(entry: Entry) -> Words:
    if not entry.values.get("note"):
        return NO_WORDS
    return (_("There is a closed note. The organisers open it at once if something happens."),)


SHEET = Sheet(
    kind=SheetKind.FIRST_AID,
    title=_l("First aid list"),
    purpose=_l("So that first aiders know whom to call and what to keep away."),
    category=Category.SAFETY,
    audience=Audience.MED,
    fields=("emergency_contact", "allergens"),
    tables=_tables,
    facts=("note",),
)
