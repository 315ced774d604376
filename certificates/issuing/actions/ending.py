"""How certificates end: replaced by a new one, or taken back."""

from certificates.awards.queries import language_of_name
from certificates.awards.queries import standing_of
from certificates.credentials.actions import withdraw
from certificates.credentials.models import CredentialStatus
from certificates.designs.queries import design_of
from certificates.issuing import letters
from certificates.issuing.actions.issuing import add
from certificates.issuing.actions.issuing import note
from certificates.issuing.actions.issuing import refuse_incomplete
from certificates.issuing.actions.issuing import refuse_unearned
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import content_about
from certificates.issuing.queries import design_of_paper
from certificates.issuing.queries import facts_of
from certificates.issuing.queries import next_number
from certificates.issuing.rules import LIVE
from certificates.issuing.rules import may_issue_again
from certificates.issuing.rules import may_revoke
from events.team.actions import correct
from events.team.actions import new_link
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail import post
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def issue_again(certificate: Certificate, by: Actor, reason: str = "other") -> Certificate:
    """Issue anew with what is true now; the old one says "replaced", a revoked one stays revoked.

    The same certificate twice gives the one replacement. `reason` is a code that organisers and
    the holder read. Raises Refused while something is missing, or when it is no longer earned.
    """
    event = certificate.participation.event
    with transaction():
        hold(event)
        if not may_issue_again(certificate):
            return db.session.get_one(Certificate, certificate.replaced_by_id)
        refuse_incomplete(event, certificate.kind)
        person, kind = certificate.participation, certificate.kind
        standing = standing_of(person, kind, certificate.letter_id)
        refuse_unearned([standing])
        content = content_about(event, standing, design_of(event, certificate.kind))
        return _replace(certificate, content, by, reason)


def correct_name(participation: Participation, name: str, by: Actor) -> list[Certificate]:
    """The holder says how they write their name: each paper that stands is issued anew with it.

    All else stays as it was issued. The organisers are told. The same name changes nothing.
    """
    with transaction():
        hold(participation.event)
        wrong = [
            each
            for each in certificates_of(participation)
            if each.state in LIVE and each.content["name"] != name
        ]
        correct(participation, {"name": name}, participation.version, by)
        newer = [_with_name(each, by) for each in wrong]
        if newer:
            letters.name_corrected(newer[0])
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
        withdraw(certificate.id, CredentialStatus.REVOKED)
        note(by, "revoked.certificate", certificate, reason=reason)
        post(letters.revoked(certificate, new_link(certificate.participation)))


def _with_name(old: Certificate, by: Actor) -> Certificate:
    person = old.participation
    content = {
        **facts_of(old).as_json(),
        "design": design_of_paper(old).as_json(),
        "name": person.name,
        "name_language": language_of_name(person),
    }
    return _replace(old, content, by, "name")


def _replace(old: Certificate, content: dict[str, object], by: Actor, reason: str) -> Certificate:
    event = old.participation.event
    newer = add(old.participation, content, next_number(event), by)
    newer.letter_id = old.letter_id
    old.replaced_by_id = newer.id
    if old.state != CertificateState.REVOKED:
        old.state, old.ended_at = CertificateState.REPLACED, clock.now()
        withdraw(old.id, CredentialStatus.REPLACED)
    note(by, "replaced.certificate", old, newer=newer.number, reason=reason)
    return newer
