"""Passkeys (WebAuthn) by the library py_webauthn, which is loaded only where one is used.

https://www.w3.org/TR/webauthn-3/: a passkey belongs to a name of a site; a bare number of a
machine (127.0.0.1) cannot have any.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import request

from foundation.factors.models import Passkey
from foundation.people import Person
from foundation.settings import settings

if TYPE_CHECKING:
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor


class NotProved(Exception):  # noqa: N818 - reads as the sentence "it is not proved"
    """The browser's answer does not fit what was asked."""


@dataclass(frozen=True)
class Made:
    """A new passkey: its name for itself (base64url), its public half, its counter."""

    credential_id: str
    public_key: bytes
    sign_count: int


def work_here() -> bool:
    """Whether this address can have passkeys: it has a name, and is https or this machine."""
    host = _host()
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return settings().secure_cookies or host == "localhost"
    return False


def options_to_make(person: Person, held: Sequence[Passkey]) -> tuple[str, str]:
    """(what the browser needs to make a passkey, as JSON; the challenge, base64url)."""
    import webauthn  # noqa: PLC0415 - 20 MB, and few requests need it

    options = webauthn.generate_registration_options(
        rp_id=_host(),
        rp_name="Stepfree",
        user_id=person.id.bytes,
        user_name=person.email or person.name,
        user_display_name=person.name,
        exclude_credentials=_named(held),
    )
    return webauthn.options_to_json(options), _text(options.challenge)


def options_to_prove(held: Sequence[Passkey]) -> tuple[str, str]:
    """(what the browser needs to use one of these passkeys, as JSON; the challenge, base64url)."""
    import webauthn  # noqa: PLC0415 - 20 MB, and few requests need it

    options = webauthn.generate_authentication_options(
        rp_id=_host(), allow_credentials=_named(held)
    )
    return webauthn.options_to_json(options), _text(options.challenge)


def made(answer: str, challenge: str) -> Made:
    """The passkey that the browser made for this challenge. Raises NotProved."""
    import webauthn  # noqa: PLC0415 - 20 MB, and few requests need it
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415 - the same

    try:
        found = webauthn.verify_registration_response(
            credential=answer,
            expected_challenge=webauthn.base64url_to_bytes(challenge),
            expected_rp_id=_host(),
            expected_origin=_origin(),
        )
    except (WebAuthnException, ValueError):
        raise NotProved from None
    return Made(_text(found.credential_id), found.credential_public_key, found.sign_count)


def name_in(answer: str) -> str:
    """Which passkey answered (base64url); "" where it does not say."""
    try:
        read = json.loads(answer)
    except ValueError:
        return ""
    return str(read.get("rawId", "")).rstrip("=") if isinstance(read, dict) else ""


def count_after(answer: str, challenge: str, passkey: Passkey) -> int:
    """The passkey's counter after it signed this challenge. Raises NotProved."""
    import webauthn  # noqa: PLC0415 - 20 MB, and few requests need it
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415 - the same

    try:
        found = webauthn.verify_authentication_response(
            credential=answer,
            expected_challenge=webauthn.base64url_to_bytes(challenge),
            expected_rp_id=_host(),
            expected_origin=_origin(),
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
        )
    except (WebAuthnException, ValueError):
        raise NotProved from None
    return found.new_sign_count


def _named(held: Sequence[Passkey]) -> "list[PublicKeyCredentialDescriptor]":
    from webauthn import base64url_to_bytes  # noqa: PLC0415 - 20 MB, and few requests need it
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor as Named  # noqa: PLC0415 - the same

    return [Named(id=base64url_to_bytes(each.credential_id)) for each in held]


def _host() -> str:
    # Flask has refused every host that is not in the settings.
    return urlsplit(f"//{request.host}").hostname or ""


def _origin() -> str:
    # The scheme of our own address: a proxy may speak plain HTTP to us.
    return f"{urlsplit(settings().base_url).scheme}://{request.host}"


def _text(value: bytes) -> str:
    return urlsafe_b64encode(value).decode().rstrip("=")
