"""Who may open what of credentials and of the pages that check certificates."""

from tests.support.answers import Row
from tests.support.answers import everyone

_NOBODY = "00000000-0000-0000-0000-000000000000"
_NO_CERTIFICATE = {"certificate_id": _NOBODY}

CREDENTIALS: dict[str, Row] = {
    "credentials.keys": Row(get=everyone(200)),
    "credentials.key": Row(get=everyone(404), values={"kid": "nobody"}),
    "credentials.issuer": Row(get=everyone(404), values={"issuer_id": _NOBODY}),
    "credentials.achievement": Row(get=everyone(404), values={"achievement_id": _NOBODY}),
    "credentials.status": Row(get=everyone(404), values={"issuer_id": _NOBODY, "number": "1"}),
    "credential.show": Row(get=everyone(404), post=everyone(404), values=_NO_CERTIFICATE),
    "credential.download": Row(get=everyone(404), values=_NO_CERTIFICATE),
    "credential.as_text": Row(get=everyone(404), values=_NO_CERTIFICATE),
    "verify.start": Row(get=everyone(200), post=everyone(200)),
    "verify.file": Row(get=everyone(200), post=everyone(200)),
    "verify.shared": Row(get=everyone(404)),
    "verify.show": Row(get=everyone(404), post=everyone(404)),
}
