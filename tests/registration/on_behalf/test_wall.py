"""How an application came in reaches nobody who chooses by it, and dies in time."""

from pathlib import Path

from sqlalchemy import select

from events.call.models import Event
from foundation.audit import Actor
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.on_behalf.models import WrittenDown
from registration.on_behalf.personal_data import HOLDINGS
from tests.registration.on_behalf.calls import hear_yes
from tests.registration.on_behalf.calls import write_all
from tests.support.visitor import Visitor

ROOMS = Path(__file__).parents[3] / "registration"


def test_az5_no_other_room_reads_how_an_application_came() -> None:
    words = ("WrittenDown", "how_it_came(", "import written_in")
    reading = {
        path.relative_to(ROOMS).parts[0]
        for path in ROOMS.rglob("*.py")
        if any(word in path.read_text() for word in words)
    }

    assert reading == {"on_behalf"}


def test_az5_lists_and_files_are_silent_about_it(event: Event, visitor: Visitor) -> None:
    hear_yes(write_all(visitor, way="By sign language video"))

    for path in ("applications", "people", "places"):
        visitor.open(f"/organise/{event.slug}/{path}").sees_not("By sign language video")


def test_it_is_taken_away_and_erased_with_the_rest(event: Event, visitor: Visitor) -> None:
    hear_yes(write_all(visitor))
    maria = all_of(select(WrittenDown))[0].participation
    (holding,) = HOLDINGS

    told = [entry.words for part in holding.held_on(maria) for row in part.rows for entry in row]
    assert ["Her sister was there."] in told
    with transaction():
        holding.erase(maria, Actor("participant"))
    assert count_of(select(WrittenDown)) == 0
    db.session.rollback()
    del event
