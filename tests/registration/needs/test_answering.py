"""A person tells what they need, group by group; nothing has to be answered."""

from collections.abc import Callable
from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from events.team.models import State
from events.venue.models import Venue
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.needs import actions
from registration.needs.groups import GROUPS
from registration.needs.models import NeedsAnswer
from registration.needs.queries import answer_of
from registration.needs.queries import answered_groups
from registration.needs.queries import opened
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

TRANSPORT = GROUPS["transport"]
SHE = Actor("participant")
CONSENT = "You may read and keep what I wrote here about getting there, to arrange my journey."
WORKS = "Would this way of getting there work for you?"


def maria_at(visitor: Visitor, state: State = State.CONFIRMED) -> str:
    """Maria's own pages, opened; the path of her link."""
    _, event = alices_training()
    link = link_of(a_participant(event, state=state))
    visitor.open(f"{link}/needs")
    return link


def test_maria_answers_the_three_groups_in_one_sitting(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.sees("Nothing here must be answered", "Nobody has looked yet").follow("Start")

    visitor.sees("Not known yet. We will find it out with you")
    visitor.sees("The organisers of this training (ENIL, CIL-Sofia)", "25 October 2016")
    visitor.choose(WORKS, "I am not sure").tick("Somebody meets me when I arrive")
    visitor.tick(CONSENT).press("Save and go on").sees("Saved: Getting there.")

    assert visitor.heading == "Personal assistance"
    visitor.press("Save and go on").sees("Nothing was saved.")
    assert visitor.heading == "Venue and room"
    visitor.follow("Skip this subject")
    assert visitor.path == f"{link}/needs"
    visitor.sees("Getting there Answered", "Personal assistance Not answered yet")


def test_what_the_venue_offers_stands_before_the_questions(visitor: Visitor) -> None:
    _, event = alices_training()
    places = {"name": "Hotel", "address": "Street 1", "city": "Sofia", "country": "BG"}
    with transaction():
        db.session.add(Venue(event_id=event.id, getting_there="A taxi with a *ramp*.", **places))
    link = link_of(a_participant(event))

    visitor.open(f"{link}/needs/transport").sees("A taxi with a ramp.")

    assert visitor.text.index("A taxi with a ramp.") < visitor.text.index(WORKS)


def test_answers_need_consent_and_nothing_typed_is_lost(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport").fill("Anything else about getting there?", "By night.")

    visitor.press("Save and go on")

    assert visitor.errors == [
        "Tick the box if we may keep what you wrote. Without it we cannot save it."
    ]
    assert visitor.value_of("Anything else about getting there?") == "By night."
    assert all_of(select(NeedsAnswer)) == []


def test_consent_is_kept_with_wording_time_and_language(app: Flask) -> None:
    _, event = alices_training()
    maria = a_participant(event)

    with app.test_request_context(), using_language("bg"):
        actions.answer(maria, TRANSPORT, {"works": "yes"}, SHE, seen=0)

    row = answer_of(maria, TRANSPORT)
    assert row is not None
    assert (row.consent_wording, row.consent_language) == ("transport-1", "bg")
    assert abs(row.consent_given_at - clock.now()) < timedelta(minutes=1)


def test_an_answer_is_changed_without_asking_for_consent_again(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    visitor.press("Save and go on").open(f"{link}/needs/transport")
    visitor.sees("You have agreed on")

    visitor.choose(WORKS, "No").fill("Anything else about getting there?", "Two trains.")
    visitor.press("Save and go on").sees("Saved")

    row = all_of(select(NeedsAnswer))[0]
    assert opened(row) == {"works": "no", "more": "Two trains."}


def test_an_answer_can_become_no_answer(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    visitor.press("Save and go on").open(f"{link}/needs/transport")

    visitor.choose(WORKS, "No answer").press("Save and go on").sees("Nothing was saved.")

    assert all_of(select(NeedsAnswer)) == []


def test_what_belongs_to_another_choice_is_not_kept(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport")
    visitor.fill("Make and model of your chair or scooter", "x" * 300)
    visitor.choose("Do you bring equipment that vehicles and planes must carry?", "No")

    visitor.tick(CONSENT).press("Save and go on")

    assert opened(all_of(select(NeedsAnswer))[0]) == {"equipment": "none"}


def test_too_much_text_is_told_beside_the_field(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport")
    visitor.fill("Anything else about getting there?", "x" * 10_000).tick(CONSENT)

    visitor.press("Save and go on")

    assert visitor.errors == ["Use at most 4000 characters. You wrote 10000."]


def test_two_windows_are_told_and_nothing_is_lost(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    link = maria_at(visitor)
    here, there = visitor, another_visitor()
    here.open(f"{link}/needs/transport").choose(WORKS, "No").tick(CONSENT)
    there.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    there.press("Save and go on").sees("Saved")

    here.press("Save and go on")

    assert len(here.errors) == 1
    assert "Somebody else changed this while you were writing" in here.errors[0]
    here.press("Save and go on").sees("Saved")
    assert opened(all_of(select(NeedsAnswer))[0]) == {"works": "no"}


def test_a_later_change_in_another_window_is_told_too(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    link = maria_at(visitor)
    visitor.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    visitor.press("Save and go on").open(f"{link}/needs/transport")
    another_visitor().open(f"{link}/needs/transport").choose(WORKS, "No").press("Save and go on")

    visitor.choose(WORKS, "I am not sure").press("Save and go on")

    assert "Somebody else changed this" in visitor.errors[0]
    visitor.press("Save and go on").sees("Saved")


def test_taking_consent_back_erases_at_once(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    link = link_of(maria)
    visitor.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    visitor.press("Save and go on").open(f"{link}/needs").follow("Take back")

    visitor.press("Take it back and erase it").sees("It is erased. Nobody can read it any more.")

    assert all_of(select(NeedsAnswer)) == []
    # Once more, from a second window: nothing is left to erase, and nothing to note.
    visitor.open(f"{link}/needs/transport/take-back").press("Take it back and erase it")
    assert [entry.act for entry in history_of(maria.id)].count("took_back.needs") == 1


def test_before_an_offer_nothing_can_be_told(visitor: Visitor) -> None:
    link = maria_at(visitor, State.APPLIED)
    visitor.sees("You can tell us what you need once a place is offered to you.")

    for page in ("transport", "conditions"):
        visitor.open(f"{link}/needs/{page}")
        assert visitor.path == f"{link}/needs"
    visitor.open(f"{link}/needs/talk").sees_not("Ask for a talk")


def test_an_offer_that_ends_while_maria_writes_is_told(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event, state=State.OFFERED)
    link = link_of(maria)
    visitor.open(f"{link}/needs/transport").choose(WORKS, "Yes").tick(CONSENT)
    with transaction():
        maria.state = State.WITHDRAWN

    visitor.press("Save and go on")

    assert visitor.path == f"{link}/needs"
    assert answered_groups(maria) == set()


def test_there_are_no_other_groups(visitor: Visitor) -> None:
    link = maria_at(visitor)

    assert visitor.open(f"{link}/needs/diagnosis").status == 404
