"""Who hears that somebody moved: who keeps something of theirs, or waits for that state."""

from flask import Flask

from events.team.following import Follower
from events.team.following import Followers
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from registration.travel.models import Leg
from registration.travel.models import PassportData
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import link_of


def _hear(participation: Participation) -> None:
    del participation


WITH_LINK = Follower(_hear, (PassportData.participation_id, PersonalLink.participation_id))
WITH_JOURNEY = Follower(_hear, (Leg.participation_id,))
OF_ALL_WHO_APPLY = Follower(_hear, (Leg.participation_id,), frozenset({State.APPLIED}))
FOLLOWERS = Followers((OF_ALL_WHO_APPLY, WITH_LINK, WITH_JOURNEY))


def test_who_keeps_something_of_that_person_hears_of_it(app: Flask) -> None:
    maria = a_participant(a_training())
    link_of(maria)

    assert list(FOLLOWERS.concerned(maria.id, State.WITHDRAWN)) == [WITH_LINK]


def test_who_waits_for_a_state_hears_of_everybody_who_comes_to_it(app: Flask) -> None:
    maria = a_participant(a_training())
    link_of(maria)

    assert list(FOLLOWERS.concerned(maria.id, State.APPLIED)) == [OF_ALL_WHO_APPLY, WITH_LINK]
