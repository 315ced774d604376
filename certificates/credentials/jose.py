"""Signed JSON: compact JWS with RS256 alone (RFC 7515, 7518) and public keys as JWK (RFC 7517)."""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256

_PARTS = 3


class NotSignedError(ValueError):
    """The text is no signed JSON, or its signature is not by that key."""


class Signed(NamedTuple):
    """The parts of a compact JWS; nothing in it is to be believed before `check` has passed."""

    header: dict[str, Any]
    payload: dict[str, Any]
    text: bytes
    signature: bytes


def sign(payload: Mapping[str, Any], key_url: str, key: RSAPrivateKey) -> str:
    """`payload` as a compact JWS; `key_url` is where the public key can be read."""
    header = {"alg": "RS256", "kid": key_url, "typ": "JWT"}
    text = f"{_encoded(_as_json(header))}.{_encoded(_as_json(payload))}"
    return f"{text}.{_encoded(key.sign(text.encode(), PKCS1v15(), SHA256()))}"


def read(jws: str) -> Signed:
    """The parts of a compact JWS, unchecked. Raises NotSignedError for any other text."""
    parts = jws.split(".")
    if len(parts) != _PARTS:
        raise NotSignedError
    try:
        header, payload = (json.loads(_decoded(part)) for part in parts[:2])
        signature = _decoded(parts[2])
    except (ValueError, RecursionError):
        raise NotSignedError from None
    if not isinstance(header, dict) or not isinstance(payload, dict):
        raise NotSignedError
    return Signed(header, payload, ".".join(parts[:2]).encode(), signature)


def check(signed: Signed, jwk: Mapping[str, str]) -> None:
    """Raises NotSignedError unless the signature is RS256 by that key; no other way counts."""
    if signed.header.get("alg") != "RS256":
        raise NotSignedError
    try:
        public_key(jwk).verify(signed.signature, signed.text, PKCS1v15(), SHA256())
    except InvalidSignature:
        raise NotSignedError from None


def jwk_of(key: RSAPublicKey) -> dict[str, str]:
    """The public key as JWK, without a name of its own."""
    numbers = key.public_numbers()
    return {"kty": "RSA", "n": _number(numbers.n), "e": _number(numbers.e)}


def public_key(jwk: Mapping[str, str]) -> RSAPublicKey:
    """The key that a JWK describes."""
    n, e = (int.from_bytes(_decoded(jwk[name])) for name in ("n", "e"))
    return RSAPublicNumbers(e, n).public_key()


def thumbprint(jwk: Mapping[str, str]) -> str:
    """The name of a public key that nobody else's key can have (RFC 7638)."""
    required = {name: jwk[name] for name in ("e", "kty", "n")}
    text = json.dumps(required, sort_keys=True, separators=(",", ":"))
    return _encoded(hashlib.sha256(text.encode()).digest())


def _as_json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _decoded(text: str) -> bytes:
    # Python's decoder passes over signs that do not belong; RFC 7515 knows one way to write bytes.
    content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if _encoded(content) != text:
        raise binascii.Error
    return content


def _number(value: int) -> str:
    return _encoded(value.to_bytes((value.bit_length() + 7) // 8))
