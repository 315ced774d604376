"""Sealed values: readable only with a key of the ring, only in the row they were made for.

AES-256-GCM (NIST SP 800-38D) with the table, row, person and key as associated data: a sealed
value that is copied to another row or person does not open.
"""

import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from flask import Flask
from flask import current_app

from foundation import clock
from foundation.key_files import Stamp
from foundation.key_files import alone
from foundation.key_files import place_once
from foundation.key_files import replace_whole
from foundation.key_files import stamp_of
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
    #: Since when `current` seals; None in a ring that never had another.
    since: datetime | None = None

    @property
    def earlier(self) -> frozenset[str]:
        """The ids of the keys that only open."""
        return frozenset(self.keys) - {self.current}


class RingFile:
    """The ring as it stands in its file now: a running app notices a new key at its next value."""

    def __init__(self, keys_dir: Path) -> None:
        self._keys_dir = keys_dir
        self._read = (self._stamp(), read_keys(keys_dir))

    def ring(self) -> KeyRing:
        """The ring, read again where the file was replaced since."""
        try:
            stamp = self._stamp()
        except OSError:
            # Somebody is moving the folder: what was read goes on opening.
            return self._read[1]
        if stamp != self._read[0]:
            self._read = (stamp, read_keys(self._keys_dir))
        return self._read[1]

    def _stamp(self) -> Stamp:
        return stamp_of(key_file(self._keys_dir))


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
    app.extensions["stepfree.keys"] = RingFile(settings.keys_dir)
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
    place_once(key_file(keys_dir), _as_text(ring))


def add_key(keys_dir: Path) -> str:
    """Add a key which seals from now on, also in running apps; older keys still open. Its id."""
    key_id = secrets.token_hex(_ID_BYTES)
    with alone(keys_dir):
        ring = read_keys(keys_dir)
        keys = {**ring.keys, key_id: secrets.token_bytes(_KEY_BYTES)}
        _replace(keys_dir, KeyRing(key_id, keys, clock.now()))
    return key_id


def remove_keys(keys_dir: Path, key_ids: Collection[str]) -> None:
    """Take keys out of the ring; what they sealed never opens again. The current one stays."""
    with alone(keys_dir):
        ring = read_keys(keys_dir)
        gone = set(key_ids) - {ring.current}
        keys = {key_id: key for key_id, key in ring.keys.items() if key_id not in gone}
        _replace(keys_dir, KeyRing(ring.current, keys, ring.since))


def read_keys(keys_dir: Path) -> KeyRing:
    """The ring in `keys_dir`. Raises SettingsError when the file is damaged."""
    try:
        held = json.loads(key_file(keys_dir).read_text(encoding="ascii"))
        keys = {key_id: bytes.fromhex(key) for key_id, key in held["keys"].items()}
        since = datetime.fromisoformat(held["since"]) if "since" in held else None
        ring = KeyRing(held["current"], keys, since)
        AESGCM(ring.keys[ring.current])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SettingsError("needs.keys in KEYS_DIR is damaged.") from None
    return ring


def seal(payload: dict[str, Any], table: str, row_id: UUID, person_id: UUID) -> bytes:
    """`payload` (JSON values) closed for everyone without the key, bound to its row and person."""
    ring = current_ring()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    bound = _bound_to(table, row_id, person_id, ring.current)
    closed = AESGCM(ring.keys[ring.current]).encrypt(nonce, text, bound)
    return _FORMAT + bytes.fromhex(ring.current) + nonce + closed


def unseal(blob: bytes, table: str, row_id: UUID, person_id: UUID) -> dict[str, Any]:
    """What was sealed for that row and person. Raises NotReadable for anything else."""
    key_id = sealed_with(blob)
    key = current_ring().keys.get(key_id)
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


def resealed(blob: bytes, table: str, row_id: UUID, person_id: UUID) -> bytes:
    """The same words for the same row and person under the current key. Raises NotReadable."""
    return seal(unseal(blob, table, row_id, person_id), table, row_id, person_id)


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
        place_once(canary, seal({"song": "here"}, "canary", _NOBODY, _NOBODY))
    try:
        unseal(canary.read_bytes(), "canary", _NOBODY, _NOBODY)
    except NotReadable:
        return False
    return True


def reseal_canary() -> None:
    """Seal the small file with the current key. Last of all: it names the key of a backup."""
    canary: Path = current_app.extensions["stepfree.canary"]
    again = resealed(canary.read_bytes(), "canary", _NOBODY, _NOBODY)
    replace_whole(canary, again)


def canary_key() -> str:
    """The id of the key that sealed the small file."""
    canary: Path = current_app.extensions["stepfree.canary"]
    return sealed_with(canary.read_bytes())


def current_ring() -> KeyRing:
    """The ring as it stands now."""
    file: RingFile = current_app.extensions["stepfree.keys"]
    return file.ring()


def _bound_to(table: str, row_id: UUID, person_id: UUID, key_id: str) -> bytes:
    return f"{table}|{row_id}|{person_id}|{key_id}".encode()


def _canary_file(settings: Settings) -> Path:
    return settings.data_dir / "keys.canary"


def _as_text(ring: KeyRing) -> bytes:
    keys = {key_id: key.hex() for key_id, key in ring.keys.items()}
    since = {"since": ring.since.isoformat()} if ring.since else {}
    return json.dumps({"current": ring.current, **since, "keys": keys}, indent=1).encode()


def _replace(keys_dir: Path, ring: KeyRing) -> None:
    replace_whole(key_file(keys_dir), _as_text(ring))
