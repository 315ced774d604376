"""Verbs of an application: begin, keep a part, ask for its link, send."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from uuid import UUID
from uuid import uuid4

from flask import current_app

from events.call.models import Event
from events.call.models import WayIn
from events.team.actions import new_link
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.errors import TooMany
from foundation.i18n import current_language
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import languages_of_page
from foundation.i18n import reading_language
from foundation.limits import LETTER
from foundation.limits import slow_down
from foundation.mail import post
from foundation.people import Person
from foundation.people.queries import email_key
from foundation.people.queries import person_by_email
from foundation.people.tokens import hash_of
from foundation.settings import settings
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply import letters
from registration.apply.models import Application
from registration.apply.queries import application_of
from registration.apply.queries import application_or_404
from registration.apply.queries import first_letters_of
from registration.apply.queries import is_untouched
from registration.apply.queries import reference_is_taken
from registration.apply.queries import sent_by_same_person
from registration.apply.queries import unfinished_parts
from registration.apply.rules import has_closed
from registration.apply.rules import has_opened
from registration.apply.rules import may_change
from registration.questions.actions import drop_unasked

# Without letters and digits that look or sound alike: 0 O, 1 I L, 2 Z, 5 S, 8 B.
_CLEAR = "34679ACDEFGHJKMNPQRTUVWXY"
_REFERENCE_LENGTH = 5

_APPLICANT = Actor("applicant")

Settle = Callable[[Participation, Actor], None]
"""What becomes of an application at the moment of sending, inside the same transaction."""


class Answers(Protocol):
    """A part of the form that was checked."""

    def keep(self) -> list[str]:
        """Write the answers into their row; the names of the columns that changed."""
        ...


class Typed(Answers, Protocol):
    """A part of the form that was sent, right or wrong."""

    def as_typed(self) -> dict[str, list[str]]:
        """{field: values} as they were sent."""
        ...

    def says_something_new(self) -> bool:
        """Whether they differ from the answers that are kept."""
        ...


def begin(event: Event, key: UUID, visitor: str) -> str:
    """Make a draft and return its personal link, the path "/my/<token>".

    `key` comes from the form: the same form sent twice leads to the same empty draft. `visitor`
    is the network address that is slowed down. Raises Refused outside the time for applying.
    """
    with transaction():
        slow_down("application start", visitor)
        hold(event)
        return new_link(begun(event, key))


def begun(event: Event, key: UUID, late_until: datetime | None = None) -> Participation:
    """The draft with that key, or a new one, inside the caller's transaction.

    `late_until` lets one person apply after the deadline. Raises Refused outside the time.
    """
    _check_time(event, late_until)
    draft = db.session.get(Participation, key)
    if draft is None or draft.event_id != event.id or not is_untouched(draft):
        # A key of somebody's real application must never open it.
        draft = _new_draft(event, key if draft is None else uuid4(), late_until)
    return draft


def begin_for(event: Event, key: UUID, by: Actor = _APPLICANT) -> Participation:
    """A draft that somebody goes on with in another way than its own link.

    Raises Refused outside the time for applying.
    """
    with transaction():
        _check_time(event)
        return _new_draft(event, key, by=by)


def keep_part(
    participation: Participation,
    application: Application,
    part: str,
    answers: Answers,
    by: Actor | None = None,
) -> None:
    """Keep the answers of one part, before sending or, until the deadline, after it.

    The last save of a part wins; other parts stay as they are, so two windows do no harm. The
    first time an email address stands there, the way back is sent to it. `by` is given where
    somebody else types for the person; then no letter goes. Raises Refused.
    """
    with transaction():
        if not may_change(participation, now()):
            raise Refused(_("This application can no longer be changed. Talk to the organisers."))
        changed = answers.keep()
        _note_typed(application, part, None)
        if participation.state != State.DRAFT:
            drop_unasked(participation)
        if not changed:
            return
        application.version += 1
        doer = by or Actor("applicant", participation.person_id)
        event_id = participation.event_id
        record(doer, "changed.application", participation, event_id, part=part, fields=changed)
        if by is not None:
            return
        if application.help_wanted and {"help_wanted", "form_help"} & set(changed):
            ask_for_help(participation, anew="help_wanted" in changed)
        if part == "contact" and participation.state == State.DRAFT:
            _send_first_link(participation)


def keep_typed(
    participation: Participation, application: Application, part: str, answers: Typed
) -> None:
    """Keep what stands in one part of a draft as it was typed, complete or not.

    It counts as an answer only when the person saves the part: no letter goes to half an address.
    Other parts stay as they are. Raises Refused once the application is sent.
    """
    with transaction():
        hold(application)
        if participation.state != State.DRAFT:
            raise Refused(_("Your application is sent already. Your page shows how things stand."))
        typed = answers.as_typed()
        _note_typed(application, part, typed if answers.says_something_new() else None)


def send_link(participation: Participation) -> None:
    """Send the draft's link to the email address that stands in it. Raises Refused, TooMany."""
    if participation.state != State.DRAFT:
        raise Refused(_("Your application is sent already. Your page shows how things stand."))
    if participation.channel != Channel.EMAIL or not participation.email:
        raise Refused(_("Tell us your email address first. Then we can send the link."))
    slow_down(LETTER, email_key(participation.email))
    with transaction():
        link = new_link(participation)
        post(letters.draft_link(participation, link, f"{now():%Y%m%d%H%M}"))


def send(participation: Participation, settle: Settle, by: Actor | None = None) -> None:
    """Hand the application in; `settle` decides in the same transaction what becomes of it.

    `by` is given where somebody else does what the person told them. Sent twice, it stays sent
    once. Raises Refused when parts are missing or it is not the time.
    """
    event = participation.event
    with transaction():
        hold(event)
        if participation.state != State.DRAFT:
            return
        _check_complete(participation)
        _check_time(event, participation.late_until)
        drop_unasked(participation)
        # Found before anything is set: each query would write what is set so far.
        reference, person = _new_reference(event), _person_of(participation)
        participation.person_id, participation.reference = person.id, reference
        participation.submitted_at = now()
        doer = by or Actor("applicant", person.id)
        record(doer, "sent.application", participation, participation.event_id)
        settle(participation, doer)


def check_pace(participation: Participation) -> None:
    """Raise Refused where a page sends what was begun seconds ago: programs do (RA4).

    A person who is that fast presses the button once more.
    """
    if now() - participation.created_at < settings().quickest_form:
        raise Refused(_("That was very fast. Look at your answers, then press the button again."))


def to_be_read(participation: Participation, by: Actor) -> None:
    """Settle an application to a selection: the organisers read it. Raises Refused elsewhere."""
    if participation.event.way_in != WayIn.SELECTION:
        raise Refused(_("This training gives places at once. Load the page again."))
    current_app.extensions["stepfree.sent"](participation, by)


def ask_for_help(participation: Participation, *, anew: bool = True) -> None:
    """Tell the organisers that somebody wants help, inside the caller's transaction.

    `anew` is false where they only say better what would help.
    """
    by = Actor("applicant", participation.person_id)
    record(by, "asked_for.help", participation, participation.event_id)
    if anew:
        current_app.extensions["stepfree.help_wanted"](participation)
    if participation.event.contact_email:
        post(letters.help_wanted(participation))


def _new_draft(
    event: Event, key: UUID, late_until: datetime | None = None, by: Actor = _APPLICANT
) -> Participation:
    draft = Participation(
        id=key,
        event_id=event.id,
        language=_language_for(event),
        late_until=late_until,
        state_since=now(),
        created_at=now(),
    )
    db.session.add(draft)
    db.session.flush()
    db.session.add(Application(participation_id=draft.id))
    record(by, "began.application", draft, event.id)
    return draft


def _language_for(event: Event) -> str:
    """The language that the reader wants, where somebody can be written to in it."""
    wanted = reading_language()
    return wanted if wanted in languages_of_page(event) else current_language()


def _check_time(event: Event, late_until: datetime | None = None) -> None:
    if late_until is not None and late_until > now():
        return
    if not has_opened(event, now()):
        opens = event.opens_at
        if opens is None:
            raise Refused(_("Applications are not open yet. What you wrote is kept."))
        moment = format_datetime(opens, event.zone)
        raise Refused(_("Applications open on %(moment)s. What you wrote is kept.", moment=moment))
    if has_closed(event, now()):
        raise Refused(
            _(
                "The time for applications is over, so this one cannot be sent. What you wrote is "
                "kept. Please talk to the organisers."
            )
        )


def _note_typed(application: Application, part: str, typed: dict[str, list[str]] | None) -> None:
    # A new value each time: a change inside of it would not be seen.
    others = {name: said for name, said in application.typed.items() if name != part}
    application.typed = others if typed is None else {**others, part: typed}


def _check_complete(participation: Participation) -> None:
    if unfinished_parts(participation, application_or_404(participation)):
        raise Refused(_("Some answers are still missing. Please fill them in before you send."))


def _person_of(participation: Participation) -> Person:
    """The person at that address, whose name stays theirs; a new one where there is none.

    A second application from one address is another person: two people may share it, and a page
    that said otherwise would tell a stranger who has applied (security-bars AU4).
    """
    if participation.channel != Channel.EMAIL:
        return _new_person(participation)
    person = person_by_email(participation.email)
    if person is None:
        return _new_person(participation, participation.email, email_key(participation.email))
    earlier = sent_by_same_person(participation.event, person, participation.id)
    if earlier is None:
        return person
    post(letters.applied_again(earlier, person, new_link(earlier), participation.id))
    return _new_person(participation, participation.email)


def _new_person(
    participation: Participation, email: str | None = None, key: str | None = None
) -> Person:
    person = Person(
        name=participation.name,
        email=email,
        email_key=key,
        language=participation.language,
        created_at=now(),
    )
    db.session.add(person)
    db.session.flush()
    return person


def _new_reference(event: Event) -> str:
    while True:
        code = "".join(secrets.choice(_CLEAR) for _position in range(_REFERENCE_LENGTH))
        reference = f"{first_letters_of(event)}-{code}"
        if not reference_is_taken(reference):
            return reference


def _send_first_link(participation: Participation) -> None:
    if participation.channel != Channel.EMAIL:
        return
    address = email_key(participation.email)
    try:
        slow_down(LETTER, address)
    except TooMany:
        # The answers are kept; only this letter waits until somebody asks for it.
        return
    cause = f"first-{hash_of(address)[:12]}"
    post(letters.draft_link(participation, new_link(participation), cause))


def erase(participation: Participation, by: Actor) -> None:
    """Empty what a person wrote, inside the caller's transaction; they still count as one."""
    del by
    application = application_of(participation)
    if application is None:
        return
    for column in ("organisation", "role_there", "experience_text", "motivation"):
        setattr(application, column, "")
    application.afterwards = application.wanted_format = application.form_help = ""
    application.is_disabled_person = application.experience = None
    application.gender = application.took_part_before = None
    application.languages, application.help_wanted = [], False
    application.typed = {}
    application.version += 1
    db.session.flush()
