"""Papers of an assistance dog, as files: added, replaced, taken away; sealed like every answer."""

from base64 import b64encode
from collections.abc import Collection
from uuid import UUID

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.files import Document
from foundation.i18n import gettext as _
from foundation.sealing import seal
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.actions.consenting import agree
from registration.needs.actions.sealing import refuse_before_offer
from registration.needs.actions.sealing import sealed
from registration.needs.groups import CATEGORY_OF
from registration.needs.models import DogPaper

_WHERE = CATEGORY_OF["dog_papers"]
"""As the question about these papers in the dictionary."""


def add_paper(
    participation: Participation,
    paper_id: UUID,
    file: Document,
    agreed: Collection[Category],
    by: Actor,
) -> None:
    """Keep a paper of the person's dog; the same key again is nothing.

    Raises Refused where none is asked for, without consent, and beyond queries.MOST_PAPERS.
    """
    with transaction():
        hold(participation)
        refuse_before_offer(participation)
        if _WHERE not in agree(participation, agreed):
            raise Refused(
                _("Tick the box if we may keep what you wrote. Without it we cannot save it."),
                f"consent_{_WHERE}",
            )
        rows = queries.rows_of_papers(participation)
        if paper_id in {row.id for row in rows}:
            return
        if len(rows) >= queries.MOST_PAPERS:
            raise Refused(_("You have added four files already. Take one away first."), "file")
        row = DogPaper(id=paper_id, participation_id=participation.id, added_at=clock.now())
        _put(file, row, participation)
        db.session.add(row)
        _note(participation, "added.dog_paper", by)


def replace_paper(paper: DogPaper, file: Document, by: Actor) -> None:
    """Put a better file in its place. Raises Refused where nothing can be told any more."""
    with transaction():
        hold(paper.participation)
        refuse_before_offer(paper.participation)
        _put(file, paper, paper.participation)
        paper.added_at = clock.now()
        _note(paper.participation, "replaced.dog_paper", by)


def take_paper_away(paper: DogPaper, by: Actor) -> None:
    """Erase it at once."""
    participation = paper.participation
    with transaction():
        hold(participation)
        db.session.delete(paper)
        _note(participation, "took_away.dog_paper", by)


def _put(file: Document, row: DogPaper, participation: Participation) -> None:
    person_id = participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    about = {"name": file.name, "media_type": file.media_type, "size": len(file.content)}
    row.sealed = sealed(about, row, participation)
    content = {"content": b64encode(file.content).decode()}
    row.sealed_content = seal(content, row.__tablename__, row.id, person_id)


def _note(participation: Participation, act: str, by: Actor) -> None:
    """Record it, and tell those who arranged for it or read it already. Never what it is called."""
    arranged = queries.from_above().arranged(participation)
    read = queries.categories_looked_at(participation)
    if _WHERE.value in read and _WHERE.value not in arranged:
        letters.changed(participation)
    queries.from_above().changed(participation, (_WHERE,))
    record(by, act, participation, participation.event_id)
