"""What certificates add to other pages."""

from flask import render_template

from certificates.awards.queries import certificates_of
from certificates.awards.queries import is_live
from certificates.awards.queries import rule_of
from certificates.awards.queries import standing_of
from certificates.awards.rules import may_issue_again
from certificates.awards.rules import may_revoke
from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from registration.companions.models import Share
from registration.companions.models import Supporter


def certificate_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: their certificates, and what can be done."""
    rule = rule_of(event)
    standing = standing_of(participation, rule)
    if standing.hours is None and standing.certificate is None:
        return ""
    return render_template(
        "certificates/awards/panels/person.html",
        event=event,
        participation=participation,
        rule=rule,
        standing=standing,
        certificates=certificates_of(participation),
        may_issue_again=may_issue_again,
        may_revoke=may_revoke,
    )


def for_supporter(supporter: Supporter) -> str:
    """On a supporter's page: whether there is a certificate, where the person ticked that."""
    if Share.CERTIFICATE not in supporter.parts:
        return ""
    standing = standing_of(supporter.participation, rule_of(supporter.participation.event))
    held = standing.certificate
    return render_template(
        "certificates/awards/panels/for_supporter.html", stands=is_live(held), held=held
    )


def my_certificate(participation: Participation, token: str) -> str:
    """On a person's own page: the way to the certificate, once there is something to tell."""
    event = participation.event
    rule = rule_of(event)
    standing = standing_of(participation, rule)
    has_part = participation.state == State.CONFIRMED and rule is not None
    if standing.certificate is None and not has_part:
        return ""
    return render_template(
        "certificates/awards/panels/my.html",
        token=token,
        standing=standing,
        rule=rule,
        stands=is_live(standing.certificate),
    )
