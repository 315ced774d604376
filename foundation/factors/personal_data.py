"""What second proofs hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal


def _proof(what: str) -> Personal:
    return Personal(
        what,
        _l("To be sure that it is you who opens what people told about their needs"),
        _l("Until you remove it, or as long as you have an account"),
    )


COLUMNS: Inventory = {
    "authenticator.id": NOT_PERSONAL,
    "authenticator.person_id": _proof(_l("Whose authenticator app it is")),
    "authenticator.name": _proof(_l("In which browser you added the app")),
    "authenticator.sealed": _proof(_l("The secret that your app and we share, encrypted")),
    "authenticator.last_step": _proof(_l("When a code of your app was last used")),
    "authenticator.made_at": _proof(_l("When you began to add the app")),
    "authenticator.confirmed_at": _proof(_l("When you added the app")),
    "authenticator.is_demo": NOT_PERSONAL,
    "passkey.id": NOT_PERSONAL,
    "passkey.person_id": _proof(_l("Whose passkey it is")),
    "passkey.name": _proof(_l("In which browser you added the passkey")),
    "passkey.credential_id": _proof(_l("The number of your passkey")),
    "passkey.public_key": _proof(_l("The public half of your passkey")),
    "passkey.sign_count": NOT_PERSONAL,
    "passkey.made_at": _proof(_l("When you added the passkey")),
    "passkey.used_at": _proof(_l("When you last used the passkey")),
    "recovery_code.id": NOT_PERSONAL,
    "recovery_code.person_id": _proof(_l("Whose recovery code it is")),
    "recovery_code.code_hash": _proof(
        _l("A fingerprint of your recovery code; nobody can read the code from it")
    ),
    "recovery_code.made_at": _proof(_l("When you made the recovery code")),
    "recovery_code.used_at": _proof(_l("When you used the recovery code")),
}
