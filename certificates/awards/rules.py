"""Who has earned a certificate, and what may be done with one."""

from decimal import Decimal

from certificates.awards.models import Certificate
from certificates.awards.models import CertificateRule
from certificates.awards.models import CertificateState
from events.call.models import Event
from foundation.clock import today

LIVE = (CertificateState.MAKING, CertificateState.ISSUED)


def has_earned(hours: Decimal | None, rule: CertificateRule | None) -> bool:
    """Whether those hours are enough; nobody earns anything before the rule is written."""
    return hours is not None and rule is not None and hours >= rule.least_hours


def is_over(event: Event) -> bool:
    """A certificate says that somebody took part until the end: from the last day on."""
    return today(event.zone) >= event.ends_on


def may_revoke(certificate: Certificate) -> bool:
    """Only what is in people's hands can be taken back."""
    return certificate.state == CertificateState.ISSUED


def may_issue_again(certificate: Certificate) -> bool:
    """Once for each certificate: a second correction corrects the newer one."""
    return certificate.replaced_by_id is None
