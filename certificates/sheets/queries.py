"""A sheet as a paper for the press."""

from certificates.press import Paper
from registration.sheets.models import SheetSending
from registration.sheets.queries import Laid

_TEMPLATE = "certificates/papers/sheet.html"


def sheet_paper(laid: Laid, sending: SheetSending) -> Paper:
    """The sheet as it was given, in the language of the supplier."""
    edition = sending.edition
    event = edition.event
    values = {
        "laid": laid,
        "edition": edition,
        "event": event,
        "supplier": sending.supplier.name if sending.supplier else "",
        "organisations": (),
        "organisers": ", ".join(one.name for one in event.organisations),
        "issued_on": edition.made_at.date(),
    }
    return Paper(_TEMPLATE, sending.language, values)
