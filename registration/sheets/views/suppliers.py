"""Behind a supplier's link: first what it is, and the sheet itself once somebody opens it.

Programs that look through mail follow links, but press no buttons: they see nothing of anybody.
"""

from flask import Blueprint
from flask import Response
from flask import render_template

from foundation.files import as_made
from foundation.i18n import language_in_text
from foundation.i18n import using_language
from foundation.limits import slow_down
from registration.lists.formats import KINDS
from registration.sheets import actions
from registration.sheets import queries
from registration.sheets.models import SheetSending
from registration.sheets.views.door import file_name
from registration.sheets.views.door import sending_or_gone

link = Blueprint("sheet_link", __name__, url_prefix="/sheets/<string:token>")
_HERE = "registration/sheets"


@link.get("")
def cover(token: str) -> str:
    """For whom the sheet is and from whom, and the button that opens it."""
    sending = sending_or_gone(token)
    with using_language(sending.language):
        return _page("cover", sending, token, sheet=queries.sheet_of(sending.edition))


@link.post("")
def show(token: str) -> str:
    """The sheet as it was given. Opening it is noted."""
    sending = sending_or_gone(token)
    actions.open_link(sending, "page")
    with using_language(sending.language):
        return _page("sheet", sending, token, laid=queries.laid_as_given(sending))


@link.post("/xlsx")
def spreadsheet(token: str) -> Response:
    """The same as a spreadsheet."""
    sending = sending_or_gone(token)
    slow_down("export", str(sending.id))
    actions.open_link(sending, "xlsx")
    with using_language(sending.language):
        laid = queries.laid_as_given(sending)
        rows = queries.cells_of(laid)
        content = b"".join(KINDS["xlsx"].write(queries.headings_of(sending, laid), rows))
    return as_made(iter([content]), f"{file_name(sending)}.xlsx", KINDS["xlsx"].media_type)


def _page(name: str, sending: SheetSending, token: str, **more: object) -> str:
    return render_template(
        f"{_HERE}/{name}.html",
        sending=sending,
        event=sending.edition.event,
        token=token,
        language_in_text=language_in_text,
        without_person=True,
        **more,
    )
