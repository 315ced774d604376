"""Four optional ticks: sealed, replaced, taken back, destroyed with the decision."""

import os
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import WayIn
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.sealing import NotReadable
from foundation.store import all_of
from foundation.store import transaction
from operations.backup.actions import back_up
from registration.budget import actions
from registration.budget import envelope
from registration.budget import queries
from registration.budget.actions import Asking
from registration.budget.models import BudgetTicks
from registration.budget.models import Tick
from registration.places import actions as places
from tests.registration.apply.filling import fill_in
from tests.support.budget import ALICE
from tests.support.budget import CLOSED
from tests.support.budget import OPEN
from tests.support.budget import REASON
from tests.support.budget import an_asking_training
from tests.support.budget import applicants
from tests.support.budget import keys
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.stores import Store
from tests.support.visitor import Visitor

INTERPRETED = "Sign language interpretation, or captions"
PAGE = "/organise/sofia/budget"


def the_row() -> BudgetTicks:
    (row,) = all_of(select(BudgetTicks))
    return row


def test_an_owner_asks_with_a_reason_that_applicants_read(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(PAGE).sees("Applicants are not asked.")
    visitor.follow("Change whether you ask").tick("Ask everybody who applies")
    visitor.press("Save").sees("Write why you must know the budget before.")
    visitor.fill("Why you must know the budget before you choose", REASON).press("Save")

    visitor.sees("Applicants are asked.", REASON, "Alice Martin chose that applicants are asked")
    sign_in(visitor, boyan_joins(event)).open(PAGE).sees(REASON).sees_not("Change whether you ask")
    assert visitor.open(f"{PAGE}/ticks").status == 403


def test_yana_ticks_and_nothing_of_it_is_ever_shown(visitor: Visitor, app: Flask) -> None:
    an_asking_training()
    with travelling_to(OPEN):
        visitor.open("/trainings/sofia/apply").sees("Four optional ticks", REASON)
        fill_in(visitor).follow("Look at the four ticks").sees(REASON, "Nobody reads your ticks.")
        visitor.tick(INTERPRETED).press("Seal my ticks").sees("Your ticks are sealed.")
        visitor.press("Send my application").sees("Your application is sent")
        assert envelope.opened(the_row()) == {Tick.INTERPRETATION}

        visitor.follow("See or change your answers").follow("Look at the four ticks")
        assert visitor.page.tree.xpath("//input[@type='checkbox'][@checked]") == []
        visitor.tick("An assistant who comes with me").press("Seal my ticks")
        assert envelope.opened(the_row()) == {Tick.ASSISTANT}
        visitor.follow("Look at the four ticks").press("Take my ticks back").sees("Taken back.")
        assert envelope.opened(the_row()) == frozenset()


def test_each_saving_destroys_the_key_before(app: Flask) -> None:
    _alice, event = an_asking_training()
    (maria,) = applicants(event, 1, (Tick.ASSISTANT,))
    old, there = queries.ticks_of(maria), keys()
    assert old is not None
    copied = BudgetTicks(id=old.id, participation_id=maria.id, sealed=old.sealed)

    with travelling_to(OPEN):
        actions.tick(maria, ())
    work_off()

    assert len(keys() & there) < len(there)
    with pytest.raises(NotReadable):
        envelope.opened(copied)


def test_everybody_who_applied_has_a_row_of_one_length(visitor: Visitor) -> None:
    """So neither a row nor its length says that somebody ticked."""
    _alice, event = alices_training()
    before = a_participant(event, "Before", State.APPLIED)
    actions.ask_for_ticks(event, Asking(asks=True, reason=REASON), ALICE, 0)
    with travelling_to(OPEN):
        fill_in(visitor).press("Send my application")
        actions.tick(before, tuple(Tick))

    lengths = {len(row.sealed or b"") for row in queries.rows_in(event)}
    assert len(queries.rows_in(event)) == 2
    assert len(lengths) == 1


@pytest.mark.parametrize("leave", ["offer", "reserve", "decline", "withdraw"])
def test_with_the_decision_or_on_leaving_the_key_is_destroyed(app: Flask, leave: str) -> None:
    _alice, event = an_asking_training()
    (maria,) = applicants(event, 1, tuple(Tick))
    row = the_row()
    copied = BudgetTicks(id=row.id, participation_id=maria.id, sealed=row.sealed)

    if leave == "offer":
        places.offer(event, [maria], CLOSED, ALICE)
    elif leave == "withdraw":
        places.withdraw(maria, ALICE)
    else:
        {"reserve": places.reserve, "decline": places.decline}[leave](event, [maria], ALICE)
    work_off()

    assert all_of(select(BudgetTicks)) == []
    assert not [path for path in keys() if path.stem == str(row.id)]
    with pytest.raises(NotReadable):
        envelope.opened(copied)


def test_it_is_too_late_after_the_deadline_or_a_decision(visitor: Visitor) -> None:
    _alice, event = an_asking_training()
    (maria,) = applicants(event, 1)
    link = link_of(maria)
    with travelling_to(CLOSED):
        assert visitor.open(f"{link}/application/budget").status == 404
        visitor.open(f"{link}/application/check").sees_not("Four optional ticks")
        with pytest.raises(Refused, match="can no longer be changed"):
            actions.tick(maria, ())
    places.decline(event, [maria], ALICE)
    with travelling_to(OPEN), pytest.raises(Refused):
        actions.tick(maria, ())


def test_stopping_erases_all_and_destroys_the_keys(app: Flask) -> None:
    _alice, event = an_asking_training()
    applicants(event, 3, tuple(Tick))
    ids = {str(row.id) for row in queries.rows_in(event)}

    actions.ask_for_ticks(event, Asking(asks=False, reason=REASON), ALICE, 1)
    work_off()

    assert all_of(select(BudgetTicks)) == []
    assert ids & {path.stem for path in keys()} == set()


def test_only_who_chooses_and_has_unit_costs_can_ask(app: Flask) -> None:
    _alice, event = alices_training(way_in=WayIn.OPEN)
    with pytest.raises(Refused, match="gives places at once"):
        actions.ask_for_ticks(event, Asking(asks=True, reason=REASON), ALICE, 0)
    with transaction():
        event.way_in, event.starts_on = WayIn.SELECTION, event.starts_on.replace(year=2015)
    with pytest.raises(Refused, match="no unit costs"):
        actions.ask_for_ticks(event, Asking(asks=True, reason=REASON), ALICE, 0)


def test_pr1_store_jobs_and_a_backup_hold_neither_ticks_nor_keys(
    app: Flask, store: Store, tmp_path: Path
) -> None:
    _alice, event = an_asking_training()
    applicants(event, 2, (Tick.INTERPRETATION,))
    secrets = [path.read_bytes() for path in keys()]
    back_up(tmp_path / "backup.tar")
    held = [(tmp_path / "backup.tar").read_bytes()]
    if store.name == "sqlite":
        file = Path(store.url.removeprefix("sqlite:///"))
        held += [path.read_bytes() for path in file.parent.glob(f"{file.name}*")]

    assert secrets
    for content in held:
        assert Tick.INTERPRETATION.value.encode() not in content
        for secret in secrets:
            assert secret not in content
            assert secret.hex().encode() not in content


def test_a_key_that_no_row_belongs_to_is_destroyed_later(app: Flask) -> None:
    """As a process leaves it that is killed before its transaction ends."""
    _alice, event = an_asking_training()
    applicants(event, 1)
    lost = BudgetTicks(id=uuid4(), participation_id=uuid4())
    envelope.close(lost, ())
    actions.destroy_lost_keys()
    assert str(lost.id) in {path.stem for path in keys()}
    for path in keys():
        _make_old(path)

    actions.destroy_lost_keys()

    assert {path.stem for path in keys()} == {str(the_row().id)}


def test_erasing_a_person_destroys_their_key_and_tells_no_tick(app: Flask) -> None:
    _alice, event = an_asking_training()
    (maria,) = applicants(event, 1, tuple(Tick))
    row_id, maria_self = the_row().id, Actor("participant", maria.person_id)
    (chapter,) = queries.held_on(maria)
    assert "Nobody reads it." in str(chapter.rows)

    with transaction():
        actions.erase_ticks(maria, maria_self)
        actions.erase_ticks(maria, maria_self)
    work_off()

    assert all_of(select(BudgetTicks)) == []
    assert str(row_id) not in {path.stem for path in keys()}
    assert list(queries.held_on(maria)) == []


def test_that_somebody_was_added_up_stays_while_they_wait(app: Flask) -> None:
    _alice, event = an_asking_training()
    maria = applicants(event, 10)[0]
    with travelling_to(CLOSED):
        actions.add_up(event, ALICE)
        with transaction():
            actions.erase_ticks(maria, ALICE)
        assert queries.ticks_of(maria) is not None
    with transaction():
        # The training is over.
        actions.erase_ticks(maria, ALICE)
    assert queries.ticks_of(maria) is None


def test_a_row_opens_for_its_own_person_alone(app: Flask) -> None:
    _alice, event = an_asking_training()
    applicants(event, 1, tuple(Tick))
    row = the_row()
    moved = BudgetTicks(id=row.id, participation_id=uuid4(), sealed=row.sealed)

    with pytest.raises(NotReadable):
        envelope.opened(moved)


def _make_old(path: Path) -> None:
    os.utime(path, (0, 0))
