"""Random tokens for links and cookies; the store keeps only their hashes."""

import base64
import hashlib
import secrets

_BYTES = 20  # 160 bits: 32 characters; the bars ask for 128 (security-bars AU7).


def new_token() -> str:
    """A fresh token of 32 characters that are safe in addresses: a-z and 2-7."""
    return base64.b32encode(secrets.token_bytes(_BYTES)).decode().lower()


def hash_of(token: str) -> str:
    """What the store keeps of a token. A random token needs no salt and no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
