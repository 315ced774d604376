"""Data of passports: asked only for an invitation letter, and erased seven days after travel."""

from collections.abc import Mapping

from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs.actions import sealed
from registration.travel import letters
from registration.travel import queries
from registration.travel.models import PassportData
from registration.travel.rules import may_travel

_MACHINE = Actor("worker")


def ask_for_passport(participation: Participation, by: Actor) -> None:
    """An invitation letter needs data of the person's passport; asking twice is asking once.

    Raises Refused for somebody who does not come.
    """
    with transaction():
        hold(participation)
        if not may_travel(participation):
            raise Refused(_("This person no longer comes."))
        if queries.passport_of(participation) is None:
            row = PassportData(participation_id=participation.id, asked_at=clock.now())
            db.session.add(row)
            db.session.flush()
            record(by, "asked_for.passport", participation, participation.event_id)
            letters.passport(row)


def no_longer_ask(participation: Participation, by: Actor) -> None:
    """The letter is written, or was never needed: what was asked and given is erased."""
    _erase(participation, "no_longer_asked_for.passport", by)


def give_passport(
    participation: Participation, seen: int, given: Mapping[str, str], by: Actor
) -> None:
    """The person gives {"name", "born_on", "nationality", "number", "valid_until"}; days as ISO.

    Raises Refused where it is asked for no more, Conflict when they gave it in another window.
    """
    with transaction():
        hold(participation)
        row = queries.passport_of(participation)
        if row is None:
            raise Refused(_("This is not needed any more. Nothing was saved."))
        check_version(row, seen)
        row.sealed = sealed(dict(given), row, participation)
        record(by, "gave.passport", participation, participation.event_id)


def forget_passport(participation: Participation, by: Actor) -> None:
    """The person takes back what they gave; it is still asked for."""
    with transaction():
        hold(participation)
        row = queries.passport_of(participation)
        if row is not None and row.sealed is not None:
            row.sealed = None
            row.version += 1
            record(by, "took_back.passport", participation, participation.event_id)


def erase_old_passports() -> int:
    """Erase whatever is over its time; how many. Running it twice erases once."""
    late = [row.participation for row in queries.passports_to_erase()]
    for participation in late:
        _erase(participation, "erased.passport", _MACHINE)
    return len(late)


def _erase(participation: Participation, act: str, by: Actor) -> None:
    with transaction():
        hold(participation)
        row = queries.passport_of(participation)
        if row is not None:
            db.session.delete(row)
            record(by, act, participation, participation.event_id)
