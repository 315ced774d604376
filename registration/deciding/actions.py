"""Verbs of deciding: prepare for one or for many, and release all together."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.people.queries import names_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.deciding.models import Choice
from registration.deciding.models import DecisionRound
from registration.deciding.models import PreparedDecision
from registration.deciding.queries import decision_waiting
from registration.deciding.queries import decisions_of
from registration.deciding.queries import round_to_release
from registration.deciding.queries import waiting_for
from registration.deciding.rules import Round
from registration.deciding.rules import choices_for
from registration.places import actions as places


@dataclass(frozen=True)
class Prepared:
    """What is written down about one person; `rank` counts for the reserve list alone."""

    choice: Choice | None
    rank: int | None
    reason: str
    words: str


@dataclass(frozen=True)
class Mark:
    """A choice for one person, and the version of the decision that its writer saw (0: none)."""

    choice: Choice | None
    seen: int


@dataclass(frozen=True)
class Seen:
    """The round that somebody looked at: the key of its form, its seal, until when offers hold."""

    key: UUID
    seal: str
    until: datetime


def prepare(participation: Participation, prepared: Prepared, by: Actor, seen: int) -> None:
    """Write down what shall be decided about somebody; nothing leaves.

    Raises Conflict where somebody else did meanwhile, and Refused for what cannot be decided.
    """
    with transaction():
        # The same lock as for a whole page: two first decisions must not both be first.
        hold(participation.event)
        _check(participation, prepared.choice)
        row = _row_for(participation, decision_waiting(participation), seen)
        row.choice, row.reason, row.words = prepared.choice, prepared.reason, prepared.words
        row.rank = prepared.rank if prepared.choice is Choice.RESERVE else None
        _note(row, by)


def prepare_many(
    event: Event, people: Sequence[Participation], marks: Mapping[UUID, Mark], by: Actor
) -> int:
    """Write down the choices that were changed on a page; all of them or none. How many they were.

    Raises Conflict, which names who else has decided what and when, and Refused.
    """
    with transaction():
        hold(event)
        there = waiting_for(event)
        changed = [row for row in people if _is_new(there.get(row.id), marks.get(row.id))]
        _tell_others(changed, there, marks)
        for participation in changed:
            mark = marks[participation.id]
            _check(participation, mark.choice)
            row = _row_for(participation, there.get(participation.id), mark.seen)
            row.choice = mark.choice
            row.rank = row.rank if mark.choice is Choice.RESERVE else None
            _note(row, by)
    return len(changed)


def release(event: Event, seen: Seen, by: Actor) -> DecisionRound:
    """Carry out all that is prepared, as it was looked at: letters leave together, or none does.

    Released twice by one form is released once. Raises Conflict when something changed since, and
    Refused where nothing is prepared or there are fewer free places than people chosen.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(DecisionRound, seen.key)
        if earlier is not None and earlier.event_id == event.id:
            return earlier
        leaving = round_to_release(event)
        if not leaving.all:
            raise Refused(_("Nothing is prepared that could be released."))
        if leaving.seal != seen.seal:
            raise Conflict(
                _("Somebody has prepared something else since you looked. Please look again.")
            )
        _carry_out(event, leaving, seen.until, by)
        return _written_down(event, leaving, seen.key, by)


def erase(participation: Participation, by: Actor) -> None:
    """Forget what was only prepared, and the words of what was released; that it was stays."""
    del by
    for row in decisions_of(participation):
        row.reason = row.words = ""
        if row.released_at is None:
            db.session.delete(row)
    db.session.flush()


def _carry_out(event: Event, leaving: Round, until: datetime, by: Actor) -> None:
    def people(rows: Sequence[PreparedDecision]) -> list[Participation]:
        return [row.participation for row in rows]

    if leaving.chosen:
        places.offer(event, people(leaving.chosen), until, by)
    places.reserve(event, people(leaving.reserved), by)
    places.decline(event, people(leaving.declined), by)


def _written_down(event: Event, leaving: Round, key: UUID, by: Actor) -> DecisionRound:
    numbers = [len(leaving.of(choice)) for choice in Choice]
    chosen, reserved, declined = numbers
    done = DecisionRound(
        id=key,
        event_id=event.id,
        released_by_id=by.person_id,
        released_at=now(),
        chosen=chosen,
        reserved=reserved,
        declined=declined,
    )
    db.session.add(done)
    for row in leaving.all:
        row.released_at = done.released_at
        row.version += 1
    counted = {"chosen": chosen, "reserved": reserved, "declined": declined}
    record(by, "released.decisions", done, event.id, **counted)
    return done


def _check(participation: Participation, choice: Choice | None) -> None:
    open_ones = choices_for(participation)
    if not open_ones or (choice is not None and choice not in open_ones):
        raise Refused(
            _(
                "%(name)s stands at “%(state)s” by now. This cannot be prepared.",
                name=participation.name,
                state=participation.state.label,
            )
        )


def _row_for(
    participation: Participation, there: PreparedDecision | None, seen: int
) -> PreparedDecision:
    if there is None:
        row = PreparedDecision(participation_id=participation.id, version=0, prepared_at=now())
        db.session.add(row)
        return row
    if there.version != seen:
        raise Conflict(_told([_by_whom(participation, there)]))
    return there


def _note(row: PreparedDecision, by: Actor) -> None:
    row.version += 1
    row.prepared_by_id, row.prepared_at = by.person_id, now()
    db.session.flush()
    participation = db.session.get_one(Participation, row.participation_id)
    said = row.choice.value if row.choice else "undecided"
    record(by, "prepared.decision", participation, participation.event_id, choice=said)


def _is_new(there: PreparedDecision | None, mark: Mark | None) -> bool:
    """Whether the page asks for another choice than the one that is written down."""
    return mark is not None and mark.choice is not (there.choice if there else None)


def _tell_others(
    changed: Sequence[Participation],
    there: Mapping[UUID, PreparedDecision],
    marks: Mapping[UUID, Mark],
) -> None:
    faster = [
        _by_whom(person, there[person.id])
        for person in changed
        if person.id in there and there[person.id].version != marks[person.id].seen
    ]
    if faster:
        raise Conflict(_told(faster))


def _by_whom(participation: Participation, row: PreparedDecision) -> str:
    by = row.prepared_by_id
    return _(
        "%(person)s: “%(choice)s”, by %(name)s, %(time)s",
        person=participation.name,
        choice=row.choice.label if row.choice else _("Undecided"),
        name=names_of([by])[by] if by else _("a colleague"),
        time=format_datetime(row.prepared_at, participation.event.zone),
    )


def _told(faster: Sequence[str]) -> str:
    return _(
        "Somebody else has decided meanwhile. %(others)s. Nothing of yours is saved yet. Your "
        "choices are still here: save again if they shall count.",
        others="; ".join(faster),
    )
