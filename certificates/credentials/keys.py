"""The key that signs credentials: made on first use in KEYS_DIR, never in the store or a backup.

Only its public half is kept in the store. A new key replaces the private file: what the old one
signed is checked with the public half, which stays published.
"""

from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from flask import current_app

from certificates.credentials import jose
from foundation.key_files import Stamp
from foundation.key_files import alone
from foundation.key_files import place_once
from foundation.key_files import replace_whole
from foundation.key_files import stamp_of
from foundation.settings import SettingsError
from foundation.settings import settings

# NIST SP 800-57 part 1 asks for 3072 bits of RSA for what is to hold after 2030.
_BITS = 3072
_OTHERS_MAY_READ = 0o077


@dataclass(frozen=True)
class SigningKey:
    """A private key, with its public half and the name of that."""

    private: RSAPrivateKey = field(repr=False)
    jwk: dict[str, str]
    kid: str


def signing_key() -> SigningKey:
    """The key that signs now; the first use makes it. A running app notices a new one at once.

    Raises SettingsError where the file is damaged, or where others can read it in production.
    """
    path = _file(settings().keys_dir)
    if not path.exists():
        place_once(path, _new_pem())
    stamp = stamp_of(path)
    held: tuple[Stamp, SigningKey] | None = current_app.extensions.get("stepfree.credential_key")
    if held is None or held[0] != stamp:
        held = stamp, _read(path)
        current_app.extensions["stepfree.credential_key"] = held
    return held[1]


def turn_key(keys_dir: Path) -> None:
    """Let a new key sign from now on. Nobody needs the private half of the old one any more."""
    path = _file(keys_dir)
    if path.exists():
        with alone(keys_dir):
            replace_whole(path, _new_pem())


def _file(keys_dir: Path) -> Path:
    return keys_dir / "credentials.key"


def _new_pem() -> bytes:
    key = generate_private_key(public_exponent=65537, key_size=_BITS)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _read(path: Path) -> SigningKey:
    if settings().production and path.stat().st_mode & _OTHERS_MAY_READ:
        raise SettingsError("Other users of this machine can read credentials.key. Use mode 0600.")
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except ValueError:
        raise SettingsError("credentials.key in KEYS_DIR is damaged.") from None
    if not isinstance(key, RSAPrivateKey):
        raise SettingsError("credentials.key in KEYS_DIR is no RSA key.")
    jwk = jose.jwk_of(key.public_key())
    return SigningKey(key, jwk, jose.thumbprint(jwk))
