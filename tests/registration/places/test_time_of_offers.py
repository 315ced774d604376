"""The time of an offer: when it begins, how it grows, who is reminded, and how it ends."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy import update

from events.call.models import Event
from events.post.actions import write_words
from events.post.kinds import kinds
from events.post.models import OwnWords
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs.registry import TASKS
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.store import db
from foundation.store import transaction
from registration.places import actions
from registration.places.queries import end_of_offer
from registration.places.queries import held_on
from registration.places.queries import offer_of
from registration.places.queries import places_held
from registration.places.queries import terms_of
from registration.places.queries import tries_of
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import SOON
from tests.registration.places.stories import an_offer
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import people
from tests.support.letters import letter_to
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

NewVisitor = Callable[[], Visitor]
PHONE = "+359 2 989 88 57"
BY_PHONE: dict[str, Any] = {"channel": Channel.PHONE, "email": "", "contact_detail": PHONE}


def offered(event: Event, name: str = "Maria", days: int = 10, **values: Any) -> Participation:
    """Somebody to whom Alice has just offered a place; their letter has left."""
    person = a_participant(event, name, State.APPLIED, **values)
    actions.offer(event, [person], end_of_offer(event, days), ALICE)
    with transaction():
        queued = OutgoingLetter.state == LetterState.QUEUED
        db.session.execute(update(OutgoingLetter).where(queued).values(state=LetterState.SENT))
    return person


def tried(participation: Participation, *, reached: bool = False) -> None:
    actions.note_try(participation, actions.Tried(uuid4(), "phone", reached), ALICE)


def words_to(participation: Participation) -> str:
    """The newest letter to that person."""
    mine = select(OutgoingLetter).where(OutgoingLetter.participation_id == participation.id)
    newest = mine.order_by(OutgoingLetter.created_at.desc())
    return db.session.scalars(newest.limit(1)).one().text


def watched_in(days: float) -> None:
    """The worker looks so many days from now."""
    with clock.travelling_to(clock.now() + timedelta(days=days)):
        TASKS["places.watch"]()
        TASKS["places.watch"]()


# -- when the time begins


def test_who_reads_email_has_ten_days_from_the_letter(event: Event) -> None:
    maria = offered(event)

    assert maria.offer_until == end_of_offer(event, 10)
    assert "the assistants you bring" in words_to(maria)
    assert "we try to reach you before the offer ends" in words_to(maria)


def test_others_have_their_days_from_when_somebody_reached_them(event: Event) -> None:
    maria = offered(event, days=7, **BY_PHONE)

    assert (maria.offer_until, places_held(event, None)) == (None, 1)
    assert "before the end of day 7 after we reach you" in words_to(maria)
    with clock.travelling_to(in_days(30)):
        tried(maria)
        assert (maria.offer_until, places_held(event, None)) == (None, 1)
        tried(maria, reached=True)
        until = end_of_offer(event, 7)
        tried(maria, reached=True)

    assert maria.offer_until == until
    assert [each.reached for each in tries_of(maria)] == [False, True, True]


def test_the_same_try_is_noted_once_and_only_with_an_offer(event: Event) -> None:
    maria, (yana,) = offered(event, **BY_PHONE), people(event, "Yana")
    once = actions.Tried(uuid4(), "post", reached=False)

    actions.note_try(maria, once, ALICE)
    actions.note_try(maria, once, ALICE)
    with pytest.raises(Refused, match="Applied"):
        tried(yana)

    assert len(tries_of(maria)) == 1


def test_a_letter_that_did_not_arrive_stops_the_time(event: Event) -> None:
    maria = offered(event)

    actions.not_arrived(maria, ALICE)
    assert (maria.offer_until, places_held(event, None)) == (None, 1)
    tried(maria, reached=True)

    assert maria.offer_until == end_of_offer(event, 10)


@pytest.mark.parametrize(
    ("state", "days", "runs"),
    [
        (LetterState.FAILED, 0.1, False),
        (LetterState.QUEUED, 0.1, True),
        (LetterState.QUEUED, 1.1, False),
        (LetterState.SENT, 1.1, True),
    ],
)
def test_the_worker_stops_the_time_when_the_letter_has_not_left(
    event: Event, state: LetterState, days: float, *, runs: bool
) -> None:
    maria = offered(event)
    with transaction():
        db.session.execute(update(OutgoingLetter).values(state=state))

    watched_in(days)

    db.session.refresh(maria)
    assert (maria.offer_until is not None) == runs
    assert maria.state == State.OFFERED


# -- more time


def test_the_person_takes_more_time_once_without_a_reason(event: Event) -> None:
    maria = offered(event)

    actions.take_more_time(maria, SELF)
    actions.take_more_time(maria, SELF)

    assert maria.offer_until == end_of_offer(event, 13)
    assert letters_about(maria) == ["offer", "more_time"]
    old = an_offer(event, "Ivo")
    actions.take_more_time(old, SELF)
    assert offer_of(old) is not None


def test_there_is_no_more_time_when_it_is_over_or_was_not_given(event: Event) -> None:
    maria = offered(event)
    with clock.travelling_to(in_days(12)), pytest.raises(Refused, match="no more time"):
        actions.take_more_time(maria, SELF)
    actions.change_terms(event, {"extra_days": 0}, terms_of(event).version, ALICE)

    with pytest.raises(Refused, match="no more time"):
        actions.take_more_time(maria, SELF)


# -- the reminder


def test_a_reminder_goes_out_once_before_the_end_and_not_to_who_answered(event: Event) -> None:
    maria, yana = offered(event), offered(event, "Yana")
    actions.confirm(yana, SELF)

    watched_in(7)
    assert letters_about(maria) == ["offer"]
    watched_in(8.5)
    watched_in(9)
    watched_in(15)

    assert letters_about(maria) == ["offer", "offer_reminder"]
    assert letters_about(yana) == ["offer", "confirmed"]


def test_nobody_is_reminded_on_the_first_day_or_where_it_is_not_wanted(event: Event) -> None:
    short = offered(event, days=2)
    watched_in(0.5)
    actions.change_terms(event, {"remind_before": 0}, terms_of(event).version, ALICE)
    watched_in(1.5)

    assert letters_about(short) == ["offer"]


# -- the end


def test_no_time_alone_ends_an_offer_but_two_tries_and_a_press(event: Event) -> None:
    maria = offered(event)
    with pytest.raises(Refused, match="try twice"):
        actions.expire(maria, ALICE)
    watched_in(100)
    db.session.refresh(maria)
    assert maria.state == State.OFFERED

    with clock.travelling_to(in_days(20)):
        tried(maria)
        with pytest.raises(Refused, match="try twice"):
            actions.expire(maria, ALICE)
        tried(maria)
        actions.expire(maria, ALICE)
        actions.expire(maria, ALICE)

        assert (maria.state, places_held(event, None)) == (State.EXPIRED, 0)
        assert letters_about(maria) == ["offer", "expired"]
        assert actions.confirm(maria, SELF)


def test_who_was_never_reached_comes_first_on_the_list_with_a_late_yes(event: Event) -> None:
    maria = offered(event, **BY_PHONE)
    tried(maria)
    tried(maria)
    actions.expire(maria, ALICE)
    people(event, "A", "B", state=State.CONFIRMED)
    a_participant(event, "Yana", State.RESERVE, rank=1)

    assert not actions.confirm(maria, SELF)
    assert (maria.state, maria.rank) == (State.RESERVE, 1)


def test_time_alone_ends_an_offer_whose_letter_said_so(event: Event) -> None:
    before = offered(event, "Yana")
    actions.change_terms(event, {"lapses": True}, terms_of(event).version, ALICE)
    maria = offered(event)
    assert "the offer ends by itself" in words_to(maria)

    watched_in(9)
    watched_in(11)

    for row in (maria, before):
        db.session.refresh(row)
    assert (maria.state, before.state) == (State.EXPIRED, State.OFFERED)
    assert letters_about(maria) == ["offer", "offer_reminder", "expired"]


def test_own_words_say_it_too_when_time_alone_ends_an_offer(event: Event) -> None:
    words = OwnWords(language="en", subject="A place", text="Hello {name}, answer here:\n\n{link}")
    write_words(event, kinds()["offer"], words, 0, a_person("Alice"))
    assert "by then" not in words_to(offered(event))
    actions.change_terms(event, {"lapses": True}, terms_of(event).version, ALICE)

    assert words_to(offered(event, "Yana")).endswith("the place goes to somebody else.")


def test_two_organisers_do_not_write_over_each_others_terms(event: Event) -> None:
    actions.change_terms(event, {"days": 14}, 1, ALICE)

    with pytest.raises(Conflict):
        actions.change_terms(event, {"days": 7}, 1, ALICE)

    assert terms_of(event).days == 14


def test_what_is_kept_of_offers_is_told_and_erased(event: Event) -> None:
    maria, (yana,) = offered(event, **BY_PHONE), people(event, "Yana")
    tried(maria, reached=True)
    actions.not_eligible(event, [yana], "Lives elsewhere.", ALICE)
    assert [len(chapter.rows) for chapter in held_on(maria)] == [1, 1, 0]
    assert "Lives elsewhere." in str(list(held_on(yana)))

    with transaction():
        for person in (maria, yana):
            actions.erase(person, SELF)

    assert [len(chapter.rows) for chapter in held_on(maria)] == [0, 0, 0]
    assert [len(chapter.rows) for chapter in held_on(yana)] == [0, 0, 0]


# -- on pages


def test_an_organiser_reaches_ends_and_sets_how_offers_run(
    visitor: Visitor, another_visitor: NewVisitor
) -> None:
    alice, event = alices_training(starts_on=SOON, ends_on=SOON)
    sign_in(visitor, alice)
    maria = offered(event, **BY_PHONE)
    visitor.open("/organise/sofia").follow("1 offer waits for you: try to reach the person")
    visitor.sees("Nobody has reached them yet", PHONE, "None yet")

    visitor.follow("Note a try Maria").press("Note the try")
    assert visitor.errors == ["Choose how you tried", "Choose whether you reached them"]
    for times in (1, 2):
        visitor.open(f"/organise/sofia/people/{maria.id}/tries")
        visitor.choose("How did you try to reach them?", "By phone")
        visitor.choose("Did you reach them?", "No").press("Note the try")
        assert visitor.page.text.count("Not reached.") == times
    visitor.press("End the offer Maria").sees("The offer to Maria has ended", "Offer ended")
    person = another_visitor().open(link_of(maria)).sees("Your offer has ended")
    person.follow("Say yes or no").sees("There are still free places").follow("Say yes")
    person.press("Yes, I will come").sees("Your place is held for you")

    visitor.open("/organise/sofia/places").follow("How offers run: days, reminder")
    visitor.fill("Days to answer an offer", "14")
    visitor.tick("An offer ends by itself when nobody answers in time").press("Save").sees("Saved.")
    assert (terms_of(event).days, terms_of(event).lapses) == (14, True)


def test_a_person_takes_more_time_by_a_button(
    visitor: Visitor, another_visitor: NewVisitor
) -> None:
    alice, event = alices_training(starts_on=SOON, ends_on=SOON)
    maria = offered(event)
    person = another_visitor().open(letter_to("maria@example.org").link)

    person.sees("You can take 3 more days, once").press("Take more time")
    person.sees("You have more time to answer now").sees_not("Do you need more time?")

    sign_in(visitor, alice)
    visitor.open(f"/organise/sofia/people/{maria.id}")
    visitor.press("The letter did not arrive: stop the time").sees("No time runs now for Maria")
    person.open(f"{link_of(maria)}/offer").sees("Your time to answer has not begun")
