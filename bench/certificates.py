"""Certificates from the click to downloadable, beside plain `write_pdf` of the same HTML.

`.venv/bin/python bench/certificates.py` fills a fresh SQLite store with people who earned one,
issues to all, and has the batch made as the worker makes it: printed with QR code, tags and
credential, kept to the disk, told to the person. Then as many processes print the same HTML with
WeasyPrint's own write_pdf, and nothing more. `--kills 100 --people 300` is the whole of CR2: real
workers, killed one after the other.
"""

import argparse
import base64
import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select

from app import create_app
from bench.bars import Bar
from bench.bars import told
from bench.ground import machine
from certificates.issuing import actions
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import progress_of
from certificates.issuing.queries import values_of
from certificates.press import rendering
from certificates.press.inside.codes import qr_code
from certificates.press.papers import certificate_paper
from events.call.models import Event
from foundation import clock
from foundation.files import StoredFile
from foundation.files import bytes_of
from foundation.jobs.models import WorkerHeartbeat
from foundation.mail.models import OutgoingLetter
from foundation.people import acting
from foundation.people.models import Person
from foundation.settings import read
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.sofia import a_participant

_NAMES = ("Мария Димитрова", "Ευανθία Ξυδάκη", "Željka Brčinović-Polić", "Ana Pop")
_PLAIN = Path(__file__).with_name("plain_pdf.py")
_FONTS = Path(rendering.__file__).with_name("fonts") / "fonts.conf"
_KB = 1024
_SECONDS_TO_LIVE = (2.0, 6.0)
"""Of a worker that gets nothing done: it begins after about two."""
_WORKERS = 2
_PROCESSES = _WORKERS * (1 + rendering.PROCESSES)
"""Ours are the workers and what prints for them: as many print by write_pdf alone."""


def main() -> int:
    """Run it; 0 where every bar holds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=1000)
    asked.add_argument("--plain", type=int, default=60, help="how many write_pdf prints")
    asked.add_argument("--kills", type=int, default=0)
    given = asked.parse_args()
    sys.stdout.write(machine() + "\n")
    with _house() as (app, folder), app.app_context():
        bars = _outlive(folder, given) if given.kills else _race(folder, given)
    sys.stdout.write(told(bars) + "\n")
    return 0 if all(bar.passed for bar in bars) else 1


@contextmanager
def _house() -> Iterator[tuple[Flask, Path]]:
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as name:
        folder = Path(name)
        own = {
            "DATA_DIR": str(folder / "data"),
            "KEYS_DIR": str(folder / "keys"),
            "DATABASE_URL": f"sqlite:///{folder / 'stepfree.sqlite3'}",
            "BASE_URL": "http://localhost",
        }
        os.environ.update(own)
        app = create_app(read(os.environ))
        with app.app_context():
            upgrade()
        yield app, folder


def _crowd(people: int) -> tuple[Person, Event]:
    """An organiser, and a training in which so many people earned a certificate."""
    alice, event = a_finished_training()
    with transaction():
        crowd = [
            a_participant(
                event, f"P{number} {_NAMES[number % len(_NAMES)]}", email=f"p{number}@example.org"
            )
            for number in range(people)
        ]
    took_part(event, alice, *crowd)
    with transaction():
        # That of the tests was ten years ago: a real worker would begin to erase it.
        event.starts_on = event.ends_on = clock.now().date() - timedelta(days=9)
    return alice, event


def _click(alice: Person, event: Event) -> tuple[object, float]:
    """The batch, and how long the click itself took, in seconds."""
    start = time.perf_counter()
    issued = actions.issue(event, acting(alice, "organiser"))
    return issued[0].batch_id, time.perf_counter() - start


def _race(folder: Path, given: argparse.Namespace) -> list[Bar]:
    alice, event = _crowd(given.people)
    before, workers = _processor(), [_worker(folder) for _each in range(_WORKERS)]
    while count_of(select(WorkerHeartbeat)) < _WORKERS:
        if any(each.poll() for each in workers):
            raise RuntimeError((folder / "worker.log").read_text())
        time.sleep(0.2)
        db.session.rollback()
    begun = clock.now()
    batch_id, issuing = _click(alice, event)
    batch = db.session.get_one(IssueBatch, batch_id)
    while progress_of(batch).left:
        time.sleep(0.2)
        db.session.rollback()
    made = all_of(select(Certificate).where(Certificate.state == CertificateState.ISSUED))
    # When the last one could be downloaded; its letter may go out a little later.
    ours = (max(each.made_at for each in made if each.made_at) - begun).total_seconds()
    for worker in workers:
        worker.terminate()
        worker.wait()
    worked, before = _processor() - before, _processor()
    plain = _plain(folder, made[: given.plain])
    alone = (_processor() - before) / given.plain
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _KB
    sys.stdout.write(
        f"{given.people} certificates by {_WORKERS} workers: {issuing:.1f} s for the click, "
        f"{ours:.1f} s from it until all can be downloaded: {ours / given.people * 1000:.0f} ms "
        f"each; write_pdf alone {plain * 1000:.0f} ms\n"
        f"processor time of each with all processes and letters: "
        f"{worked / given.people * 1000:.0f} ms; write_pdf alone {alone * 1000:.0f} ms\n"
        f"most memory: {most:.0f} MB here, {child:.0f} MB in the largest child\n"
    )
    return [
        Bar("certificates ready", len(made), given.people),
        Bar("times as fast as write_pdf", plain * given.people / ours, 2.0, "×"),
    ]


def _processor() -> float:
    """Seconds of processor time so far, with all processes that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _plain(folder: Path, certificates: Sequence[Certificate]) -> float:
    """Seconds for each by write_pdf, in as many processes as ours, with the fonts of the press."""
    for number, certificate in enumerate(certificates):
        paper = certificate_paper(values_of(certificate), pictures_of(certificate))
        asked = rendering._request(paper, rendering._page(paper))  # noqa: SLF001 - the same HTML
        for name, address in asked["codes"].items():
            drawn = base64.b64encode(qr_code(address)).decode()
            asked["assets"][name] = drawn, "image/svg+xml"
        (folder / f"{number}.json").write_text(json.dumps(asked))
    last = len(certificates)
    runs = [
        subprocess.Popen(
            [sys.executable, str(_PLAIN), str(folder), *map(str, (first, last, _PROCESSES))],
            env={**os.environ, "FONTCONFIG_FILE": str(_FONTS)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(_PROCESSES)
    ]
    said = [run.communicate()[0] for run in runs]
    if any(run.returncode for run in runs):
        raise RuntimeError("write_pdf alone did not get to its end")
    return statistics.mean(map(float, " ".join(said).split())) / _PROCESSES


def _outlive(folder: Path, given: argparse.Namespace) -> list[Bar]:
    """CR2: each worker is killed after some papers, or before any; the last one finishes."""
    batch_id, _issuing = _click(*_crowd(given.people))
    dice, killed, before = Random(300), 0, 0
    most = max(1, given.people // (given.kills + 1))
    while True:
        worker = _worker(folder, "--dead-after", "1")
        patience = time.monotonic() + dice.uniform(*_SECONDS_TO_LIVE)
        while True:
            time.sleep(0.05)
            db.session.rollback()
            batch = db.session.get_one(IssueBatch, batch_id)
            how = progress_of(batch)
            is_due = how.made >= before + most or time.monotonic() > patience
            if not how.left or (killed < given.kills and is_due):
                break
        time.sleep(dice.random() * 0.1)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        killed, before = killed + 1, how.made
        if not how.left:
            return _counted(folder, given, killed - 1)


def _worker(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "flask", "--app", "app", "worker", *options]
    with (folder / "worker.log").open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log)


def _counted(folder: Path, given: argparse.Namespace, killed: int) -> list[Bar]:
    rows = all_of(select(Certificate).order_by(Certificate.number))
    files = all_of(
        select(StoredFile).join(CertificateCopy, CertificateCopy.pdf_file_id == StoredFile.id)
    )
    whole = sum(len(bytes_of(file.sha256)) == file.size for file in files)
    told_people = OutgoingLetter.dedup.startswith("certificate-ready")
    gaps = sum(row.number != place for place, row in enumerate(rows, 1))
    return [
        Bar("workers killed", killed, given.kills),
        Bar("issued", sum(row.state is CertificateState.ISSUED for row in rows), given.people),
        Bar("numbers out of order", gaps, 0, most=True),
        Bar("files whole", whole, given.people),
        Bar("parts left", len(list((folder / "data").rglob("*.part"))), 0, most=True),
        Bar("notices", count_of(select(OutgoingLetter).where(told_people)), given.people),
        Bar("notices twice", len(files) - given.people, 0, most=True),
    ]


if __name__ == "__main__":
    sys.exit(main())
