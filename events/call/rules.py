"""Who may do what with a training, and in which stage it is."""

from enum import StrEnum

from events.call.models import Event
from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds
from foundation.people.queries import grants_in
from foundation.people.queries import scopes_of
from foundation.people.rules import may_edit_organisation

ORGANISERS = (Role.OWNER, Role.CO_ORGANISER)


class Stage(StrEnum):
    """Where a training stands, seen from the street."""

    SOON = "soon"
    OPEN = "open"
    CLOSED = "closed"
    RUNNING = "running"
    PAST = "past"


def may_manage(person: Person | None, event: Event) -> bool:
    """Organisers of every organisation that holds the training may, with equal standing."""
    return holds(person, event.id, *ORGANISERS)


def may_see(person: Person | None, event: Event) -> bool:
    """Everybody may see a published training, its organisers also before."""
    return event.published_at is not None or may_manage(person, event)


def may_set_up(person: Person) -> bool:
    """Organisers of an organisation may set up a training, and who runs the site."""
    return person.is_site_admin or bool(scopes_of(person, Role.ORGANISER))


def may_act_for(person: Person, organisation: Organisation) -> bool:
    """Whether `person` may let the organisation hold a training."""
    return person.is_site_admin or may_edit_organisation(person, organisation)


def may_take_out(person: Person, event: Event, organisation: Organisation) -> bool:
    """Standing is equal: only an organisation's own people take it out of a training."""
    of_theirs = {
        grant.organisation_id for grant in grants_in(event.id) if grant.person_id == person.id
    }
    return organisation.id in of_theirs or may_act_for(person, organisation)


def stage_of(event: Event) -> Stage:
    """The stage now. Without an opening it is open at once, without a deadline until it starts."""
    today = clock.today(event.zone)
    now = clock.now()
    if event.ends_on < today:
        return Stage.PAST
    if event.starts_on <= today:
        return Stage.RUNNING
    if event.opens_at and now < event.opens_at:
        return Stage.SOON
    if event.closes_at and now >= event.closes_at:
        return Stage.CLOSED
    return Stage.OPEN
