"""Drivers' manifest: who rides, with what, and where the journey begins."""

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.models import SupplierKind
from registration.needs.groups import Audience
from registration.sheets.kinds.declaring import Entries
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.kinds.words import person_line
from registration.sheets.kinds.words import words_of
from registration.sheets.models import SheetKind

_CHAIR = (
    *("device", "occupied_width", "occupied_length", "occupied_height"),
    *("device_mass", "person_plus_device_mass"),
)
_VEHICLE = ("local_transport", "travels_in", "transfer", "companion_seats", "assistance_dog")
_WHEN = ("airport_assistance",)


def _tables(entries: Entries, _frame: Frame) -> list[Table]:
    headings = (
        *(_("Passenger"), _("When and where"), _("Vehicle and seat"), _("Chair or other aid")),
    )
    lines = tuple(
        person_line(
            entry,
            (
                *entry.values.get("journey", ()),
                *words_of(entry, *_WHEN),
                *entry.values.get("arranged", ()),
            ),
            words_of(entry, *_VEHICLE),
            words_of(entry, *_CHAIR),
        )
        for entry in entries
    )
    return [Table("passengers", _("Passengers"), headings, lines)]


SHEET = Sheet(
    kind=SheetKind.DRIVERS,
    title=_l("Drivers’ manifest"),
    purpose=_l("So that the right vehicle is at the right place, with a seat for everybody."),
    category=Category.TRANSPORT,
    audience=Audience.DRV,
    fields=(*_VEHICLE, *_CHAIR, *_WHEN),
    tables=_tables,
    suppliers=(SupplierKind.TRANSPORT,),
    facts=("beside", "arranged"),
)
