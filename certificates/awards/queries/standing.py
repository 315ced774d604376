"""Questions about who stands where against the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from certificates.awards.models import CertificateRule
from certificates.awards.rules import TEXTS
from certificates.awards.rules import has_earned
from certificates.awards.rules import hours_lacking
from certificates.awards.rules import is_over
from events.attendance.queries import hours_in
from events.attendance.queries import marked_hours_of
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.call.queries import languages_of
from events.team.models import Participation
from foundation.i18n import LANGUAGES
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.store import one_or_none


@dataclass(frozen=True)
class Standing:
    """One person against the rule."""

    participation: Participation
    hours: Decimal | None
    earned: bool
    #: Hours that are still needed; None before the rule is written, and once it is met.
    lacking: Decimal | None = None


def rule_of(event: Event) -> CertificateRule | None:
    """The rule of a training, once somebody has written it."""
    return one_or_none(select(CertificateRule).where(CertificateRule.event_id == event.id))


def languages_of_rule(event: Event, rule: CertificateRule | None) -> list[str]:
    """In which languages the words of the certificate are written.

    Those of the training's texts; where nobody has named any, those that Stepfree speaks; and
    those in which something is written already.
    """
    own = languages_of(event)
    usual = own if len(own) > 1 else [event.language, *LANGUAGES]
    texts: list[Mapping[str, str]] = [getattr(rule, name) for name in TEXTS] if rule else []
    written = [code for text in texts for code in text if text[code]]
    return list(dict.fromkeys([*usual, *written]))


def lacks(event: Event, rule: CertificateRule | None) -> list[str]:
    """What must be there before a certificate can be issued, in words."""
    found = []
    if not is_over(event):
        last = format_date(event.ends_on)
        found.append(
            _("The end of the training: certificates can be issued from %(day)s.", day=last)
        )
    if not event.organisations:
        found.append(_("An organisation that holds the training and signs."))
    if rule is None:
        found.append(_("The rule: how many hours are needed, and what the certificate says."))
    elif not rule.training_title.get(event.language):
        found.append(_("The title of the training, in the language of its page."))
    return found


def standings_in(event: Event, rule: CertificateRule | None) -> list[Standing]:
    """Everybody with a place or with hours, by name, in the same number of questions."""
    hours = hours_in(event)
    return [_standing(person, hours.get(person.id), rule) for person in people_with_hours(event)]


def standing_of(participation: Participation, rule: CertificateRule | None) -> Standing:
    """One person against the rule."""
    return _standing(participation, marked_hours_of(participation), rule)


def _standing(
    person: Participation, hours: Decimal | None, rule: CertificateRule | None
) -> Standing:
    return Standing(person, hours, has_earned(hours, rule), hours_lacking(hours, rule))
