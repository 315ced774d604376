"""Measures Stepfree beside a bare Flask page. See bench/README.md."""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import load
from bench import visits
from tests.support import postgres
from tests.support import server as running

CONCURRENCIES = (1, 16, 64)
WORKERS = 4
SLUG = "bench"


def main() -> None:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--store", choices=["sqlite", "postgresql"], action="append")
    asked = parser.parse_args()
    print(machine())
    for store in asked.store or ["sqlite", "postgresql"]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            Path(folder).chmod(0o755)
            measure(store, Path(folder), asked.seconds)


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


def measure(store: str, folder: Path, seconds: float) -> None:
    """All figures on one store."""
    with url_of(store, folder) as url:
        stepfree = running.start(folder, url, workers=WORKERS, TRUSTED_PROXIES="1")
        try:
            subprocess.run([sys.executable, "bench/content.py"], env=stepfree.environ, check=True)
            port = int(stepfree.address.rpartition(":")[2])
            with bare(stepfree.environ, store, folder) as bare_port:
                for concurrency in CONCURRENCIES:
                    floor = load.measure(bare_port, visits.look("/"), concurrency, seconds)
                    page = visits.look(f"/trainings/{SLUG}")
                    public = load.measure(port, page, concurrency, seconds)
                    ratio = public.per_second / floor.per_second
                    print(f"{store:10} c={concurrency:<3} bare page     {floor}")
                    print(f"{store:10} c={concurrency:<3} public page   {public}  ×{ratio:.2f}")
            for concurrency in CONCURRENCIES:
                # An application is fifteen requests; give the slowest time to come to its end.
                whole = load.measure(port, visits.apply(SLUG), concurrency, 4 * seconds)
                print(f"{store:10} c={concurrency:<3} application   {whole}")
        finally:
            stepfree.stop()


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


@contextmanager
def bare(environ: dict[str, str], store: str, folder: Path) -> Iterator[int]:
    """The bare page on the same store, with the same number of processes and threads."""
    url = environ.get("DATABASE_URL", "")
    if store == "postgresql":
        url = url.replace("postgresql://", "postgresql+psycopg://")
    port = int(environ["PORT"]) + 1
    command = [str(Path(sys.executable).with_name("gunicorn")), "bench.bare:create_app()"]
    options = ["-c", "gunicorn.conf.py"]
    with (folder / "bare.log").open("ab") as log:
        process = subprocess.Popen(
            [*command, *options],
            env={**environ, "BENCH_URL": url, "PORT": str(port)},
            stdout=log,
            stderr=log,
        )
    time.sleep(3)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
