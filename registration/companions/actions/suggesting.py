"""Verbs that bring a person and somebody engaged together: suggest, answer, change hours.

Refusing leaves whomever else they serve as they are.
"""

from dataclasses import dataclass

from events.team.models import Participation
from events.team.rules import NEEDS_OPEN
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.companions import letters
from registration.companions.actions.keeping import let_go
from registration.companions.actions.keeping import take_hours
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import Suggestion
from registration.companions.queries import hours_open_to
from registration.companions.queries import suggestion_of
from registration.companions.queries import suggestions_for
from registration.companions.rules import holds_hours
from registration.companions.rules import may_prefer
from registration.needs.actions import sealed


@dataclass(frozen=True)
class Offer:
    """For which hours somebody is suggested, and when and how they meet beforehand."""

    hours: list[str]
    meet: str = ""


def suggest(engaged: Engaged, participation: Participation, offer: Offer, by: Actor) -> Suggestion:
    """Suggest somebody by name; the hours are kept until the person refuses.

    Raises Refused for somebody whom the person refused, once only suggested, for hours that are
    taken, and for people who do not come.
    """
    with transaction():
        hold(engaged)
        if participation.state not in NEEDS_OPEN or engaged.removed_at is not None:
            raise Refused(_("This is not possible now. Load the page again."))
        earlier = suggestion_of(engaged, participation)
        if earlier is not None:
            raise Refused(_already(earlier))
        row = Suggestion(
            engaged_id=engaged.id, participation_id=participation.id, created_at=clock.now()
        )
        row.engaged, row.participation = engaged, participation
        row.sealed = sealed({"meet": offer.meet}, row, participation)
        row.hours = offer.hours
        db.session.add(row)
        db.session.flush()
        take_hours(row, offer.hours)
        _note(row, "suggested.engaged", by)
        letters.suggested(row)
        return row


def change_hours(suggestion: Suggestion, offer: Offer, by: Actor) -> None:
    """Keep other hours, on site too, or another meeting. Raises Refused for hours taken."""
    with transaction():
        hold(suggestion.engaged)
        if not holds_hours(suggestion):
            raise Refused(_("The person chose somebody else. Suggest another one."))
        suggestion.hours = offer.hours
        suggestion.version += 1
        suggestion.sealed = sealed({"meet": offer.meet}, suggestion, suggestion.participation)
        let_go([suggestion], besides=offer.hours)
        take_hours(suggestion, offer.hours)
        _note(suggestion, "changed.engaged_hours", by)


def answer(suggestion: Suggestion, said: Answer, by: Actor) -> None:
    """The person accepts, prefers or refuses; no reason is asked, and every answer can change.

    Refusing frees the hours; taking that back keeps those that are still free. Raises Refused
    for "I prefer" of an assistant on site.
    """
    with transaction():
        hold(suggestion.engaged)
        if said == Answer.PREFERRED and not may_prefer(suggestion.engaged):
            raise Refused(_("Choose one of the answers in the list"))
        if suggestion.answer == said:
            return
        had_none = not holds_hours(suggestion)
        suggestion.answer, suggestion.answered_at = said, clock.now()
        suggestion.version += 1
        if said == Answer.REFUSED:
            let_go([suggestion])
        elif had_none:
            still_open = hours_open_to(suggestion.engaged, suggestion.participation)
            take_hours(suggestion, [hour for hour in suggestion.hours if hour in still_open])
        _note(suggestion, "answered.suggestion", by)
        letters.answered(suggestion)


def free_hours(participation: Participation) -> None:
    """Inside a transaction: the person no longer comes, so nothing is kept for them."""
    let_go(suggestions_for(participation))


def _already(earlier: Suggestion) -> str:
    if earlier.answer == Answer.REFUSED:
        return _("The person said “not this one”. Suggest somebody else.")
    return _("This person is suggested already. Change the hours instead.")


def _note(suggestion: Suggestion, act: str, by: Actor) -> None:
    participation = suggestion.participation
    record(by, act, participation, participation.event_id, suggestion=str(suggestion.id))
