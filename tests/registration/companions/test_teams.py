"""One interpreter or captioner serves several people at once, who each accept or refuse."""

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import text

from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import transaction
from registration.companions import actions
from registration.companions.actions import Offer
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.personal_data import HOLDINGS
from registration.companions.queries import hours_kept_in
from registration.companions.queries import hours_open_to
from registration.companions.queries import served_in
from registration.companions.queries import shifts_of
from registration.companions.queries import suggestions_for
from registration.companions.serving import may_join
from registration.companions.serving import services
from tests.support.companions import HOURS
from tests.support.companions import SELF
from tests.support.companions import somebody_engaged
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.planning import engaged
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

Visitors = Callable[[], Visitor]
_GREEK, _BULGARIAN = {"sign_language": ["gss"]}, {"sign_language": ["bqn"]}
_BOTH = "Greek Sign Language, Bulgarian Sign Language"
_INTERPRETER, _CAPTIONER = EngagedKind.INTERPRETER, EngagedKind.CAPTIONER


def a_deaf(event: Event, name: str, told: dict[str, Any]) -> Participation:
    """Somebody who told in which language."""
    person = a_participant(event, name)
    tell(person, told)
    return person


def danae(event: Event) -> Engaged:
    """An interpreter of two sign languages."""
    return engaged(event, "Danae", *HOURS, kind=_INTERPRETER, languages=_BOTH)


def served(event: Event) -> list[tuple[str, str]]:
    """[(who serves, whom)] of all hours."""
    return sorted(
        (one.suggestion.engaged.name, one.suggestion.participation.name) for one in served_in(event)
    )


def test_two_who_share_a_language_share_an_interpreter_and_each_says_no_alone(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    alice, event = alices_training()
    stelios, eva = (a_deaf(event, name, _GREEK) for name in ("Stelios", "Eva"))
    who = danae(event)
    actions.suggest(who, stelios, Offer(HOURS), SELF)
    desk = sign_in(another_visitor(), alice).open(f"/organise/sofia/companions/{eva.id}")
    desk.follow("Danae").sees("already there for 1 other person")
    desk.tick("24 September 2016, in the evening (already there for 1 other person)")
    desk.press("Save and ask the person").sees("Danae")

    assert hours_kept_in(event) == {who.id: 2}
    assert served(event) == [("Danae", "Eva"), ("Danae", "Stelios"), ("Danae", "Stelios")]

    visitor.open(f"{link_of(eva)}/companions").sees("Your interpreters", "Danae")
    visitor.press("Not this one").sees("Your answer is saved")

    assert served(event) == [("Danae", "Stelios")] * 2
    assert suggestions_for(stelios)[0].answer is Answer.WAITING
    visitor.press("Yes, this is good")
    assert len(served(event)) == 3
    actions.change_hours(suggestions_for(stelios)[0], Offer(HOURS[:1]), SELF)
    assert sorted(shift.hour for shift in shifts_of(who)) == sorted(HOURS)


def test_who_shares_no_language_or_wants_nobody_else_is_not_joined(app: Flask) -> None:
    _alice, event = alices_training()
    stelios = a_deaf(event, "Stelios", _GREEK)
    georgi = a_deaf(event, "Georgi", _BULGARIAN)
    alone = a_deaf(event, "Alone", {**_GREEK, "interpreter_extra": ["one_to_one"]})
    who = danae(event)
    actions.suggest(who, stelios, Offer(HOURS[:1]), SELF)
    for person in (georgi, alone):
        assert list(hours_open_to(who, person)) == HOURS[1:]
        with pytest.raises(Refused, match="taken by now"):
            actions.suggest(who, person, Offer(HOURS[:1]), SELF)


@pytest.mark.parametrize(
    ("kind", "speaks", "one", "other", "may"),
    [
        (_INTERPRETER, "", _GREEK, _GREEK, True),
        (_INTERPRETER, "Greek", _GREEK, _GREEK, False),
        (_INTERPRETER, _BOTH, {"sign_language": ["bqn", "gss"]}, _BULGARIAN, True),
        (_INTERPRETER, _BOTH, {}, _BULGARIAN, True),
        (_INTERPRETER, "", {}, {}, True),
        (_INTERPRETER, _BOTH, _GREEK, {**_GREEK, "deafblind": ["tactile_sign"]}, False),
        (_CAPTIONER, "English", {"captions": "live_human_CART"}, {"captions": "respeaking"}, True),
        (EngagedKind.ASSISTANT, "", {}, {}, False),
    ],
)
def test_who_may_be_served_at_once(
    app: Flask,
    kind: EngagedKind,
    speaks: str,
    one: dict[str, Any],
    other: dict[str, Any],
    *,
    may: bool,
) -> None:
    with app.test_request_context():
        assert may_join(kind, speaks, one, [other]) is may


def test_what_people_ask_of_interpreters_and_captioners(app: Flask) -> None:
    with app.test_request_context():
        own = {"sign_language": ["own"], "sign_language__words": "Moldovan Sign Language of Bălți"}
        (signed,) = services(_INTERPRETER, own)
        assert signed.codes == ("Moldovan Sign Language of Bălți",)
        known = {"sign_language": ["own"], "sign_language__words": "bulgarian sign language"}
        assert services(_INTERPRETER, known)[0].codes == ("bqn",)
        spoken = {"language_interp": ["whispered"], "language_interp__language": "на български"}
        assert services(_INTERPRETER, spoken)[0].codes == ("bg",)
        assert services(_INTERPRETER, {"language_interp": ["written_translation"]}) == []
        assert services(_CAPTIONER, {"captions": "automatic_ok"}) == []
        told = {"captions": "live_human_CART", "captions__language": "English, on the screen"}
        assert services(_CAPTIONER, told)[0].codes == ("en",)
        assert services(EngagedKind.ASSISTANT, told) == []


def test_erasing_one_leaves_the_hours_of_the_other(app: Flask) -> None:
    _alice, event = alices_training()
    stelios, eva = (a_deaf(event, name, _GREEK) for name in ("Stelios", "Eva"))
    who = danae(event)
    for person in (stelios, eva):
        actions.suggest(who, person, Offer(HOURS), SELF)
    with transaction():
        HOLDINGS[0].erase(eva, SELF)
    assert served(event) == [("Danae", "Stelios")] * 2
    with transaction():
        actions.forget(stelios, "assistance")
    assert len(served(event)) == 2
    with transaction():
        actions.forget(stelios, "communication")
    assert (served(event), shifts_of(who)) == ([], [])


@pytest.mark.parametrize(
    ("second", "expected", "shifts"),
    [(_BULGARIAN, ["booked", "refused"], 1), (_GREEK, ["booked", "booked"], 1)],
)
def test_cc5_an_interpreter_is_never_at_two_places_at_once(
    app: Flask, second: dict[str, Any], expected: list[str], shifts: int
) -> None:
    """Two people without a common language at the same moment; the control: with one."""
    _alice, event = alices_training()
    people = [a_deaf(event, "Stelios", _GREEK).id, a_deaf(event, "Georgi", second).id]
    key, who = event.id, danae(event).id
    db.session.remove()
    gate, done = threading.Barrier(len(people)), list[str]()

    def book(person_id: UUID) -> None:
        with app.test_request_context():
            gate.wait()
            try:
                row = get_or_404(Engaged, who)
                actions.suggest(row, get_or_404(Participation, person_id), Offer(HOURS[:1]), SELF)
                done.append("booked")
            except Refused:
                done.append("refused")

    threads = [threading.Thread(target=book, args=(each,)) for each in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(done) == expected
    assert len(shifts_of(get_or_404(Engaged, who))) == shifts
    assert len(served_in(get_or_404(Event, key))) == len([one for one in done if one == "booked"])


def test_shifts_of_release_0_3_0_are_kept(app: Flask, runner: FlaskCliRunner) -> None:
    _alice, event = alices_training()
    stelios, eva, maria = (
        a_deaf(event, name, told)
        for name, told in (("Stelios", _GREEK), ("Eva", _GREEK), ("Maria", {}))
    )
    who, rada = danae(event), somebody_engaged(event)
    actions.suggest(who, stelios, Offer(HOURS), SELF)
    actions.suggest(who, eva, Offer(HOURS), SELF)
    actions.suggest(rada, maria, Offer(HOURS[:1]), SELF)
    key = event.id
    db.session.remove()
    assert runner.invoke(args=["db", "downgrade", "0024"]).exit_code == 0
    count = "SELECT count(*), count(DISTINCT suggestion_id) FROM shift"
    assert tuple(db.session.execute(text(count)).one()) == (3, 2)
    db.session.remove()

    assert runner.invoke(args=["db", "upgrade"]).exit_code == 0

    event = get_or_404(Event, key)
    assert served(event) == [("Danae", "Stelios"), ("Danae", "Stelios"), ("Rada", "Maria")]
    (alone,) = (one for one in served_in(event) if one.suggestion.engaged.name == "Rada")
    assert alone.alone_in_id == alone.shift_id
