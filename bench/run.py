"""Measures Stepfree beside a bare Flask page. See bench/README.md."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import lists
from bench import load
from bench import processes
from bench import visits
from bench.bars import Bar
from bench.bars import told
from bench.ground import WORKERS
from bench.ground import machine
from bench.ground import url_of
from tests.support import server as running

CONCURRENCIES = (1, 16, 64)
BAR_AT = 16
SLUG = "bench"
PAGE = f"/trainings/{SLUG}"


def main() -> None:
    """Measure what was asked for; print the figures, then the bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--store", choices=["sqlite", "postgresql"], action="append")
    parser.add_argument("--only", type=int, help="at one concurrency, such as 16")
    asked = parser.parse_args()
    print(machine())
    concurrencies = (asked.only,) if asked.only else CONCURRENCIES
    bars = []
    for store in asked.store or ["sqlite", "postgresql"]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            Path(folder).chmod(0o755)
            bars += measure(store, Path(folder), asked.seconds, concurrencies)
        if not asked.only:
            bars.append(organisers_lists(store))
    print(f"load at the end {os.getloadavg()[0]:.1f}\n{told(bars)}")


def measure(store: str, folder: Path, seconds: float, concurrencies: tuple[int, ...]) -> list[Bar]:
    """All figures on one store."""
    with url_of(store, folder) as url:
        stepfree = running.start(folder, url, workers=WORKERS, TRUSTED_PROXIES="1")
        try:
            subprocess.run([sys.executable, "bench/content.py"], env=stepfree.environ, check=True)
            bars = pages(stepfree, store, folder, seconds, concurrencies)
            bars += applications(stepfree, store, seconds, concurrencies)
            bars += processes.memory(stepfree)
            bars.append(processes.cold_start(stepfree, PAGE, folder))
        finally:
            stepfree.stop()
    return [Bar(f"{store}, {bar.what}", *_rest(bar)) for bar in bars]


def pages(
    stepfree: running.Server,
    store: str,
    folder: Path,
    seconds: float,
    concurrencies: tuple[int, ...],
) -> list[Bar]:
    """The public page, kept and drawn, beside the bare page."""
    port = int(stepfree.environ["PORT"])
    bars = []
    load.warm(port, PAGE)
    with bare(stepfree.environ, store, folder) as bare_port:
        load.warm(bare_port, "/")
        for concurrency in concurrencies:
            floor = load.measure(bare_port, visits.look("/"), concurrency, seconds)
            tell(store, concurrency, "bare page", floor)
            for kind, apart, wanted in (("kept", False, 0.5), ("drawn", True, 0.2)):
                page = visits.look(PAGE, apart=apart)
                found = load.measure(port, page, concurrency, seconds)
                share = found.per_second / floor.per_second
                tell(store, concurrency, f"public page, {kind}", found, f"  ×{share:.2f}")
                if concurrency == BAR_AT:
                    bars.append(Bar(f"public page, {kind}", share, wanted, " × the bare page"))
    return bars


def applications(
    stepfree: running.Server, store: str, seconds: float, concurrencies: tuple[int, ...]
) -> list[Bar]:
    """Whole applications; the bars are on PostgreSQL."""
    port = int(stepfree.environ["PORT"])
    bars = []
    for concurrency in concurrencies:
        # An application is fifteen requests; give the slowest time to come to its end.
        whole = load.measure(port, visits.apply(SLUG), concurrency, 4 * seconds)
        tell(store, concurrency, "application", whole)
        if concurrency == BAR_AT and store == "postgresql":
            bars.append(Bar("full applications", whole.per_second, 60, " a second"))
            bars.append(Bar("p95 of an applicant", whole.p95, 300, " ms", most=True))
    return bars


def organisers_lists(store: str) -> Bar:
    """Lists and files at 10,000 people, in a store of their own; each prints its own line."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        Path(folder).chmod(0o755)
        with url_of(store, Path(folder)) as url:
            held = lists.measure(store, url, Path(folder))
    return Bar(f"{store}, lists and files at 10,000, all lines above", float(held), 1)


def tell(store: str, concurrency: int, what: str, found: load.Figures, more: str = "") -> None:
    """One line of figures."""
    print(f"{store:10} c={concurrency:<3} {what:18} {found}{more}", flush=True)


def _rest(bar: Bar) -> tuple[float, float, str, bool]:
    return bar.value, bar.wanted, bar.unit, bar.most


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
