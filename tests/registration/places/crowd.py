"""Three hundred people who press the same button at the same moment, over real HTTP."""

import http.client
import os
import re
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support import compiled
from tests.support import door
from tests.support import house
from tests.support import run

_CSRF = re.compile(r'name="csrf_token" value="([^"]+)"')
_START_SECONDS = 90
# So long may a press wait on a machine that is busy with other tests.
_PATIENCE = 240
_READS_ON = 10


@dataclass(frozen=True)
class Visit:
    """What one person got: the status of their press; every tenth reads the page after it."""

    number: int
    status: int
    text: str
    #: Seconds from the press to its answer.
    took: float


@contextmanager
def serving(url: str, factory: str = "tests.support.compiled:create_app()") -> Iterator[int]:
    """A gunicorn with 4 workers and 4 threads each on the store at `url`; its port.

    The house as bin/serve starts it, but for templates that are compiled already.
    """
    folder = run.folder() / run.worker()
    log = folder / "gunicorn.log"
    with door.opened() as listening, log.open("wb") as output:
        port = door.port_of(listening)
        process = subprocess.Popen(
            door.gunicorn(factory, listening),
            cwd=house.ROOT,
            env=_environment(url, folder),
            stdout=output,
            stderr=output,
            pass_fds=(listening.fileno(),),
        )
        listening.close()
        try:
            _wait_for(port, process, log)
            yield port
        finally:
            process.terminate()
            process.wait(_START_SECONDS)


def press_together(port: int, paths: list[str]) -> list[Visit]:
    """Wait until everybody is there, then send all paths at once."""
    visits: list[Visit] = []
    gate = threading.Barrier(len(paths))
    cookie, text = _get(port, "/sign-in", "")
    found = _CSRF.search(text)
    token = found[1] if found else ""
    threads = [
        threading.Thread(target=_one, args=(port, numbered, (cookie, token), gate, visits))
        for numbered in enumerate(paths)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return visits


def statuses(visits: list[Visit]) -> Counter[int]:
    return Counter(visit.status for visit in visits)


def _one(
    port: int,
    numbered: tuple[int, str],
    entry: tuple[str, str],
    gate: threading.Barrier,
    visits: list[Visit],
) -> None:
    (number, target), (cookie, token) = numbered, entry
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    gate.wait(_PATIENCE)
    began = time.perf_counter()
    connection.request("POST", target, f"csrf_token={token}", headers)
    answer = connection.getresponse()
    answer.read()
    took = time.perf_counter() - began
    where = answer.headers.get("Location", "") if number % _READS_ON == 0 else ""
    page = _get(port, where, _cookie_of(answer) or cookie)[1] if where else ""
    visits.append(Visit(number, answer.status, page, took))
    connection.close()


def _get(port: int, path: str, cookie: str) -> tuple[str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return _cookie_of(answer), text


def _cookie_of(answer: http.client.HTTPResponse) -> str:
    return (answer.headers.get("Set-Cookie") or "").partition(";")[0]


def _environment(url: str, folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "DATA_DIR": str(folder / "data"),
        "KEYS_DIR": str(folder / "keys"),
        "DATABASE_URL": url,
        "WORKERS": "4",
        compiled.FOLDER: os.environ[compiled.FOLDER],
        **{name: value for name, value in os.environ.items() if name.startswith("PYTHON")},
    }


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            _get(port, "/accessibility", "")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text())
