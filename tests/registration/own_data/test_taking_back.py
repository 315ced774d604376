"""Taking one category back: nothing of it is left in any room, and all else is."""

import json

from flask import Flask
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import count_of
from registration.companions import actions as beside
from registration.companions.models import EngagedKind
from registration.companions.models import Shift
from registration.incidents.models import Incident
from registration.needs.actions import open_note
from registration.needs.actions import withdraw
from registration.own_data.queries import chapters_of
from tests.support.companions import somebody_engaged
from tests.support.marked import ALL
from tests.support.marked import NAME
from tests.support.marked import NOTE
from tests.support.marked import TALK
from tests.support.marked import Marked


def test_pr4_a_category_that_is_taken_back_leaves_no_word_in_any_room(
    app: Flask, marked: Marked
) -> None:
    maria = marked.world.participation
    alice = all_of(select(Person).where(Person.email_key == "alice@example.org"))[0]
    open_note(maria, marked.markers.new(Category.SAFETY.value), acting(alice, "organiser"))
    an_interpreter(marked, maria)

    left: set[str] = {*ALL, NOTE, NAME, TALK}
    assert told_of(app, marked) == left
    for category in Category:
        withdraw(maria, category, Actor("participant", maria.person_id))
        left -= {category.value} | ({NOTE} if category is Category.SAFETY else set())
        assert told_of(app, marked) == left, category

    assert count_of(select(Shift)) == 0
    mine = Incident.concerns_id == maria.id
    assert count_of(select(Incident).where(mine)) == 0


def an_interpreter(marked: Marked, maria: Participation) -> None:
    engaged = somebody_engaged(marked.world.event, "Ivo", EngagedKind.INTERPRETER)
    offer = beside.Offer([], marked.markers.new(Category.COMMUNICATION.value))
    beside.suggest(engaged, maria, offer, Actor("organiser"))


def told_of(app: Flask, marked: Marked) -> set[str]:
    """The kinds of the words about needs that the person finds when they take everything away."""
    with app.test_request_context("/"):
        chapters = chapters_of(marked.world.participation, with_account=False)
    told = [one.value for chapter in chapters for row in chapter.rows for one in row]
    return marked.kinds_in(json.dumps(told)) - {"application", "contact_detail"}
