"""What becomes of printed papers: they are kept for ever, and the person is told."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID
from uuid import uuid4

from certificates.issuing import letters
from certificates.issuing.actions.batches import go_on
from certificates.issuing.actions.issuing import note
from certificates.issuing.actions.issuing import to_the_press
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import Edition
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import Printed
from certificates.issuing.queries import copy_of
from certificates.issuing.queries import taken_by
from certificates.issuing.queries import to_print
from certificates.issuing.queries import unprinted_in
from events.call.models import Event
from events.team.actions import new_link
from foundation import clock
from foundation.audit import Actor
from foundation.files import Content
from foundation.files import keep_ahead
from foundation.files import keep_all
from foundation.mail import post_all
from foundation.store import db
from foundation.store import hold
from foundation.store import hold_all
from foundation.store import transaction


class _Made(NamedTuple):
    """A printed copy that is to be kept."""

    certificate: Certificate
    languages: str
    printed: Printed
    edition: Edition = Edition.ORDINARY
    is_main: bool = True


def finish(certificate: Certificate, copies: Mapping[str, Printed]) -> None:
    """Keep the printed main `copies` ({languages: bytes}) for ever; see finish_together()."""
    finish_together({certificate.id: copies})


def finish_together(papers: Mapping[UUID, Mapping[str, Printed]]) -> None:
    """Keep the printed main copies of certificates for ever, and tell each person.

    What is already kept is never touched: a job that runs twice changes nothing.
    """
    printed = [copy for copies in papers.values() for copy in copies.values()]
    # Before the transaction, for others wait to write as long as it lasts.
    keep_ahead([part for copy in printed for part in (copy.pdf, copy.html.encode())])
    with transaction():
        hold_all(Certificate, papers)
        waiting = to_print(papers)
        _keep([_Made(each, *copy) for each in waiting for copy in papers[each.id].items()])
        moment = clock.now()
        for each in waiting:
            each.state, each.made_at, each.fault = CertificateState.ISSUED, moment, ""
        _tell(waiting)


def _tell(certificates: Sequence[Certificate]) -> None:
    older = taken_by(certificates)
    events = {each.event_id: each.participation.event for each in certificates}
    own = {key: letters.own_words(event) for key, event in events.items()}
    post_all(
        [
            letters.ready(
                each, older.get(each.id), new_link(each.participation), own[each.event_id]
            )
            for each in certificates
        ]
    )


def keep_copy(
    certificate: Certificate, language: str, edition: Edition, printed: Printed
) -> CertificateCopy:
    """Keep a further copy that somebody asked for; the first one kept is given for ever (DO10)."""
    with transaction():
        hold(certificate)
        db.session.expire(certificate, ["copies"])
        kept = copy_of(certificate, language, edition)
        made = _Made(certificate, language, printed, edition, is_main=False)
        return kept or _keep([made])[0]


def note_fault(certificate: Certificate, fault: str) -> None:
    """Tell organisers why the press could not make it."""
    with transaction():
        hold(certificate)
        if certificate.state == CertificateState.MAKING:
            certificate.fault = fault


def print_again(event: Event, by: Actor) -> int:
    """Hand everything that is not made yet to the press once more; how many."""
    with transaction():
        hold(event)
        waiting = unprinted_in(event)
        for certificate in waiting:
            certificate.fault = ""
            note(by, "reprinted.certificate", certificate)
            if certificate.batch_id is None:
                to_the_press(certificate, f"{certificate.id}:{uuid4()}")
        for batch_id in {each.batch_id for each in waiting if each.batch_id}:
            go_on(db.session.get_one(IssueBatch, batch_id), by)
        return len(waiting)


def _keep(made: Sequence[_Made]) -> list[CertificateCopy]:
    files = iter(keep_all(content for each in made for content in _contents(each)))
    copies = [
        CertificateCopy(
            certificate_id=each.certificate.id,
            language=each.languages,
            edition=each.edition,
            is_main=each.is_main,
            pdf_file_id=next(files).id,
            html_file_id=next(files).id,
        )
        for each in made
    ]
    db.session.add_all(copies)
    db.session.flush()
    for each in made:
        db.session.expire(each.certificate, ["copies"])
    return copies


def _contents(made: _Made) -> Iterator[Content]:
    name = f"{made.certificate.content['number']}-{made.languages}"
    name += "-large" if made.edition is Edition.LARGE else ""
    yield Content(made.printed.pdf, f"{name}.pdf", "application/pdf")
    yield Content(made.printed.html.encode(), f"{name}.html", "text/html")
