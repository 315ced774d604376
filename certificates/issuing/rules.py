"""What may be done with a certificate that is out, and how long it says whose it is."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import timedelta
from itertools import pairwise
from statistics import median

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


def may_correct_name(certificate: Certificate) -> bool:
    """The holder corrects what stands, at any time."""
    return certificate.state == CertificateState.ISSUED


def time_left(made: Sequence[tuple[datetime, int]], left: int) -> timedelta | None:
    """How long `left` papers will take; `made` says when the last were made, and how many together.

    The newest come first. The usual time of a paper counts, so that a night in which nobody worked
    does not. None before papers were made at two moments, and when nothing is left.
    """
    each = [
        (later - earlier).total_seconds() / many for (later, many), (earlier, _) in pairwise(made)
    ]
    if not each or not left:
        return None
    return timedelta(seconds=median(each) * left)
