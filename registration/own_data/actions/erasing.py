"""Verbs about one's own data: take it away, erase it."""

from collections.abc import Collection
from uuid import uuid4

from flask import current_app

from events.team.actions import erase_all_of_account
from events.team.actions import no_longer_comes
from events.team.models import Participation
from events.team.models import State
from events.team.queries import participations_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.limits import slow_down
from foundation.mail.actions import take_name_out
from foundation.people import Person
from foundation.personal_data import Goes
from foundation.privacy.inventory import personal_columns
from foundation.store import db
from foundation.store import hold
from foundation.store import scrub
from foundation.store import transaction
from foundation.store import write_anew
from registration.own_data import queries
from registration.own_data.remembered import remember_erasures
from registration.own_data.rules import is_over
from registration.places.actions import say_no
from registration.places.actions import withdraw
from registration.places.rules import takes_part
from registration.same_person.queries import merged_into

_MACHINE = Actor("worker")


def note_taking(participation: Participation, by: Actor) -> None:
    """Record that the person takes everything away. Raises TooMany after many in a short time."""
    slow_down("export", str(participation.id))
    with transaction():
        record(by, "took_away.own_data", participation, participation.event_id)


def erase_needs(participation: Participation, by: Actor) -> None:
    """Erase what the person told about needs and all that came of it, at once and everywhere.

    Their place stays theirs. Amounts that were spent stay without a name.
    """
    with transaction():
        hold(participation)
        for holding in queries.erased_with(Goes.NEEDS):
            holding.erase(participation, by)
        record(by, "erased.needs", participation, participation.event_id)
    _leave_no_trace()


def erase_everything(participation: Participation, kept: Collection[str], by: Actor) -> None:
    """Erase the person from this training; before its end their place becomes free for others.

    `kept` names by their first table what the person lets stand (queries.choices_to_keep). No
    letter tells it: the address is erased too. An application that was put together with theirs
    goes with it.
    """
    with transaction():
        hold(participation.event)
        for each in (participation, *merged_into(participation)):
            _erase_one(each, kept, by)
    _leave_no_trace()


def _erase_one(participation: Participation, kept: Collection[str], by: Actor) -> None:
    event, name = participation.event, participation.name
    _leave(participation, by)
    for holding in queries.erased_with(Goes.ALL):
        if not (holding.may_stay and holding.tables[0] in kept):
            holding.erase(participation, by)
    with using_language(event.language):
        take_name_out(event.id, name, _("somebody"))
    record(by, "erased.everything", participation, event.id, kept=sorted(kept))


def _leave(participation: Participation, by: Actor) -> None:
    if is_over(participation):
        return
    if participation.state == State.OFFERED:
        say_no(participation, by)
    elif participation.state == State.COMING:
        no_longer_comes(participation, by)
    elif takes_part(participation):
        withdraw(participation, by)
    db.session.flush()


def erase_person(person: Person, kept: Collection[str], by: Actor) -> None:
    """Erase a person from all trainings, with their account; `kept` as in erase_everything.

    Raises Refused for whoever holds a role.
    """
    with transaction():
        for participation in participations_of(person):
            erase_everything(participation, kept, by)
        erase_all_of_account(person)
        record(by, "erased.account", person, kept=sorted(kept))
    _leave_no_trace()


def _leave_no_trace() -> None:
    """Not in the files of the store, and not in a backup that is restored later."""
    if scrub():
        remember_erasures()


def write_over_erased() -> None:
    """Leave no bytes of erased rows in the files of PostgreSQL, if something was erased."""
    if not queries.waits_for_writing_over():
        return
    tables = {column.partition(".")[0] for column in personal_columns(current_app)}
    if write_anew(tables) == tables:
        with transaction():
            record(_MACHINE, queries.WRITTEN_OVER, uuid4())
