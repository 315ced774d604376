"""The letter to a supplier: a link, the number of the sheet, and nothing of what it says."""

from events.call.models import Event
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from registration.arrangements.models import Supplier
from registration.sheets.models import SheetSending
from registration.sheets.queries import sheet_of


def sheet(sending: SheetSending, supplier: Supplier, event: Event, link: str) -> None:
    """To the supplier: there is a sheet for them, behind this link."""
    edition = sending.edition
    with using_language(supplier.language):
        title = str(sheet_of(edition).title)
    post(
        Letter(
            to=Recipient(supplier.contact_name or supplier.name, email=supplier.email),
            language=supplier.language,
            template="registration/sheets/letters/sheet.txt",
            dedup=f"sheet:{sending.id}",
            context={"title": event.title, "sheet": title, "number": edition.number},
            link=link,
            event_id=event.id,
        )
    )
