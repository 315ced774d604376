"""Questions about who earned a certificate and who holds one."""

from dataclasses import dataclass
from uuid import UUID

from certificates.awards.queries import Standing
from certificates.awards.queries import kinds_on
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.awards.queries import standings_of
from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.queries.issued import certificates_of
from certificates.issuing.queries.issued import newest_in
from certificates.issuing.queries.issued import what_it_is
from events.call.models import Event
from events.team.models import Participation


@dataclass(frozen=True)
class Held:
    """One person against the rule of one kind, and their newest certificate of that kind."""

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


def held_in(event: Event, kind: AwardKind = AwardKind.PARTICIPATION) -> list[Held]:
    """Everybody who may come to one of that kind, by name, in the same number of questions."""
    newest = newest_in(event, kind)
    return [Held(each, newest.get(_what_for(each))) for each in standings_in(event, kind)]


def helds_of(participation: Participation) -> list[Held]:
    """Where one person stands for each kind that is given, and their newest certificate of it."""
    newest = {what_it_is(each): each for each in reversed(certificates_of(participation))}
    kinds = kinds_on(participation.event)
    standings = [each for kind in kinds for each in standings_of(participation, kind)]
    return [Held(each, newest.get((each.kind, _what_for(each)[1]))) for each in standings]


def held_of(participation: Participation, kind: AwardKind = AwardKind.PARTICIPATION) -> Held:
    """Where one person stands, and their newest certificate of that kind."""
    held = [each for each in certificates_of(participation) if each.kind is kind]
    return Held(standing_of(participation, kind), held[0] if held else None)


def _what_for(standing: Standing) -> tuple[UUID, UUID | None]:
    return standing.participation.id, standing.letter.id if standing.letter else None
