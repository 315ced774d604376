"""What companions hold on a person; what somebody wrote of a supporter is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.companions.actions.erasing import erase_beside
from registration.companions.actions.erasing import erase_suggested
from registration.companions.queries.held import beside_on
from registration.companions.queries.held import suggested_on
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_TOGETHER = _l("To arrange beds, meals and seats for those who come together")
_SUPPORT = _l("To give your supporter what you ticked, and nothing else")

_ENGAGED = _l("To find somebody who suits the person they assist")
_CHOICE = _l("To engage for you only people whom you accepted")

COLUMNS: Inventory = {
    "companion.id": NOT_PERSONAL,
    "companion.participation_id": Personal(_l("Who assists you"), _TOGETHER, _KEPT),
    "companion.beside_id": Personal(_l("With whom you come"), _TOGETHER, _KEPT),
    "companion.days": Personal(_l("On which days an assistant comes"), _TOGETHER, _KEPT),
    "companion.is_named": NOT_PERSONAL,
    "companion.agreed_at": Personal(
        _l("When an assistant agreed to keep to themselves what they learn"),
        _l("To prove that they agreed"),
        _KEPT,
    ),
    "companion.confidentiality_wording": NOT_PERSONAL,
    "companion.confidentiality_language": NOT_PERSONAL,
    "companion.created_at": NOT_PERSONAL,
    "companion.version": NOT_PERSONAL,
    "supporter.id": NOT_PERSONAL,
    "supporter.participation_id": Personal(_l("That somebody supports you"), _SUPPORT, _KEPT),
    "supporter.sealed": Personal(
        _l("Name and email address of your supporter, encrypted"), _SUPPORT, _KEPT
    ),
    "supporter.language": NOT_PERSONAL,
    "supporter.letters": Personal(
        _l("Of which letters your supporter gets copies"), _SUPPORT, _KEPT
    ),
    "supporter.parts": Personal(_l("What your supporter may read"), _SUPPORT, _KEPT),
    "supporter.needs": Personal(
        _l("Which of your answers about needs your supporter may read"), _SUPPORT, _KEPT
    ),
    "supporter.fills": Personal(
        _l("About which needs your supporter may answer with you"), _SUPPORT, _KEPT
    ),
    "supporter.created_at": NOT_PERSONAL,
    "supporter.ended_at": NOT_PERSONAL,
    "supporter.version": NOT_PERSONAL,
    "supporter_link.id": NOT_PERSONAL,
    "supporter_link.supporter_id": NOT_PERSONAL,
    "supporter_link.token_hash": NOT_PERSONAL,
    "supporter_link.made_at": NOT_PERSONAL,
    "supporter_link.ended_at": NOT_PERSONAL,
    "engaged.id": NOT_PERSONAL,
    "engaged.event_id": NOT_PERSONAL,
    "engaged.kind": Personal(_l("What somebody engaged on site does"), _ENGAGED, _KEPT),
    "engaged.name": Personal(_l("Name of somebody engaged on site"), _ENGAGED, _KEPT),
    "engaged.languages": Personal(_l("Languages of somebody engaged on site"), _ENGAGED, _KEPT),
    "engaged.gender": Personal(
        _l("Gender of somebody engaged on site, as they state it"), _ENGAGED, _KEPT
    ),
    "engaged.email": Personal(_l("Email address of somebody engaged on site"), _ENGAGED, _KEPT),
    "engaged.phone": Personal(_l("Phone number of somebody engaged on site"), _ENGAGED, _KEPT),
    "engaged.hours": Personal(_l("When somebody engaged can be booked"), _ENGAGED, _KEPT),
    "engaged.removed_at": NOT_PERSONAL,
    "engaged.version": NOT_PERSONAL,
    "suggestion.id": NOT_PERSONAL,
    "suggestion.engaged_id": Personal(_l("Who was suggested to you"), _CHOICE, _KEPT),
    "suggestion.participation_id": Personal(_l("That somebody was suggested"), _CHOICE, _KEPT),
    "suggestion.answer": Personal(_l("Whether you accepted somebody"), _CHOICE, _KEPT),
    "suggestion.answered_at": NOT_PERSONAL,
    "suggestion.sealed": Personal(_l("How you meet somebody, encrypted"), _CHOICE, _KEPT),
    "suggestion.hours": Personal(_l("For which hours somebody was suggested"), _CHOICE, _KEPT),
    "suggestion.created_at": NOT_PERSONAL,
    "suggestion.version": NOT_PERSONAL,
    "shift.id": NOT_PERSONAL,
    "shift.engaged_id": NOT_PERSONAL,
    "shift.day": Personal(_l("On which day somebody is there for you"), _CHOICE, _KEPT),
    "shift.part": Personal(_l("In which part of the day somebody is there"), _CHOICE, _KEPT),
    "shift.instead_of_id": NOT_PERSONAL,
    "served.id": NOT_PERSONAL,
    "served.shift_id": NOT_PERSONAL,
    "served.suggestion_id": Personal(_l("For whom somebody is there"), _CHOICE, _KEPT),
    "served.alone_in_id": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("Who was suggested to you, and when somebody is there for you"),
        ("suggestion", "shift", "served"),
        Goes.NEEDS,
        suggested_on,
        erase_suggested,
        time_of_needs,
    ),
    Holding(
        _l("Who comes with you, and who supports you"),
        ("companion", "supporter", "supporter_link"),
        Goes.ALL,
        beside_on,
        erase_beside,
        time_of_needs,
        stays=_l("An assistant with a name is a person of their own and decides for themselves."),
    ),
)
