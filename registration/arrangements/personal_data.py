"""What arrangements hold on a person; what they say is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.arrangements import actions
from registration.arrangements import queries
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_WHOSE = Personal(_l("Whose it is"), _l("To show it to the right person"), _KEPT)
_COST = Personal(_l("What an arrangement costs"), _l("To pay and to account for it"), _KEPT)
_CONTACT = _l("To agree on what is arranged with them")

COLUMNS: Inventory = {
    "arrangement.id": NOT_PERSONAL,
    "arrangement.participation_id": _WHOSE,
    "arrangement.category": Personal(
        _l("What an arrangement is about"), _l("To arrange it"), _KEPT
    ),
    "arrangement.sealed": Personal(
        _l("What is arranged for you, encrypted"), _l("To arrange it"), _KEPT
    ),
    "arrangement.progress": NOT_PERSONAL,
    "arrangement.owner_id": Personal(
        _l("Who sees to an arrangement"), _l("To know whom to ask"), _KEPT
    ),
    "arrangement.supplier_id": NOT_PERSONAL,
    "arrangement.due_on": NOT_PERSONAL,
    "arrangement.cost_planned": _COST,
    "arrangement.cost_actual": _COST,
    "arrangement.currency": NOT_PERSONAL,
    "arrangement.is_condition": NOT_PERSONAL,
    "arrangement.decision": NOT_PERSONAL,
    "arrangement.reply": Personal(
        _l("Whether you said that an arrangement is right"), _l("To mend what is not"), _KEPT
    ),
    "arrangement.replied_at": NOT_PERSONAL,
    "arrangement.asked_at": NOT_PERSONAL,
    "arrangement.created_at": NOT_PERSONAL,
    "arrangement.version": NOT_PERSONAL,
    "settled_cost.id": NOT_PERSONAL,
    "settled_cost.event_id": NOT_PERSONAL,
    "settled_cost.somebody": NOT_PERSONAL,
    "settled_cost.category": NOT_PERSONAL,
    "settled_cost.cost_planned": NOT_PERSONAL,
    "settled_cost.cost_actual": NOT_PERSONAL,
    "settled_cost.currency": NOT_PERSONAL,
    "supplier.id": NOT_PERSONAL,
    "supplier.event_id": NOT_PERSONAL,
    "supplier.kind": NOT_PERSONAL,
    "supplier.name": Personal(_l("Name of a supplier"), _CONTACT, _KEPT),
    "supplier.language": NOT_PERSONAL,
    "supplier.contact_name": Personal(_l("Whom to ask at a supplier"), _CONTACT, _KEPT),
    "supplier.email": Personal(_l("Email address at a supplier"), _CONTACT, _KEPT),
    "supplier.phone": Personal(_l("Phone number at a supplier"), _CONTACT, _KEPT),
    "supplier.removed_at": NOT_PERSONAL,
    "supplier.version": NOT_PERSONAL,
    "arranging_task.id": NOT_PERSONAL,
    "arranging_task.event_id": NOT_PERSONAL,
    "arranging_task.key": NOT_PERSONAL,
    "arranging_task.title": NOT_PERSONAL,
    "arranging_task.due_on": NOT_PERSONAL,
    "arranging_task.done_at": NOT_PERSONAL,
    "arranging_task.done_by_id": Personal(
        _l("Who did a task of the team"), _l("To know whom to ask"), _KEPT
    ),
    "arranging_task.version": NOT_PERSONAL,
    "arranging_terms.id": NOT_PERSONAL,
    "arranging_terms.event_id": NOT_PERSONAL,
    "arranging_terms.complaints_to": Personal(
        _l("Who hears complaints, and how to reach them"),
        _l("So that people can complain outside the team"),
        _KEPT,
    ),
    "arranging_terms.currency": NOT_PERSONAL,
    "arranging_terms.version": NOT_PERSONAL,
    "funder_report.id": NOT_PERSONAL,
    "funder_report.event_id": NOT_PERSONAL,
    "funder_report.number": NOT_PERSONAL,
    "funder_report.made_at": NOT_PERSONAL,
    "funder_report.made_by_id": Personal(
        _l("Who made a report for a funder"), _l("To know whom to ask"), _KEPT
    ),
    "funder_report.cells": NOT_PERSONAL,
    "funder_report.currency": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("What is arranged for you"),
        ("arrangement",),
        Goes.NEEDS,
        queries.held_on,
        actions.erase,
        time_of_needs,
        stays=_l(
            "Amounts that were spent stay in the accounts of the training, without your name and "
            "without what they were for. Funders and tax law ask for them."
        ),
    ),
)
