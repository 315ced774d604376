"""Issuing: numbers are given, words are frozen, and the press is asked."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID
from uuid import uuid4

from certificates.awards.queries import Said
from certificates.awards.queries import Standing
from certificates.awards.queries import lacks
from certificates.awards.queries import said_in
from certificates.credentials.actions import sign_all
from certificates.designs.models import AwardKind
from certificates.designs.queries import design_of
from certificates.issuing.actions.batches import begin
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import achievement_of
from certificates.issuing.queries import content_about
from certificates.issuing.queries import held_in
from certificates.issuing.queries import next_number
from certificates.issuing.queries import numbered
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

PRINT = "awards.print"
# 26 letters of 32 are 130 bits; the bars ask for 128 (security-bars DO6).
CODE_LETTERS = 26


def issue(
    event: Event,
    by: Actor,
    only: Collection[UUID] | None = None,
    kind: AwardKind = AwardKind.PARTICIPATION,
) -> list[Certificate]:
    """Issue one kind to everybody who earned it and never had one, or to those of `only`.

    Numbers are unique and without gaps over all kinds: the event is held while they are given. A
    second call finds nobody and changes nothing. What is issued together is made by one job.
    Raises Refused while something is missing, and when one of `only` has not earned it.
    """
    with transaction():
        hold(event)
        refuse_incomplete(event, kind)
        held = held_in(event, kind)
        if only is not None:
            held = [each for each in held if each.participation.id in only]
            earned = {each.participation.id for each in held if each.standing.earned}
            rest = [each.standing for each in held if each.participation.id not in earned]
            refuse_unearned(rest)
        waiting = [each.standing for each in held if each.is_waiting]
        return _issue_together(event, kind, waiting, by) if waiting else []


def _issue_together(
    event: Event, kind: AwardKind, waiting: Collection[Standing], by: Actor
) -> list[Certificate]:
    batch = IssueBatch(event_id=event.id, kind=kind, started_at=clock.now(), run=1)
    db.session.add(batch)
    db.session.flush()
    design, first = design_of(event, kind), next_number(event)
    issued, said = [], said_in(event, [each.participation.id for each in waiting])
    for number, standing in enumerate(waiting, first):
        content = content_about(event, standing, design, said)
        certificate = _new(standing.participation, content, number)
        certificate.batch_id = batch.id
        certificate.letter_id = standing.letter.id if standing.letter else None
        issued.append(certificate)
    _given(issued, by, said)
    begin(batch)
    return issued


def add(person: Participation, content: Mapping[str, Any], number: int, by: Actor) -> Certificate:
    """A new certificate with its number, its code and its credential; the event is held."""
    certificate = _new(person, content, number)
    _given([certificate], by, said_in(person.event, ()))
    to_the_press(certificate, str(certificate.id))
    return certificate


def to_the_press(certificate: Certificate, key: str) -> None:
    """Have one certificate made, once for each key."""
    enqueue(PRINT, key=key, certificate_id=str(certificate.id))


def note(by: Actor, act: str, certificate: Certificate, **details: object) -> None:
    """Record it in the person's own history: the row is their participation."""
    number = certificate.number
    record(by, act, certificate.participation_id, certificate.event_id, number=number, **details)


def _new(person: Participation, content: Mapping[str, Any], number: int) -> Certificate:
    event, code = person.event, new_token()[:CODE_LETTERS]
    return Certificate(
        id=uuid4(),
        event_id=event.id,
        participation_id=person.id,
        participation=person,
        kind=AwardKind(content["kind"]),
        number=number,
        code=code,
        content=numbered(content, event, number, code),
        state=CertificateState.MAKING,
        issued_at=clock.now(),
    )


def _given(certificates: Sequence[Certificate], by: Actor, said: Said) -> None:
    db.session.add_all(certificates)
    db.session.flush()
    sign_all({each.id: achievement_of(each, said) for each in certificates})
    for each in certificates:
        note(by, "issued.certificate", each)


def refuse_incomplete(event: Event, kind: AwardKind) -> None:
    """Raise Refused, with what is missing, before anything of that kind can be issued."""
    told = [each.text for each in lacks(event, kind)]
    if told:
        raise Refused(_("Something is still missing. %(what)s", what=" ".join(told)))


def refuse_unearned(standings: Collection[Standing]) -> None:
    """Raise Refused for the first who has not earned it, and say why."""
    for standing in standings:
        if not standing.earned:
            raise Refused(standing.unmet)
