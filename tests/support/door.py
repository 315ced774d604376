"""The door of a test's web server: a listening socket that gunicorn gets from us.

A port that is only asked for, and bound by the server seconds later, can be given to another
server of another test meanwhile; a test would then talk to a stranger's house.
"""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WAITING = 2048


@contextmanager
def opened() -> Iterator[socket.socket]:
    """A socket that listens on a port of its own until the block ends; the server has a copy."""
    with socket.create_server(("127.0.0.1", 0), backlog=_WAITING) as listening:
        yield listening


def port_of(listening: socket.socket) -> int:
    port: int = listening.getsockname()[1]
    return port


def gunicorn(factory: str, listening: socket.socket) -> list[str]:
    """The command that serves `factory` behind that door; Popen passes its number on."""
    program = str(Path(sys.executable).with_name("gunicorn"))
    door = f"fd://{listening.fileno()}"
    return [program, "--config", "gunicorn.conf.py", "--bind", door, factory]
