"""A sheet as a paper for the press."""

from collections.abc import Mapping

from certificates.awards.queries import language_of_name
from certificates.press import Paper
from events.call.models import Event
from events.team.models import State
from events.team.queries import participations_in
from foundation.wording import Said
from registration.sheets.kinds import Table
from registration.sheets.models import SheetSending
from registration.sheets.queries import Laid

_TEMPLATE = "certificates/papers/sheet.html"
_SHORT = 8
"""Lines of text of a table that a page need not cut in two."""


def names_on(event: Event) -> dict[str, Said]:
    """{key of somebody's line: their name, and the language in which it is read aloud}."""
    people = participations_in(event, *State)
    return {str(one.id): Said(one.name, language_of_name(one)) for one in people}


def sheet_paper(laid: Laid, sending: SheetSending, names: Mapping[str, Said]) -> Paper:
    """The sheet as it was given, in the language of the supplier; `names` are those of names_on."""
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
        "is_short": _is_short,
        "names": names,
    }
    return Paper(_TEMPLATE, sending.language, values)


def _is_short(table: Table) -> bool:
    return sum(max(map(len, line.cells)) for line in table.lines) <= _SHORT
