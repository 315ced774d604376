"""300 people and 15 places: over HTTP with 4 workers, on both stores, and without the lock.

The bars are CC1, CC2 and CC10 of the threat model: exactly 15, no error, and a control which
shows that the same script sees an oversold training: without the lock far fewer people are enough,
so as many are enough to say yes to offers; the 300 of the bar send the form.
One server plays both scenes, for four processes take longer to start than to answer.
"""

from collections import Counter

from flask import Flask

from events.call.models import Event
from events.team.models import State
from tests.registration.places.crowd import Visit
from tests.registration.places.crowd import press_together
from tests.registration.places.crowd import serving
from tests.registration.places.crowd import statuses
from tests.registration.places.gathering import late_offers
from tests.registration.places.gathering import of_two_kinds
from tests.registration.places.gathering import placed
from tests.registration.places.gathering import ready_forms
from tests.support.stores import Store

_CROWD = 300
_FEW = 60
_PLACES = 15
# The control serves 16 at a time: with 15 places, sixteen who overlap sell one too many at most.
_PLACES_UNLOCKED = 4
_UNLOCKED = "tests.registration.places.unlocked_app:create_app()"


def told(visits: list[Visit], words: str) -> set[int]:
    """The people who read those words on the page after their press."""
    return {visit.number for visit in visits if words in visit.text}


def without_place(event: Event, visits: list[Visit]) -> set[int]:
    """Who of those that read on has no place."""
    lucky = {row.name for row in placed(event, State.CONFIRMED)}
    return {each.number for each in visits if each.text and f"Person {each.number}" not in lucky}


def test_cc1_cc2_cc3_300_press_at_once_for_15_places(app: Flask, store: Store) -> None:
    offered, answers = late_offers(_FEW, _PLACES)
    opened, forms = ready_forms(_CROWD, _PLACES)
    kinds, pool, of_each_kind = of_two_kinds(_FEW // 2, _PLACES // 3)
    thrice, same = ready_forms(_PLACES + 1, _PLACES, "thrice")

    with serving(store.url) as port:
        said_yes = press_together(port, answers)
        said_yes_in_kinds = press_together(port, of_each_kind)
        registered = press_together(port, forms)
        pressed = press_together(port, same * 3)

    assert statuses(said_yes) == {303: _FEW}
    assert statuses(registered) == {303: _CROWD}
    assert len(placed(offered, State.CONFIRMED)) == len(placed(opened, State.CONFIRMED)) == _PLACES
    assert len(placed(offered, State.RESERVE)) == _FEW - _PLACES
    waiting = placed(opened, State.RESERVE)
    assert [row.rank for row in waiting] == list(range(1, _CROWD - _PLACES + 1))
    assert told(said_yes, "All places are taken by now") == without_place(offered, said_yes)
    assert told(registered, "You are on the waiting list") == without_place(opened, registered)
    # Each kind of places is counted for itself, under the same lock.
    assert statuses(said_yes_in_kinds) == {303: _FEW // 2}
    has = Counter(row.pool_id for row in placed(kinds, State.CONFIRMED))
    assert has == {None: _PLACES // 3, pool.id: _PLACES // 3 - 1}
    # CC3: the same form three times at once is one application, with the same answer to all.
    assert statuses(pressed) == {303: 3 * len(same)}
    assert len(placed(thrice, State.CONFIRMED)) == _PLACES
    assert [row.rank for row in placed(thrice, State.RESERVE)] == [1]


def test_cc10_without_the_lock_the_trainings_are_oversold(app: Flask, store: Store) -> None:
    offered, answers = late_offers(_FEW, _PLACES_UNLOCKED)
    opened, forms = ready_forms(_FEW, _PLACES_UNLOCKED)

    with serving(store.url, _UNLOCKED) as port:
        seen = [statuses(press_together(port, paths)) for paths in (answers, forms)]

    for event in (offered, opened):
        assert len(placed(event, State.CONFIRMED)) > _PLACES_UNLOCKED, seen
