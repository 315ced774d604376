"""What is refused about arrangements, where two people act at the same time."""

from uuid import uuid4

import pytest
from sqlalchemy import delete
from sqlalchemy import select

from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from tests.support.needs import SELF
from tests.support.needs import a_person_with_needs
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ALICE = Actor("organiser")
TAXI = actions.ArrangementEdit("A taxi", "", Progress.ARRANGED, None)


@pytest.fixture
def maria(app: object) -> Participation:
    return a_person_with_needs(alices_training()[1])


def arrangement() -> Arrangement:
    return all_of(select(Arrangement).where(Arrangement.decision.is_(None)))[0]


def test_nothing_is_planned_for_somebody_who_has_just_withdrawn(maria: Participation) -> None:
    row = arrangement()
    with transaction():
        maria.state = State.WITHDRAWN

    with pytest.raises(Refused, match="no place now"):
        actions.plan(maria, uuid4(), "venue", TAXI, ALICE)
    with pytest.raises(Refused, match="no place now"):
        actions.update(row, TAXI, ALICE, seen=row.version)
    assert len(all_of(select(Arrangement).where(Arrangement.decision.is_(None)))) == 1


def test_an_arrangement_belongs_to_a_known_group(maria: Participation) -> None:
    with pytest.raises(Refused, match="Choose what this is about"):
        actions.plan(maria, uuid4(), "diagnosis", TAXI, ALICE)


def test_what_was_taken_back_a_moment_ago_is_told(maria: Participation) -> None:
    row = arrangement()
    with transaction():
        db.session.execute(delete(Arrangement), execution_options={"synchronize_session": False})

    with pytest.raises(Refused, match="took this back"):
        actions.update(row, TAXI, ALICE, seen=1)


def test_an_arrangement_is_no_point_of_yes_if(maria: Participation, visitor: Visitor) -> None:
    with transaction():
        maria.state = State.CONDITIONAL
    visitor.open(link_of(maria)).follow("See your points and the answers")
    token = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")

    answer = visitor.client.post(
        f"{visitor.path}/{arrangement().id}/drop",
        data={"csrf_token": token},
        headers={"Origin": "http://localhost"},
    )

    assert answer.status_code == 404


def test_who_has_withdrawn_meanwhile_answers_no_more(maria: Participation) -> None:
    row = arrangement()
    with transaction():
        maria.state = State.WITHDRAWN

    with pytest.raises(Refused, match="once a place is offered"):
        actions.reply(row, Reply.CONFIRMED, "", SELF, seen=row.version)
