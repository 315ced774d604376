"""What incidents hold on people. What they write is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.incidents import actions
from registration.incidents import queries
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_MEND = _l("To mend what is not right during the days")

COLUMNS: Inventory = {
    "incident.id": NOT_PERSONAL,
    "incident.event_id": NOT_PERSONAL,
    "incident.kind": Personal(_l("What was not right"), _MEND, _KEPT),
    "incident.object_id": NOT_PERSONAL,
    "incident.concerns_id": Personal(_l("Whom it concerns"), _MEND, _KEPT),
    "incident.person_id": Personal(_l("Who told it"), _MEND, _KEPT),
    "incident.sealed": Personal(
        _l("What you told about it and what was done, encrypted"), _MEND, _KEPT
    ),
    "incident.state": NOT_PERSONAL,
    "incident.supplier_id": NOT_PERSONAL,
    "incident.told_at": NOT_PERSONAL,
    "incident.mended_at": NOT_PERSONAL,
    "incident.removed_at": NOT_PERSONAL,
    "incident.version": NOT_PERSONAL,
    "help_line.id": NOT_PERSONAL,
    "help_line.event_id": NOT_PERSONAL,
    "help_line.phone": Personal(
        _l("Phone number of the team on the days"), _l("To reach the team"), _KEPT
    ),
    "help_line.text": Personal(
        _l("Number of the team for text messages"), _l("To reach the team"), _KEPT
    ),
    "help_line.video": Personal(
        _l("Address of the team for video calls"), _l("To reach the team"), _KEPT
    ),
    "help_line.version": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("What you told was not right, and what was done about it"),
        ("incident",),
        Goes.NEEDS,
        queries.held_on,
        actions.erase,
        time_of_needs,
        stays=_l("What was broken for everybody stays on the list, without you and your words."),
    ),
)
