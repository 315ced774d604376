"""Verbs of editions: make, print, withdraw, put back; and what all of them say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from uuid import uuid4

from certificates.recommendations.models import Edition
from certificates.recommendations.models import EditionPaper
from certificates.recommendations.queries import addressees_of
from certificates.recommendations.queries import frozen_content
from certificates.recommendations.queries import imprint_of
from certificates.recommendations.queries import next_number
from certificates.recommendations.rules import can_be_printed
from events.call.models import Event
from events.outcomes.queries import outcomes_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.files import DOCX
from foundation.files import StoredFile
from foundation.files import keep
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.people import Person
from foundation.people import acting
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

PRINT = "recommendations.print"


@dataclass(frozen=True)
class Wanted:
    """An edition to be made, for everybody ("") or one addressee; `changes` tells what is new."""

    language: str
    addressee: str = ""
    changes: str = ""


@dataclass(frozen=True)
class Printed:
    """What the press made: {"pdf", "large" and perhaps "easy": bytes}, the page, a Word file."""

    papers: Mapping[str, bytes]
    html: str
    docx: bytes


def make_edition(event: Event, edition_id: UUID, wanted: Wanted, by: Person) -> Edition:
    """Freeze the outcomes of now as an edition.

    Numbers count up while the event is held; the same key twice makes one edition. Raises Refused
    while the outcomes are not published, and for an addressee that no recommendation has.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(Edition, edition_id)
        if earlier is not None:
            return earlier
        _refuse(event, wanted.addressee)
        number = next_number(event)
        edition = Edition(
            id=edition_id,
            event_id=event.id,
            number=number,
            language=wanted.language,
            addressee=wanted.addressee,
            content=frozen_content(
                event, number, wanted.language, wanted.addressee, wanted.changes
            ),
            made_at=clock.now(),
            made_by_id=by.id,
        )
        db.session.add(edition)
        db.session.flush()
        _to_the_press(edition, str(edition.id))
        record(acting(by, "organiser"), "made.edition", edition, event.id, number=number)
        return edition


def withdraw(edition: Edition, by: Actor) -> None:
    """Take an edition off the public page; its address says so, and it can be put back."""
    with transaction():
        hold(edition)
        if edition.withdrawn_at is None:
            edition.withdrawn_at = clock.now()
            record(by, "withdrew.edition", edition, edition.event_id, number=edition.number)


def put_back(edition: Edition, by: Actor) -> None:
    """Show an edition again, with the same bytes."""
    with transaction():
        hold(edition)
        if edition.withdrawn_at is not None:
            edition.withdrawn_at = None
            record(by, "put_back.edition", edition, edition.event_id, number=edition.number)


def print_again(edition: Edition, by: Actor) -> None:
    """Hand an edition that is not made yet to the press once more."""
    with transaction():
        hold(edition)
        if edition.pdf_file_id is None:
            edition.fault = ""
            _to_the_press(edition, f"{edition.id}:{uuid4()}")
            record(by, "reprinted.edition", edition, edition.event_id, number=edition.number)


def finish(edition: Edition, printed: Printed) -> None:
    """Keep the printed bytes for ever; what is already kept is never touched."""
    with transaction():
        hold(edition)
        if edition.pdf_file_id is not None:
            return
        name = f"recommendations-{edition.number}-{edition.language}"
        papers = dict(printed.papers)
        edition.pdf_file_id = keep(papers.pop("pdf"), f"{name}.pdf", "application/pdf").id
        edition.html_file_id = keep(printed.html.encode(), f"{name}.html", "text/html").id
        for kind, pdf in papers.items():
            _keep_paper(edition, kind, keep(pdf, f"{name}-{kind}.pdf", "application/pdf"))
        _keep_paper(edition, "docx", keep(printed.docx, f"{name}.docx", DOCX))
        edition.fault = ""


def _keep_paper(edition: Edition, kind: str, file: StoredFile) -> None:
    db.session.add(EditionPaper(edition_id=edition.id, kind=kind, file_id=file.id))


def note_fault(edition: Edition, fault: str) -> None:
    """Keep why the press could not make it: PressFailed.kept."""
    with transaction():
        hold(edition)
        if edition.pdf_file_id is None:
            edition.fault = fault


def say_imprint(event: Event, values: Mapping[str, Any], seen: int, by: Person) -> None:
    """Write who met, licence and contact for the next editions.

    `values`: people and countries (None for as counted), named, licence, contact. `seen` is the
    version that the writer saw, 0 where nothing was written yet. Raises Conflict when somebody
    else saved in between.
    """
    with transaction():
        hold(event)
        imprint = imprint_of(event)
        changed = [name for name, value in values.items() if getattr(imprint, name) != value]
        if not changed:
            return
        check_version(imprint, seen)
        for name in changed:
            setattr(imprint, name, values[name])
        db.session.add(imprint)
        record(acting(by, "organiser"), "changed.imprint", imprint, event.id, fields=changed)


def _to_the_press(edition: Edition, key: str) -> None:
    enqueue(PRINT, key=key, edition_id=str(edition.id))


def _refuse(event: Event, addressee: str) -> None:
    if not can_be_printed(outcomes_of(event)):
        raise Refused(
            _("Publish the outcomes first. An edition shows them to everybody, for ever.")
        )
    if addressee and addressee not in addressees_of(event):
        raise Refused(_("No recommendation speaks to them any more. Choose again."), "addressee")
