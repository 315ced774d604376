"""Hours are planned for teams: people who share a language share their interpreters."""

from dataclasses import replace

from flask import Flask

from events.programme.models import Kind
from registration.allotting.actions.hours import HOURS
from registration.allotting.actions.plans import take_over
from registration.allotting.hours.grouping import teams
from registration.allotting.hours.nouns import Kept
from registration.allotting.hours.nouns import Single
from registration.allotting.hours.nouns import Span
from registration.allotting.hours.nouns import Worker
from registration.allotting.models import Subject
from registration.companions import actions as companions
from registration.companions.models import Answer
from registration.companions.models import EngagedKind
from registration.companions.queries import served_in
from registration.companions.queries import suggestion_of
from tests.support.attendance import a_session
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

_DAY, _EVENING = "2016-09-24.day", "2016-09-24.evening"
_SPAN = Span(9 * 60, 18 * 60)
_GREEK, _BULGARIAN = frozenset({"greek"}), frozenset({"bulgarian"})
_GSS = {"sign_language": ["gss"], "interpreter_extra": ["social_time"]}
_INTERPRETERS, _CAPTIONERS = EngagedKind.INTERPRETER, EngagedKind.CAPTIONER


def one(person: str, *workers: str, number: int = 2, languages: object = (_GREEK,)) -> Single:
    """Somebody for whom any of these workers is good."""
    grades = dict.fromkeys(workers, 3)
    key = f"{person}.{_DAY}"
    return Single(key, person, _DAY, (_SPAN,), number, grades, languages, is_shared=True)  # type: ignore[arg-type]  # tuples of names


def grouped(*singles: Single, kept: tuple[Kept, ...] = ()) -> list[tuple[str, ...]]:
    """Who is together, of four workers who all know both languages."""
    busy = {each.worker for each in kept}
    workers = [Worker(key, frozenset({_DAY} if key not in busy else ())) for key in "abcd"]
    speaks = dict.fromkeys("abcd", _GREEK | _BULGARIAN)
    return [team.people for team in teams(singles, workers, kept, speaks)]


def kept(worker: str, *people: str) -> Kept:
    """Somebody who serves these people already."""
    return Kept(worker, people, _DAY, _SPAN)


def test_who_shares_a_language_and_refused_nobody_whom_the_others_need_is_one_team() -> None:
    everybody = [one(name, "a", "b", "c") for name in ("x", "y", "z")]
    assert grouped(*everybody) == [("x", "y", "z")]
    assert grouped(one("x", "a", "b"), one("y", "a", "b", languages=(_BULGARIAN,))) == [
        ("x",),
        ("y",),
    ]
    both = one("y", "a", "b", "c", languages=(_BULGARIAN, _GREEK))
    assert grouped(one("x", "a", "b", "c"), both) == [("x", "y")]
    assert grouped(one("x", "a", "b"), one("y", "b", "c")) == [("x",), ("y",)]
    assert grouped(one("x", "a", "b", "c"), one("y", "b", "c")) == [("x", "y")]
    assert grouped(one("x"), one("y")) == [("x", "y")]
    assert grouped(one("x", "a", "b", languages=()), one("y", "a", "b")) == [("x", "y")]
    alone = replace(one("y", "a", "b"), is_shared=False)
    assert grouped(one("x", "a", "b"), alone) == [("x",), ("y",)]


def test_a_whole_team_stays_as_it_is() -> None:
    x, y = one("x", "a", "b", "c", "d"), one("y", "a", "b", "c", "d")
    x_has, y_has = (kept("a", "x"), kept("b", "x")), (kept("c", "y"), kept("d", "y"))
    assert grouped(x, y, kept=x_has) == [("x", "y")]
    assert grouped(x, y, kept=(*x_has, *y_has)) == [("x",), ("y",)]
    assert grouped(x, one("y", "b", "c", "d"), kept=x_has) == [("x",), ("y",)]


def test_two_deaf_people_have_one_team_each_says_yes_or_no_alone(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_session(event, "09:30", "12:30")
    a_session(event, "12:30", "13:00", kind=Kind.BREAK)
    a_session(event, "13:00", "17:00")
    a_session(event, "19:00", "21:00", kind=Kind.SOCIAL)
    stelios, eva = a_participant(event, "Stelios K"), a_participant(event, "Eva K")
    for person in (stelios, eva):
        tell(person, _GSS)
    danae, *_others = (
        engaged(event, name, _DAY, _EVENING, kind=_INTERPRETERS, languages="Greek Sign Language")
        for name in ("Danae", "Markos")
    )
    plan = proposed(event, Subject.INTERPRETERS)

    everything = {
        (person, hour, who)
        for person in ("Stelios K", "Eva K")
        for hour in (_DAY, _EVENING)
        for who in ("Danae", "Markos")
    }
    assert bookings(plan) == everything
    desk = sign_in(visitor, alice).open("/organise/sofia/engaged/proposed/interpreters")
    desk.sees("They are there for 1 other person too.", "They relieve each other. 12:30 to 13:00")

    take_over(plan, all_rows(plan), HOURS, TEAM)

    assert len(served_in(event)) == 8
    assert len({row.shift_id for row in served_in(event)}) == 4
    row = suggestion_of(danae, eva)
    assert row is not None
    companions.answer(row, Answer.REFUSED, TEAM)
    assert bookings(proposed(event, Subject.INTERPRETERS)) == set()
    desk.open("/organise/sofia/engaged/proposed/interpreters")
    desk.sees("1 more interpreter, Greek Sign Language: Saturday 24 September, 09:30 to 17:00")
    desk.sees("For: Eva K").sees_not("For: Stelios K")


def test_who_comes_later_joins_the_team_that_is_there(app: Flask) -> None:
    _alice, event = alices_training()
    a_session(event, "09:30", "12:30")
    stelios, eva = a_participant(event, "Stelios K"), a_participant(event, "Eva K")
    tell(stelios, _GSS)
    for name in ("Danae", "Markos", "Lida"):
        engaged(event, name, _DAY, kind=_INTERPRETERS, languages="Greek Sign Language")
    plan = proposed(event, Subject.INTERPRETERS)
    take_over(plan, all_rows(plan), HOURS, TEAM)
    there = {row.suggestion.engaged.name for row in served_in(event)}
    tell(eva, _GSS)

    assert bookings(proposed(event, Subject.INTERPRETERS)) == {
        ("Eva K", _DAY, who) for who in there
    }


def test_captioners_are_planned_for_everybody_who_reads_their_language(visitor: Visitor) -> None:
    alice, event = alices_training()
    a_session(event, "09:30", "12:30")
    for name, words in {"Ana": "English, on the screen", "Ivo": ""}.items():
        told = {"captions": "live_human_CART", "captions__language": words}
        tell(a_participant(event, name), told)
    tell(a_participant(event, "Machine"), {"captions": "automatic_ok"})
    engaged(event, "Vera", _DAY, kind=_CAPTIONERS, languages="English")

    plan = proposed(event, Subject.CAPTIONERS)

    assert bookings(plan) == {(name, _DAY, "Vera") for name in ("Ana", "Ivo")}
    desk = sign_in(visitor, alice).open("/organise/sofia/engaged")
    desk.follow("Proposed hours of captioners").sees("1 more captioner: English, Saturday")
    desk.sees("For: Ana, Ivo")
    take_over(plan, all_rows(plan), HOURS, TEAM)
    proposed(event, Subject.CAPTIONERS)
    desk.open("/organise/sofia/engaged/proposed/captioners")
    desk.sees("Nobody else is engaged for this.")
