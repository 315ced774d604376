"""Who has earned a certificate."""

from decimal import ROUND_FLOOR
from decimal import Decimal

from certificates.awards.models import CertificateRule
from events.call.models import Event
from foundation.clock import today

TEXTS = ("training_title", "role_title", "place", "learning_outcomes")
"""Columns of the rule that hold words by language."""


def has_earned(hours: Decimal | None, rule: CertificateRule | None) -> bool:
    """Whether those hours are enough; nobody earns anything before the rule is written."""
    return hours is not None and rule is not None and hours >= rule.least_hours


def hours_lacking(hours: Decimal | None, rule: CertificateRule | None) -> Decimal | None:
    """How many hours are still needed; None before the rule is written, and once it is met."""
    if rule is None or has_earned(hours, rule):
        return None
    return rule.least_hours - (hours or Decimal(0))


def hours_of_share(whole: Decimal, percent: int) -> Decimal:
    """The hours that a share of the whole asks for, rounded in the person's favour."""
    return (whole * percent / 100).quantize(Decimal("0.01"), ROUND_FLOOR)


def is_over(event: Event) -> bool:
    """A certificate says that somebody took part until the end: from the last day on."""
    return today(event.zone) >= event.ends_on
