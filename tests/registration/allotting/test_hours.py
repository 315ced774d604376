"""Hours of assistants and interpreters are proposed, taken over and taken back."""

import threading
from collections.abc import Callable
from datetime import date

from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from events.call.models import Event
from events.programme.models import Kind
from events.team.categories import Category
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.allotting.actions import plans
from registration.allotting.actions.hours import HOURS
from registration.allotting.actions.plans import take_back
from registration.allotting.actions.plans import take_over
from registration.allotting.models import Plan
from registration.allotting.models import Subject
from registration.allotting.queries.held import plans_on
from registration.allotting.queries.plans import parts_of
from registration.companions import actions as companions
from registration.companions.models import Answer
from registration.companions.models import EngagedKind
from registration.companions.models import Shift
from registration.companions.queries import served_in
from registration.companions.queries import suggestion_of
from registration.places.actions import withdraw
from tests.support.arranging import a_helper
from tests.support.attendance import SUNDAY
from tests.support.attendance import a_session
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import TEAM
from tests.support.planning import all_rows
from tests.support.planning import bookings
from tests.support.planning import engaged
from tests.support.planning import proposed
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

_SATURDAY_DAY, _SATURDAY_EVENING = "2016-09-24.day", "2016-09-24.evening"
_SUNDAY_DAY = "2016-09-25.day"
_PAGES = "/organise/sofia/engaged/proposed"
_INTERPRETER = EngagedKind.INTERPRETER
_LOCAL = {"pa_mode": "local_pa_provided", "pa_hours": ["day"]}


def two_days(event: Event) -> None:
    """Sessions on both days, with a break at noon and a party on Saturday."""
    for day in (date(2016, 9, 24), SUNDAY):
        a_session(event, "09:30", "12:30", day=day)
        a_session(event, "12:30", "14:00", day=day, kind=Kind.MEAL)
        a_session(event, "14:00", "17:00", day=day)
    a_session(event, "19:00", "21:00", kind=Kind.SOCIAL)


def kept(event: Event) -> set[tuple[str, str]]:
    """{(person, who comes)} of all bookings."""
    return {
        (one.suggestion.participation.name, one.suggestion.engaged.name) for one in served_in(event)
    }


def test_mila_books_an_assistant_whom_the_person_may_refuse(visitor: Visitor) -> None:
    _, event = alices_training()
    two_days(event)
    maria = a_participant(event)
    tell(maria, {**_LOCAL, "pa_gender_pref": "woman", "pa_languages": "Bulgarian or English"})
    engaged(event, "Anton", _SATURDAY_DAY, _SUNDAY_DAY, gender="a man", languages="English")
    rada = engaged(event, "Rada", _SATURDAY_DAY, gender="a woman", languages="Bulgarian, Greek")
    engaged(event, "Eleni", _SATURDAY_DAY, gender="a woman", languages="Greek")
    desk = sign_in(visitor, a_helper(event, Category.ASSISTANCE))
    desk.open("/organise/sofia/engaged").follow("Proposed hours of assistants")
    desk.press("Propose hours")
    letters_to("nobody@example.org")
    desk.follow("See whether it is ready").sees("Saturday 24 September, 09:00 to 18:00", "Rada")
    desk.sees("New to the person", "12:30 to 14:00")
    desk.sees("1 more assistant, Bulgarian or English: Sunday 25 September, 09:00 to 18:00")
    desk.sees("1 is not who was asked for, or has not stated it.", "1 does not have the language.")
    desk.sees("1 cannot be booked then.")
    assert kept(event) == set()

    desk.press("Take the ticked rows over").sees("Taken over", "Take everything back")
    desk.sees("The person was asked and has not answered yet.")

    assert kept(event) == {("Maria Dimitrova", "Rada")}
    row = suggestion_of(rada, maria)
    assert row is not None
    companions.answer(row, Answer.REFUSED, TEAM)
    desk.open(f"{_PAGES}/assistants").sees("The person said “not this one”.")
    assert bookings(proposed(event, Subject.ASSISTANTS)) == set()
    desk.open(f"{_PAGES}/assistants").sees("Of 1 the person said “not this one”.")


def test_a_deaf_person_has_a_team_of_two_in_the_evening_too(visitor: Visitor) -> None:
    alice, event = alices_training()
    two_days(event)
    stelios = a_participant(event, "Stelios K")
    told = {"sign_language": ["gss"], "interpreter_extra": ["voice_over", "social_time"]}
    tell(stelios, told)
    danae, markos, lida = (
        engaged(
            event,
            name,
            *(_SATURDAY_DAY, _SATURDAY_EVENING, _SUNDAY_DAY),
            kind=_INTERPRETER,
            languages="Greek Sign Language, English",
        )
        for name in ("Danae", "Markos", "Lida")
    )
    companions.suggest(lida, stelios, companions.Offer([_SATURDAY_DAY]), TEAM)
    row = suggestion_of(lida, stelios)
    assert row is not None
    companions.answer(row, Answer.REFUSED, TEAM)

    plan = proposed(event, Subject.INTERPRETERS)

    hours = (_SATURDAY_DAY, _SATURDAY_EVENING, _SUNDAY_DAY)
    assert bookings(plan) == {
        ("Stelios K", hour, who.name) for hour in hours for who in (danae, markos)
    }
    desk = sign_in(visitor, alice).open(f"{_PAGES}/interpreters")
    desk.sees("They relieve each other.", "Saturday 24 September, 19:00 to 21:00")
    companions.take_off_engaged(markos, TEAM)
    proposed(event, Subject.INTERPRETERS)
    desk.open(f"{_PAGES}/interpreters")
    desk.sees("1 more interpreter, Greek Sign Language: Sunday 25 September, 09:30 to 17:00")


def test_spoken_languages_and_sign_languages_in_words_are_understood(app: Flask) -> None:
    _, event = alices_training()
    a_session(event, "09:30", "10:30")
    ivan, ana = a_participant(event, "Ivan I"), a_participant(event, "Ana A")
    tell(ivan, {"language_interp": ["whispered"], "language_interp__language": "на български"})
    tell(ana, {"sign_language": ["own"], "sign_language__words": "Village Sign"})
    cases = {"Bora": "български, English", "Sena": "Village Sign", "Cem": "Turkish"}
    for name, spoken in cases.items():
        engaged(event, name, _SATURDAY_DAY, kind=_INTERPRETER, languages=spoken)

    assert bookings(proposed(event, Subject.INTERPRETERS)) == {
        ("Ana A", _SATURDAY_DAY, "Sena"),
        ("Ivan I", _SATURDAY_DAY, "Bora"),
    }


def test_nights_take_one_who_sleeps_or_two_who_wake(app: Flask) -> None:
    _, event = alices_training()
    maria, ivan = a_participant(event), a_participant(event, "Ivan I")
    tell(maria, {**_LOCAL, "pa_hours": ["night_sleeping"]})
    tell(ivan, {"pa_mode": "both", "pa_hours": ["night_waking"], "pa_tasks": ["eating"]})
    for name in ("Rada", "Anton", "Eleni"):
        engaged(event, name, "2016-09-24.night", "2016-09-25.night")

    found = [(person, hour) for person, hour, _who in bookings(proposed(event, Subject.ASSISTANTS))]

    night = "2016-09-24.night"
    assert sorted(found) == [("Ivan I", night), ("Ivan I", night), ("Maria Dimitrova", night)]


def test_hours_are_added_to_those_that_are_known_and_taken_back_alone(app: Flask) -> None:
    _, event = alices_training()
    two_days(event)
    maria = a_participant(event)
    tell(maria, _LOCAL)
    rada = engaged(event, "Rada", _SATURDAY_DAY, _SATURDAY_EVENING, _SUNDAY_DAY)
    offer = companions.Offer([_SATURDAY_DAY], "By video")
    companions.suggest(rada, maria, offer, TEAM)
    plan = proposed(event, Subject.ASSISTANTS)
    assert bookings(plan) == {("Maria Dimitrova", _SUNDAY_DAY, "Rada")}

    take_over(plan, all_rows(plan), HOURS, TEAM)

    row = suggestion_of(rada, maria)
    assert row is not None
    assert row.hours == [_SATURDAY_DAY, _SUNDAY_DAY]
    take_back(plan, all_rows(plan), HOURS, TEAM)
    assert (row.hours, len(served_in(event))) == ([_SATURDAY_DAY], 1)


def test_taking_back_leaves_what_the_person_refused(app: Flask) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    tell(maria, _LOCAL)
    rada = engaged(event, "Rada", _SATURDAY_DAY)
    tell(a_participant(event, "Brings Own"), {"pa_mode": "own_pa_travels"})
    engaged(event, "Sena", _SATURDAY_DAY, kind=_INTERPRETER)
    plan = proposed(event, Subject.ASSISTANTS)
    take_over(plan, all_rows(plan), HOURS, TEAM)
    row = suggestion_of(rada, maria)
    assert row is not None
    companions.answer(row, Answer.REFUSED, TEAM)

    take_back(plan, all_rows(plan), HOURS, TEAM)

    assert row.hours == [_SATURDAY_DAY]
    assert served_in(event) == []


def test_what_is_proposed_goes_with_the_person_their_answers_and_their_data(app: Flask) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    tell(maria, _LOCAL)
    engaged(event, "Rada", _SATURDAY_DAY)
    plan = proposed(event, Subject.ASSISTANTS)

    with transaction():
        plans.forget(maria, Category.TRANSPORT)
        plans.person_moved(maria)
    assert parts_of(plan)
    with transaction():
        plans.forget(maria, Category.ASSISTANCE)
    assert parts_of(plan) == []
    assert parts_of(proposed(event, Subject.ASSISTANTS))
    with transaction():
        plans.erase(maria, TEAM)
    assert parts_of(plan) == []
    assert parts_of(proposed(event, Subject.ASSISTANTS))

    withdraw(maria, TEAM)

    assert parts_of(plan) == []


def test_people_take_with_them_what_is_proposed_for_them(app: Flask) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    tell(maria, _LOCAL)
    engaged(event, "Rada", _SATURDAY_DAY)
    proposed(event, Subject.ASSISTANTS)

    (chapter,) = plans_on(maria)

    words = [word for entry in chapter.rows[0] for word in entry.words]
    assert "Hours of assistants" in words
    assert any("during the day" in word for word in words)


def test_without_anybody_engaged_that_is_what_is_told(visitor: Visitor) -> None:
    alice, event = alices_training()
    tell(a_participant(event), _LOCAL)
    proposed(event, Subject.ASSISTANTS)

    desk = sign_in(visitor, alice).open(f"{_PAGES}/assistants")

    desk.sees("2 more assistants: Saturday 24 September", "Nobody is engaged for this yet.")


def test_cc5_an_assistant_who_is_taken_meanwhile_is_booked_by_one_alone(app: Flask) -> None:
    _, event = alices_training()
    maria, ivan = a_participant(event), a_participant(event, "Ivan I")
    tell(maria, {**_LOCAL, "pa_hours": ["evening"]})
    rada = engaged(event, "Rada", _SATURDAY_EVENING)
    plan = proposed(event, Subject.ASSISTANTS)
    key, rows, who, whom = plan.id, all_rows(plan), rada.id, ivan.id
    db.session.rollback()
    start, came = threading.Barrier(2), list[str]()

    def press(act: Callable[[], object]) -> None:
        with app.app_context():
            start.wait()
            try:
                act()
            except (Refused, IntegrityError) as problem:
                came.append(type(problem).__name__)
            else:
                came.append("booked")

    def by_solver() -> None:
        take_over(db.session.get_one(Plan, key), rows, HOURS, TEAM)

    def by_hand() -> None:
        row = db.session.get_one(type(rada), who)
        person = db.session.get_one(type(ivan), whom)
        companions.suggest(row, person, companions.Offer([_SATURDAY_EVENING]), TEAM)

    threads = [threading.Thread(target=press, args=(act,)) for act in (by_solver, by_hand)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(came) == ["Refused", "booked"]
    assert len(all_of(select(Shift))) == 1
