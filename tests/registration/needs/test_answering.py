"""A person tells what they need, page by page; nothing has to be answered."""

from collections.abc import Callable
from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import State
from events.venue.models import Venue
from foundation import clock
from foundation.audit import history_of
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.needs.actions import choose_subjects
from registration.needs.actions import withdraw
from registration.needs.models import NeedsAnswer
from registration.needs.queries import consents_of
from registration.needs.queries import rows_of
from registration.needs.queries import told_of
from tests.support.letters import letters_to
from tests.support.needs import SELF
from tests.support.needs import clear
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ARRANGE = "What should we arrange?"
MOVING = "Ways, rooms and a bathroom that fit how I move around"
AID = "What do you move around with?"
VENUE_CONSENT = (
    "I agree: those who arrange “Rooms and moving around” may read and keep what I tell about "
    "it until 25 October 2016, to arrange it."
)
FOOD_CONSENT = VENUE_CONSENT.replace("Rooms and moving around", "Food and drink")
EATS = "What do you eat?"


def maria_at(visitor: Visitor, state: State = State.CONFIRMED) -> str:
    """Maria's own pages, opened; the path of her link."""
    _, event = alices_training()
    link = link_of(a_participant(event, state=state))
    visitor.open(f"{link}/needs")
    return link


def starts(visitor: Visitor, *subjects: str) -> Visitor:
    """Choose what should be arranged, on the opening page."""
    visitor.follow("Start")
    for subject in subjects:
        visitor.tick(subject, ARRANGE)
    return visitor.press("Go on")


def test_maria_says_what_to_arrange_and_answers_a_few_questions(visitor: Visitor) -> None:
    link = maria_at(visitor)
    visitor.sees("Nothing here must be answered", "Nobody has looked yet")

    starts(visitor, "Food that is right for me")

    assert visitor.heading == "Food and drink"
    visitor.sees("Also told to: the kitchen. Erased on 25 October 2016.")
    visitor.tick("Vegan", EATS).tick(FOOD_CONSENT).press("Save and go on").sees("Saved.")
    visitor.sees("What do you need at the table?").press("Save and go on")
    assert visitor.heading == "Everything else"
    visitor.press("Save and go on").sees("Nothing was saved.", "There are no more questions")
    assert visitor.path == f"{link}/needs"
    visitor.sees("Food and drink", EATS, "Vegan", "You agreed on")


def test_who_needs_nothing_is_asked_two_questions(visitor: Visitor) -> None:
    maria_at(visitor)

    starts(visitor, "Nothing. It is fine as it is")

    assert visitor.heading == "Everything else"
    visitor.press("Save and go on").sees("There are no more questions")


def test_nothing_beside_something_else_is_asked_about_and_stays_typed(visitor: Visitor) -> None:
    maria_at(visitor)

    starts(visitor, "Nothing. It is fine as it is", "Food that is right for me")

    assert visitor.errors == [
        "You chose “Nothing” and something else too. Leave one of the two ticked."
    ]
    assert visitor.body.decode().count(" checked") == 2
    visitor.untick("Nothing. It is fine as it is", ARRANGE).press("Go on")
    assert visitor.heading == "Food and drink"


def test_the_opening_asks_for_a_choice(visitor: Visitor) -> None:
    maria_at(visitor).strip()

    visitor.follow("Start").press("Go on")

    assert visitor.errors == ["Choose what we should arrange, or “Nothing”"]


def test_a_later_page_follows_up_an_earlier_answer(visitor: Visitor) -> None:
    maria_at(visitor)
    starts(visitor, MOVING).choose(AID, "A powered wheelchair").tick(VENUE_CONSENT)

    visitor.press("Save and go on").sees("How do you change from your chair to a bed")

    visitor.choose("How do you change from your chair to a bed or another seat?", "With a hoist")
    visitor.press("Save and go on").sees("Which hoist do you use?")


def test_what_the_venue_offers_stands_before_the_questions(visitor: Visitor) -> None:
    _, event = alices_training()
    places = {"name": "Hotel", "address": "Street 1", "city": "Sofia", "country": "BG"}
    with transaction():
        db.session.add(Venue(event_id=event.id, rooms="A room with a *hoist*.", **places))
    link = link_of(a_participant(event))

    starts(visitor.open(f"{link}/needs"), MOVING).sees("A room with a hoist.")

    assert visitor.text.index("A room with a hoist.") < visitor.text.index(AID)


def test_answers_need_consent_and_nothing_typed_is_lost(visitor: Visitor) -> None:
    maria_at(visitor)
    starts(visitor, "Food that is right for me").tick("Vegan", EATS)

    visitor.press("Save and go on")

    assert visitor.errors == [
        "Tick the box if we may keep what you wrote. Without it we cannot save it."
    ]
    assert 'value="vegan" checked' in visitor.body.decode()
    assert [row.group for row in all_of(select(NeedsAnswer))] == ["opening"]


def test_pr4_consent_is_kept_by_category_with_wording_time_and_language(app: Flask) -> None:
    _, event = alices_training()
    maria = a_participant(event)

    with app.test_request_context(), using_language("bg"):
        tell(maria, {"diet": ["vegan"], "captions": "none"})

    consents = consents_of(maria)
    assert consents.keys() == {Category.FOOD, Category.COMMUNICATION}
    food = consents[Category.FOOD]
    assert (food.wording, food.language) == ("2026-11", "bg")
    assert abs(food.given_at - clock.now()) < timedelta(minutes=1)


def test_an_answer_is_changed_and_taken_off_without_asking_for_consent_again(
    visitor: Visitor,
) -> None:
    link = maria_at(visitor)
    starts(visitor, "Sign language interpreters", "Food that is right for me")
    page = f"{link}/needs/about/food/1"
    visitor.open(page).tick("Vegan", EATS).tick(FOOD_CONSENT).press("Save and go on")

    visitor.open(page).sees_not(FOOD_CONSENT).tick("No pork", EATS).press("Save and go on")
    visitor.sees("Saved.").open(page).untick("Vegan", EATS).untick("No pork", EATS)
    visitor.press("Save and go on").sees("Nothing was saved.")

    assert [row.group for row in all_of(select(NeedsAnswer))] == ["opening"]


def test_what_followed_an_answer_that_is_another_one_now_goes(visitor: Visitor) -> None:
    link = maria_at(visitor)
    starts(visitor, MOVING).choose(AID, "A powered wheelchair").tick(VENUE_CONSENT)
    visitor.press("Save and go on").tick("Beside the bed", "Where do you charge it?")
    visitor.tick("A shower without a step", "What should your bathroom have?")
    visitor.press("Save and go on").open(f"{link}/needs/about/mobility/1")

    visitor.choose(AID, "A stick or crutches").press("Save and go on")

    row = all_of(select(NeedsAnswer).where(NeedsAnswer.group == "mobility"))[0]
    assert told_of(row.participation).groups["mobility"] == {
        "device": "stick_crutches",
        "bathroom": ["roll_in_shower"],
    }


def test_a_detail_of_an_answer_that_was_not_chosen_is_not_kept(visitor: Visitor) -> None:
    maria_at(visitor)
    starts(visitor, MOVING).choose(AID, "A stick or crutches").tick(VENUE_CONSENT)
    visitor.fill("Make and model, if you know them", "Permobil " + "x" * 600)

    visitor.press("Save and go on").sees("Saved.")

    row = all_of(select(NeedsAnswer).where(NeedsAnswer.group == "mobility"))[0]
    assert told_of(row.participation).groups["mobility"] == {"device": "stick_crutches"}


def test_two_windows_are_told_and_nothing_is_lost(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    link = maria_at(visitor)
    starts(visitor, "Food that is right for me")
    here, there = visitor, another_visitor()
    here.tick("Vegan", EATS).tick(FOOD_CONSENT)
    there.open(f"{link}/needs/about/food/1").tick("Halal", EATS).tick(FOOD_CONSENT)
    there.press("Save and go on").sees("Saved")

    here.press("Save and go on")

    assert len(here.errors) == 1
    assert "Somebody else changed this while you were writing" in here.errors[0]
    here.press("Save and go on").sees("Saved")
    assert told_of(rows_of_maria()["food"].participation).fields["diet"] == ["vegan"]


def rows_of_maria() -> dict[str, NeedsAnswer]:
    return rows_of(all_of(select(NeedsAnswer))[0].participation)


def test_pr4_withdrawing_a_category_erases_its_answers_at_once(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    tell(maria, {"diet": ["vegan"], "captions": "none", "document_formats": ["html"]})
    link = link_of(maria)
    visitor.open(f"{link}/needs").follow("Take it back and erase it: Food and drink")

    visitor.press("Take it back and erase it").sees("It is erased. Nobody can read it any more.")

    assert rows_of(maria).keys() == {"communication", "contact", "opening"}
    assert Category.FOOD not in consents_of(maria)
    # Once more, from a second window: nothing is left to erase, and nothing to note.
    visitor.open(f"{link}/needs/withdraw/food").press("Take it back and erase it")
    assert [entry.act for entry in history_of(maria.id)].count("withdrew.needs") == 1
    visitor.open(f"{link}/needs/withdraw/diagnosis")
    assert visitor.status == 404


def test_withdrawing_leaves_the_answers_of_other_categories_in_the_same_group(
    app: Flask,
) -> None:
    maria = a_participant(alices_training()[1])
    tell(maria, {"device": "powered_chair", "folded_min_height": {"help": True}})

    withdraw(maria, Category.VENUE, SELF)

    assert told_of(maria).groups["mobility"] == {"folded_min_height": {"help": True}}


def test_a_subject_goes_with_the_last_category_it_leads_to(app: Flask) -> None:
    maria = a_participant(alices_training()[1])
    choose_subjects(maria, ["moving"], SELF)
    tell(maria, {"device": "powered_chair", "stairs_down": "evac_chair"})

    withdraw(maria, Category.VENUE, SELF)
    assert told_of(maria).subjects == ["moving"]
    withdraw(maria, Category.SAFETY, SELF)
    assert told_of(maria).subjects == []


def test_pr5_before_an_offer_nothing_can_be_told_and_nothing_has_to_be(visitor: Visitor) -> None:
    link = maria_at(visitor, State.APPLIED)
    visitor.sees("You can tell us what you need once a place is offered to you.")

    for page in ("arrange", "about/food/1"):
        visitor.open(f"{link}/needs/{page}")
        assert visitor.path == f"{link}/needs"
    visitor.open(f"{link}/needs/talk").sees_not("Ask for a talk")


def test_an_offer_that_ends_while_maria_writes_is_told(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event, state=State.OFFERED)
    link = link_of(maria)
    visitor.open(f"{link}/needs").follow("Start").tick("Food that is right for me", ARRANGE)
    with transaction():
        maria.state = State.WITHDRAWN

    visitor.press("Go on")

    assert visitor.path == f"{link}/needs"
    assert rows_of(maria) == {}


def test_there_are_no_other_pages(visitor: Visitor) -> None:
    link = maria_at(visitor)

    for page in ("about/diagnosis/1", "about/food/7", "about/own/1"):
        assert visitor.open(f"{link}/needs/{page}").status == 404


def test_a_change_after_somebody_looked_is_told_without_content(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    tell(maria, {"diet": ["vegan"]})
    assert letters_to("office@example.org") == []
    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/needs/{maria.id}/food")

    tell(maria, {"diet": ["halal"]})

    letter = letters_to("office@example.org")[0]
    assert letter.subject == "Somebody changed what they need"
    assert "Halal" not in letter.text
    assert "Maria" not in letter.text
    desk.open(f"/organise/sofia/needs/{maria.id}/food").sees("Halal", "Changed on")
    desk.sees_not("Answers that the person took back")

    clear(maria, Category.FOOD)

    desk.open(f"/organise/sofia/needs/{maria.id}/food").sees("Answers that the person took back")
    desk.sees(EATS, "Changed on").sees_not("Halal")


def test_easy_words_are_remembered(visitor: Visitor) -> None:
    maria_at(visitor)

    visitor.press("Show me easy words").follow("Start").sees("The right food for me")
    visitor.tick("The right food for me", ARRANGE).press("Go on").sees("Which food makes you ill?")
    visitor.sees("Yes, you may read what I write about: Food and drink.")
    assert b'class="easy-read"' in visitor.body

    visitor.press("Show me the usual words").sees("Go on where you stopped")
