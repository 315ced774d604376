"""Points of the readers in the list of applications, in its files and where people are chosen."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from events.call.models import Event
from foundation.clock import today
from registration.review import actions
from registration.review.queries import criteria_of
from tests.support.people import sign_in
from tests.support.questions import TEAM
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import an_application
from tests.support.reviewing import given_to
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

LIST = "/organise/sofia/applications"
CHOOSING = "/organise/sofia/choosing"
AHEAD = today("Europe/Sofia") + timedelta(days=60)


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """Two readers gave Maria 3 and 2, Yana 1 and 1; nobody read Ion. The visitor is Alice."""
    alice, event = alices_training(starts_on=AHEAD, ends_on=AHEAD)
    sign_in(visitor, alice)
    a_criterion(event)
    readers = [a_reader(event, name) for name in ("Ren Reader", "Kai Reader")]
    yana, maria, _ion = (an_application(event, name) for name in ("Yana", "Maria", "Ion"))
    actions.open_round(event, TEAM, is_blind=True)
    [criterion] = criteria_of(event)
    for sent, both in ((maria, (3, 2)), (yana, (1, 1))):
        actions.give(sent, [reader.id for reader in readers], TEAM)
        for reader, given in zip(readers, both, strict=True):
            actions.score(given_to(sent, reader), 1, {criterion.id: given}, "", TEAM)
    return event


def names(visitor: Visitor) -> list[str]:
    return [str(name) for name in visitor.page.tree.xpath("//tbody/tr//a[1]/text()")]


def test_points_stand_nowhere_before_the_round_is_closed(event: Event, visitor: Visitor) -> None:
    visitor.open(LIST).sees_not("Most points first", "Points of the readers")
    visitor.open(CHOOSING).sees_not("Most points first", "Points of the readers")


def test_the_list_is_sorted_and_narrowed_by_points(event: Event, visitor: Visitor) -> None:
    actions.close(event, TEAM)
    visitor.open(LIST).choose("Order", "Most points first").press("Show")
    assert names(visitor) == ["Maria", "Yana", "Ion"]

    visitor.choose("Points of the readers", "2.5 or more").press("Show")
    visitor.sees("Points: 2.5 or more")
    assert names(visitor) == ["Maria"]

    visitor.open(f"{LIST}/columns").tick("Points").press("Keep these columns").sees("2.5", "1")
    visitor.open(f"{LIST}?sort=points").follow("Take a list away")
    visitor.choose("Kind of file", "CSV: plain text for other programs").tick("Points")
    visitor.press("Download the list")
    rows = list(csv.DictReader(StringIO(visitor.body.decode("utf-8-sig"), newline="")))
    assert [(row["Name"], row["Points"]) for row in rows] == [
        *(("Maria", "2.5"), ("Yana", "1.0"), ("Ion", "")),
    ]


def test_who_chooses_sees_the_points_beside_each(event: Event, visitor: Visitor) -> None:
    actions.close(event, TEAM)
    visitor.open(CHOOSING).choose("Order", "Most points first").press("Show")

    visitor.sees("Points of the readers: 2.5", "Points of the readers: 1")
    assert [name for name in names(visitor) if name in {"Maria", "Yana", "Ion"}][:1] == ["Maria"]
