"""What companions hold on a person; what somebody wrote of a supporter is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("Until 30 days after the training")
_TOGETHER = _l("To arrange beds, meals and seats for those who come together")
_SUPPORT = _l("To give your supporter what you ticked, and nothing else")

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
    "supporter.created_at": NOT_PERSONAL,
    "supporter.ended_at": NOT_PERSONAL,
    "supporter.version": NOT_PERSONAL,
    "supporter_link.id": NOT_PERSONAL,
    "supporter_link.supporter_id": NOT_PERSONAL,
    "supporter_link.token_hash": NOT_PERSONAL,
    "supporter_link.made_at": NOT_PERSONAL,
    "supporter_link.ended_at": NOT_PERSONAL,
}
