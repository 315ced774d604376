"""Series: linking trainings, taking them out, and what the public sees."""

from uuid import uuid4

import pytest
from flask import Flask

from events.editions.actions import join_series
from events.editions.actions import leave_series
from events.editions.actions import rename_series
from events.editions.actions import start_series
from events.editions.queries import other_editions
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Role
from tests.support.counting import queries_made
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

HERE = "/organise/sofia/series"


def start(visitor: Visitor, name: str = "Peer support") -> Visitor:
    return visitor.open(HERE).fill("Name of the new series", name).press("Add the training")


def test_a_series_is_started_joined_renamed_and_left(visitor: Visitor) -> None:
    alice, event = alices_training()
    second = a_training("second", event.organisations[0], title="Second time")
    grant(alice, second.id, Role.OWNER)
    start(sign_in(visitor, alice)).sees("The training is an edition of the series now.")

    visitor.open("/organise/second/series").choose("Which series?", "Peer support")
    visitor.press("Add the training").sees("Second time", "this training")
    visitor.fill("Name of the series", "Peer supporters").press("Save").sees("Saved.")
    visitor.press("Save").sees("Alice Martin gave the series its name “Peer supporters”.")
    visitor.open("/trainings/sofia").sees("Other editions", "series “Peer supporters”")
    visitor.follow("Second time").sees("Peer Supporters in Action, 24 to 25 September 2016")

    visitor.open("/organise/second").follow("Series").follow("Take this training out")
    visitor.press("Take it out").sees("You can add it again.", "This training is in no series.")
    visitor.open("/trainings/sofia").sees_not("Other editions")
    visitor.open(HERE).sees("Alice Martin took out “Second time”.")
    visitor.open("/organise/second/series").choose("Which series?", "Peer supporters")
    visitor.press("Add the training").sees("Alice Martin added “Second time”.")


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_a_new_series_needs_a_name_and_a_choice(visitor: Visitor) -> None:
    alice, _event = alices_training()
    start(sign_in(visitor, alice), "")
    assert visitor.errors == ["Enter a name for the new series"]

    start(visitor)
    leave_and_open(visitor).press("Add the training")
    assert visitor.errors == ["Choose a series"]


def leave_and_open(visitor: Visitor) -> Visitor:
    return visitor.open(f"{HERE}/leave").press("Take it out")


def test_drafts_are_neither_linked_nor_named_to_others(visitor: Visitor) -> None:
    alice, event = alices_training()
    boyan = boyan_joins(event)
    draft = a_training("draft", title="Secret plan", published_at=None)
    grant(alice, draft.id, Role.OWNER)
    series = start_series(event, uuid4(), "Peer support", alice)
    join_series(draft, series, alice)

    assert list(other_editions(event)) == []
    sign_in(visitor, boyan).open(HERE).sees("a draft").sees_not("Secret plan")


def test_strangers_to_a_series_cannot_add_to_it(app: Flask) -> None:
    alice, event = alices_training()
    stranger = charlie()
    elsewhere = a_training("elsewhere")
    grant(stranger, elsewhere.id, Role.OWNER)
    series = start_series(event, uuid4(), "Peer support", alice)

    with pytest.raises(Refused, match="Only organisers of this series"):
        join_series(elsewhere, series, stranger)


def test_a_training_is_in_one_series(app: Flask) -> None:
    alice, event = alices_training()
    key = uuid4()
    series = start_series(event, key, "Peer support", alice)
    second = a_training("second")
    grant(alice, second.id, Role.OWNER)
    other = start_series(second, uuid4(), "Another", alice)

    assert start_series(event, key, "Peer support", alice) == series
    join_series(event, series, alice)
    for act in (
        lambda: start_series(event, uuid4(), "Third", alice),
        lambda: join_series(event, other, alice),
    ):
        with pytest.raises(Refused, match="in a series already"):
            act()
    for _twice in range(2):
        leave_series(event, alice)
    join_series(event, other, alice)
    assert [one.slug for one in other_editions(event)] == ["second"]


def test_two_tabs_are_told_of_each_other(app: Flask) -> None:
    alice, event = alices_training()
    series = start_series(event, uuid4(), "Peer support", alice)
    rename_series(event, series, 1, "Peer supporters", alice)

    with pytest.raises(Conflict):
        rename_series(event, series, 1, "Peers", alice)
    rename_series(event, series, 1, "Peer supporters", alice)


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_list_of_editions_makes_as_many_queries_with_many_rows(visitor: Visitor) -> None:
    alice, event = alices_training()
    series = start_series(event, uuid4(), "Peer support", alice)

    def queries_with(number: int) -> int:
        for each in range(number):
            another = a_training(f"{number}-{each}", event.organisations[0])
            grant(alice, another.id, Role.OWNER)
            join_series(another, series, alice)
        with queries_made() as queries:
            visitor.open("/trainings/sofia").sees("Other editions")
        return len(queries)

    assert queries_with(1) == queries_with(12)
