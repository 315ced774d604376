"""What people say for badge and list, what letters say, and giving a paper to its person."""

from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlalchemy import delete

from certificates.papers import letters
from certificates.papers import queries
from certificates.papers.kinds import INVITATION
from certificates.papers.kinds import About
from certificates.papers.kinds import Format
from certificates.papers.kinds import PaperKind
from certificates.papers.models import BadgeWord
from certificates.papers.models import GivenPaper
from certificates.papers.models import PaperTerms
from certificates.papers.rules import may_have
from certificates.press import render
from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs.actions import sealed

GIVE = "papers.give"
_MACHINE = Actor("worker")
_IN_PRINT = (Format.PDF, Format.LARGE, Format.EASY)
"""The forms of a given paper that are kept as bytes."""


def say_badge(participation: Participation, seen: int, said: Mapping[str, Any], by: Actor) -> None:
    """Keep what the person wants on their badge and on the list; an empty answer takes it back.

    `said` are columns of BadgeWord. Raises Conflict when they answered in another window, and
    Refused for somebody who does not come.
    """
    with transaction():
        hold(participation)
        if not may_have(participation):
            raise Refused(_("Badges are for people who come."))
        _put(queries.badge_word_of(participation), seen, said)
        record(by, "said.badge", participation, participation.event_id)


def say_terms(event: Event, seen: int, said: Mapping[str, Any], by: Actor) -> None:
    """Keep what letters say of who invites, pays and signs. Raises Conflict.

    `said` are columns of PaperTerms. Letters that are out keep their words.
    """
    with transaction():
        hold(event)
        row = queries.terms_of(event)
        changed = [name for name, value in said.items() if getattr(row, name) != value]
        _put(row, seen, said)
        if changed:
            record(by, "changed.paper_terms", row, event.id, fields=changed)


def give(kind: PaperKind, participation: Participation, language: str, by: Actor) -> None:
    """Make a paper, seal its bytes, and tell its person; the same bytes come back from now on.

    A paper that was given before is replaced. Raises Refused where something is missing, and
    PressFailed.
    """
    about = queries.ready_for(kind, participation, language)
    # The press takes a second: nobody waits for the training's row meanwhile.
    about = replace(about, number=_next_number(participation.event))
    laid = queries.lay(kind, about)
    held = {"page": queries.page_of(laid), "text": queries.text_of(laid)}
    for form in _IN_PRINT:
        held[form.value] = b64encode(render(queries.paper_of(laid, form)).pdf).decode()
    with transaction():
        hold(participation)
        queries.ready_for(kind, participation, language)
        _keep(kind, about, held)
        details = {"kind": kind.name, "number": about.number}
        record(by, "gave.paper", participation, participation.event_id, **details)


def give_to_all(kind: PaperKind, event: Event, by: Actor) -> int:
    """Have the paper made for everybody who can have it and has none; how many they are.

    Each is given theirs in their own language by the worker. Twice changes nothing.
    """
    with transaction():
        hold(event)
        waiting = queries.waiting_in(event, kind)
        number = queries.terms_of(event).last_number
        for one in waiting:
            key = f"{kind.name}:{one.id}:{number}"
            ids = str(one.id), str(by.person_id)
            enqueue(GIVE, key=key, kind=kind.name, participation_id=ids[0], by=ids[1])
        if waiting:
            details = {"kind": kind.name, "people": len(waiting)}
            record(by, "gave.paper_to_all", event, event.id, **details)
    return len(waiting)


def tell_all(kind: PaperKind, event: Event, by: Actor) -> int:
    """Tell whoever comes, and was not told yet, that a paper for everybody is ready; how many.

    Each is told in their own way and language. Twice tells nobody twice.
    """
    with transaction():
        hold(event)
        waiting = queries.untold_in(event, kind)
        for one in waiting:
            letters.ready_for_all(kind.name, one)
        if waiting:
            details = {"kind": kind.name, "people": len(waiting)}
            record(by, "told.of_paper", event, event.id, **details)
    return len(waiting)


def give_first(kind: PaperKind, participation: Participation, by: Actor) -> None:
    """Give the paper, in the person's language, to somebody who has none and still can have it.

    Raises PressFailed.
    """
    if queries.given_of(participation, kind.name) is not None:
        return
    # They may have left, or taken their passport back, since the button was pressed.
    with suppress(Refused):
        give(kind, participation, participation.language, by)


def take_back(kind: PaperKind, participation: Participation, by: Actor) -> None:
    """Erase a paper that was given; doing it twice does nothing."""
    with transaction():
        hold(participation)
        row = queries.given_of(participation, kind.name)
        if row is not None:
            db.session.delete(row)
            details = {"kind": kind.name, "number": row.number}
            record(by, "took_back.paper", participation, participation.event_id, **details)


def person_moved(participation: Participation) -> None:
    """Whoever no longer comes keeps no letter that says so; inside the caller's transaction."""
    if not may_have(participation) and queries.all_given_to(participation):
        erase_given(participation, _MACHINE)
        record(_MACHINE, "erased.papers", participation, participation.event_id)


def forget(participation: Participation, category: str) -> None:
    """With what was told about getting there, the invitation letter goes.

    It runs inside the transaction in which the person takes the category back.
    """
    if category == Category.TRANSPORT:
        theirs = GivenPaper.participation_id == participation.id
        db.session.execute(delete(GivenPaper).where(theirs, GivenPaper.kind == INVITATION.name))


def erase_given(participation: Participation, by: Actor) -> None:
    """Erase given papers, inside the caller's transaction."""
    del by
    theirs = GivenPaper.participation_id == participation.id
    db.session.execute(delete(GivenPaper).where(theirs))


def erase_badge(participation: Participation, by: Actor) -> None:
    """Erase what was said for badge and list, inside the caller's transaction."""
    del by
    theirs = BadgeWord.participation_id == participation.id
    db.session.execute(delete(BadgeWord).where(theirs))


def _next_number(event: Event) -> int:
    with transaction():
        hold(event)
        terms = queries.terms_of(event)
        terms.last_number += 1
        terms.version += 1
        db.session.add(terms)
        return terms.last_number


def _keep(kind: PaperKind, about: About, held: Mapping[str, str]) -> None:
    participation = about.participation
    assert participation is not None  # noqa: S101 - narrows the type for mypy
    earlier = queries.given_of(participation, kind.name)
    if earlier is not None:
        db.session.delete(earlier)
        db.session.flush()
    row = GivenPaper(
        id=uuid4(),
        participation_id=participation.id,
        kind=kind.name,
        language=about.language,
        number=about.number,
        given_at=clock.now(),
    )
    row.participation = participation
    row.sealed = sealed(dict(held), row, participation)
    db.session.add(row)
    db.session.flush()
    letters.given(row)


def _put(row: BadgeWord | PaperTerms, seen: int, said: Mapping[str, Any]) -> None:
    check_version(row, seen)
    for name, value in said.items():
        setattr(row, name, value)
    db.session.add(row)
