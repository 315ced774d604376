"""What PDFs add to the pages of sheets: the ways to fetch them."""

from flask import render_template

from events.call.models import Event
from registration.sheets.models import SheetSending

_HERE = "certificates/sheets/panels"


def fetch(event: Event, sending: SheetSending) -> str:
    """Beside a giving by hand: the way to its PDF."""
    return render_template(f"{_HERE}/fetch.html", event=event, sending=sending)


def save(token: str) -> str:
    """Under an opened sheet: the button that saves it as PDF."""
    return render_template(f"{_HERE}/save.html", token=token)
