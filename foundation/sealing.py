"""Sealed values: readable only with a key of the ring, only in the row they were made for.

AES-256-GCM (NIST SP 800-38D) with the table, row, person and key as associated data: a sealed
value that is copied to another row or person does not open.
"""

import json
import os
import secrets
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from flask import Flask
from flask import current_app

from foundation.settings import Settings
from foundation.settings import SettingsError

_FORMAT = b"\x01"
_ID_BYTES = 4
_NONCE_BYTES = 12
_KEY_BYTES = 32
_OTHERS_MAY_READ = 0o077
_NOBODY = UUID(int=0)


class NotReadable(Exception):  # noqa: N818 - reads as the sentence "it is not readable"
    """The sealed value was changed, moved to another row or person, or its key is not here."""


@dataclass(frozen=True)
class KeyRing:
    """The keys by their ids (8 hex digits); `current` seals, all of them open."""

    current: str
    keys: dict[str, bytes] = field(repr=False)


def init_sealing(app: Flask, settings: Settings) -> None:
    """Read the key ring; outside production make one on first use.

    Raises SettingsError when the ring is missing, readable by others (in production), or does
    not open what this DATA_DIR holds.
    """
    path = key_file(settings.keys_dir)
    canary = _canary_file(settings)
    if not path.exists():
        if settings.production:
            raise SettingsError("KEYS_DIR holds no needs.keys. Make it once, or put it back.")
        if canary.exists():
            raise SettingsError("KEYS_DIR lost its needs.keys, but DATA_DIR was sealed with it.")
        make_keys(settings.keys_dir)
    if settings.production and path.stat().st_mode & _OTHERS_MAY_READ:
        raise SettingsError("Other users of this machine can read needs.keys. Use mode 0600.")
    app.extensions["stepfree.keys"] = read_keys(settings.keys_dir)
    app.extensions["stepfree.canary"] = canary
    with app.app_context():
        if not keys_fit():
            raise SettingsError("The keys in KEYS_DIR do not open what DATA_DIR holds.")


def key_file(keys_dir: Path) -> Path:
    """Where the ring lies."""
    return keys_dir / "needs.keys"


def make_keys(keys_dir: Path) -> None:
    """Make a ring with one key; leave a ring that is already there as it is."""
    key_id = secrets.token_hex(_ID_BYTES)
    ring = KeyRing(key_id, {key_id: secrets.token_bytes(_KEY_BYTES)})
    keys_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    _place_once(key_file(keys_dir), _as_text(ring))


def add_key(keys_dir: Path) -> str:
    """Add a key which seals from the next start on; older keys still open. Returns its id."""
    ring = read_keys(keys_dir)
    key_id = secrets.token_hex(_ID_BYTES)
    longer = KeyRing(key_id, {**ring.keys, key_id: secrets.token_bytes(_KEY_BYTES)})
    _written_part(key_file(keys_dir), _as_text(longer)).replace(key_file(keys_dir))
    return key_id


def read_keys(keys_dir: Path) -> KeyRing:
    """The ring in `keys_dir`. Raises SettingsError when the file is damaged."""
    try:
        held = json.loads(key_file(keys_dir).read_text(encoding="ascii"))
        keys = {key_id: bytes.fromhex(key) for key_id, key in held["keys"].items()}
        ring = KeyRing(held["current"], keys)
        AESGCM(ring.keys[ring.current])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SettingsError("needs.keys in KEYS_DIR is damaged.") from None
    return ring


def seal(payload: dict[str, Any], table: str, row_id: UUID, person_id: UUID) -> bytes:
    """`payload` (JSON values) closed for everyone without the key, bound to its row and person."""
    ring = _ring()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    bound = _bound_to(table, row_id, person_id, ring.current)
    closed = AESGCM(ring.keys[ring.current]).encrypt(nonce, text, bound)
    return _FORMAT + bytes.fromhex(ring.current) + nonce + closed


def unseal(blob: bytes, table: str, row_id: UUID, person_id: UUID) -> dict[str, Any]:
    """What was sealed for that row and person. Raises NotReadable for anything else."""
    key_id = sealed_with(blob)
    key = _ring().keys.get(key_id)
    if key is None:
        raise NotReadable("Its key is not in the ring.")
    body = blob[len(_FORMAT) + _ID_BYTES :]
    bound = _bound_to(table, row_id, person_id, key_id)
    try:
        text = AESGCM(key).decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], bound)
    except (InvalidTag, ValueError):
        raise NotReadable("It was changed, or belongs to another row or person.") from None
    opened: dict[str, Any] = json.loads(text)
    return opened


def sealed_with(blob: bytes) -> str:
    """The id of the key that sealed `blob`. Raises NotReadable when it is no sealed value."""
    if not blob.startswith(_FORMAT):
        raise NotReadable("It is not a sealed value.")
    return blob[len(_FORMAT) : len(_FORMAT) + _ID_BYTES].hex()


def keys_fit() -> bool:
    """Whether the ring opens what this DATA_DIR holds, tried on a small sealed file (canary)."""
    canary: Path = current_app.extensions["stepfree.canary"]
    if not canary.exists():
        canary.parent.mkdir(parents=True, exist_ok=True)
        _place_once(canary, seal({"song": "here"}, "canary", _NOBODY, _NOBODY))
    try:
        unseal(canary.read_bytes(), "canary", _NOBODY, _NOBODY)
    except NotReadable:
        return False
    return True


def _ring() -> KeyRing:
    ring: KeyRing = current_app.extensions["stepfree.keys"]
    return ring


def _bound_to(table: str, row_id: UUID, person_id: UUID, key_id: str) -> bytes:
    return f"{table}|{row_id}|{person_id}|{key_id}".encode()


def _canary_file(settings: Settings) -> Path:
    return settings.data_dir / "keys.canary"


def _as_text(ring: KeyRing) -> bytes:
    keys = {key_id: key.hex() for key_id, key in ring.keys.items()}
    return json.dumps({"current": ring.current, "keys": keys}, indent=1).encode()


def _place_once(path: Path, content: bytes) -> None:
    part = _written_part(path, content)
    try:
        # A hard link appears complete or not at all, and never replaces what another made.
        os.link(part, path)
    except FileExistsError:
        pass
    finally:
        part.unlink()


def _written_part(path: Path, content: bytes) -> Path:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return part
