"""What people erased: a file in KEYS_DIR, outside the store, so that no restored backup undoes it.

It holds ids and dates, never a name or an address: one line of JSON for each entry of the audit
trail that erased something (security-bars PR10).
"""

import fcntl
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from foundation.audit import AuditEntry
from foundation.settings import settings
from foundation.store import all_of

WITHDREW = "withdrew.needs"
ACTS = (WITHDREW, "erased.needs", "erased.everything", "erased.account")
"""What the trail says when something is erased because its person wanted it."""
AGAIN = "restore"
"""The role in which `restore` erases; the file holds the acts that it repeats already."""


class Erasure(NamedTuple):
    """One act of erasing: the entry of the trail, and on what it was done."""

    entry_id: UUID
    at: datetime
    act: str
    row_id: UUID
    details: dict[str, Any]


def remembered() -> list[Erasure]:
    """All that the file holds, the oldest first; nothing where there is none."""
    try:
        lines = _file().read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return []
    return [_read(line) for line in lines if line.endswith("}")]


def remember_erasures() -> None:
    """Write down what was erased and does not stand in the file yet; it is on the disk then."""
    wanted = (AuditEntry.act.in_(ACTS), AuditEntry.actor_role != AGAIN)
    entries = all_of(select(AuditEntry).where(*wanted).order_by(AuditEntry.at))
    path = _file()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="ascii") as file:
        # The worker and a web process may come at the same moment.
        fcntl.flock(file, fcntl.LOCK_EX)
        known = {erasure.entry_id for erasure in remembered()}
        new = [_line(entry) for entry in entries if entry.id not in known]
        # A line that a power cut left half written must not swallow the next one.
        file.write("\n".join(["", *new, ""]) if new else "")
        file.flush()
        os.fsync(file.fileno())


def _line(entry: AuditEntry) -> str:
    held = {
        "entry": str(entry.id),
        "at": entry.at.isoformat(),
        "act": entry.act,
        "row": str(entry.row_id),
        "details": entry.details,
    }
    return json.dumps(held)


def _read(line: str) -> Erasure:
    held = json.loads(line)
    at = datetime.fromisoformat(held["at"])
    return Erasure(UUID(held["entry"]), at, held["act"], UUID(held["row"]), held["details"])


def _file() -> Path:
    return settings().keys_dir / "erased.list"
