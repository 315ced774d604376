"""What awards hold on a person, as they take it away with them."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from certificates.awards.models import AwardException
from certificates.awards.models import OwnTitle
from certificates.awards.models import TrainerLetter
from certificates.awards.queries.people import marks_of
from certificates.awards.queries.people import reason_of
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Results also where they were corrected, decisions with their reasons, titles, letters.

    A decision is about the person, so they may read why (GDPR Article 15), here as on their page.
    """
    zone, key = participation.event.zone, participation.id
    marks, labels = marks_of(participation), {"marked_by": _("Who entered it")}
    yield chapter(
        "assessment",
        _("Your assessment"),
        marks,
        zone,
        labels=labels,
        add=lambda mark: {"marked_by": mark.marked_by.name},
    )
    decided = all_of(select(AwardException).where(AwardException.participation_id == key))
    yield chapter(
        "award_decisions",
        _("Decisions about your certificates"),
        decided,
        zone,
        labels={"reason": _("Why it was decided")},
        add=lambda row: {"reason": reason_of(row)},
    )
    titles = select(OwnTitle).where(OwnTitle.participation_id == key)
    yield chapter(
        "own_titles",
        _("What you were called on papers"),
        all_of(titles.options(joinedload(OwnTitle.role_title))),
        zone,
        labels={"title": _("What you were")},
        add=lambda row: {"title": row.role_title.texts},
    )
    letters = all_of(select(TrainerLetter).where(TrainerLetter.participation_id == key))
    yield chapter("recommendation", _("Letters of recommendation"), letters, zone)
