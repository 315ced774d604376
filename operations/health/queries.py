"""What can be unwell."""

import shutil
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy import text

from foundation import clock
from foundation.audit import AuditEntry
from foundation.jobs.queries import oldest_waiting
from foundation.jobs.queries import workers_alive
from foundation.mail.queries import oldest_unsent
from foundation.sealing import keys_fit
from foundation.settings import settings
from foundation.store import db

# Bars of security-bars OB1.
_LEAST_FREE = 0.05
_LONGEST_WAIT = timedelta(minutes=10)
_OLDEST_BACKUP = timedelta(hours=26)


def troubles() -> list[str]:
    """The names of what is unwell; an empty list means ready."""
    if not _store_answers():
        return ["store"]
    checks: dict[str, Callable[[], bool]] = {
        "disk": _disk_has_room,
        "keys": keys_fit,
        "worker": lambda: workers_alive() > 0,
        "letters": lambda: _younger(oldest_unsent(), _LONGEST_WAIT),
        "jobs": lambda: _younger(oldest_waiting(), _LONGEST_WAIT),
    }
    if settings().production:
        checks["backup"] = _backup_is_young
    return [name for name, well in checks.items() if not well()]


def _store_answers() -> bool:
    try:
        db.session.execute(text("SELECT 1"))
    except Exception:  # noqa: BLE001 - whatever the engine raises, the store does not answer
        db.session.rollback()
        return False
    return True


def _disk_has_room() -> bool:
    usage = shutil.disk_usage(settings().data_dir)
    return usage.free / usage.total >= _LEAST_FREE


def _younger(moment: datetime | None, age: timedelta) -> bool:
    return moment is None or clock.now() - moment <= age


def _backup_is_young() -> bool:
    made = select(AuditEntry.at).where(AuditEntry.act == "made.backup")
    last = db.session.scalars(made.order_by(AuditEntry.at.desc()).limit(1)).first()
    return last is not None and _younger(last, _OLDEST_BACKUP)
