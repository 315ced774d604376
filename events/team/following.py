"""Who hears that somebody's state changed: whoever keeps something of that person."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy import bindparam
from sqlalchemy import or_
from sqlalchemy import select

from events.team.models import Participation
from events.team.models import State
from foundation.store import db

_WHO = bindparam("who", type_=Participation.__table__.c.id.type)


@dataclass(frozen=True)
class Follower:
    """A verb of a room above, inside the transaction in which somebody's state changed."""

    hear: Callable[[Participation], None]
    #: Columns that name the person in what the room keeps; without such a row it need not hear.
    keeps: Sequence[Any]
    #: Who comes to one of these states is told of in any case.
    at: frozenset[State] = frozenset()


class Followers:
    """All that follow, who are found by one question: nearly always none of them keeps anything."""

    def __init__(self, followers: Sequence[Follower]) -> None:
        self._followers = followers
        self._question = select(*(_is_named(one.keeps) for one in followers))

    def concerned(self, participation_id: UUID, to: State) -> Iterator[Follower]:
        """Those who have to hear that this person stands at `to`, in their order."""
        # What is written of this move can wait: the question is of other tables.
        with db.session.no_autoflush:
            kept = db.session.execute(self._question, {"who": participation_id}).one()
        for follower, keeps in zip(self._followers, kept, strict=True):
            if keeps or to in follower.at:
                yield follower


def _is_named(columns: Sequence[Any]) -> ColumnElement[bool]:
    """Whether one of `columns` names the person."""
    return or_(*(select(column).where(column == _WHO).exists() for column in columns))
