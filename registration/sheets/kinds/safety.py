"""Safety list: how everybody leaves, by day at the venue and at night in the hotel."""

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
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import rooms_of
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_ALARM = ("hears_alarm", "can_raise_alarm")
_WAY_OUT = ("stairs_down", "evac_chair_ok", "steps_max")
_AID = ("device", "occupied_width", "occupied_length", "device_mass", "person_plus_device_mass")
_POWER = ("power_critical", "oxygen")


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    return [_by_day(entries), _at_night(entries)]


def _by_day(entries: Entries) -> Table:
    headings = (_("Name"), _("Alarm"), _("Way out"), _("Chair, electricity, help agreed"))
    lines = tuple(
        person_line(
            entry,
            words_of(entry, *_ALARM),
            words_of(entry, *_WAY_OUT),
            (*words_of(entry, *_AID, *_POWER), *arranged_line(entry)),
        )
        for entry in entries
    )
    return Table("day", _("By day, at the venue"), headings, lines)


def _at_night(entries: Entries) -> Table:
    headings = (_("Name"), _("Bedroom"), _("Alarm and way out at night"))
    lines = tuple(
        person_line(
            entry,
            rooms_of(entry),
            words_of(entry, *_ALARM, "stairs_down", "ground_floor_bed", *_POWER),
        )
        for entry in entries
    )
    return Table("night", _("At night, in the hotel"), headings, lines)


SHEET = Sheet(
    kind=SheetKind.SAFETY,
    title=_l("Safety list"),
    purpose=_l("So that everybody gets out in an emergency, by day and at night."),
    category=Category.SAFETY,
    audience=Audience.SAF,
    fields=(*_ALARM, *_WAY_OUT, "ground_floor_bed", *_AID, *_POWER),
    tables=_tables,
    suppliers=(SupplierKind.VENUE, SupplierKind.HOTEL),
    facts=("beside", "arranged", "room"),
)
