"""What certificates add to other pages."""

from flask import render_template

from certificates.awards.queries import rule_of
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import held_of
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
    rule = rule_of(event)
    held = held_of(participation, rule)
    if held.standing.hours is None and held.certificate is None:
        return ""
    return render_template(
        "certificates/issuing/panels/person.html",
        event=event,
        participation=participation,
        rule=rule,
        held=held,
        certificates=certificates_of(participation),
        may_issue_again=may_issue_again,
        may_revoke=may_revoke,
    )


def for_supporter(supporter: Supporter) -> str:
    """On a supporter's page: whether there is a certificate, where the person ticked that."""
    if Share.CERTIFICATE not in supporter.parts:
        return ""
    participation = supporter.participation
    held = held_of(participation, rule_of(participation.event)).certificate
    return render_template(
        "certificates/issuing/panels/for_supporter.html", stands=is_live(held), held=held
    )


def my_certificate(participation: Participation, token: str) -> str:
    """On a person's own page: the way to the certificate, once there is something to tell."""
    event = participation.event
    rule = rule_of(event)
    held = held_of(participation, rule)
    has_part = participation.state == State.CONFIRMED and rule is not None
    if held.certificate is None and not has_part:
        return ""
    return render_template(
        "certificates/issuing/panels/my.html",
        token=token,
        held=held,
        rule=rule,
        stands=is_live(held.certificate),
    )
