"""What papers hold on a person: badge, list, and the letters that were given to them."""

from certificates.papers import queries
from certificates.papers.actions import erase_badge
from certificates.papers.actions import erase_given
from certificates.papers.rules import kept_until
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_WEEK = _l("Until 7 days after travel")
_WHOSE = _l("Whose it is")
_TO_SHOW = _l("To show it to the right person")
_BADGE = _l("To print badges, and the list of those who agreed to be on it")
_LIST = Personal(_l("Whether you want to be on the list, and with what"), _BADGE, _KEPT)

COLUMNS: Inventory = {
    "badge_word.id": NOT_PERSONAL,
    "badge_word.participation_id": Personal(_WHOSE, _TO_SHOW, _KEPT),
    "badge_word.name": Personal(_l("Your name on the badge"), _BADGE, _KEPT),
    "badge_word.organisation": Personal(_l("Your organisation"), _BADGE, _KEPT),
    "badge_word.languages": Personal(_l("Languages on your badge"), _BADGE, _KEPT),
    "badge_word.photos": Personal(_l("What your badge says of photographs"), _BADGE, _KEPT),
    "badge_word.on_list": _LIST,
    "badge_word.country_on_list": _LIST,
    "badge_word.organisation_on_list": _LIST,
    "badge_word.version": NOT_PERSONAL,
    "paper_terms.id": NOT_PERSONAL,
    "paper_terms.event_id": NOT_PERSONAL,
    "paper_terms.organisation_id": NOT_PERSONAL,
    "paper_terms.identity": NOT_PERSONAL,
    "paper_terms.contact": NOT_PERSONAL,
    "paper_terms.stay": NOT_PERSONAL,
    "paper_terms.payer": NOT_PERSONAL,
    "paper_terms.signed_by": Personal(
        _l("Name of who signs letters for the organisers"),
        _l("A letter says who stands for it"),
        _l("As long as the training"),
    ),
    "paper_terms.signed_as": NOT_PERSONAL,
    "paper_terms.last_number": NOT_PERSONAL,
    "paper_terms.version": NOT_PERSONAL,
    "given_paper.id": NOT_PERSONAL,
    "given_paper.participation_id": Personal(_WHOSE, _TO_SHOW, _WEEK),
    "given_paper.kind": NOT_PERSONAL,
    "given_paper.language": NOT_PERSONAL,
    "given_paper.number": NOT_PERSONAL,
    "given_paper.sealed": Personal(
        _l("A letter that you were given, as it was given, encrypted"),
        _l("To give you the same letter again"),
        _WEEK,
    ),
    "given_paper.given_at": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("Your badge, and whether you are on the list"),
        ("badge_word",),
        Goes.ALL,
        queries.badge_on,
        erase_badge,
        time_of_needs,
    ),
    Holding(
        _l("Letters that you were given"),
        ("given_paper",),
        Goes.NEEDS,
        queries.given_on,
        erase_given,
        kept_until,
        papers=queries.papers_on,
    ),
)
