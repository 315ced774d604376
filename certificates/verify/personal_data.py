"""What is held on a person because they show a certificate to others."""

from certificates.credentials.rules import time_of_credentials
from certificates.verify.actions import erase
from certificates.verify.queries import held_on
from certificates.verify.queries import with_sharing
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("So that the person can show that they took part, and others can check it.")
_KEPT = _l("Until the person stops showing it, at most 10 years after the training")

COLUMNS: Inventory = {
    "shared_certificate.id": NOT_PERSONAL,
    "shared_certificate.certificate_id": Personal(
        _l("Which certificate others may see"), _WHY, _KEPT
    ),
    "shared_certificate.shared_at": Personal(_l("Since when others may see it"), _WHY, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("That others may see your certificate"),
        ("shared_certificate",),
        Goes.ALL,
        held_on,
        erase,
        time_of_credentials,
        left=with_sharing,
    ),
)
