"""Trainers' sheet: only what each person ticked that the trainers may know."""

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_FIELDS = tuple(name for name, question in QUESTIONS.items() if Audience.TRN in question.audience)
_TALKING = tuple(name for name in _FIELDS if CATEGORY_OF[name] is Category.COMMUNICATION)
_ROOM = tuple(name for name in _FIELDS if CATEGORY_OF[name] is not Category.COMMUNICATION)


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (_("Name"), _("Speaking, reading, following"), _("The room and the rest"))
    lines = tuple(
        person_line(entry, words_of(entry, *_TALKING), words_of(entry, *_ROOM)) for entry in entries
    )
    note = _("People chose what stands here. Ask them, not others, if you are not sure.")
    return [Table("people", _("What people want you to know"), headings, lines, note)]


SHEET = Sheet(
    kind=SheetKind.TRAINERS,
    title=_l("Sheet for trainers"),
    purpose=_l("So that you prepare for everybody in the group. It holds only what people share."),
    category=Category.COMMUNICATION,
    audience=Audience.TRN,
    fields=_FIELDS,
    tables=_tables,
    only_shared=True,
)
