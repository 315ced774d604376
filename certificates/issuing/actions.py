"""Verbs of certificates: issue, print, issue again, revoke."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from uuid import uuid4

from certificates.awards.models import CertificateRule
from certificates.awards.queries import Standing
from certificates.awards.queries import frozen_organisations
from certificates.awards.queries import in_language
from certificates.awards.queries import lacks
from certificates.awards.queries import language_of_name
from certificates.awards.queries import rule_of
from certificates.awards.queries import standing_of
from certificates.issuing import letters
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import held_in
from certificates.issuing.queries import next_number
from certificates.issuing.queries import unprinted_in
from certificates.issuing.rules import may_issue_again
from certificates.issuing.rules import may_revoke
from events.attendance.queries import days_attended
from events.call.models import Event
from events.call.queries import slug_of
from events.team.actions import new_link
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.files import erase_files
from foundation.files import keep
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.mail import post
from foundation.people.tokens import new_token
from foundation.settings import settings
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

PRINT = "awards.print"
# 26 letters of 32 are 130 bits; the bars ask for 128 (security-bars DO6).
CODE_LETTERS = 26


@dataclass(frozen=True)
class Printed:
    """The bytes of a certificate in one language."""

    pdf: bytes
    html: str


def issue(event: Event, by: Actor, only: Collection[UUID] | None = None) -> list[Certificate]:
    """Issue to everybody who earned a certificate and never had one, or to those of `only`.

    Numbers are unique and without gaps: the event is held while they are given. A second call
    finds nobody and changes nothing. Raises Refused while something is missing, and when one of
    `only` has not earned it.
    """
    with transaction():
        hold(event)
        rule = _complete_rule(event)
        held = held_in(event, rule)
        if only is not None:
            held = [each for each in held if each.participation.id in only]
            _refuse_unearned([each.standing for each in held])
        return [_issue(event, rule, each.standing, by) for each in held if each.is_waiting]


def issue_again(certificate: Certificate, by: Actor) -> Certificate:
    """Issue anew with what is true now; the old one says "replaced", a revoked one stays revoked.

    The same certificate twice gives the one replacement. Raises Refused while something is
    missing, or when the hours are no longer enough.
    """
    event = certificate.participation.event
    with transaction():
        hold(event)
        if not may_issue_again(certificate):
            return db.session.get_one(Certificate, certificate.replaced_by_id)
        rule = _complete_rule(event)
        standing = standing_of(certificate.participation, rule)
        _refuse_unearned([standing])
        newer = _issue(event, rule, standing, by)
        certificate.replaced_by_id = newer.id
        if certificate.state != CertificateState.REVOKED:
            certificate.state = CertificateState.REPLACED
            certificate.ended_at = clock.now()
        return newer


def revoke(certificate: Certificate, reason: str, by: Actor) -> None:
    """Take a certificate back; `reason` is a code that only the audit keeps (DO9).

    The person gets a letter without it. Twice is once. Raises Refused for a certificate that is
    not ready or was replaced.
    """
    with transaction():
        hold(certificate)
        if certificate.state == CertificateState.REVOKED:
            return
        if not may_revoke(certificate):
            raise Refused(_("Only a certificate that is ready and stands can be taken back."))
        certificate.state = CertificateState.REVOKED
        certificate.ended_at = clock.now()
        _record(by, "revoked.certificate", certificate, reason=reason)
        post(letters.revoked(certificate, new_link(certificate.participation)))


def print_again(event: Event, by: Actor) -> int:
    """Hand everything that is not made yet to the press once more; how many."""
    with transaction():
        hold(event)
        waiting = unprinted_in(event)
        for certificate in waiting:
            certificate.fault = ""
            _to_the_press(certificate, f"{certificate.id}:{uuid4()}")
            _record(by, "reprinted.certificate", certificate)
        return len(waiting)


def finish(certificate: Certificate, copies: Mapping[str, Printed]) -> None:
    """Keep the printed `copies` ({language: bytes}) for ever, and tell the person.

    What is already kept is never touched: a job that runs twice changes nothing.
    """
    with transaction():
        hold(certificate)
        if certificate.state != CertificateState.MAKING:
            return
        for language, printed in copies.items():
            name = f"{certificate.content['number']}-{language}"
            pdf = keep(printed.pdf, f"{name}.pdf", "application/pdf")
            html = keep(printed.html.encode(), f"{name}.html", "text/html")
            db.session.add(
                CertificateCopy(
                    certificate_id=certificate.id,
                    language=language,
                    pdf_file_id=pdf.id,
                    html_file_id=html.id,
                )
            )
        certificate.state = CertificateState.ISSUED
        certificate.fault = ""
        post(letters.ready(certificate, new_link(certificate.participation)))


def note_fault(certificate: Certificate, fault: str) -> None:
    """Tell organisers why the press could not make it."""
    with transaction():
        hold(certificate)
        if certificate.state == CertificateState.MAKING:
            certificate.fault = fault


def _issue(event: Event, rule: CertificateRule, standing: Standing, by: Actor) -> Certificate:
    number, code = next_number(event), new_token()[:CODE_LETTERS]
    certificate = Certificate(
        event_id=event.id,
        participation_id=standing.participation.id,
        number=number,
        code=code,
        content={
            **_about_training(event, rule),
            **_about_person(standing),
            "number": _number_in_words(event, rule, number),
            "verify_url": f"{settings().base_url}/verify/{code}",
        },
        state=CertificateState.MAKING,
        issued_at=clock.now(),
    )
    db.session.add(certificate)
    db.session.flush()
    _to_the_press(certificate, str(certificate.id))
    _record(by, "issued.certificate", certificate)
    return certificate


def _about_training(event: Event, rule: CertificateRule) -> dict[str, Any]:
    return {
        "title": rule.training_title,
        "role": rule.role_title,
        "place": rule.place,
        "outcomes": rule.learning_outcomes,
        "whole_hours": str(rule.whole_hours),
        "starts_on": event.starts_on.isoformat(),
        "ends_on": event.ends_on.isoformat(),
        "zone": event.zone,
        "issued_on": clock.today(event.zone).isoformat(),
        "organisations": frozen_organisations(event),
    }


def _about_person(standing: Standing) -> dict[str, Any]:
    return {
        "name": standing.participation.name,
        "name_language": language_of_name(standing.participation),
        "hours": str(standing.hours),
        "days": [day.isoformat() for day in days_attended(standing.participation)],
    }


def _number_in_words(event: Event, rule: CertificateRule, number: int) -> str:
    """What people say on the phone: "SOF-2016-001"; only the code opens the page (DO6)."""
    place = in_language(rule.place, "en")[0] or in_language(rule.training_title, "en")[0]
    return f"{slug_of(place)[:3].upper()}-{event.ends_on.year}-{number:03d}"


def _to_the_press(certificate: Certificate, key: str) -> None:
    enqueue(PRINT, key=key, certificate_id=str(certificate.id))


def _record(by: Actor, act: str, certificate: Certificate, **details: object) -> None:
    # Told in the person's own history: the row is their participation.
    number = certificate.number
    record(by, act, certificate.participation_id, certificate.event_id, number=number, **details)


def _complete_rule(event: Event) -> CertificateRule:
    rule = rule_of(event)
    missing = lacks(event, rule)
    if missing or rule is None:
        raise Refused(_("Something is still missing. %(what)s", what=" ".join(missing)))
    return rule


def _refuse_unearned(standings: Collection[Standing]) -> None:
    for standing in standings:
        if not standing.earned:
            name = standing.participation.name
            raise Refused(_("%(name)s does not have enough hours yet.", name=name))


def erase(participation: Participation, by: Actor) -> None:
    """Take the name off a person's certificates and destroy the papers.

    What stays is the entry under the code: that such a certificate was issued, when, for which
    training, so that the numbers stay without a gap (security-bars PR8). It runs inside the
    caller's transaction.
    """
    for certificate in certificates_of(participation):
        certificate.content = {**certificate.content, "name": ""}
        if certificate.state == CertificateState.MAKING:
            certificate.state, certificate.ended_at = CertificateState.REVOKED, clock.now()
        files = [key for one in certificate.copies for key in (one.pdf_file_id, one.html_file_id)]
        for one in list(certificate.copies):
            db.session.delete(one)
        db.session.flush()
        erase_files(files)
        record(by, "erased.certificate", certificate, certificate.event_id)
