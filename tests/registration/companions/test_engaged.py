"""Assistants on site and interpreters: suggested by name, accepted or refused without a reason."""

import threading
from collections.abc import Callable
from uuid import UUID
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Role
from foundation.store import db
from foundation.store import get_or_404
from registration.companions import actions
from registration.companions.actions import Offer
from registration.companions.models import Answer
from registration.companions.models import DayPart
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Served
from registration.companions.models import Shift
from registration.companions.queries import meeting_of
from registration.companions.queries import served_in
from registration.companions.queries import shifts_of
from registration.companions.queries import suggestions_for
from registration.places.actions import withdraw
from tests.support.companions import HOURS
from tests.support.companions import an_assistant
from tests.support.companions import somebody_engaged
from tests.support.counting import queries_made
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import kept as kept_row
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

Visitors = Callable[[], Visitor]
ME = Actor("participant")


def test_alice_suggests_an_assistant_and_maria_says_not_this_one(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    desk = sign_in(another_visitor(), alice)
    desk.open("/organise/sofia/companions").follow("People whom you engage, and their hours")
    desk.follow("Add somebody").press("Save")
    assert desk.errors == [
        "Choose what they do",
        "Enter the name",
        "Tick when they can be booked",
    ]
    desk.choose("What do they do?", "Assistant on site").fill("Name", "Rada")
    desk.tick("24 September 2016, in the morning").tick("24 September 2016, at night")
    desk.fill("Gender, as they state it (optional)", "a woman").press("Save").sees("2 free of 2")
    desk.follow("Change").fill("Languages, spoken and signed (optional)", "Bulgarian").press("Save")
    desk.open("/organise/sofia/companions").follow("Maria Dimitrova").follow("Rada").press("Save")
    assert desk.errors == ["Tick the hours"]
    desk.tick("24 September 2016, in the morning")
    desk.fill("When and how do they meet beforehand? (optional)", "On 12 September, by video")
    desk.press("Save and ask the person").sees("Rada", "Not answered yet")

    letter = letters_to("maria@example.org")[0]
    assert "Rada" not in letter.text
    visitor.open(letter.link).sees("Rada", "a woman", "in the morning", "On 12 September, by video")
    visitor.sees_not("I prefer this person")
    visitor.press("Yes, this is good").sees("Your answer is saved")
    desk.open(f"/organise/sofia/companions/{maria.id}").sees("Yes")
    desk.follow("Change hours or meeting").tick("24 September 2016, at night")
    desk.press("Save and ask the person").sees("at night")
    visitor.press("Not this one").sees("Not this one")
    assert served_in(event) == []
    told = letters_to("office@example.org")[0]
    assert "Rada" not in told.text
    assert "Maria" not in told.text
    desk.open(f"/organise/sofia/companions/{maria.id}").sees_not("Change hours or meeting")
    visitor.press("Yes, this is good")
    assert len(served_in(event)) == 2


def test_a_deaf_participant_prefers_one_interpreter_and_not_another(visitor: Visitor) -> None:
    _alice, event = alices_training()
    georgi = a_participant(event, "Georgi")
    for name in ("Elena", "Stoyan"):
        actions.suggest(
            somebody_engaged(event, name, EngagedKind.INTERPRETER), georgi, Offer(HOURS[:1]), ME
        )
    visitor.open(f"{link_of(georgi)}/companions")
    visitor.press("I prefer this person Elena").press("Not this one Stoyan")
    assert [one.answer for one in suggestions_for(georgi)] == [Answer.PREFERRED, Answer.REFUSED]


def test_nobody_refused_is_suggested_again_to_that_person(app: Flask) -> None:
    _alice, event = alices_training()
    maria, nadia = a_participant(event), a_participant(event, "Nadia")
    rada = somebody_engaged(event)
    row = actions.suggest(rada, maria, Offer(HOURS[:1]), ME)
    with pytest.raises(Refused, match="suggested already"):
        actions.suggest(rada, maria, Offer(HOURS[1:]), ME)
    with pytest.raises(Refused):
        actions.answer(row, Answer.PREFERRED, ME)
    actions.answer(row, Answer.REFUSED, ME)
    actions.answer(row, Answer.REFUSED, ME)
    with pytest.raises(Refused, match="not this one"):
        actions.suggest(rada, maria, Offer(HOURS[:1]), ME)
    with pytest.raises(Refused):
        actions.change_hours(row, Offer(HOURS[:1]), ME)
    other = actions.suggest(rada, nadia, Offer(HOURS[:1]), ME)
    actions.answer(row, Answer.ACCEPTED, ME)
    assert [one.suggestion_id for row in shifts_of(rada) for one in row.people] == [other.id]
    with pytest.raises(Refused, match="taken by now"):
        actions.change_hours(row, Offer(HOURS[:1]), ME)


def test_who_leaves_frees_the_hours(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    rada = somebody_engaged(event)
    actions.suggest(rada, maria, Offer(HOURS), ME)
    with pytest.raises(Refused):
        actions.take_off_engaged(rada, ME)
    values = {"hours": HOURS[:1]}
    with pytest.raises(Refused):
        actions.change_engaged(rada, rada.version, values, ME)
    withdraw(maria, ME)
    assert shifts_of(rada) == []
    actions.change_engaged(rada, rada.version, {"hours": HOURS}, ME)
    actions.take_off_engaged(rada, ME)
    with pytest.raises(Refused):
        actions.suggest(rada, a_participant(event, "Nadia"), Offer(HOURS), ME)
    actions.put_back_engaged(rada, ME)
    with pytest.raises(Refused):
        actions.suggest(rada, a_participant(event, "Petar", State.APPLIED), Offer(HOURS), ME)


def test_the_store_refuses_a_second_booking_of_the_same_hours(app: Flask) -> None:
    _alice, event = alices_training()
    maria, nadia = a_participant(event), a_participant(event, "Nadia")
    actions.suggest(somebody_engaged(event), maria, Offer(HOURS[:1]), ME)
    kept = served_in(event)[0]
    key, shift, day = kept.shift.engaged_id, kept.shift_id, kept.shift.day
    other = actions.suggest(get_or_404(Engaged, key), nadia, Offer([]), ME).id
    with pytest.raises(IntegrityError):
        kept_row(Shift(engaged_id=key, day=day, part=DayPart.MORNING))
    with pytest.raises(IntegrityError):
        kept_row(Served(shift_id=shift, suggestion_id=other, alone_in_id=shift))


def test_two_organisers_at_once_do_not_book_one_person_twice(app: Flask) -> None:
    _alice, event = alices_training()
    people = [a_participant(event, name).id for name in ("Maria", "Nadia", "Petar")]
    engaged_id = somebody_engaged(event).id
    db.session.remove()
    gate, done = threading.Barrier(len(people)), []

    def book(person_id: UUID) -> None:
        with app.app_context():
            gate.wait()
            try:
                engaged = get_or_404(Engaged, engaged_id)
                person = get_or_404(Participation, person_id)
                actions.suggest(engaged, person, Offer(HOURS[:1]), ME)
                done.append("booked")
            except Refused:
                done.append("refused")

    threads = [threading.Thread(target=book, args=(each,)) for each in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(done) == ["booked", "refused", "refused"]


def test_a_helper_sees_names_alone_or_what_their_category_opens(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    somebody_engaged(event, "Rada")
    somebody_engaged(event, "Elena", EngagedKind.INTERPRETER)
    petar, ana = a_person("Petar"), a_person("Ana")
    grant(petar, event.id, Role.HELPER, limited_to=["transport"])
    grant(ana, event.id, Role.HELPER, limited_to=["communication"])
    driver = sign_in(visitor, petar)
    driver.open("/organise/sofia/companions").sees_not("Suggest somebody to")
    assert driver.open(f"/organise/sofia/companions/{maria.id}").status == 404
    assert driver.open("/organise/sofia/engaged").status == 404
    desk = sign_in(another_visitor(), ana)
    desk.open("/organise/sofia/engaged").sees("Elena").sees_not("Rada")
    desk.open(f"/organise/sofia/companions/{maria.id}").sees("Elena").sees_not("Rada")
    another_visitor().open(f"{link_of(maria)}/needs").sees("Ana", "Language and communication")


def test_adding_twice_adds_once(app: Flask) -> None:
    _alice, event = alices_training()
    key = uuid4()
    values = {"kind": EngagedKind.CAPTIONER, "name": "Vera", "hours": HOURS}
    actions.engage(event, key, values, ME)
    actions.engage(event, key, values, ME)
    row = get_or_404(Engaged, key)
    actions.change_engaged(row, row.version, {"hours": HOURS, "name": "Vera"}, ME)
    assert row.version == 1


@pytest.mark.one_store(reason="both are asked the same questions")
def test_lists_ask_as_little_of_many_as_of_one(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice)

    def asked(path: str) -> int:
        visitor.open(path)
        with queries_made() as made:
            visitor.open(path)
        return len(made)

    def one_more(name: str) -> Participation:
        person = a_participant(event, name)
        an_assistant(person, f"With {name}")
        actions.suggest(somebody_engaged(event, f"For {name}"), person, Offer(HOURS), ME)
        return person

    maria = one_more("Maria")
    paths = (
        "/organise/sofia/companions",
        "/organise/sofia/engaged",
        f"{link_of(maria)}/companions",
    )
    before = [asked(path) for path in paths]
    for name in ("Nadia", "Petar", "Ana"):
        one_more(name)
        an_assistant(maria, f"Also {name}")
        actions.suggest(somebody_engaged(event, f"Also {name}"), maria, Offer(HOURS), ME)
    assert [asked(path) for path in paths] == before


def test_alice_takes_somebody_off_the_list_and_puts_them_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    somebody_engaged(event)
    sign_in(visitor, alice).open("/organise/sofia/engaged").press("Take off the list Rada")
    visitor.sees("Rada is off the list").press("Put back Rada").sees("Rada is on the list again.")


def test_how_they_meet_is_sealed(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    actions.suggest(somebody_engaged(event), maria, Offer(HOURS[:1], "By the lake"), ME)
    assert "lake" not in str(db.session.execute(text("SELECT * FROM suggestion")).one())
    assert meeting_of(suggestions_for(maria)[0]) == "By the lake"
