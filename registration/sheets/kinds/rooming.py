"""Rooming list: for the hotel."""

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

_MOVING = ("device", "occupied_width", "turning_diameter", "steps_max", "transfer")
_BED = ("bed_height_range", "bed_extras", "hoist", "pa_room", "ground_floor_bed")
_BATH = ("bathroom", "toilet_transfer_side", "changing_bench", "continence_supplies")
_NIGHT = ("hears_alarm", "power_critical")
_MORE = ("charging", "fridge", "sharps_waste", "assistance_dog", "dog_needs", "room_sharing")


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (
        *(_("Guest"), _("Bedroom"), _("Booked"), _("Moving around"), _("Bed"), _("Bathroom")),
        *(_("At night"), _("Also in the room")),
    )
    lines = tuple(
        person_line(
            entry,
            rooms_of(entry),
            arranged_line(entry),
            *(words_of(entry, *fields) for fields in (_MOVING, _BED, _BATH, _NIGHT, _MORE)),
        )
        for entry in entries
    )
    return [Table("guests", _("Guests and their rooms"), headings, lines)]


SHEET = Sheet(
    kind=SheetKind.ROOMING,
    title=_l("Rooming list"),
    purpose=_l("So that the hotel prepares each room before the guest arrives."),
    category=Category.VENUE,
    audience=Audience.HOT,
    fields=(*_MOVING, *_BED, *_BATH, *_NIGHT, *_MORE),
    tables=_tables,
    suppliers=(SupplierKind.HOTEL, SupplierKind.VENUE),
    facts=("beside", "arranged", "room"),
    names_everybody=True,
)
