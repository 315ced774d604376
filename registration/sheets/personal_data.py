"""What sheets hold on a person: a sealed copy of what a supplier was told."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.needs.rules import time_of_needs
from registration.sheets.actions.forgetting import erase
from registration.sheets.queries.held import held_on

_KEPT = _l("Until 30 days after the training")
_WHO = _l("To know whom to ask")

COLUMNS: Inventory = {
    "sheet_edition.id": NOT_PERSONAL,
    "sheet_edition.event_id": NOT_PERSONAL,
    "sheet_edition.kind": NOT_PERSONAL,
    "sheet_edition.number": NOT_PERSONAL,
    "sheet_edition.made_at": NOT_PERSONAL,
    "sheet_edition.made_by_id": Personal(_l("Who made a sheet"), _WHO, _KEPT),
    "sheet_edition.frame": NOT_PERSONAL,
    "sheet_entry.id": NOT_PERSONAL,
    "sheet_entry.edition_id": NOT_PERSONAL,
    "sheet_entry.participation_id": Personal(
        _l("Whose it is"), _l("To show it to the right person"), _KEPT
    ),
    "sheet_entry.sealed": Personal(
        _l("What a supplier was told about you, encrypted"),
        _l("To show what changed, and to tell you"),
        _KEPT,
    ),
    "sheet_sending.id": NOT_PERSONAL,
    "sheet_sending.edition_id": NOT_PERSONAL,
    "sheet_sending.supplier_id": NOT_PERSONAL,
    "sheet_sending.way": NOT_PERSONAL,
    "sheet_sending.language": NOT_PERSONAL,
    "sheet_sending.sent_at": NOT_PERSONAL,
    "sheet_sending.sent_by_id": Personal(_l("Who gave a sheet away"), _WHO, _KEPT),
    "sheet_sending.token_hash": NOT_PERSONAL,
    "sheet_sending.ends_at": NOT_PERSONAL,
    "sheet_sending.ended_at": NOT_PERSONAL,
    "sheet_opening.id": NOT_PERSONAL,
    "sheet_opening.sending_id": NOT_PERSONAL,
    "sheet_opening.opened_at": NOT_PERSONAL,
    "sheet_opening.what": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("What suppliers were told about you, in the sheets that we keep"),
        ("sheet_entry",),
        Goes.NEEDS,
        held_on,
        erase,
        time_of_needs,
        stays=_l(
            "What a supplier has printed or saved is out of our reach. Ask the organisers to have "
            "it destroyed."
        ),
    ),
)
