"""Verbs about what is not right now. What people write goes into the store sealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from uuid import UUID
from uuid import uuid5

from events.call.actions import put
from events.call.models import Event
from events.team.models import Participation
from foundation import audit
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people.actions.accounts import nobody
from foundation.sealing import seal
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.actions.instead import arrange_instead
from registration.arrangements.actions.instead import drop_instead
from registration.arrangements.models import Progress
from registration.incidents import letters
from registration.incidents.models import HelpLine
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.incidents.queries import affected_by
from registration.incidents.queries import help_line_of
from registration.incidents.queries import of_person
from registration.incidents.queries import words_of
from registration.incidents.rules import ABOUT_ONE
from registration.incidents.rules import arranged_in
from registration.incidents.rules import may_tell


@dataclass(frozen=True)
class News:
    """What is not right, as somebody tells it."""

    kind: IncidentKind
    words: str = ""
    #: The measured lift or platform, where it is one.
    object_id: UUID | None = None
    #: Whom alone it concerns.
    concerns_id: UUID | None = None


@dataclass(frozen=True)
class Step:
    """How far the team is, what it does, and who replaces what is missing."""

    state: IncidentState
    answer: str = ""
    supplier_id: UUID | None = None
    #: What the supplier does instead for each person whom it touches.
    instead: str = ""


def tell(participation: Participation, incident_id: UUID, news: News, by: Actor) -> None:
    """A person tells that something is not right; the organisers get a letter without it.

    The same key again changes nothing. Raises Refused outside the days of the training.
    """
    with transaction():
        if not may_tell(participation):
            raise Refused(_("You can tell this here on the days of the training."))
        about_them = news.kind in {*ABOUT_ONE, IncidentKind.ASSISTANT}
        news = replace(news, concerns_id=participation.id if about_them else None)
        _keep(participation.event, incident_id, news, IncidentState.TOLD, by)


def note(event: Event, incident_id: UUID, news: News, by: Actor) -> None:
    """The team writes down what is not right, and so sees to it; the same key is one row.

    Raises Refused where it concerns one person and nobody was chosen.
    """
    with transaction():
        if news.kind in ABOUT_ONE and news.concerns_id is None:
            raise Refused(_("Choose whom it concerns."), "concerns_id")
        _keep(event, incident_id, news, IncidentState.SEEN, by)


def move_on(incident: Incident, seen: int, step: Step, by: Actor) -> None:
    """Write down how far it is; whom it touches gets a letter where something changed.

    What is done instead becomes an arrangement of each of them with that supplier, and so stands
    on the supplier's sheet; without words it is an arrangement no more. Raises Refused where
    nobody is named who does it, and Conflict when somebody else saved in between.
    """
    with transaction():
        hold(incident)
        words = words_of(incident)
        before = (incident.state, words["answer"], incident.supplier_id, words["instead"])
        if before == (step.state, step.answer, step.supplier_id, step.instead):
            return
        check_version(incident, seen)
        mended = step.state is IncidentState.MENDED
        incident.mended_at = (incident.mended_at or clock.now()) if mended else None
        incident.state, incident.supplier_id = step.state, step.supplier_id
        _seal(incident, {**words, "answer": step.answer, "instead": step.instead})
        db.session.flush()
        db.session.refresh(incident)
        _arrange(incident, step.instead, by)
        record(by, f"{step.state.value}.incident", incident, incident.event_id)
        if before[:2] != (step.state, step.answer):
            for person in affected_by(incident):
                letters.state(incident, person)


def take_back(incident: Incident, by: Actor) -> None:
    """It was a mistake, or is right again; it can be put back."""
    with transaction():
        audit.take_out(incident, "took_back.incident", by)
        _arrange(incident, "", by)


def put_back(incident: Incident, by: Actor) -> None:
    """Undo taking it back."""
    with transaction():
        audit.put_back(incident, "put_back.incident", by)
        _arrange(incident, words_of(incident)["instead"], by)


def erase(participation: Participation, by: Actor) -> None:
    """Erase what concerns this person alone, and the words of what they told for many.

    It runs inside the caller's transaction. A lift stays out of order; nobody knows who told it.
    """
    del by
    for row in of_person(participation):
        _erase(row, participation)


def forget(participation: Participation, category: str) -> None:
    """The same of one category, inside the transaction in which the person takes it back."""
    for row in of_person(participation):
        if row.kind.category == category:
            _erase(row, participation)


def set_help_line(event: Event, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write how the team is reached at once; `seen` is the version shown, 0 for none yet.

    Raises Conflict when somebody else saved in between.
    """
    with transaction():
        hold(event)
        line = help_line_of(event)
        if line.version == 0:
            line = HelpLine(event_id=event.id, **values)
            db.session.add(line)
            record(by, "set.help_line", line, event.id)
        elif put(line, seen, values):
            record(by, "set.help_line", line, event.id)


def _keep(event: Event, incident_id: UUID, news: News, state: IncidentState, by: Actor) -> None:
    assert by.person_id is not None  # noqa: S101 - people tell it, by their pages
    hold(event)
    row = Incident(
        id=incident_id,
        event_id=event.id,
        kind=news.kind,
        object_id=news.object_id if news.kind is IncidentKind.LIFT else None,
        concerns_id=news.concerns_id,
        state=state,
        person_id=by.person_id,
        told_at=clock.now(),
    )
    _seal(row, {"words": news.words})
    if add_once(row) is row:
        record(by, "told.incident", row, event.id)
        letters.told(row, event)


def _arrange(incident: Incident, instead: str, by: Actor) -> None:
    """One arrangement for each person, always under the same key, so that it is never twice."""
    supplier = incident.supplier
    if instead and supplier is None:
        raise Refused(_("Choose who does this."), "supplier_id")
    for person in affected_by(incident):
        key = uuid5(incident.id, str(person.id))
        if supplier is None or not instead:
            drop_instead(key, by)
        else:
            edit = ArrangementEdit(
                instead, "", Progress.ARRANGED, by.person_id, supplier_id=supplier.id
            )
            category = arranged_in(incident.kind, supplier.kind)
            arrange_instead(person, key, category, edit, by)


def _seal(row: Incident, content: dict[str, str]) -> None:
    row.sealed = seal(content, row.__tablename__, row.id, row.person_id)


def _erase(row: Incident, participation: Participation) -> None:
    if row.concerns_id == participation.id:
        db.session.delete(row)
    else:
        words = words_of(row)
        row.person_id = nobody().id
        _seal(row, {**words, "words": ""})
    db.session.flush()
