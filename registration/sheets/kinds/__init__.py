"""The sheets: one declarative file for each."""

from registration.sheets.kinds import assistants
from registration.sheets.kinds import catering
from registration.sheets.kinds import drivers
from registration.sheets.kinds import first_aid
from registration.sheets.kinds import interpreters
from registration.sheets.kinds import rooming
from registration.sheets.kinds import safety
from registration.sheets.kinds import trainers
from registration.sheets.kinds.declaring import Entry
from registration.sheets.kinds.declaring import Frame
from registration.sheets.kinds.declaring import Line
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.declaring import Table
from registration.sheets.models import SheetKind

_IN_ORDER = (rooming, catering, drivers, interpreters, assistants, trainers, safety, first_aid)

SHEETS: dict[SheetKind, Sheet] = {module.SHEET.kind: module.SHEET for module in _IN_ORDER}
"""All sheets, in the order in which they are shown."""

__all__ = ["SHEETS", "Entry", "Frame", "Line", "Sheet", "Table"]
