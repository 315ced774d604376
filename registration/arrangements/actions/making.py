"""What several verbs share: new rows, held rows, refusals, news."""

from uuid import UUID

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm.exc import ObjectDeletedError

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.rules import awaits_reply
from registration.arrangements.rules import may_set_conditions
from registration.needs.actions import sealed
from registration.needs.rules import may_answer


def new_arrangement(
    participation: Participation, row_id: UUID, category: str, words: dict[str, str]
) -> Arrangement:
    """A row that is not in the store yet. Raises Refused for a category that there is not."""
    try:
        named = queries.category_named(category)
    except ValueError:
        raise Refused(_("Choose what this is about."), "category") from None
    row = Arrangement(id=row_id, category=named, created_at=clock.now())
    row.participation_id = participation.id
    row.currency = queries.terms_of(participation.event).currency
    row.sealed = sealed(words, row, participation)
    return row


def put_words(arrangement: Arrangement, **words: str) -> bool:
    """Seal these words into the arrangement; whether any of them is new."""
    held = queries.words_of(arrangement)
    now = {**held, **words}
    arrangement.sealed = sealed(now, arrangement, arrangement.participation)
    return now != held


def held(arrangement: Arrangement) -> Participation:
    """Hold the person's rows. Raises Refused when they took the arrangement back meanwhile."""
    try:
        participation = arrangement.participation
        hold(participation)
        db.session.refresh(arrangement)
    except (ObjectDeletedError, InvalidRequestError):
        raise Refused(_("The person took this back meanwhile. It is no longer here.")) from None
    return participation


def ask_for_word(arrangement: Arrangement) -> None:
    """The person has not said anything of the arrangement as it is now."""
    arrangement.reply = arrangement.replied_at = None
    arrangement.asked_at = clock.now() if awaits_reply(arrangement) else None


def put_back(arrangement: Arrangement) -> None:
    """An answer changed on which it rests: it is being arranged again."""
    arrangement.progress = Progress.ARRANGING
    arrangement.reply = arrangement.replied_at = arrangement.asked_at = None
    arrangement.version += 1
    event_id = arrangement.participation.event_id
    record(Actor("rules"), "reopened.arrangement", arrangement, event_id)


def tell_news(arrangement: Arrangement) -> None:
    """Write to the person that there is something to say yes or no to."""
    participation = arrangement.participation
    waiting = participation.state is State.CONDITIONAL
    if waiting and arrangement.is_condition and queries.open_conditions(participation) == 0:
        letters.all_answered(arrangement)
    else:
        letters.news(arrangement)


def refuse_without_place(participation: Participation) -> None:
    """Raise Refused for somebody who has no place now."""
    if not may_answer(participation):
        raise Refused(_("This person has no place now. Nothing can be arranged."))


def refuse_after_answer(participation: Participation) -> None:
    """Raise Refused after the person's last yes or no."""
    if not may_set_conditions(participation):
        raise Refused(_("You have already given your last answer. Talk to the organisers."))
