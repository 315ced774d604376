"""Applications that staff write down: the same form, the person's own yes, the same record."""

from collections.abc import Callable
from datetime import date
from uuid import UUID
from uuid import uuid4

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.on_behalf.actions import ask_whether_right
from registration.on_behalf.actions import write_down
from registration.on_behalf.models import CameBy
from registration.on_behalf.models import WrittenDown
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import fill_in
from tests.registration.on_behalf.calls import PHONE
from tests.registration.on_behalf.calls import WRITTEN
from tests.registration.on_behalf.calls import begin
from tests.registration.on_behalf.calls import hear_yes
from tests.registration.on_behalf.calls import say_who
from tests.registration.on_behalf.calls import write_all
from tests.registration.on_behalf.test_helping import WISHES
from tests.registration.on_behalf.test_helping import ask
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


def the_one() -> WrittenDown:
    db.session.rollback()
    (row,) = all_of(select(WrittenDown))
    return row


def test_maria_says_it_on_the_phone_and_says_yes(event: Event, visitor: Visitor) -> None:
    write_all(visitor).sees("Мария Колева", PHONE, "I lead a group.", "Audio recording")
    visitor.open("/organise/sofia/applications").sees_not("Мария")
    visitor.open(WRITTEN).sees("Not asked yet", "By phone", "Alice Martin").follow("Мария Колева")

    hear_yes(visitor).sees("The application is handed in.", "Her sister was there.")

    row = the_one()
    maria = row.participation
    assert maria.person is not None
    assert (maria.state, maria.person.name) == (State.APPLIED, "Мария Колева")
    assert (row.yes_by, row.heard_by) == (CameBy.PHONE, "Alice Martin")
    acts = {entry.act: entry.actor_role for entry in history_of(maria.id)}
    assert acts["sent.application"] == acts["wrote_down.application"] == "organiser"
    visitor.follow("Read the application").sees("By phone", "11:30", "Only organisers see this")
    visitor.open("/organise/sofia/applications").sees("Мария Колева")
    visitor.open(f"/organise/sofia/people/{maria.id}").sees("noted that the person said yes to it")
    del event


def test_the_person_says_yes_by_their_own_link(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    write_all(visitor, Channel.EMAIL, ADDRESS, way="By sign language video")
    assert not letters_to(ADDRESS)
    visitor.press("Ask by a letter with their link").sees("The letter that asks for the yes")
    visitor.press("Send the letter again")
    (letter,) = letters_to(ADDRESS)
    assert letter.subject == "Is this what you said?"
    assert "I lead a group" not in letter.text
    visitor.open(WRITTEN).sees("Asked, no answer yet")

    maria = another_visitor().open(letter.link)
    maria.sees("Is this what you said?", "Alice Martin", "By sign language video")
    maria.follow("Change Why you want to take part")
    maria.fill("Why do you want to take part?", "To learn.").press("Save and go on")
    maria.press("Send my application").sees("Your application is sent")
    maria.follow("See or change your answers").sees_not("Is this what you said?")

    row = the_one()
    assert (row.participation.state, row.yes_by) == (State.APPLIED, None)
    assert letter_to(ADDRESS).subject.startswith("We have your form")
    visitor.open(f"{WRITTEN}/{row.participation_id}").sees("by their own link", "To learn.")
    visitor.sees_not("They said yes")
    del event


def test_who_has_no_email_gets_the_question_passed_on(event: Event, visitor: Visitor) -> None:
    write_all(visitor).press("Ask by a letter with their link")

    visitor.open(f"/organise/{event.slug}/letters").sees("Is this what you said?")


def test_from_a_wish_for_help_name_and_contact_are_there(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    ask(another_visitor()).press("Please contact me")
    visitor.open(WISHES).follow("Write the application down Maria").sees("For Maria")
    visitor.choose("How did it come to you?", "By phone").press("Begin")

    assert visitor.value_of("Your name") == "Maria"
    visitor.choose("Country where you live", "Bulgaria").press("Save and go on")
    assert visitor.value_of("The phone number to call") == PHONE
    assert count_of(select(Participation)) == 1
    assert visitor.open(f"{WRITTEN}/new?for={uuid4()}").status == 404
    assert visitor.open(f"{WRITTEN}/new?for=nobody").status == 200
    del event


def test_cc3_the_same_first_page_three_times_is_one_application(
    event: Event, visitor: Visitor
) -> None:
    visitor.open(f"{WRITTEN}/new").choose("How did it come to you?", "On paper")
    page, path = visitor.page, visitor.path
    for _time in range(3):
        visitor._page, visitor.path = page, path
        visitor.press("Begin")

    assert (count_of(select(WrittenDown)), count_of(select(Participation))) == (1, 1)
    del event


def test_cc3_the_same_yes_three_times_is_one_application(event: Event, visitor: Visitor) -> None:
    write_all(visitor).follow("They said yes").choose("How did the person say yes?", "By phone")
    visitor.date("On which day?", date(2016, 5, 10)).fill("At what time?", "11:30")
    page, path = visitor.page, visitor.path
    for _time in range(3):
        visitor._page, visitor.path = page, path
        visitor.press("Hand the application in").sees("The application is handed in.")

    maria = the_one().participation
    assert len(history_of(maria.id, "sent.application")) == 1
    assert count_of(select(Person)) == 2
    del event


def test_cc3_sent_three_times_by_the_person_it_is_one(visitor: Visitor) -> None:
    alices_training()
    fill_in(visitor)
    page, path = visitor.page, visitor.path
    for _time in range(3):
        visitor._page, visitor.path = page, path
        visitor.press("Send my application").sees("Your application is sent")

    assert count_of(select(Participation)) == 1
    assert [each.subject[:17] for each in letters_to(ADDRESS)].count("We have your form") == 1


def test_nothing_counts_with_gaps_or_with_a_yes_to_come(event: Event, visitor: Visitor) -> None:
    say_who(begin(visitor))
    row = the_one()
    visitor.open(f"{WRITTEN}/{row.participation_id}").sees("Answers are still missing in")
    visitor.sees_not("They said yes")
    with pytest.raises(Refused, match="Fill them in before you ask"):
        ask_whether_right(row, Actor("organiser"))

    visitor.open(f"{WRITTEN}/{row.participation_id}/yes").choose(
        "How did the person say yes?", "By phone"
    )
    visitor.date("On which day?", date(2016, 5, 11)).fill("At what time?", "11:30")
    visitor.press("Hand the application in").sees("Enter a time that is over")
    visitor.date("On which day?", date(2016, 5, 10)).press("Hand the application in")
    visitor.sees("Some answers are still missing")

    assert (the_one().participation.state, the_one().yes_by) == (State.DRAFT, None)
    del event


def test_after_the_yes_the_words_are_the_persons_alone(event: Event, visitor: Visitor) -> None:
    write_all(visitor)
    visitor.follow("Change Why you want to take part")
    page, path = visitor.page, visitor.path
    hear_yes(visitor.open(path.partition("/experience")[0]))

    visitor._page, visitor.path = page, path
    visitor.fill("Why do you want to take part?", "Changed by Alice").press("Save and go on")
    visitor.sees("From now on only the person can change it")
    assert visitor.open(f"{path.partition('/experience')[0]}/nonsense").status == 404
    del event


def test_staff_take_over_nobodys_own_draft(event: Event, visitor: Visitor) -> None:
    fill_in(visitor)
    alice = all_of(select(Person))[0]
    (draft,) = all_of(select(Participation))
    other = a_training("plovdiv")

    for where, key in ((event, draft.id), (other, draft.id)):
        with pytest.raises(Refused, match="not there"):
            write_down(where, key, CameBy.PHONE, alice)


def test_what_was_sent_is_not_written_down_again(
    event: Event, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    yana = fill_in(another_visitor()).follow("Change Help with this form")
    yana.choose("Do you want help with this form?", "Yes").press("Save and go on")
    yana.press("Send my application")
    visitor.open(WISHES).sees("Applied").sees_not("Write the application down")
    key: UUID = all_of(select(Participation.id))[0]

    visitor.open(f"{WRITTEN}/new?for={key}").choose("How did it come to you?", "By phone")
    visitor.press("Begin").sees("From now on only the person can change it")
    del event


def test_in_open_registration_the_yes_takes_the_place(event: Event, visitor: Visitor) -> None:
    with transaction():
        event.way_in = WayIn.OPEN
    begin(visitor, "Face to face")
    say_who(visitor).choose("What is the best way to reach you?", "Email")
    visitor.fill("Your email address", ADDRESS).press("Save and go on")
    visitor.choose("In which format do you want to get documents?", "Large print")
    visitor.choose("Do you want help with this form?", "No").press("Save and go on")

    hear_yes(visitor).sees("The application is handed in.")

    assert the_one().participation.state == State.CONFIRMED


def test_somebody_known_keeps_their_person(event: Event, visitor: Visitor) -> None:
    known = a_person("Yana")
    write_all(visitor, Channel.EMAIL, "yana@example.org")

    hear_yes(visitor)

    assert the_one().participation.person_id == known.id
    del event
