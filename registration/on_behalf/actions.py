"""Verbs: ask for help, note that it was given, write an application down, take its yes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from typing import Protocol
from uuid import UUID
from uuid import uuid4

from flask import current_app
from sqlalchemy import delete

from events.call.models import Event
from events.team.actions import new_link
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.mail import post
from foundation.people import Person
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.actions import Answers
from registration.apply.actions import ask_for_help
from registration.apply.actions import begin_for
from registration.apply.actions import keep_part
from registration.apply.actions import send
from registration.apply.models import Application
from registration.apply.queries import application_of
from registration.apply.queries import application_or_404
from registration.apply.queries import unfinished_parts
from registration.on_behalf import letters
from registration.on_behalf.models import CameBy
from registration.on_behalf.models import HelpTask
from registration.on_behalf.models import WrittenDown
from registration.on_behalf.queries import how_it_came
from registration.on_behalf.queries import task_of
from registration.on_behalf.rules import due_on
from registration.on_behalf.rules import may_write_on


class Contact(Answers, Protocol):
    """A name and a way to reach somebody that were checked, to be written into `row`."""

    row: Any


@dataclass(frozen=True)
class Yes:
    """A spoken or signed yes: how it came, who heard or saw it, when; a note."""

    by: CameBy
    heard_by: str
    heard_at: datetime
    note: str = ""


def ask(event: Event, key: UUID, contact: Contact, best_time: str, visitor: str) -> HelpTask:
    """Somebody wants help, or a call, before they type anything; the task that came of it.

    A draft with their name and how to reach them begins, so that whoever helps can go on in it.
    The same form sent twice is one wish. Raises Refused outside the time for applying, TooMany.
    """
    with transaction():
        slow_down("application start", visitor)
        hold(event)
        draft = db.session.get(Participation, key)
        asked = task_of(draft) if draft else None
        if asked is not None:
            return asked
        draft = begin_for(event, key if draft is None else uuid4())
        contact.row = draft
        contact.keep()
        application_or_404(draft).help_wanted = True
        ask_for_help(draft)
        task = note_wish(draft)
        task.best_time = best_time
        return task


def note_wish(participation: Participation) -> HelpTask:
    """The task of a wish for help, inside the caller's transaction; an earlier one begins anew.

    Called too when somebody asks for help in the form itself (registration/apply).
    """
    task, day = task_of(participation), due_on(clock.today(participation.event.zone))
    if task is None:
        task = HelpTask(participation_id=participation.id)
        db.session.add(task)
    task.asked_at, task.due_on = clock.now(), day
    task.done_at, task.done_by_id, task.how = None, None, ""
    db.session.flush()
    return task


def note_help(application: Application, by: Actor, how: str = "") -> None:
    """Take a wish for help off the list. What the person wrote about it is erased."""
    with transaction():
        application.help_wanted = False
        application.form_help = ""
        application.version += 1
        participation = application.participation
        task = task_of(participation)
        if task is not None:
            task.done_at, task.done_by_id, task.how = clock.now(), by.person_id, how
            task.best_time = ""
        record(by, "helped_with.application", participation, participation.event_id)


def write_down(event: Event, key: UUID, came_by: CameBy, by: Person) -> Participation:
    """Begin an application that staff type for somebody; the same form sent twice begins one.

    `key` is that of a new draft, or of the draft of somebody who asked for help. Raises Refused
    where the person has already sent it, and outside the time for applying.
    """
    with transaction():
        hold(event)
        draft = db.session.get(Participation, key)
        actor = Actor("organiser", by.id)
        if draft is None:
            draft = begin_for(event, key, actor)
        elif how_it_came(draft) is not None:
            return draft
        else:
            _refuse_own(draft, event)
        db.session.add(
            WrittenDown(
                participation_id=draft.id,
                came_by=came_by,
                written_by_id=by.id,
                written_at=clock.now(),
            )
        )
        record(actor, "wrote_down.application", draft, event.id)
        return draft


def keep_written(row: WrittenDown, part: str, answers: Answers, by: Actor) -> None:
    """Keep one part that staff typed. Raises Refused once the person has said yes."""
    with transaction():
        hold(row.participation)
        _refuse_sent(row.participation)
        keep_part(row.participation, application_or_404(row.participation), part, answers, by)


def ask_whether_right(row: WrittenDown, by: Actor) -> None:
    """Send the person the way to what was written, so that they say yes to it or change it.

    Pressed twice in a minute, one letter goes. Raises Refused while answers are missing.
    """
    participation = row.participation
    with transaction():
        hold(participation)
        _refuse_sent(participation)
        if unfinished_parts(participation, application_or_404(participation)):
            raise Refused(_("Some answers are still missing. Fill them in before you ask."))
        row.asked_at = clock.now()
        letter = letters.is_this_right(participation, new_link(participation), row.asked_at)
        post(letter)
        record(by, "asked_whether_right.application", participation, participation.event_id)


def take_yes(row: WrittenDown, yes: Yes, by: Actor) -> None:
    """Write down that the person said yes, and hand the application in. Said twice, it counts once.

    Raises Refused when the yes lies in the future, and what sending raises.
    """
    with transaction():
        hold(row.participation.event)
        if not may_write_on(row.participation):
            return
        if yes.heard_at > clock.now():
            raise Refused(_("Enter a time that is over: when the person said yes."), "at")
        row.yes_by, row.heard_by = yes.by, yes.heard_by
        row.heard_at, row.note = yes.heard_at, yes.note
        record(by, "heard_yes.application", row.participation, row.participation.event_id)
        send(row.participation, current_app.extensions["stepfree.settle"], by)


def erase(participation: Participation, by: Actor) -> None:
    """Erase wishes and how an application came, inside the caller's transaction."""
    del by
    for table in (HelpTask, WrittenDown):
        db.session.execute(delete(table).where(table.participation_id == participation.id))


def _refuse_own(draft: Participation, event: Event) -> None:
    """What somebody typed alone is theirs: staff go on in it only where the person wants help."""
    application = application_of(draft)
    if draft.event_id != event.id or application is None or not application.help_wanted:
        raise Refused(_("This application is not there. Load the page again."))
    _refuse_sent(draft)


def _refuse_sent(participation: Participation) -> None:
    if not may_write_on(participation):
        raise Refused(_("This application is sent. From now on only the person can change it."))
