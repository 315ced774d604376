"""What each run stands on: the machine, and a fresh store with the settings of production."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from datetime import datetime
from pathlib import Path

from tests.support import postgres

WORKERS = 4


def machine() -> str:
    """The machine in one line."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    load_now = os.getloadavg()[0]
    return (
        f"{datetime.now(UTC):%Y-%m-%d} · {os.cpu_count()} × {model} · Python "
        f"{platform.python_version()} · load {load_now:.1f} · {WORKERS} web processes"
    )


@contextmanager
def url_of(store: str, folder: Path) -> Iterator[str]:
    """A fresh store with the settings of production."""
    if store == "sqlite":
        yield f"sqlite:///{folder / 'data' / 'stepfree.sqlite3'}"
        return
    socket = postgres.start(folder)
    try:
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
            postgres.execute(socket, f"ALTER SYSTEM SET {setting} = on")
        postgres.execute(socket, "SELECT pg_reload_conf()")
        postgres.execute(socket, "CREATE DATABASE stepfree")
        yield postgres.url(socket, "stepfree")
    finally:
        postgres.stop(folder)
