"""Batches: how far they are, stopped and gone on with, and their papers in one file."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC
from datetime import datetime
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from flask import Flask
from sqlalchemy import func
from sqlalchemy import select

from certificates.awards.actions import save_kind
from certificates.designs.models import AwardKind
from certificates.issuing import actions
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import progress_of
from certificates.issuing.queries.batches import PART
from certificates.issuing.rules import time_left
from certificates.issuing.tasks import make_batch
from foundation.clock import travelling_to
from foundation.files import StoredFile
from foundation.files import bytes_of
from foundation.jobs import work_off
from foundation.jobs.engine import job_rows
from foundation.mail.models import OutgoingLetter
from foundation.people import acting
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from tests.documents.verapdf import faults
from tests.support import house
from tests.support.killing import paper
from tests.support.papers import COPIES
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.stores import Store
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"
NAMES = ("Мария Димитрова", "../../Jana: Ilić", "Ευανθία Ξυδάκη")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_time_left_follows_the_usual_pause() -> None:
    # Two seconds for each of ten that are kept together, and a night in which nobody worked.
    made = [(NOON - timedelta(seconds=ago), 10) for ago in (0, 20, 40)] + [(NOON - timedelta(9), 1)]

    assert time_left(made, 10) == timedelta(seconds=20)
    assert time_left(made[:1], 10) is None
    assert time_left(made, 0) is None


def _queued() -> int:
    number: int = db.session.scalar(select(func.count()).select_from(job_rows())) or 0
    return number


def the_batch() -> IssueBatch:
    found = one_or_none(select(IssueBatch))
    assert found is not None
    return found


def test_ra5_a_second_press_while_a_batch_runs_leads_to_that_batch(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_finished_training()
    took_part(event, alice, a_participant(event, "Maria"), a_participant(event, "Jana"))
    first, second = (
        sign_in(one, alice).open(f"{CERTIFICATES}/issue") for one in (visitor, another_visitor())
    )
    first.press("Issue").sees("Issued: 2 certificates.")
    queued = _queued()

    second.press("Issue").sees("They are being made already. Nothing was issued twice.")
    assert (second.path, _queued()) == (first.path, queued)
    assert [each.number for each in all_of(select(Certificate))] == [1, 2]

    for each in all_of(select(Certificate)):
        actions.finish(each, COPIES)
    second.open(f"{CERTIFICATES}/issue").sees("Nobody is waiting for a certificate.")


@pytest.mark.one_store(reason="pages and the press")
def test_stopped_in_the_middle_and_gone_on_with(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    took_part(event, alice, *(a_participant(event, name) for name in (*NAMES, "Maria 佐藤")))
    sign_in(visitor, alice).open(f"{CERTIFICATES}/issue").press("Issue")
    visitor.sees("0 of 4 are made.", "The press has just begun.", "the work goes on")
    first = all_of(select(Certificate).order_by(Certificate.number))[0]
    actions.finish(first, COPIES)

    visitor.press("Stop").sees("Stopped. What is ready stays.", "1 of 4 are made.")
    actions.stop(the_batch(), acting(alice, "organiser"))
    work_off()
    visitor.open(visitor.path).sees("3 certificates are issued but not made.")
    visitor.press("Go on").sees("The others are being made now.")
    make_batch(str(the_batch().id), "1")  # the job of the first run wakes up late
    work_off()

    visitor.open(visitor.path).sees("3 of 4 are made.", "Maria 佐藤: Our printing fonts")
    visitor.press("Try again to make them").sees("Trying again: 1 certificate.")
    made = all_of(select(Certificate).order_by(Certificate.number))
    assert [each.number for each in made] == [1, 2, 3, 4]
    visitor.follow("Certificate of participation, ").sees("3 of 4 are made.")


def test_what_is_kept_together_takes_its_share_of_the_time(app: Flask) -> None:
    alice, event = a_finished_training()
    took_part(event, alice, *(a_participant(event, f"P{number}") for number in range(8)))
    issued = actions.issue(event, acting(alice, "organiser"))
    for ago, some in ((3, issued[:3]), (0, issued[3:6])):
        with travelling_to(NOON - timedelta(hours=ago)):
            actions.finish_together({each.id: COPIES for each in some})

    left = progress_of(the_batch()).time_left
    assert left is not None
    assert round(left / timedelta(hours=1)) == 2


@pytest.mark.one_store(reason="the press")
def test_each_part_is_made_by_a_job_of_its_own(app: Flask) -> None:
    alice, event = a_finished_training()
    took_part(event, alice, *(a_participant(event, f"P{number}") for number in range(PART + 1)))
    first, *most, last = actions.issue(event, acting(alice, "organiser"))
    actions.finish_together({each.id: COPIES for each in most})
    batch, queued = the_batch(), _queued()
    assert progress_of(batch).left == 2

    actions.begin_part(batch, batch.run, 0)
    assert _queued() == queued
    work_off()

    assert progress_of(batch).made == PART + 1
    assert (first.number // PART, last.number // PART) == (0, 1)


@pytest.mark.one_store(reason="the press")
def test_one_file_for_printing_and_one_zip(visitor: Visitor, tmp_path: Path) -> None:
    alice, event = a_finished_training()
    took_part(event, alice, *(a_participant(event, name) for name in NAMES))
    actions.issue(event, acting(alice, "organiser"))
    sign_in(visitor, alice).open(CERTIFICATES).follow("Certificate of participation, ")
    page = visitor.path
    assert visitor.open(f"{page}/papers.zip").status == 404
    work_off()

    visitor.open(page).sees("3 of 3 are made.", "One PDF for printing, 3 papers")
    packed = ZipFile(BytesIO(visitor.open(f"{page}/papers.zip").body))
    assert {name.partition(" ")[2] for name in packed.namelist()} == {
        "Мария Димитрова.pdf",
        ".. .. Jana Ilić.pdf",
        "Ευανθία Ξυδάκη.pdf",
    }
    whole = visitor.open(f"{page}/papers-1.pdf").body
    assert visitor.open(f"{page}/papers-2.pdf").status == 404
    file = tmp_path / "whole.pdf"
    file.write_bytes(whole)
    assert faults([file])[file] == []
    with pikepdf.open(BytesIO(whole)) as pdf:
        parts = pdf.Root.StructTreeRoot.K[0].K
        assert [str(part.S) for part in parts] == ["/Part"] * 3
        assert len(pdf.pages) == 3
        assert dict(pdf.attachments) == {}
    assert progress_of(the_batch()).time_left is None


def test_a_kind_of_its_own_goes_on_with_the_numbers(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    by = acting(alice, "organiser")
    save_kind(event, AwardKind.ATTENDANCE, 0, {"is_given": True}, by)
    first = actions.issue(event, by)
    second = actions.issue(event, by, kind=AwardKind.ATTENDANCE)

    assert [each.number for each in (*first, *second)] == [1, 2]
    assert second[0].state is CertificateState.MAKING
    assert actions.issue(event, by, kind=AwardKind.ATTENDANCE) == []


_PAPERS = 24
_LEAST_KILLED = 6


def test_cr2_a_batch_outlives_kill_after_kill(app: Flask, store: Store) -> None:
    # The whole of CR2, 300 papers with the press and 100 kills, is in bench/certificates.py.
    alice, event = a_finished_training()
    took_part(event, alice, *(a_participant(event, f"P{number}") for number in range(_PAPERS)))
    actions.issue(event, acting(alice, "organiser"))
    batch_id, folder = the_batch().id, settings().data_dir
    db.session.rollback()

    done = subprocess.run(
        [sys.executable, "-m", "tests.support.killing", str(batch_id)],
        env={**os.environ, "DATABASE_URL": store.url, "DATA_DIR": str(folder)},
        cwd=house.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(done.stdout) >= _LEAST_KILLED
    made = all_of(select(Certificate).order_by(Certificate.number))
    assert [each.number for each in made] == list(range(1, _PAPERS + 1))
    assert {each.state for each in made} == {CertificateState.ISSUED}
    assert [bytes_of(_file_of(each).sha256) for each in made] == [
        paper(each.number) for each in made
    ]
    assert len(all_of(select(CertificateCopy))) == _PAPERS
    assert list(folder.rglob("*.part")) == []
    letters = all_of(select(OutgoingLetter).where(OutgoingLetter.dedup.startswith("certificate-")))
    assert len(letters) == _PAPERS


def _file_of(certificate: Certificate) -> StoredFile:
    return db.session.get_one(StoredFile, certificate.copies[0].pdf_file_id)
