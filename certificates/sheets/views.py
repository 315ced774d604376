"""Sheets as PDF: for whoever took one by hand, and behind a supplier's link."""

from uuid import UUID

from flask import Blueprint
from flask import Response

from certificates.press import render
from certificates.sheets import panels
from certificates.sheets.queries import names_on
from certificates.sheets.queries import sheet_paper
from foundation.files import as_made
from foundation.i18n import using_language
from foundation.limits import slow_down
from registration.sheets.actions import open_link
from registration.sheets.models import SheetSending
from registration.sheets.models import Way
from registration.sheets.queries import laid_as_given
from registration.sheets.views.door import file_name
from registration.sheets.views.door import sending_or_gone
from registration.sheets.views.door import taken_or_404

sheet_papers = Blueprint("sheet_papers", __name__)
blueprints = (sheet_papers,)

__all__ = ["blueprints", "panels"]


@sheet_papers.get("/organise/<string:slug>/sheets/<string:kind>/given/<uuid:sending_id>.pdf")
def taken(slug: str, kind: str, sending_id: UUID) -> Response:
    """The PDF that the reader took, for a day."""
    return _as_pdf(taken_or_404(slug, kind, sending_id, Way.PDF))


@sheet_papers.post("/sheets/<string:token>/pdf")
def of_link(token: str) -> Response:
    """The sheet behind a link as PDF. Opening it is noted."""
    sending = sending_or_gone(token)
    slow_down("export", str(sending.id))
    open_link(sending, "pdf")
    return _as_pdf(sending)


def _as_pdf(sending: SheetSending) -> Response:
    with using_language(sending.language):
        names = names_on(sending.edition.event)
        paper = sheet_paper(laid_as_given(sending), sending, names)
    pdf = render(paper).pdf
    return as_made(iter([pdf]), f"{file_name(sending)}.pdf", "application/pdf")
