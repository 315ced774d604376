"""Which needs open to whom: by role, by category, by state."""

import pytest
from flask import Flask

from events.team.categories import Category
from events.team.models import State
from events.team.rules import categories_open_to
from events.team.rules import may_open
from foundation.people import Role
from foundation.store import db
from foundation.store import transaction
from tests.support import people
from tests.support import world

ALL = frozenset(Category)


@pytest.mark.parametrize(
    ("role", "limited_to", "opened"),
    [
        (Role.OWNER, [], ALL),
        (Role.CO_ORGANISER, [], ALL),
        (Role.COORDINATOR, [], ALL),
        (Role.HELPER, ["transport", "food"], {Category.TRANSPORT, Category.FOOD}),
        (Role.HELPER, ["other", "no such category"], set()),
        (Role.HELPER, [], set()),
        (Role.TRAINER, ["transport"], set()),
        (Role.FACILITATOR, [], set()),
    ],
)
def test_az4_a_role_opens_its_own_categories(
    app: Flask, role: Role, limited_to: list[str], opened: set[Category]
) -> None:
    event = world.build(app).event
    person = people.a_person("Hana")
    right = people.grant(person, event.id, role)
    with transaction():
        db.session.merge(right).limited_to = limited_to

    assert categories_open_to(person, event) == opened


def test_az4_needs_open_with_the_offer_and_never_before(app: Flask) -> None:
    around = world.build(app)
    helper = people.a_person("Hana")
    right = people.grant(helper, around.event.id, Role.HELPER)
    with transaction():
        db.session.merge(right).limited_to = ["transport"]
    person = around.participation

    opened = {}
    for state in State:
        with transaction():
            db.session.merge(person).state = state
        opened[state] = may_open(helper, person, Category.TRANSPORT)

    assert {state for state in State if opened[state]} == {
        State.OFFERED,
        State.CONDITIONAL,
        State.CONFIRMED,
        State.COMING,
    }
    assert not may_open(helper, person, Category.FOOD)
    assert categories_open_to(None, around.event) == frozenset()
