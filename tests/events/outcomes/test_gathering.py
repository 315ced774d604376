"""Texts are captured in the room, put in order, joined and taken apart again."""

from uuid import uuid4

import pytest
from flask import Flask

from events.call.models import Event
from events.outcomes import actions
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.queries import items_of
from events.outcomes.queries import outcomes_of
from events.outcomes.queries import versions_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import transaction
from tests.support.counting import questions
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

EDITOR = "/organise/sofia/outcomes"
PUBLIC = "/trainings/sofia/outcomes"
DO = OutcomeKind.DO


def texts(event: Event, by: Person, *words: str, kind: OutcomeKind = DO) -> list[OutcomeItem]:
    return [actions.add_item(event, uuid4(), kind, {"texts": {"en": word}}, by) for word in words]


def names(event: Event, kind: OutcomeKind = DO) -> list[str]:
    return [item.texts["en"] for item in items_of(event) if item.kind == kind]


def merge(
    event: Event,
    by: Person,
    sources: list[OutcomeItem],
    becomes: OutcomeItem | OutcomeKind = DO,
    text: str = "All of it",
) -> OutcomeItem:
    plan = actions.Merge(uuid4(), [(item, item.version) for item in sources], becomes)
    return actions.merge(event, plan, {"texts": {"en": text}}, by)


def test_many_lines_become_ideas(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(EDITOR).follow("Add many: What to do")
    visitor.fill("One text on each line", "- Listen\n\n2) Ask first\n  • Be patient  \n3 chairs")
    form = visitor.page

    visitor.press("Add these texts").sees("4 texts added.", "Listen", "3 chairs")

    assert names(event) == ["Listen", "Ask first", "Be patient", "3 chairs"]
    assert {item.state for item in items_of(event)} == {OutcomeState.IDEA}
    visitor._page, visitor.path = form, f"{EDITOR}/capture/do"
    visitor.press("Add these texts").sees("0 texts added.")
    visitor.open(EDITOR).sees("Idea", "Alice Martin added “3 chairs”.")
    assert outcomes_of(event).is_empty


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (" ", "Enter at least one text."),
        ("-  \n", "Enter at least one text."),
        ("x\n" * 201, "Use at most 200 lines at once."),
        (
            "y" * 3001,
            "This line is too long, break it up: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…",
        ),
    ],
)
def test_lines_that_cannot_be(visitor: Visitor, lines: str, message: str) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{EDITOR}/capture/barrier")

    visitor.fill("One text on each line", lines).press("Add these texts")

    assert visitor.errors == [message]
    assert items_of(event) == []


def test_the_order_is_changed_by_keyboard_and_the_focus_stays(visitor: Visitor) -> None:
    alice, event = alices_training()
    texts(event, alice, "One", "Two", "Three")
    texts(event, alice, "Mock", kind=OutcomeKind.DONT)
    sign_in(visitor, alice).open(EDITOR).follow("Change the order: What to do")

    visitor.press("Move up Three").sees("Stands at place 2 of 3 now.")
    assert visitor.page.tree.xpath("string(//button[@autofocus])") == "Move up Three"
    visitor.press("Move up Three")
    assert visitor.page.tree.xpath("string(//button[@autofocus])") == "Move down Three"
    assert names(event) == ["Three", "One", "Two"]
    visitor.fill("To place: Three", "3").press("Move Three")
    assert names(event) == ["One", "Two", "Three"]
    assert visitor.page.tree.xpath("//input[@autofocus]/@value") == ["3"]
    visitor.fill("To place: One", "99").press("Move One").sees("Stands at place 3 of 3 now.")
    visitor.fill("To place: One", "first").press("Move One").sees("Nothing was moved.")
    visitor.press("Move down Two")

    assert names(event) == ["Three", "Two", "One"]
    assert names(event, OutcomeKind.DONT) == ["Mock"]
    first = items_of(event)[0]
    assert actions.move_item(event, first, -1, alice) == 1


def test_three_texts_become_one_and_stand_again(visitor: Visitor) -> None:
    alice, event = alices_training()
    one, two, three = texts(event, alice, "Equality", "Trust", "Mutual learning")
    sign_in(visitor, alice).open(EDITOR).follow("Make one of several: What to do")
    visitor.tick("What to do: Equality").press("Continue")
    assert visitor.errors == ["Choose at least two texts of the same sort."]
    visitor.tick("What to do: Trust").tick("What to do: Mutual learning").press("Continue")
    assert visitor.value_of("What to do, in English").split() == [
        "Equality",
        "Trust",
        "Mutual",
        "learning",
    ]
    visitor.fill("What to do, in English", "Equality, trust and mutual learning")

    visitor.press("Make one text").sees("Joined.", "Came from 3 texts", "Alice Martin made")

    assert names(event) == ["Equality, trust and mutual learning"]
    actions.publish(event, alice)
    Visitor(visitor.app).open(PUBLIC).sees("Came from 3 texts", "Trust", "Suggested by the group.")
    visitor.follow("History of version 1: Trust").sees("This text went into another one:")
    for act in (
        lambda: actions.change_item(event, two, {"texts": {"en": "New"}}, 1, alice),
        lambda: actions.remove_item(event, two, alice),
        lambda: merge(event, alice, [two, three]),
    ):
        with pytest.raises(Refused):
            act()

    visitor.open(EDITOR).press("Take apart again").sees("Taken apart.", "Taken out")

    assert names(event) == ["Equality", "Trust", "Mutual learning"]
    assert one.version == 1


def test_one_text_grows_and_gets_its_words_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    one, two = texts(event, alice, "Listen", "Do not hurry")
    sign_in(visitor, alice).open(f"{EDITOR}/merge?of={one.id}&of={two.id}&of={one.id}")
    visitor.choose("What becomes of them", "“Listen” gets the new words")

    visitor.fill("What to do, in English", "Listen without hurry").press("Make one text")

    assert names(event) == ["Listen without hurry"]
    assert [version.content["texts"] for version in versions_of(one)] == [{"en": "Listen"}]
    assert [source.said.text for source in outcomes_of(event).of("do")[0].sources] == [
        "Listen",
        "Do not hurry",
    ]
    visitor.press("Take apart again")
    assert names(event) == ["Listen", "Do not hurry"]
    assert one.version == 3


def test_what_was_joined_can_be_joined_again_and_taken_apart_step_by_step(app: Flask) -> None:
    alice, event = alices_training()
    one, two, three = texts(event, alice, "One", "Two", "Three")
    first = merge(event, alice, [one, two], becomes=one, text="One and two")
    second = merge(event, alice, [first, three], text="One, two and three")

    with pytest.raises(Refused, match="cannot be taken apart"):
        actions.split(event, first, first.version, alice)
    actions.split(event, second, 1, alice)
    assert names(event) == ["One and two", "Three"]
    with pytest.raises(Conflict):
        actions.split(event, first, 1, alice)
    actions.split(event, first, first.version, alice)

    assert names(event) == ["One", "Two", "Three"]
    with pytest.raises(Refused, match="cannot be taken apart"):
        actions.split(event, one, one.version, alice)


def test_what_cannot_be_joined(visitor: Visitor) -> None:
    alice, event = alices_training()
    one, two, three = texts(event, alice, "One", "Two", "Three")
    barrier = texts(event, alice, "Stairs", kind=OutcomeKind.BARRIER)[0]
    with pytest.raises(Refused, match="of the same sort"):
        merge(event, alice, [one, barrier])
    with pytest.raises(Refused, match="of the same sort"):
        merge(event, alice, [one, two], becomes=three)
    with pytest.raises(Refused, match="in the language of the training"):
        merge(event, alice, [one, two], text="")
    stale = actions.Merge(uuid4(), [(one, 7), (two, 1)], DO)
    with pytest.raises(Conflict, match="Somebody changed one of these texts"):
        actions.merge(event, stale, {"texts": {"en": "Late"}}, alice)
    grown = merge(event, alice, [one, two], becomes=one)
    with pytest.raises(Refused, match="has sources already"):
        merge(event, alice, [grown, three], becomes=grown)
    actions.remove_item(event, three, alice)
    with pytest.raises(Refused, match="not there any more"):
        merge(event, alice, [grown, three])

    sign_in(visitor, alice).open(f"{EDITOR}/merge?of={grown.id}").press("Make one text")
    assert visitor.errors == ["Choose at least two texts of the same sort."]


def test_the_same_form_twice_joins_once(app: Flask) -> None:
    alice, event = alices_training()
    one, two = texts(event, alice, "One", "Two")
    plan = actions.Merge(uuid4(), [(one, 1), (two, 1)], DO)

    first = actions.merge(event, plan, {"texts": {"en": "Both"}}, alice)
    again = actions.merge(event, plan, {"texts": {"en": "Both again"}}, alice)

    assert first.id == again.id
    assert names(event) == ["Both"]


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_pages_ask_the_store_equally_often(visitor: Visitor) -> None:
    alice, event = alices_training()
    merge(event, alice, texts(event, alice, "One", "Two"))
    actions.publish(event, alice)
    sign_in(visitor, alice)
    pages = (EDITOR, PUBLIC, f"{EDITOR}/order/do")
    few = [questions(visitor, page) for page in pages]
    with transaction():
        for number in range(10):
            merge(event, alice, texts(event, alice, f"A{number}", f"B{number}"))

    assert [questions(visitor, page) for page in pages] == few
