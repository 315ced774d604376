"""More time for one person: a link that begins one application, or a draft sent late."""

import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from datetime import timedelta
from uuid import UUID
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from registration.deadlines import actions
from registration.deadlines.models import LateLink
from registration.deadlines.queries import late_link_or_404
from registration.deadlines.rules import MoreTime
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import AFTER
from tests.registration.apply.filling import CLOSES
from tests.registration.apply.filling import SPRING
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import fill_in
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

ALICE = Actor("organiser", uuid4())
UNTIL = CLOSES + timedelta(days=5)


@pytest.fixture
def late() -> Iterator[None]:
    """The day after the deadline."""
    with clock.travelling_to(AFTER):
        yield


def gives(visitor: Visitor, **filled: str) -> Visitor:
    """An organiser gives Ivan more time, until the evening of 6 June in Sofia."""
    visitor.open("/organise/sofia/deadline").follow("Give one person more time")
    for label, value in filled.items():
        visitor.fill(_LABELS[label], value)
    visitor.fill("For whom", "Ivan Petrov").date("Until which day", UNTIL.date())
    return visitor.press("Make the link")


_LABELS = {
    "email": "Email address to send it to (optional)",
    "note": "Why, for your colleagues (optional)",
}


def the_link() -> LateLink:
    db.session.rollback()
    return db.session.scalars(select(LateLink)).one()


def given_to(event: Event, email: str = "", name: str = "Ivan", key: UUID | None = None) -> str:
    return actions.give(event, MoreTime(key or uuid4(), name, "", UNTIL, email, "en"), ALICE)


def test_one_person_applies_late_by_a_link_that_is_passed_on(
    visitor: Visitor, another_visitor: Callable[[], Visitor], late: None
) -> None:
    alice, _event = alices_training(closes_at=CLOSES)
    sign_in(visitor, alice)
    gives(visitor, note="The post was slow.").sees("The link is ready", "only this once")
    address = visitor.page.tree.xpath("//main//code/text()")[0].partition("localhost")[2]

    ivan = another_visitor().open(address).sees("Monday 6 June 2016, 23:59 in Sofia")
    ivan.press("Start now").press("Save and go on later").sees("6 June 2016, 23:59 in Sofia")
    ivan.follow("Your page").sees("6 June 2016, 23:59 in Sofia")
    visitor.open("/organise/sofia/deadline").sees("The post was slow.", "Begun, not sent")
    ivan.follow("Go on with my application")
    fill_in_from_here(ivan).press("Send my application").sees("Your application is sent")

    assert the_form()[0].state == State.APPLIED
    later = "6 June 2016, 23:59 in Sofia"
    assert [later in letter.text for letter in letters_to(ADDRESS)] == [True, True]
    ivan.follow("See or change your answers").sees(f"change your answers until Monday {later}")
    visitor.open("/organise/sofia/deadline").sees("Sent").sees_not("Begun, not sent")
    other = another_visitor().open(address)
    other.sees("This link was used already.").sees_not("Start now")
    acts = [entry.act for entry in history_of(the_link().id)]
    assert sorted(acts) == ["began_by.late_link", "gave.late_link"]


def fill_in_from_here(visitor: Visitor) -> Visitor:
    say_email(say_who(visitor), ADDRESS).choose("Are you a disabled person?", "Yes")
    visitor.tick("English").press("Save and go on").choose("Have you given peer support?", "Both")
    visitor.fill("Why do you want to take part?", "To learn.")
    visitor.fill("What will you do with it afterwards?", "A group.").press("Save and go on")
    visitor.choose("In which format do you want to get documents?", "Large print")
    return visitor.choose("Do you want help with this form?", "No").press("Save and go on")


def test_a_link_by_email_opens_the_form_and_an_ended_one_does_not(
    visitor: Visitor, another_visitor: Callable[[], Visitor], late: None
) -> None:
    alice, _event = alices_training(closes_at=CLOSES)
    sign_in(visitor, alice)
    gives(visitor, email="ivan@example.org").sees("The link is on its way")

    letter = letter_to("ivan@example.org")
    assert letter.subject == "You can still apply: Peer Supporters in Action"
    assert "before Monday 6 June 2016, 23:59 in Sofia" in letter.text
    at_start = another_visitor().open(letter.link)
    visitor.open("/organise/sofia/deadline").sees("Not begun yet")
    visitor.press("End the late link Ivan Petrov")
    visitor.sees("The link is ended.", "Ended", "ended a late link. For whom: Ivan Petrov.")
    visitor.sees("Alice Martin gave more time until 6 June 2016, 23:59")

    assert at_start.press("Start now").errors == [
        "The time of this link is over. Please talk to the organisers."
    ]
    at_start.open(letter.link).sees("This link no longer opens the form").sees_not("Start now")


def test_a_draft_gets_more_time_and_loses_it_when_organisers_end_it(visitor: Visitor) -> None:
    _alice, event = alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        form = fill_in(visitor).path
    with clock.travelling_to(AFTER):
        assert visitor.press("Send my application").errors
        visitor.follow("Your page").sees("The time to apply ended on Wednesday 1 June 2016")
        given_to(event, ADDRESS.upper())

        letter = letters_to(ADDRESS)[0]
        assert letter.subject == "You have more time to apply: Peer Supporters in Action"
        assert "before Monday 6 June 2016, 23:59 in Sofia" in letter.text
        actions.end(the_link(), ALICE)
        actions.end(the_link(), ALICE)
        assert visitor.open(form).press("Send my application").errors
        given_to(event, ADDRESS)
        visitor.open(form).press("Send my application").sees("Your application is sent")
        for link in all_of(select(LateLink)):
            actions.end(link, ALICE)

    assert the_form()[0].state == State.APPLIED


def test_in9_after_the_closing_date_nothing_begins_and_nothing_is_sent(
    visitor: Visitor, app: Flask
) -> None:
    _alice, event = alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        at_start = visitor.open("/trainings/sofia/apply")
    with clock.travelling_to(AFTER):
        assert at_start.press("Start now").errors[0].startswith("The time for applications is over")
        path = given_to(event)
        link = late_link_or_404(event, path.rpartition("/")[2])
    with clock.travelling_to(UNTIL + timedelta(minutes=1)), pytest.raises(Refused, match="is over"):
        actions.begin(event, link, uuid4(), "192.0.2.1")

    assert all_of(select(Participation.id)) == []


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (SPRING, "over already"),
        (CLOSES, "everybody can apply"),
        (UNTIL + timedelta(days=300), "has begun"),
    ],
)
def test_more_time_lies_between_the_deadline_and_the_training(
    app: Flask, late: None, until: datetime, words: str
) -> None:
    event = a_training(closes_at=AFTER + timedelta(days=1) if until == CLOSES else CLOSES)
    moment = AFTER + timedelta(hours=2) if until == CLOSES else until

    with pytest.raises(Refused, match=words):
        actions.give(event, MoreTime(uuid4(), "Ivan", "", moment, "", "en"), ALICE)


def test_a_link_of_one_training_opens_nothing_in_another(visitor: Visitor, late: None) -> None:
    event = a_training(closes_at=CLOSES)
    a_training("tirana", closes_at=CLOSES)
    path = given_to(event)

    assert visitor.open(path.replace("sofia", "tirana")).status == 404
    assert visitor.open(path[:-1] + ("a" if path[-1] != "a" else "b")).status == 404


def test_ra6_a_late_link_begins_one_application_however_many_open_it_at_once(
    app: Flask, late: None
) -> None:
    event = a_training(closes_at=CLOSES)
    code = given_to(event).rpartition("/")[2]
    assert len(code) * 5 >= 128  # base32: five bits in each letter
    event_id = event.id
    db.session.remove()
    gate = threading.Barrier(8)
    paths: list[str] = []

    def opens(key: UUID) -> None:
        with app.app_context(), clock.travelling_to(AFTER):
            here = db.session.get_one(Event, event_id)
            link = late_link_or_404(here, code)
            db.session.rollback()
            gate.wait(10)
            with suppress(Refused):
                paths.append(actions.begin(here, link, key, f"192.0.2.{key.int % 200}"))
            db.session.remove()

    people = [threading.Thread(target=opens, args=(uuid4(),)) for _number in range(8)]
    for person in people:
        person.start()
    for person in people:
        person.join()

    assert (len(paths), len(all_of(select(Participation.id)))) == (1, 1)


def test_the_same_first_page_sent_twice_begins_once(app: Flask, late: None) -> None:
    event, key = a_training(closes_at=CLOSES), uuid4()
    link = late_link_or_404(event, given_to(event).rpartition("/")[2])

    for _press in range(2):
        actions.begin(event, link, key, "192.0.2.1")
    with pytest.raises(Refused, match="used already"):
        actions.begin(event, link, uuid4(), "192.0.2.1")

    assert len(all_of(select(Participation.id))) == 1


def test_a_second_press_makes_no_second_link_and_sends_no_second_letter(
    visitor: Visitor, another_visitor: Callable[[], Visitor], late: None
) -> None:
    alice, event = alices_training(closes_at=CLOSES)
    sign_in(visitor, alice)
    gives(visitor, email="ivan@example.org")
    assert given_to(event, "ivan@example.org", key=the_link().id) == ""
    passed_on, other = uuid4(), a_training("tirana", closes_at=CLOSES)
    first, second = (given_to(event, key=passed_on) for _press in range(2))

    assert [len(letters_to("ivan@example.org")), len(all_of(select(LateLink.id)))] == [1, 2]
    assert another_visitor().open(first).status == 404
    another_visitor().open(second).press("Start now").sees("Part 1 of 5")
    for training in (event, other):
        with pytest.raises(Refused, match="made already"):
            given_to(training, key=passed_on)


def test_of_two_links_for_one_draft_the_one_that_stays_counts(visitor: Visitor) -> None:
    _alice, event = alices_training(closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor)))
    with clock.travelling_to(AFTER):
        for _link in range(2):
            given_to(event, ADDRESS)
        first, second = all_of(select(LateLink))
        actions.end(first, ALICE)
        assert the_form()[0].late_until == UNTIL
        actions.end(second, ALICE)

    assert the_form()[0].late_until is None


def test_links_that_nobody_used_are_forgotten_with_their_names(app: Flask, late: None) -> None:
    event = a_training(closes_at=CLOSES)
    given_to(event)
    used = late_link_or_404(event, given_to(event, name="Yana").rpartition("/")[2])
    actions.begin(event, used, uuid4(), "192.0.2.1")

    with clock.travelling_to(UNTIL + timedelta(days=29)):
        actions.forget_unused()
        assert len(all_of(select(LateLink.id))) == 2
    with clock.travelling_to(UNTIL + timedelta(days=31)):
        actions.forget_unused()

    assert all_of(select(LateLink.for_whom)) == ["Yana"]


def test_a_draft_begun_late_is_erased_with_its_link(visitor: Visitor, late: None) -> None:
    event = a_training(closes_at=CLOSES)
    visitor.open(given_to(event)).press("Start now").press("Save and go on later")

    visitor.follow("Erase what I wrote").tick("Yes, erase it.").press("Erase everything about me")

    assert all_of(select(LateLink.id)) == []


def test_begin_finds_a_draft_only_for_its_own_training(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    other = a_training("tirana", closes_at=CLOSES)
    with clock.travelling_to(SPRING):
        say_email(say_who(begin(visitor)))
    with clock.travelling_to(AFTER):
        given_to(other, ADDRESS)

    assert the_form()[0].late_until is None
    assert letters_to(ADDRESS)[0].subject.startswith("You can still apply")
