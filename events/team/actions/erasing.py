"""Erasing a person from one training, and their account with the last one."""

from datetime import date
from datetime import timedelta

from sqlalchemy import delete

from events.team.models import Channel
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.queries import participations_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.factors.actions.forgetting import erase_proofs
from foundation.factors.queries import has_factor
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.people import Person
from foundation.people.actions.accounts import nobody
from foundation.people.actions.forgetting import erase_account
from foundation.people.queries import roles_of
from foundation.store import db

_KEPT = timedelta(days=2 * 365)


def time_of_name(participation: Participation) -> date:
    """The last day on which a person is known in a training: 2 years after it."""
    return participation.event.ends_on + _KEPT


def erase(participation: Participation, by: Actor) -> None:
    """Take the person out of a training, inside the caller's transaction; no link opens any more.

    A nameless row stays, so that numbers of applications and of hours stay true; nothing leads
    from it to the person. Their account goes too, where nothing else needs it.
    """
    db.session.execute(
        delete(PersonalLink).where(PersonalLink.participation_id == participation.id)
    )
    person, event = participation.person, participation.event
    with using_language(event.language):
        participation.name = _("Data erased") if person is not None else ""
    participation.country = participation.email = participation.contact_detail = ""
    participation.reference, participation.channel = None, Channel.EMAIL
    participation.merged_into_id = None
    participation.language = event.language
    if person is not None:
        participation.person_id = nobody().id
    participation.version += 1
    db.session.flush()
    db.session.expire(participation, ["person"])
    if person is not None and is_needed_no_more(person):
        erase_all_of_account(person)
    record(by, "erased.participation", participation, participation.event_id)


def is_needed_no_more(person: Person) -> bool:
    """Whether nobody signs in with it, and no training and no role needs the account."""
    used = person.password_hash or person.is_site_admin or has_factor(person)
    return not (used or roles_of(person) or participations_of(person))


def erase_all_of_account(person: Person) -> None:
    """Erase the account with its second proofs. Raises Refused for whoever holds a role."""
    erase_proofs(person)
    erase_account(person)
