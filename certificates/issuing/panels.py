"""What certificates add to other pages."""

from flask import render_template

from certificates.awards.queries import kinds_on
from certificates.awards.queries import rule_of
from certificates.designs.models import AwardKind
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import certificates_to_show
from certificates.issuing.queries import held_of
from certificates.issuing.queries import helds_of
from certificates.issuing.queries import history_of
from certificates.issuing.queries import is_live
from certificates.issuing.rules import may_issue_again
from certificates.issuing.rules import may_revoke
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from registration.companions.models import Share
from registration.companions.models import Supporter


def certificate_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: their certificates, and what can be done."""
    held = helds_of(participation)
    certificates = certificates_of(participation)
    if not certificates and not any(each.standing.hours or each.is_waiting for each in held):
        return ""
    return render_template(
        "certificates/issuing/panels/person.html",
        event=event,
        participation=participation,
        rule=rule_of(event),
        held=held,
        certificates=certificates,
        may_issue_again=may_issue_again,
        may_revoke=may_revoke,
        lines=history_of(participation),
    )


def for_supporter(supporter: Supporter) -> str:
    """On a supporter's page: whether there is a certificate, where the person ticked that."""
    if Share.CERTIFICATE not in supporter.parts:
        return ""
    held = held_of(supporter.participation).certificate
    return render_template(
        "certificates/issuing/panels/for_supporter.html", stands=is_live(held), held=held
    )


def my_certificate(participation: Participation, token: str) -> str:
    """On a person's own page: the way to the certificate, once there is something to tell."""
    rule, held = rule_of(participation.event), held_of(participation)
    others = [each for each in certificates_to_show(participation) if is_live(each)]
    is_given = AwardKind.PARTICIPATION in kinds_on(participation.event)
    has_part = participation.state == State.CONFIRMED and rule is not None and is_given
    if held.certificate is None and not has_part and not others:
        return ""
    return render_template(
        "certificates/issuing/panels/my.html",
        token=token,
        held=held,
        has_part=has_part,
        others=[each for each in others if each.kind is not held.standing.kind],
        rule=rule,
        stands=is_live(held.certificate),
    )
