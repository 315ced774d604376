"""Which papers a person may have, and in which forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import KINDS
from certificates.papers.kinds import Format
from certificates.papers.kinds import PaperKind
from certificates.papers.kinds import Whose
from certificates.papers.queries.laying import about_of
from certificates.papers.queries.laying import lay
from certificates.papers.queries.rows import all_given_to
from certificates.papers.rules import may_have
from events.team.models import Participation
from foundation.i18n import current_language


@dataclass(frozen=True)
class PaperOffer:
    """A paper that a person may have.

    It opens at "own_papers.show" with the token and `kind`; each of `formats` but HTML at
    "own_papers.download", with `form` its value. `given_on` is the day on which it was given and
    since which it never changes; None for what is made afresh. An invitation letter that is not
    given yet has no formats: its page tells how to ask for it.
    """

    kind: str
    title: str
    what_for: str
    formats: Sequence[Format]
    given_on: date | None = None


def papers_for(participation: Participation) -> list[PaperOffer]:
    """Every paper that the person may have now, given ones first; [] for who does not come."""
    given = {row.kind: row for row in all_given_to(participation)}
    if not may_have(participation):
        return []
    found = []
    for kind in KINDS.values():
        row = given.get(kind.name)
        if row is not None:
            said = (kind.name, str(kind.title), str(kind.what_for))
            found.append(PaperOffer(*said, kind.formats, row.given_on))
        elif kind.whose is not Whose.TEAM and _can_be_had(kind, participation):
            forms = () if kind is INVITATION else kind.formats
            found.append(PaperOffer(kind.name, str(kind.title), str(kind.what_for), forms))
    return sorted(found, key=lambda offer: offer.given_on is None)


def _can_be_had(kind: PaperKind, participation: Participation) -> bool:
    """A signed letter waits until organisers have written who signs; a list until it names some."""
    if kind is INVITATION:
        return True
    about = about_of(participation.event, current_language(), participation)
    if kind.is_given:
        return not kind.lacks(about)
    return bool(lay(kind, about).parts) if kind.names_people else not kind.lacks(about)
