"""What limits hold on a person: only keyed hashes."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "token_bucket.id": NOT_PERSONAL,
    "token_bucket.key": Personal(
        _l("A hash of an address that tried often"),
        _l("To slow guessing"),
        _l("1 day after the last try"),
    ),
    "token_bucket.left": NOT_PERSONAL,
    "token_bucket.filled_at": NOT_PERSONAL,
}
