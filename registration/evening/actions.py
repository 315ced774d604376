"""Asking once whether a room is right, and keeping the answer."""

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.evening import letters
from registration.evening import queries
from registration.evening.models import RoomQuestion
from registration.evening.models import RoomWord
from registration.evening.rules import may_say

_MACHINE = Actor("worker")


def ask() -> int:
    """Ask everybody whose evening of arrival has come; how many people are asked now.

    A letter by email, or a task for the organisers in the person's own way. Everybody is asked
    once, however often this runs.
    """
    asked = 0
    for event in queries.events_to_ask_in():
        with transaction():
            hold(event)
            for guest in queries.to_ask(event):
                letters.room(_new(guest.participation, _MACHINE))
                asked += 1
    return asked


def say(participation: Participation, word: RoomWord | None, by: Actor) -> None:
    """The person says whether their room is right, or takes the answer back (None).

    `by` is the person, or a member of the team who writes down what the person told them. The
    same answer again changes nothing. Raises Refused when the training is over, and for somebody
    who does not come.
    """
    with transaction():
        hold(participation.event)
        if not may_say(participation):
            raise Refused(_("Nobody is asked about this room any more."))
        row = queries.question_of(participation) or _new(participation, by)
        if row.word is word:
            return
        row.word, row.said_at = word, clock.now() if word else None
        row.version += 1
        act = "said.room" if word else "unsaid.room"
        record(by, act, participation, participation.event_id)


def forget(participation: Participation, category: str) -> None:
    """Erase the answer, where the person takes back what they told about rooms.

    It runs inside the transaction in which they do. That they were asked stays: nobody asks again.
    """
    row = queries.question_of(participation)
    if row is not None and category == Category.VENUE:
        row.word = row.said_at = None


def erase(participation: Participation, by: Actor) -> None:
    """Erase the question and the answer, inside the caller's transaction.

    While rooms are asked about, that somebody was asked stays: nobody asks them again.
    """
    del by
    row = queries.question_of(participation)
    if row is None:
        return
    if may_say(participation):
        row.word = row.said_at = None
    else:
        db.session.delete(row)
    db.session.flush()


def _new(participation: Participation, by: Actor) -> RoomQuestion:
    event: Event = participation.event
    row = RoomQuestion(event_id=event.id, asked_at=clock.now(), word=None, said_at=None)
    row.participation = participation
    db.session.add(row)
    db.session.flush()
    record(by, "asked.room", participation, event.id)
    return row
