"""A training in sixty days, its team, and what is arranged in it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.people import Person
from foundation.people import Role
from foundation.store import one_or_none
from registration.arrangements import actions
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from tests.support.needs import clear
from tests.support.needs import tell
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.sofia import alices_training

TEAM = Actor("organiser")
SELF = Actor("participant")
OUTSIDE = "The equality body, +359 2 000 00 00"


def a_coming_training(**values: Any) -> tuple[Person, Event]:
    """Alice's training, which starts in sixty days."""
    day = clock.today("Europe/Sofia") + timedelta(days=60)
    return alices_training(**{"starts_on": day, "ends_on": day, **values})


def a_helper(event: Event, *categories: Category, name: str = "Hana Novak") -> Person:
    """Somebody of the team who sees to these categories and no others."""
    person = a_person(name)
    grant(person, event.id, Role.HELPER, limited_to=[each.value for each in categories])
    return person


def arranged(
    participation: Participation,
    what: str = "A taxi",
    progress: Progress = Progress.ARRANGED,
    category: Category = Category.TRANSPORT,
    **more: Any,
) -> Arrangement:
    """Something planned for the person, that far."""
    key = uuid4()
    owner = more.pop("owner_id", None)
    edit = actions.ArrangementEdit(what, more.pop("note", ""), progress, owner, **more)
    actions.plan(participation, key, category, edit, TEAM)
    found = one_or_none(select(Arrangement).where(Arrangement.id == key))
    assert found is not None
    return found


def paid(participation: Participation, category: Category, planned: int, actual: int) -> None:
    """Something that costs so many euros."""
    arranged(
        participation,
        category=category,
        cost_planned=Decimal(planned),
        cost_actual=Decimal(actual),
    )


def tells(participation: Participation, category: Category, **answers: object) -> None:
    """The person answers questions of that category, in place of the earlier answers."""
    clear(participation, category)
    tell(participation, answers)


def names_a_complaint_contact(event: Event) -> None:
    """The team has said who outside it hears complaints."""
    values = {"complaints_to": OUTSIDE, "currency": "EUR"}
    actions.save_terms(event, 0, values, TEAM)
