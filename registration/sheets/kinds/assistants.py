"""Assistants' roster: whom to assist, when, with what."""

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.words import arranged_line
from registration.sheets.kinds.words import hours_line
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_WORK = ("pa_hours", "pa_tasks")
_WISHES = ("pa_languages", "pa_gender_pref")


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (_("Name"), _("When and what"), _("Wishes"), _("Agreed"))
    lines = tuple(
        person_line(
            entry,
            words_of(entry, *_WORK),
            words_of(entry, *_WISHES),
            (*hours_line(entry), *arranged_line(entry)),
        )
        for entry in entries
    )
    return [Table("people", _("Whom you assist"), headings, lines)]


SHEET = Sheet(
    kind=SheetKind.ASSISTANTS,
    title=_l("Assistants’ roster"),
    purpose=_l("So that an assistant is there whenever one was asked for."),
    category=Category.ASSISTANCE,
    audience=Audience.LOG,
    fields=(*_WORK, *_WISHES),
    tables=_tables,
    suppliers=(SupplierKind.ASSISTANCE,),
    facts=("engaged", "arranged"),
)
