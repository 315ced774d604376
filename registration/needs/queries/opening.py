"""Opening what is sealed."""

from typing import Any
from typing import Protocol

from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.sealing import NotReadable
from foundation.sealing import unseal


class Sealed(Protocol):
    """A row about one person, whose words are sealed for that row and that person."""

    __tablename__: str
    id: Any
    sealed: Any
    participation: Any


def unsealed(row: Sealed) -> dict[str, Any]:
    """What is sealed in a row about one person. Raises Refused when it does not open."""
    person_id = row.participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    try:
        return unseal(row.sealed, row.__tablename__, row.id, person_id)
    except NotReadable:
        message = _(
            "This cannot be opened. It may have been changed in the store. "
            "Please tell the people who run this site."
        )
        raise Refused(message) from None
