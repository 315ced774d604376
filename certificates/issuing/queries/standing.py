"""Questions about who earned a certificate and who holds one."""

from dataclasses import dataclass

from certificates.awards.models import CertificateRule
from certificates.awards.queries import Standing
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.issuing.models import Certificate
from certificates.issuing.queries.issued import certificates_of
from certificates.issuing.queries.issued import newest_in
from events.call.models import Event
from events.team.models import Participation


@dataclass(frozen=True)
class Held:
    """One person against the rule, and their newest certificate."""

    standing: Standing
    certificate: Certificate | None

    @property
    def participation(self) -> Participation:
        """Whose it is."""
        return self.standing.participation

    @property
    def is_waiting(self) -> bool:
        """Earned, and no certificate was ever issued."""
        return self.standing.earned and self.certificate is None


def held_in(event: Event, rule: CertificateRule | None) -> list[Held]:
    """Everybody with a place or with hours, by name, in the same number of questions."""
    newest = newest_in(event)
    return [Held(each, newest.get(each.participation.id)) for each in standings_in(event, rule)]


def held_of(participation: Participation, rule: CertificateRule | None) -> Held:
    """Where one person stands, and their newest certificate."""
    held = certificates_of(participation)
    return Held(standing_of(participation, rule), held[0] if held else None)
