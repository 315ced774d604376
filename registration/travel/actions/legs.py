"""Writing a journey down, from both sides, and what the person says of it."""

from uuid import UUID

from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs.actions import sealed
from registration.travel import letters
from registration.travel import queries
from registration.travel.models import Booking
from registration.travel.models import Details
from registration.travel.models import Leg
from registration.travel.models import Way
from registration.travel.models import Word
from registration.travel.rules import may_travel

Step = tuple[Way, Booking]
"""Which way a leg goes, and how far it is."""


def add_leg(
    participation: Participation,
    leg_id: UUID,
    written: tuple[Step, Details],
    by: Actor,
    *,
    own: bool = False,
) -> None:
    """Add a part to somebody's journey.

    Where `own`, the person wrote it themselves: it is right for them, and the team is told. Else
    the person is told that there is news, without any detail. The same key again changes nothing.
    Raises Refused for somebody who does not come, and for times out of order.
    """
    step, details = written
    with transaction():
        hold(participation)
        _refuse(participation, details)
        leg = Leg(id=leg_id, event_id=participation.event_id, created_at=clock.now())
        leg.participation_id = participation.id
        leg.way, leg.progress = step
        leg.sealed = sealed(details.to_seal(), leg, participation)
        if add_once(leg) is leg:
            record(by, "added.leg", leg, leg.event_id, way=leg.way.value)
            _ask_or_tell(leg, own=own)


def change_leg(
    leg: Leg, seen: int, written: tuple[Step, Details], by: Actor, *, own: bool = False
) -> None:
    """Write down a leg anew.

    Where something is new, the person is asked again whether it is right, or, where `own`, has
    just said so. Raises Refused, and Conflict when somebody else saved in between.
    """
    step, details = written
    with transaction():
        participation = leg.participation
        hold(participation)
        _refuse(participation, details)
        before = queries.content_of(leg)
        now = before | details.to_seal()
        if now == before and (leg.way, leg.progress) == step:
            return
        check_version(leg, seen)
        leg.way, leg.progress = step
        leg.sealed = sealed(now | {"not_right": ""}, leg, participation)
        db.session.flush()
        record(by, "changed.leg", leg, leg.event_id, way=leg.way.value)
        _ask_or_tell(leg, own=own)


def say(leg: Leg, seen: int, word: Word, why: str, by: Actor) -> None:
    """The person says whether the leg is right; `why` where it is not.

    Raises Refused without a reason for "not right", and Conflict when the leg was changed.
    """
    with transaction():
        participation = leg.participation
        hold(participation)
        if word is Word.NOT_RIGHT and not why:
            raise Refused(_("Tell us what is not right."), "why")
        check_version(leg, seen)
        leg.word = word
        content = queries.content_of(leg) | {"not_right": why if word is Word.NOT_RIGHT else ""}
        leg.sealed = sealed(content, leg, participation)
        db.session.flush()
        record(by, "said.leg", leg, leg.event_id)
        if word is Word.NOT_RIGHT:
            letters.not_right(leg)


def take_off_leg(leg: Leg, by: Actor) -> None:
    """Take a leg out of the journey; it can be put back."""
    take_out(leg, "took_off.leg", by)


def put_back_leg(leg: Leg, by: Actor) -> None:
    """Undo taking the leg off."""
    put_back(leg, "put_back.leg", by)


def _ask_or_tell(leg: Leg, *, own: bool) -> None:
    leg.word = Word.RIGHT if own else None
    db.session.flush()
    if own:
        letters.own_words(leg)
    else:
        letters.journey(leg)


def _refuse(participation: Participation, details: Details) -> None:
    if not may_travel(participation):
        raise Refused(_("This person has no place now. No journey can be planned."))
    if details.arrives_at <= details.leaves_at:
        message = _("This is before the departure. Give the day of arrival, if it is another day.")
        raise Refused(message, "arrives_time")
