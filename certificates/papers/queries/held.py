"""What papers hold on a person, as they take it away with them."""

from base64 import b64decode
from collections.abc import Iterator
from typing import Any

from certificates.papers.kinds import KINDS
from certificates.papers.models import BadgeWord
from certificates.papers.models import GivenPaper
from certificates.papers.queries.rows import all_given_to
from certificates.papers.queries.rows import badge_word_of
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from registration.needs.queries import unsealed


def badge_on(participation: Participation) -> Iterator[Chapter]:
    """What the person said for badge and list."""
    row, zone = badge_word_of(participation), participation.event.zone
    labels = {
        "name": _("Name on the badge"),
        "organisation": _("Organisation"),
        "languages": _("Languages"),
        "photos": _("Photographs"),
        "on_list": _("You are on the list of those who come"),
        "country_on_list": _("The list shows your country"),
        "organisation_on_list": _("The list shows your organisation"),
    }
    rows = [row] if row.version else []
    yield chapter("badge", _("Your badge"), rows, zone, labels=labels, add=_badge)


def given_on(participation: Participation) -> Iterator[Chapter]:
    """Which papers were given to the person."""
    zone = participation.event.zone
    labels = {
        "kind": _("Paper"),
        "language": _("Language"),
        "number": _("Number"),
        "given_at": _("Given on"),
    }
    rows = all_given_to(participation)
    yield chapter("papers", _("Papers that you were given"), rows, zone, labels=labels, add=_given)


def papers_on(participation: Participation) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the papers themselves."""
    for row in all_given_to(participation):
        yield f"{row.kind}-{row.number}.pdf", b64decode(unsealed(row)["pdf"])


def _badge(row: BadgeWord) -> dict[str, Any]:
    return {"photos": Said(row.photos.value, row.photos.label)} if row.photos else {}


def _given(row: GivenPaper) -> dict[str, Any]:
    return {"kind": Said(row.kind, str(KINDS[row.kind].title))}
