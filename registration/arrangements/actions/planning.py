"""What the organisers write down: plans, how far each is, what was not managed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.queries import grants_in
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements import queries
from registration.arrangements.actions.making import ask_for_word
from registration.arrangements.actions.making import held
from registration.arrangements.actions.making import new_arrangement
from registration.arrangements.actions.making import put_words
from registration.arrangements.actions.making import refuse_without_place
from registration.arrangements.actions.making import tell_news
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.rules import awaits_reply
from registration.arrangements.rules import decides_what_is_not_managed

_PLAIN = ("owner_id", "supplier_id", "due_on", "cost_planned", "cost_actual", "currency")


@dataclass(frozen=True)
class ArrangementEdit:
    """What an organiser writes down about an arrangement; the person reads all words of it."""

    what: str
    note: str
    progress: Progress
    owner_id: UUID | None
    #: The alternatives that were tried, where it was not managed.
    tried: str = ""
    supplier_id: UUID | None = None
    due_on: date | None = None
    #: In `currency`, ISO 4217.
    cost_planned: Decimal | None = None
    cost_actual: Decimal | None = None
    currency: str = "EUR"

    def words(self) -> dict[str, str]:
        """What is sealed."""
        return {"what": self.what, "note": self.note, "tried": self.tried}


class Step(NamedTuple):
    """An arrangement, the version that was shown, how far it is now, and perhaps with whom."""

    arrangement: Arrangement
    seen: int
    progress: Progress
    #: None leaves the supplier as it is.
    supplier_id: UUID | None = None

    @property
    def is_new(self) -> bool:
        """Whether it says something else than the store."""
        is_same = self.supplier_id in (None, self.arrangement.supplier_id)
        return self.arrangement.progress is not self.progress or not is_same


def plan(
    participation: Participation,
    arrangement_id: UUID,
    category: str,
    edit: ArrangementEdit,
    by: Actor,
) -> None:
    """An organiser plans something for the person, who will see and confirm it. Raises Refused."""
    with transaction():
        hold(participation)
        refuse_without_place(participation)
        row = new_arrangement(participation, arrangement_id, category, edit.words())
        _refuse_bare_no(participation, edit, by)
        _put(row, edit)
        if add_once(row) is row:
            details = {"progress": edit.progress.value}
            record(by, "planned.arrangement", row, participation.event_id, **details)
            ask_for_word(row)
            if awaits_reply(row):
                tell_news(row)


def update(arrangement: Arrangement, edit: ArrangementEdit, by: Actor, seen: int) -> None:
    """Write down how far an arrangement is.

    Where its words or state are new the person is asked again whether it is right, and told
    without any detail that there is news; what they said of it before stays. Raises Refused, and
    Conflict when it was changed.
    """
    with transaction():
        participation = held(arrangement)
        refuse_without_place(participation)
        check_version(arrangement, seen)
        before = arrangement.progress
        if before is not edit.progress:
            _refuse_bare_no(participation, edit, by)
        is_news = put_words(arrangement, **edit.words()) or before is not edit.progress
        _put(arrangement, edit)
        if is_news and edit.progress is not Progress.CHECKED:
            ask_for_word(arrangement)
        db.session.flush()
        details = {"progress": edit.progress.value}
        record(by, "updated.arrangement", arrangement, participation.event_id, **details)
        if is_news and awaits_reply(arrangement):
            tell_news(arrangement)


def move_on(steps: Sequence[Step], by: Actor) -> int:
    """Write down how far several arrangements are, all or none; returns how many are new.

    Each person gets one letter. Raises Refused, and Conflict when one was changed meanwhile.
    """
    told: dict[UUID, Arrangement] = {}
    with transaction():
        new = [step for step in steps if step.is_new]
        for step in new:
            if _move(step, by):
                told[step.arrangement.participation_id] = step.arrangement
        for arrangement in told.values():
            tell_news(arrangement)
    return len(new)


def _move(step: Step, by: Actor) -> bool:
    """Write one step down; whether the person's word is asked for now."""
    arrangement, progress = step.arrangement, step.progress
    participation = held(arrangement)
    refuse_without_place(participation)
    check_version(arrangement, step.seen)
    is_further = arrangement.progress is not progress
    if is_further:
        _refuse_quick_no(progress)
    arrangement.progress = progress
    arrangement.supplier_id = step.supplier_id or arrangement.supplier_id
    if is_further and progress is not Progress.CHECKED:
        ask_for_word(arrangement)
    db.session.flush()
    details = {"progress": progress.value}
    record(by, "updated.arrangement", arrangement, participation.event_id, **details)
    return is_further and awaits_reply(arrangement)


def _put(row: Arrangement, edit: ArrangementEdit) -> None:
    row.progress = edit.progress
    for name in _PLAIN:
        setattr(row, name, getattr(edit, name))


def _refuse_bare_no(participation: Participation, edit: ArrangementEdit, by: Actor) -> None:
    """That something is not managed is an owner's word, with an offer and a way to complain."""
    if edit.progress is not Progress.NOT_MANAGED:
        return
    event = participation.event
    if not decides_what_is_not_managed(by.person_id, grants_in(event.id)):
        message = _("That something is not managed is the decision of an owner of this training.")
        raise Refused(message, "progress")
    if not edit.tried:
        raise Refused(_("Say which other ways you have tried."), "tried")
    if not edit.note:
        raise Refused(_("Say what you offer instead."), "note")
    if not queries.terms_of(event).complaints_to:
        message = _(
            "First name somebody outside your team to whom people can complain. "
            "You find it under “Arrangements”, “Rules for everybody”."
        )
        raise Refused(message, "progress")


def _refuse_quick_no(progress: Progress) -> None:
    if progress is Progress.NOT_MANAGED:
        message = _("Open the arrangement to write that it is not managed: it needs an offer.")
        raise Refused(message)
