"""What may be put together, what is refused in words, and who wins of two at once."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.store import db
from registration.places import actions as places
from registration.places import states
from registration.places.states import may
from registration.same_person import actions
from registration.same_person.queries import pairs_of
from registration.same_person.queries import verdicts_of
from registration.same_person.rules import Why
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import ranks
from tests.registration.same_person.test_pages import applied
from tests.support.sofia import a_training

CALLED = {"channel": Channel.PHONE, "email": ""}
Act = Callable[[Event, Participation, Participation], None]


def a_pair(
    event: Event, one: State = State.APPLIED, other: State = State.APPLIED, **more: Any
) -> tuple[Participation, Participation]:
    first = applied(event, "Ivo Ivanov", "SF-1", one, email="ivo@example.org")
    return first, applied(event, "Ivo Ivanov", "SF-2", other, email="ivo@example.org", **more)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"email": "Ivo@Example.org "}, {"email": "ivo@example.org"}, [Why.EMAIL]),
        (
            {**CALLED, "contact_detail": "0888 123 456"},
            {"channel": Channel.TEXT, "email": "", "contact_detail": "+359 888-123-456"},
            [Why.PHONE],
        ),
        ({**CALLED, "contact_detail": "112"}, {**CALLED, "contact_detail": "112"}, []),
        ({"name": "Ágnes Kiss-Nagy"}, {"name": "NAGY Agnes Kiss"}, [Why.NAME]),
        ({"name": "Ágnes Kiss", "country": "HU"}, {"name": "Ágnes Kiss", "country": "RO"}, []),
        ({"name": "Ivo"}, {"name": "Ivo"}, []),
    ],
)
def test_by_what_two_applications_look_alike(
    app: Flask, one: dict[str, Any], other: dict[str, Any], why: list[Why]
) -> None:
    event = a_training()
    for number, said in enumerate((one, other)):
        told = {"name": f"Person{number}", "email": f"{number}@example.org", **said}
        applied(event, told.pop("name"), f"SF-{number}", **told)

    assert [pair.why for pair in pairs_of(event)] == ([why] if why else [])


def test_the_closed_one_must_hold_nothing(app: Flask) -> None:
    event = a_training()
    place, offer = a_pair(event, State.CONFIRMED, State.OFFERED)
    waits = applied(event, "Ivo Ivanov", "SF-3")

    with pytest.raises(Refused, match="Both hold a place or an offer"):
        actions.merge(event, place, offer, ALICE)
    with pytest.raises(Refused, match="SF-1 holds a place"):
        actions.merge(event, waits, place, ALICE)
    places.say_no(offer, ALICE)
    actions.merge(event, waits, offer, ALICE)
    with pytest.raises(Refused, match="put together with SF-3"):
        actions.merge(event, place, waits, ALICE)
    actions.take_back(event, verdicts_of(event)[0].id, ALICE)
    actions.merge(event, place, waits, ALICE)

    assert (place.state, waits.state) == (State.CONFIRMED, State.WITHDRAWN)
    assert (offer.state, offer.merged_into_id) == (State.DECLINED, None)
    assert letters_about(place) == ["merged"]


def test_somebody_who_waited_waits_again_at_the_end(app: Flask) -> None:
    event = a_training(way_in=WayIn.OPEN)
    place, waits = a_pair(event, State.CONFIRMED, State.RESERVE, rank=1)
    applied(event, "Maria Dimitrova", "SF-3", State.RESERVE, rank=2, email="maria@example.org")
    actions.merge(event, place, waits, ALICE)
    assert ranks(event) == {"Maria Dimitrova": 1}

    verdict = verdicts_of(event)[0].id
    for _press in range(2):
        actions.take_back(event, verdict, ALICE)

    assert ranks(event) == {"Maria Dimitrova": 1, "Ivo Ivanov": 2}
    acts = [entry.act for entry in history_of(waits.id)]
    assert (acts.count("merged.applications"), acts.count("parted.applications")) == (1, 1)
    assert letters_about(place) == ["merged", "parted"]


def test_a_closed_one_can_be_moved_by_nothing_else(app: Flask) -> None:
    event = a_training()
    stays, goes = a_pair(event)
    third = applied(event, "Ivo Ivanov", "SF-3")
    actions.merge(event, stays, goes, ALICE)

    assert [move.act for move in states.MOVES if may(move, goes, in_days(0))] == [
        "part",
        "part_to_list",
    ]
    with pytest.raises(Refused):
        places.offer(event, [goes], in_days(5), ALICE)
    for act in (actions.merge, actions.keep_apart):
        with pytest.raises(Conflict, match="meanwhile"):
            act(event, goes, third, ALICE)


def test_what_was_kept_apart_is_put_together_only_when_that_is_taken_back(app: Flask) -> None:
    event = a_training()
    one, other = a_pair(event)
    for pair in ((one, other), (other, one)):
        actions.keep_apart(event, *pair, ALICE)
    with pytest.raises(Conflict, match="meanwhile"):
        actions.merge(event, one, other, ALICE)

    actions.take_back(event, verdicts_of(event)[0].id, ALICE)
    actions.merge(event, one, other, ALICE)

    acts = sorted(entry.act.partition(".")[0] for entry in history_of(one.id))
    assert acts == ["asks_again", "kept_apart", "merged"]


def at_once(app: Flask, pair: tuple[Participation, Participation], acts: list[Act]) -> list[str]:
    """Each act in a thread of its own: "done", or why it was refused."""
    gate, came = threading.Barrier(len(acts)), list[str]()
    keys = [row.id for row in pair]
    db.session.rollback()

    def one(act: Act) -> None:
        with app.app_context():
            first, second = (db.session.get_one(Participation, key) for key in keys)
            gate.wait(30)
            try:
                act(first.event, first, second)
                came.append("done")
            except Refused as refused:
                came.append(type(refused).__name__)
            db.session.remove()

    threads = [threading.Thread(target=one, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()
    return sorted(came)


def merge(event: Event, one: Participation, other: Participation) -> None:
    actions.merge(event, one, other, ALICE)


def other_way(event: Event, one: Participation, other: Participation) -> None:
    actions.merge(event, other, one, ALICE)


def apart(event: Event, one: Participation, other: Participation) -> None:
    actions.keep_apart(event, one, other, ALICE)


@pytest.mark.parametrize("opposite", [other_way, apart])
def test_cc9_of_two_opposite_judgements_at_once_one_wins_and_the_other_is_told(
    app: Flask, opposite: Act
) -> None:
    event = a_training()
    pair = a_pair(event)

    assert at_once(app, pair, [merge, opposite]) == ["Conflict", "done"]

    assert len(verdicts_of(event)) == 1
    closed = [row for row in pair if row.merged_into_id]
    assert len(closed) == sum(row.state is State.WITHDRAWN for row in pair) <= 1


def test_cc3_pressed_three_times_at_once_two_are_put_together_once(app: Flask) -> None:
    event = a_training()
    pair = a_pair(event)

    assert at_once(app, pair, [merge, merge, merge]) == ["done", "done", "done"]

    assert len(verdicts_of(event)) == 1
    assert letters_about(pair[0]) == ["merged"]
