"""Letters under kill after kill (security-bars ML3, ML4): none lost, few doubled, with one ID.

`.venv/bin/python bench/letters.py [--store postgresql]` posts 400 letters on a fresh store and
sends them to a mail server on this machine. Whoever posts or sends is killed by SIGKILL somewhere
in its work, at least 25 times, until every letter has left. Each life is a fork of one process
that has imported everything; the next one finds what the last one left behind once its claims have
run out.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from aiosmtpd.smtp import Envelope
from aiosmtpd.smtp import Session
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import func
from sqlalchemy import select

from app import create_app
from bench.bars import Bar
from bench.bars import told
from bench.ground import machine
from bench.ground import url_of
from foundation.clock import now
from foundation.clock import travelling_to
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from foundation.mail import sending
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.settings import read
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction

LETTERS, KILLS = 400, 25
_PORT = 5249
_LEASES_OVER = timedelta(minutes=3)
_IS_LEFT = OutgoingLetter.state.in_((LetterState.QUEUED, LetterState.SENDING))


class Sink:
    """Takes every letter, and keeps the ID that it came with."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        self.ids.append(message_from_bytes(envelope.original_content or b"")["Message-ID"])
        return "250 OK"


def main() -> None:
    """Kill and count; ends with 1 when a bar is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--store", choices=("sqlite", "postgresql"), default="sqlite")
    asked.add_argument("--lives", action="store_true", help="used by itself")
    given = asked.parse_args()
    if given.lives:
        sys.stdout.write(str(_lives()))
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        # PostgreSQL runs as somebody else, who must get in.
        Path(name).chmod(0o755)
        bars = _on_fresh_store(given.store, Path(name))
    print(machine())
    print(told(bars))
    sys.exit(not all(bar.passed for bar in bars))


def _on_fresh_store(store: str, folder: Path) -> list[Bar]:
    with url_of(store, folder) as url, _server() as sink:
        environ = {
            "DATABASE_URL": url,
            "DATA_DIR": f"{folder}/data",
            "KEYS_DIR": f"{folder}/keys",
            "SMTP_URL": f"smtp://127.0.0.1:{_PORT}",
        }
        return _measured(environ, sink)


@contextmanager
def _server() -> Iterator[Sink]:
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=_PORT)
    controller.start()
    yield sink
    controller.stop()


def _measured(environ: dict[str, str], sink: Sink) -> list[Bar]:
    app = create_app(read(environ))
    with app.app_context():
        upgrade()
    done = subprocess.run(
        [sys.executable, __file__, "--lives"],
        env=os.environ | environ,
        capture_output=True,
        text=True,
        check=True,
    )
    killed, arrived = int(done.stdout), Counter(sink.ids)
    with app.app_context():
        kept = set(all_of(select(OutgoingLetter.message_id)))
    print(f"{LETTERS} letters, {killed} kills, {arrived.total() - len(arrived)} letters twice")
    return [
        Bar("kills", killed, KILLS),
        Bar("letters lost", LETTERS - len(kept & arrived.keys()), 0, most=True),
        Bar("letters twice", arrived.total() - len(arrived), killed, most=True),
        Bar("letters with an ID of no letter", len(arrived.keys() - kept), 0, most=True),
    ]


def _lives() -> int:
    """How many lives were killed until every letter was posted and sent."""
    app, killed = create_app(), 0
    for life in count(1):
        with app.app_context():
            posted = db.session.execute(select(func.count(OutgoingLetter.id))).scalar_one()
            left = all_of(select(OutgoingLetter.id).where(_IS_LEFT))
            db.session.remove()
            db.engine.dispose()
        if posted >= LETTERS and not left:
            break
        killed += _killed(app, life, posted)
    return killed


def _killed(app: Flask, life: int, posted: int) -> bool:
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            with app.app_context(), travelling_to(now() + life * _LEASES_OVER):
                _live(life, posted, tell)
        finally:
            os._exit(0)
    os.close(tell)
    os.read(hear, 1)
    time.sleep(random.random() * 0.4)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.close(hear)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _live(life: int, posted: int, tell: int) -> None:
    # Every other life is the web's, as long as letters are to be posted.
    if life % 2:
        for number in range(posted, LETTERS):
            with transaction():
                post(_letter(number))
            _say(tell)
    for letter_id in all_of(select(OutgoingLetter.id).where(_IS_LEFT)):
        sending.send(letter_id)
        _say(tell)


def _say(tell: int) -> None:
    # Whoever listens may have closed it, just before it strikes.
    with suppress(BrokenPipeError):
        os.write(tell, b".")


def _letter(number: int) -> Letter:
    return Letter(
        to=Recipient("Maria", email=f"maria{number}@example.org"),
        language="en",
        template="events/team/letters/new_link.txt",
        dedup=f"application:{number}",
        context={"name": "Maria", "training": "Sofia"},
        link="/my/link",
    )


if __name__ == "__main__":
    main()
