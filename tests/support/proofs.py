"""Second proofs in the tests: an app that shows codes, a passkey made of numbers."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from dataclasses import field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select

from foundation import clock
from foundation.factors.models import Authenticator
from foundation.factors.queries import apps_of
from foundation.factors.queries import secret_of
from foundation.factors.rules import code_of
from foundation.factors.rules import step_at
from foundation.people import Person
from foundation.sealing import seal
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_USER_IS_THERE, _HAS_NEW_KEY = 0x01, 0x40


def an_app(person: Person, secret: str = SECRET) -> Authenticator:
    """Give the person an app that proves, without the pages for it."""
    row = Authenticator(
        person_id=person.id, name="test", made_at=clock.now(), confirmed_at=clock.now()
    )
    row.sealed = seal({"secret": secret}, "authenticator", row.id, person.id)
    with transaction():
        db.session.add(row)
    return row


def code_now(person: Person, later: int = 0) -> str:
    """What the person's newest app shows, or will show so many steps later."""
    rows = apps_of(person) or all_of(
        select(Authenticator).where(Authenticator.person_id == person.id)
    )
    return code_of(secret_of(rows[-1]), step_at(clock.now()) + later)


@dataclass
class SoftPasskey:
    """Answers as a browser with a passkey does, in the form that our script sends."""

    origin: str = "http://localhost"
    count: int = 0
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    name: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    def made_for(self, options: dict[str, Any]) -> str:
        """The answer to the options for a new passkey."""
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)}
        named = bytes(16) + len(self.name).to_bytes(2) + self.name + cbor2.dumps(public)
        data = self._about(options["rp"]["id"], _HAS_NEW_KEY) + named
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", options)
        return self._answer(clientDataJSON=client, attestationObject=attestation)

    def signed(self, options: dict[str, Any]) -> str:
        """The answer to the options for a proof."""
        self.count += 1
        data = self._about(options["rpId"], 0)
        client = self._client("webauthn.get", options)
        to_sign = data + hashlib.sha256(client).digest()
        signature = self.key.sign(to_sign, ec.ECDSA(hashes.SHA256()))
        return self._answer(clientDataJSON=client, authenticatorData=data, signature=signature)

    def _about(self, site: str, flags: int) -> bytes:
        said = (_USER_IS_THERE | flags).to_bytes(1)
        return hashlib.sha256(site.encode()).digest() + said + self.count.to_bytes(4)

    def _client(self, kind: str, options: dict[str, Any]) -> bytes:
        said = {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        return json.dumps(said).encode()

    def _answer(self, **parts: bytes) -> str:
        said = {name: _text(value) for name, value in parts.items()}
        named = _text(self.name)
        return json.dumps({"id": named, "rawId": named, "type": "public-key", "response": said})


def _text(value: bytes) -> str:
    return urlsafe_b64encode(value).decode().rstrip("=")
