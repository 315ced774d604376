"""Which editions there are, and their files."""

from collections.abc import Mapping
from collections.abc import Sequence

from flask import abort
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from certificates.recommendations.models import Edition
from certificates.recommendations.rules import is_public
from events.call.models import Event
from events.call.queries import languages_of
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import items_of
from events.outcomes.queries import spoken
from events.outcomes.rules import is_public as is_read
from foundation.files import StoredFile
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import one_or_none


def editions_of(event: Event) -> Sequence[Edition]:
    """All editions of a training, the newest first."""
    query = select(Edition).where(Edition.event_id == event.id)
    return all_of(query.options(selectinload(Edition.papers)).order_by(Edition.number.desc()))


def public_editions_of(event: Event) -> list[Edition]:
    """What everybody can read, the newest first."""
    return [edition for edition in editions_of(event) if is_public(edition)]


def told_editions_of(event: Event) -> list[Edition]:
    """What everybody may know of: what was ever made, withdrawn or not, the newest first."""
    return [edition for edition in editions_of(event) if edition.pdf_file_id]


def earlier_editions(event: Event) -> list[Edition]:
    """What the next edition tells of those before it: what can be read, the oldest first."""
    return public_editions_of(event)[::-1]


def edition_or_404(event: Event, number: int) -> Edition:
    """The edition with that number, ready or not."""
    query = select(Edition).where(Edition.event_id == event.id, Edition.number == number)
    return one_or_none(query) or abort(404)


def file_or_404(edition: Edition, kind: str) -> StoredFile:
    """The kept file of an edition: "pdf", "html", "large.pdf", "easy.pdf" or "docx"."""
    files = {"pdf": edition.pdf_file_id, "html": edition.html_file_id}
    files |= {_ending(paper.kind): paper.file_id for paper in edition.papers}
    file_id = files.get(kind)
    return get_or_404(StoredFile, file_id) if file_id else abort(404)


def sha256_of(editions: Sequence[Edition]) -> dict[int, str]:
    """{number of an edition: hash of its PDF}, for comparing a copy."""
    numbers = {edition.pdf_file_id: edition.number for edition in editions}
    files = all_of(select(StoredFile).where(StoredFile.id.in_(key for key in numbers if key)))
    return {numbers[file.id]: file.sha256 for file in files}


def next_number(event: Event) -> int:
    """The number after the highest; true only while the event is held."""
    query = select(func.max(Edition.number)).where(Edition.event_id == event.id)
    return (db.session.scalars(query).one() or 0) + 1


def languages_to_print(event: Event) -> list[str]:
    """The languages of the training, and those in which some outcome is written."""
    written = [code for item in items_of(event) for code in item.texts]
    return list(dict.fromkeys([*languages_of(event), *written]))


def addressees_of(event: Event) -> dict[str, list[str]]:
    """{to whom recommendations speak, as first written: keys of those recommendations}."""
    found: dict[str, list[str]] = {}
    for item in filter(is_read, items_of(event)):
        addressee = _addressee(event, item.addressee)
        if item.kind == OutcomeKind.RECOMMENDATION and addressee:
            found.setdefault(addressee, []).append(str(item.id))
    return found


def _ending(kind: str) -> str:
    return kind if kind == "docx" else f"{kind}.pdf"


def _addressee(event: Event, texts: Mapping[str, str]) -> str:
    return spoken(texts, event.language, event.language).text
