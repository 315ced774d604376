"""One key for each sealed row of ticks: a file in KEYS_DIR/budget, never in the store or a backup.

Where the file is gone the row cannot be opened by anybody, in no backup either. AES-256-GCM
(NIST SP 800-38D), bound to the row and to the participation; always of the same length.
"""

import os
import secrets
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from foundation.key_files import place_once
from foundation.sealing import NotReadable
from foundation.settings import settings
from registration.budget.models import BudgetTicks
from registration.budget.models import Tick

_KEY_BYTES = 32
_NONCE_BYTES = 12
_YOUNG_SECONDS = 60 * 60


def close(row: BudgetTicks, ticks: Collection[Tick]) -> bytes:
    """The ticks, closed with a new key of this row's own. Call it once for each row."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key, nonce = secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_NONCE_BYTES)
    place_once(_key_file(row.id), key)
    flags = bytes(tick in ticks for tick in Tick)
    return nonce + AESGCM(key).encrypt(nonce, flags, _bound_to(row))


def opened(row: BudgetTicks) -> frozenset[Tick]:
    """What was ticked. Only the adding up may ask. Raises NotReadable without the key."""
    try:
        key, sealed = AESGCM(_key_file(row.id).read_bytes()), row.sealed or b""
        flags = key.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _bound_to(row))
    except (OSError, ValueError, InvalidTag):
        raise NotReadable("Its key is destroyed, or it was changed.") from None
    return frozenset(tick for tick, flag in zip(Tick, flags, strict=True) if flag)


def destroy_key(row_id: UUID) -> None:
    """Overwrite the key and take it away; doing so twice is doing so once."""
    path = _key_file(row_id)
    with suppress(FileNotFoundError):
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def old_keys() -> set[UUID]:
    """The rows of all keys but those of the last hour, whose row may not be in the store yet."""
    border = time.time() - _YOUNG_SECONDS
    paths = _folder().glob("*.key")
    return {UUID(path.stem) for path in paths if path.stat().st_mtime < border}


def _folder() -> Path:
    return settings().keys_dir / "budget"


def _key_file(row_id: UUID) -> Path:
    return _folder() / f"{row_id}.key"


def _bound_to(row: BudgetTicks) -> bytes:
    return f"{row.__tablename__}|{row.id}|{row.participation_id}".encode()
