"""Rules propose from what people told; a human accepts or drops; nothing happens silently."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.actions import proposing
from registration.arrangements.catalogue.proposals import RULES
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.arranging import tells
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/arrangements/proposals"


@pytest.mark.parametrize(
    ("told", "proposed"),
    [
        ({}, set()),
        ({"pa_mode": "none", "sign_language": [], "battery": "none"}, set()),
        (
            {"pa_mode": "own_pa_travels", "pa_hours": ["night_waking"]},
            {"assistant-bed", "assistant-meals", "assistant-seat", "night-assistance"},
        ),
        ({"pa_mode": "local_pa_provided"}, {"local-assistant"}),
        ({"sign_language": ["bqn"]}, {"interpreters", "interpreters-evening"}),
        ({"ssr_codes": ["WCHC"]}, {"airport-seat"}),
        ({"battery": "lithium_removable"}, {"lithium-battery"}),
        ({"hears_alarm": "needs_visual"}, {"alarm-in-room"}),
        ({"power_critical": ["none"]}, set()),
    ],
)
def test_what_answers_call_for(told: dict[str, object], proposed: set[str]) -> None:
    assert {rule.name for rule in RULES if rule.fits(told)} == proposed


def proposals_for(maria: Participation) -> dict[str, Arrangement]:
    """{what: proposal} that nobody has decided."""
    rows = queries.proposals_in(maria.event, tuple(Category))
    return {queries.words_of(row)["what"]: row for row in rows}


def test_what_a_rule_that_is_gone_proposed_stays_as_it_is(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An earlier release may have had that rule."""
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.FOOD, diet=["vegan"])
    (food,) = queries.proposals_in(event, (Category.FOOD,))
    monkeypatch.setattr(proposing, "RULE_OF", {})

    tells(maria, Category.FOOD, diet=["no_needs"])

    assert food.decision is Decision.PROPOSED


def test_an_answer_proposes_and_alice_accepts_before_maria_sees_it(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.ASSISTANCE, pa_mode="own_pa_travels")
    own = visitor.open(f"{link_of(maria)}/arrangements").sees("Nothing is arranged yet.")
    desk = (
        sign_in(another_visitor(), alice).open("/organise/sofia/arrangements").sees("Proposals 3")
    )

    desk.follow("Proposals").sees("A bed for your assistant", "The person brings an assistant.")
    desk.press("Accept A bed for your assistant, Maria Dimitrova").sees("Accepted.")
    desk.press("Drop Meals for your assistant, at the same table, Maria Dimitrova")

    own.open(own.path).sees("A bed for your assistant", "Alice Martin sees to it")
    own.sees_not("Meals for your assistant")
    desk.sees("Dropped").press("Propose again").sees("It is proposed again.")
    assert len(proposals_for(maria)) == 2


def test_what_was_decided_is_not_proposed_again_and_what_is_no_longer_called_for_goes(
    app: Flask,
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.ASSISTANCE, pa_mode="both", pa_hours=["night_sleeping"])
    waiting = proposals_for(maria)
    actions.accept(waiting["A bed for your assistant"], TEAM)
    actions.drop(waiting["A seat for your assistant on every journey"], TEAM)

    tells(maria, Category.ASSISTANCE, pa_mode="both", pa_gender_pref="woman")

    assert set(proposals_for(maria)) == {
        "Meals for your assistant, at the same table",
        "An assistant on site, whom you meet before and choose yourself",
    }
    with transaction():
        assert actions.look_for_proposals(maria) == 0


def test_a_proposal_is_decided_once(app: Flask) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.VENUE, sign_language=["bqn"])
    first, second = proposals_for(maria).values()
    actions.accept(first, TEAM)
    actions.drop(second, TEAM)

    for decided in (first, second):
        with pytest.raises(Refused, match="already decided"):
            actions.accept(decided, TEAM)
    actions.propose_again(first, TEAM)
    assert first.decision is Decision.ACCEPTED


def test_reading_all_answers_once_more(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.ASSISTANCE, pa_mode="own_pa_travels")
    with transaction():
        for row in all_of(select(Arrangement)):
            row.decision = None  # planned by hand: the rule has made nothing yet

    sign_in(visitor, alice).open(PAGE).press("Read all answers once more")
    visitor.sees("3 new proposals.").press("Read all answers once more")
    visitor.sees("The answers call for nothing new.")


def test_other_rooms_propose_too_and_once(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    maria = a_participant(event)
    words = {"what": "A room with a wider door", "why": "The door of room 204 is 2 cm too narrow."}
    with transaction():
        for _ in range(2):
            actions.propose(maria, Category.VENUE, words, "room-204", TEAM)
        with pytest.raises(Refused):
            actions.propose(maria, "diagnosis", words, "other", TEAM)

    sign_in(visitor, alice).open(PAGE).sees("The door of room 204 is 2 cm too narrow.")

    assert len(proposals_for(maria)) == 1


def test_a_helper_decides_in_their_category_alone(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.ASSISTANCE, pa_mode="own_pa_travels")
    driver = sign_in(visitor, a_helper(event, Category.TRANSPORT)).open(PAGE)

    driver.sees("A seat for your assistant").sees_not("A bed", "Read all answers once more")
    bed = proposals_for(maria)["A bed for your assistant"]
    token = driver.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    answer = driver.client.post(
        f"{PAGE}/{bed.id}/accept",
        data={"csrf_token": token},
        headers={"Origin": "http://localhost"},
    )
    assert answer.status_code == 404
