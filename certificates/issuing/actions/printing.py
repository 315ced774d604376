"""What becomes of printed papers: they are kept for ever, and the person is told."""

from collections.abc import Mapping
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
from certificates.issuing.queries import unprinted_in
from events.call.models import Event
from events.team.actions import new_link
from foundation import clock
from foundation.audit import Actor
from foundation.files import keep
from foundation.files import keep_ahead
from foundation.mail import post
from foundation.store import db
from foundation.store import hold
from foundation.store import hold_all
from foundation.store import transaction


def finish(certificate: Certificate, copies: Mapping[str, Printed]) -> None:
    """Keep the printed main `copies` ({languages: bytes}) for ever; see finish_together()."""
    finish_together({certificate.id: copies})


def finish_together(papers: Mapping[UUID, Mapping[str, Printed]]) -> None:
    """Keep the printed main copies of certificates for ever, and tell each person.

    What is already kept is never touched: a job that runs twice changes nothing.
    """
    with transaction():
        held = hold_all(Certificate, papers)
        waiting = [each for each in held if each.state == CertificateState.MAKING]
        printed = [copy for each in waiting for copy in papers[each.id].values()]
        keep_ahead([part for copy in printed for part in (copy.pdf, copy.html.encode())])
        for each in waiting:
            _finish(each, papers[each.id])


def _finish(certificate: Certificate, copies: Mapping[str, Printed]) -> None:
    for languages, printed in copies.items():
        _keep(certificate, languages, Edition.ORDINARY, printed, is_main=True)
    certificate.state = CertificateState.ISSUED
    certificate.made_at = clock.now()
    certificate.fault = ""
    link = new_link(certificate.participation)
    post(letters.ready(certificate, taken_by(certificate), link))


def keep_copy(
    certificate: Certificate, language: str, edition: Edition, printed: Printed
) -> CertificateCopy:
    """Keep a further copy that somebody asked for; the first one kept is given for ever (DO10)."""
    with transaction():
        hold(certificate)
        db.session.expire(certificate, ["copies"])
        kept = copy_of(certificate, language, edition)
        return kept or _keep(certificate, language, edition, printed, is_main=False)


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


def _keep(
    certificate: Certificate, language: str, edition: Edition, printed: Printed, *, is_main: bool
) -> CertificateCopy:
    name = f"{certificate.content['number']}-{language}"
    name += "-large" if edition is Edition.LARGE else ""
    copy = CertificateCopy(
        certificate_id=certificate.id,
        language=language,
        edition=edition,
        is_main=is_main,
        pdf_file_id=keep(printed.pdf, f"{name}.pdf", "application/pdf").id,
        html_file_id=keep(printed.html.encode(), f"{name}.html", "text/html").id,
    )
    db.session.add(copy)
    db.session.flush()
    db.session.expire(certificate, ["copies"])
    return copy
