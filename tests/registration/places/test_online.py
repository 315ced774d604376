"""People who take part online: they are asked what matters there, and no plan on site has them."""

import pytest
from flask import Flask

from events.call.models import Event
from events.pools.queries import on_site_in
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from registration.allotting.queries import guests_of
from registration.allotting.rules import may_sleep
from registration.evening.queries import guests_of as asked_in_the_evening
from registration.evening.rules import may_say
from registration.sheets.kinds import SHEETS
from registration.sheets.queries import gathered
from registration.travel.queries import people_who_travel
from registration.travel.rules import may_travel
from tests.support.needs import TOLD
from tests.support.needs import tell
from tests.support.pools import a_pool
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


@pytest.fixture
def maria(app: Flask, event: Event) -> Participation:
    """She takes part online; Ivo comes."""
    pool = a_pool(event, "Online", is_online=True)
    a_participant(event, "Ivo")
    return a_participant(event, "Maria", pool_id=pool.id)


def test_no_plan_on_site_counts_who_takes_part_online(event: Event, maria: Participation) -> None:
    on_site = on_site_in(event, State.CONFIRMED)
    assert [row.name for row in on_site] == ["Ivo"]
    assert [row.name for row in guests_of(event)] == ["Ivo"]
    assert [row.name for row in people_who_travel(event)] == ["Ivo"]
    assert [one.participation.name for one in asked_in_the_evening(event)] == ["Ivo"]
    assert [may(maria) for may in (may_sleep, may_travel, may_say)] == [False] * 3
    assert all(may(on_site[0]) for may in (may_sleep, may_travel))


def test_only_sheets_about_communication_name_who_takes_part_online(
    event: Event, maria: Participation
) -> None:
    for person in (maria, *on_site_in(event, State.CONFIRMED)):
        tell(person, TOLD)
    about_words: set[str] = set()
    others: set[str] = set()
    for sheet in SHEETS.values():
        names = about_words if sheet.category is Category.COMMUNICATION else others
        names |= {entry.name for entry in gathered(event, sheet, sheet.categories)}

    assert (about_words, others) == ({"Maria", "Ivo"}, {"Ivo"})


def test_their_form_of_needs_asks_what_matters_online(
    visitor: Visitor, maria: Participation
) -> None:
    visitor.open(f"{link_of(maria)}/needs/arrange")
    visitor.sees("Sign language interpreters").sees_not("My journey, and a vehicle on site")
