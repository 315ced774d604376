"""What the processes take: memory after work, and time from their start to the first page."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench.bars import Bar
from tests.support.server import Server

_MIB = 1024 * 1024
_MOST_TRIES = 3000


def memory(server: Server) -> list[Bar]:
    """Bars on the memory of every process of `server`, now."""
    master, worker = (process.pid for process in server.processes)
    web = list(_children(master))
    everybody = [master, worker, *web, *_children(worker)]
    together = sum(_of(pid, "Pss") for pid in everybody)
    each = ", ".join(f"{_of(pid, 'Rss'):.0f}" for pid in web)
    print(f"memory: web {each} MiB, worker {_of(worker, 'Rss'):.0f} MiB, PSS {together:.0f} MiB")
    return [
        Bar("web process, RSS", max(_of(pid, "Rss") for pid in web), 110, " MiB", most=True),
        Bar("worker process, RSS", _of(worker, "Rss"), 110, " MiB", most=True),
        Bar("all processes, PSS", together, 500, " MiB", most=True),
    ]


def cold_start(server: Server, path: str, folder: Path) -> Bar:
    """A second web server on the same store: from its start to its first page, the best of 3."""
    took = min(_start_once(server, path, folder) for _ in range(3))
    return Bar("cold start to the first page", took, 1.5, " s", most=True)


def _start_once(server: Server, path: str, folder: Path) -> float:
    port = int(server.environ["PORT"]) + 2
    program = str(Path(sys.executable).with_name("gunicorn"))
    command = [program, "--config", "gunicorn.conf.py", "app:create_app()"]
    # As where Stepfree has run before: Python keeps what it has compiled.
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    with (folder / "cold.log").open("ab") as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, env={**server.environ, **kept, "PORT": str(port)}, stdout=log, stderr=log
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}{path}")
        return time.perf_counter() - began
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    for _ in range(_MOST_TRIES):
        try:
            with urllib.request.urlopen(address, timeout=10):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.01)
    raise SystemExit(f"{address} does not answer.")


def _children(parent: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            yield int(status.parent.name)


def _of(pid: int, kind: str) -> float:
    """MiB of that kind ("Rss", "Pss") in use by a process."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) * 1024 / _MIB
    raise SystemExit(f"No {kind} of process {pid}.")
