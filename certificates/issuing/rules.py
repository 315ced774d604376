"""What may be done with a certificate that is out, and how long it says whose it is."""

from datetime import date
from datetime import timedelta

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from events.team.models import Participation

_KEPT = timedelta(days=10 * 365)
LIVE = (CertificateState.MAKING, CertificateState.ISSUED)


def may_revoke(certificate: Certificate) -> bool:
    """Only what is in people's hands can be taken back."""
    return certificate.state == CertificateState.ISSUED


def may_issue_again(certificate: Certificate) -> bool:
    """Once for each certificate: a second correction corrects the newer one."""
    return certificate.replaced_by_id is None


def time_of_names(participation: Participation) -> date:
    """The last day on which a certificate says whose it is: 10 years after the training."""
    return participation.event.ends_on + _KEPT
