"""Questions about the papers of assistance dogs."""

from base64 import b64decode
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.models import Participation
from foundation.errors import Refused
from foundation.files import Document
from foundation.i18n import gettext as _
from foundation.sealing import NotReadable
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import one_or_none
from registration.needs.groups import QUESTIONS
from registration.needs.groups.pages import is_asked
from registration.needs.models import DogPaper
from registration.needs.queries.opening import unsealed
from registration.needs.queries.sitting import asking_of
from registration.needs.queries.telling import Told

MOST_PAPERS = 4
"""No more files than these are kept for one person."""
_ENDINGS = {"application/pdf": ".pdf", "image/jpeg": ".jpg"}


class Paper(NamedTuple):
    """A paper and what its row says about it, opened; its content stays closed."""

    row: DogPaper
    name: str
    media_type: str
    size: int


def papers_of(participation: Participation) -> list[Paper]:
    """The person's papers in the order in which they were added. Raises Refused."""
    return [_opened(row) for row in rows_of_papers(participation)]


def rows_of_papers(participation: Participation) -> Sequence[DogPaper]:
    """The same, closed."""
    query = select(DogPaper).where(DogPaper.participation_id == participation.id)
    query = query.options(joinedload(DogPaper.participation))
    return all_of(query.order_by(DogPaper.added_at, DogPaper.id))


def paper_or_404(participation: Participation, paper_id: UUID) -> Paper:
    """One paper of this person. Raises Refused."""
    query = select(DogPaper).where(
        DogPaper.id == paper_id, DogPaper.participation_id == participation.id
    )
    return _opened(one_or_none(query) or abort(404))


def file_of(paper: Paper) -> Document:
    """The file itself, under a name that says nothing. Raises Refused."""
    row, person_id = paper.row, paper.row.participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    try:
        opened = unseal(row.sealed_content, row.__tablename__, row.id, person_id)
    except NotReadable:
        raise Refused(_("This file cannot be opened. It may have been changed.")) from None
    name = f"dog-paper-{row.added_at:%Y%m%d-%H%M%S}{_ENDINGS[paper.media_type]}"
    return Document(b64decode(opened["content"]), name, paper.media_type)


def papers_to_take(participation: Participation) -> Iterator[tuple[str, bytes]]:
    """The files of the person, to take away: (name, bytes)."""
    for number, paper in enumerate(papers_of(participation), 1):
        file = file_of(paper)
        yield f"dog-paper-{number}{_ENDINGS[file.media_type]}", file.content


def asks_for_papers(participation: Participation, told: Told) -> bool:
    """Whether papers can be added now: the person comes, and a dog with them."""
    return is_asked(QUESTIONS["dog_papers"], told.fields, asking_of(participation))


def _opened(row: DogPaper) -> Paper:
    about = unsealed(row)
    return Paper(row, about["name"], about["media_type"], about["size"])
