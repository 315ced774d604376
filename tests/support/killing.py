"""Lives of a process that keeps papers, each ended by SIGKILL: `python -m tests.support.killing`.

One process imports everything; each life is a fork of it. It is killed somewhere in its second or
third paper, until a life gets to the end.
"""

import os
import random
import signal
import sys
import time
from contextlib import suppress
from uuid import UUID

from flask import Flask

from app import create_app
from certificates.issuing.actions import Printed
from certificates.issuing.actions import finish
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import unmade_of
from foundation.store import db

_LONGEST = 0.01


def paper(number: int) -> bytes:
    """The bytes of one paper: large enough to be cut in the middle."""
    return b"%PDF- " + str(number).encode() * 200_000


def main(batch_id: UUID) -> int:
    """How many lives were killed before one reached the end."""
    app = create_app()
    killed = 0
    with app.app_context():
        # What is compiled and loaded by the first paper, each fork has already.
        _work(batch_id, limit=1)
        db.session.remove()
        db.engine.dispose()
    while _killed(app, batch_id):
        killed += 1
    return killed


def _killed(app: Flask, batch_id: UUID) -> bool:
    begun, tell = os.pipe()
    life = os.fork()
    if not life:
        with app.app_context():
            _work(batch_id, tell)
        os._exit(0)
    os.close(tell)
    os.read(begun, 1)
    os.close(begun)
    time.sleep(random.random() * _LONGEST)
    os.kill(life, signal.SIGKILL)
    _pid, status = os.waitpid(life, 0)
    return os.WIFSIGNALED(status)


def _work(batch_id: UUID, tell: int | None = None, limit: int | None = None) -> None:
    batch = db.session.get_one(IssueBatch, batch_id)
    waiting = list(unmade_of(batch, limit))
    for certificate in waiting:
        finish(certificate, {"en": Printed(paper(certificate.number), "<h1></h1>")})
        if tell is not None:
            # Whoever reads may have closed it, just before it strikes.
            with suppress(BrokenPipeError):
                os.write(tell, b".")


if __name__ == "__main__":
    sys.stdout.write(str(main(UUID(sys.argv[1]))))
