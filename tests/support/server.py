"""Stepfree as people meet it: gunicorn and the worker as processes of their own."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

from tests.conftest import migrate
from tests.support import compiled
from tests.support import door
from tests.support import house
from tests.support import stores

_START_SECONDS = 90
_STOP_SECONDS = 25
_COMPILED = "tests.support.compiled"


@dataclass
class Server:
    """A running Stepfree: its address, its environment, and its two processes."""

    address: str
    environ: dict[str, str]
    processes: list[subprocess.Popen[bytes]]
    log: Path
    app: str

    def flask(self, *arguments: str) -> str:
        """Run `flask --app app …` beside the server and return what it prints."""
        done = subprocess.run(
            [_program("flask"), "--app", self.app, *arguments],
            cwd=house.ROOT,
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def stop(self) -> None:
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            process.wait(_STOP_SECONDS)


def start(
    folder: Path,
    url: str | None = None,
    *,
    workers: int = 2,
    app: str = "app",
    migrated: bool = False,
    post: bool = True,
    **environ: str,
) -> Server:
    """Migrate the store at `url` (SQLite in `folder` unless given), start web and worker.

    Without `post` there is no worker: nobody waits for a letter or a paper there.
    `app` is the module whose create_app() makes the house.
    """
    with door.opened() as listening:
        port = door.port_of(listening)
        given = environ_of(folder, PORT=str(port), WORKERS=str(workers), **environ)
        if url:
            given["DATABASE_URL"] = url
        server = Server(f"http://127.0.0.1:{port}", given, [], folder / "server.log", app)
        if not migrated:
            server.flask("db", "upgrade")
        _start_processes(server, listening, post=post)
    try:
        _wait_for(server)
    except BaseException:
        server.stop()
        raise
    return server


def start_ready(folder: Path, url: str | None = None, app: str = _COMPILED, **how: Any) -> Server:
    """The same on a store that is migrated already, with templates that are compiled already."""
    if url is None:
        copy_migrated(folder)
    how[compiled.FOLDER] = os.environ[compiled.FOLDER]
    return start(folder, url, app=app, migrated=True, **how)


def start_there(folder: Path, **environ: str) -> Server:
    """Start one web process, and no worker, on the store, files and keys of that folder."""
    environ[compiled.FOLDER] = os.environ[compiled.FOLDER]
    return start(folder, app=_COMPILED, workers=1, migrated=True, post=False, **environ)


def environ_of(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a house that lives in that folder."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "DATA_DIR": str(folder / "data"),
        "KEYS_DIR": str(folder / "keys"),
        "QUICKEST_FORM_SECONDS": "0",
        **{name: value for name, value in os.environ.items() if name.startswith("PYTHON")},
        **more,
    }


def copy_migrated(folder: Path) -> None:
    """Lay an empty, migrated store into a house's folder."""
    (folder / "data").mkdir()
    shutil.copyfile(stores.migrated_sqlite(migrate), folder / "data" / "stepfree.sqlite3")


def _start_processes(server: Server, listening: socket, *, post: bool) -> None:
    with server.log.open("ab") as log:
        web = door.gunicorn(f"{server.app}:create_app()", listening)
        worker = [_program("flask"), "--app", server.app, "worker"]
        for command, doors in ((web, (listening.fileno(),)), (worker, ()))[: 2 if post else 1]:
            server.processes.append(
                subprocess.Popen(
                    command,
                    cwd=house.ROOT,
                    env=server.environ,
                    stdout=log,
                    stderr=log,
                    pass_fds=doors,
                )
            )


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        assert all(process.poll() is None for process in server.processes), server.log.read_text()
        try:
            with urllib.request.urlopen(f"{server.address}/health/live", timeout=10):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"not running after {_START_SECONDS} s: {server.log.read_text()}")


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))
