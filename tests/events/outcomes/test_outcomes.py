"""What the group of the Sofia training formulated and agreed."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from events.outcomes import actions
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.queries import items_of
from events.outcomes.queries import outcomes_of
from events.outcomes.queries import report_of
from events.outcomes.queries import versions_of
from foundation.errors import Refused
from tests.support.outcomes import DEFINITION
from tests.support.outcomes import EDITOR
from tests.support.outcomes import ENACT
from tests.support.outcomes import PUBLIC
from tests.support.outcomes import an_item
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor


def test_alice_writes_down_and_publishes(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, _event = alices_training()
    sign_in(visitor, alice).open(EDITOR).follow("Add a text: Definition")
    visitor.fill("The definition, in English", DEFINITION)
    visitor.fill("How many people agreed (optional)", "14")
    visitor.fill("How many people were present (optional)", "15")
    visitor.fill("Reservations that people kept, in English (optional)", "Too long for one of us")
    visitor.press("Save").sees(DEFINITION, "Agreed with reservations", "Alice Martin added")
    assert another_visitor().open(PUBLIC).status == 404
    another_visitor().open("/trainings/sofia").sees_not("What the group agreed")

    visitor.press("Publish the outcomes").sees("Published. Everybody can read the outcomes now.")

    reader = another_visitor().open("/trainings/sofia").follow("Read the outcomes")
    assert reader.heading == "What the group agreed"
    reader.sees(DEFINITION, "Agreed by 14 of 15 people.", "Reservations: Too long for one of us")
    reader.sees("What 1 other person said was not written down.")
    visitor.press("Take off the public pages")
    assert reader.open(PUBLIC).status == 404


def test_organisers_see_the_page_before_it_is_published(visitor: Visitor) -> None:
    alice, _event = alices_training()

    sign_in(visitor, alice).open(PUBLIC)

    visitor.sees("Only organisers can see this page.", "Nothing has been written down yet.")


def test_every_kind_stands_on_the_public_page(visitor: Visitor) -> None:
    alice, event = alices_training()
    for kind in OutcomeKind:
        an_item(
            event,
            alice,
            kind,
            text=f"Text of {kind}",
            more={"en": f"More of {kind}"},
            addressee={"en": f"Readers of {kind}"},
            reason={"en": f"Reason of {kind}"},
            articles=["19", "26"],
            legal={"en": f"Law of {kind}"},
            present=15,
        )
    an_item(event, alice, text="An idea of one person", state=OutcomeState.IDEA)
    an_item(event, alice, text="Left for another time", state=OutcomeState.PARKED)
    actions.say_how_agreed(event, {"en": "By **consent**."}, 0, alice)
    actions.publish(event, alice)

    visitor.open(PUBLIC)

    visitor.sees(*(f"Text of {kind}" for kind in OutcomeKind))
    visitor.sees(*(f"More of {kind}" for kind in ("barrier", "challenge", "term")))
    visitor.sees("For: Readers of recommendation", "15 people were present.", "By consent.")
    visitor.sees("Why: Reason of recommendation", "Other law: Law of recommendation")
    visitor.sees("UN CRPD: Article 19: Living independently and being included in the community;")
    visitor.sees("How many people agreed was not written down.", "How to cite this page")
    visitor.sees("(2016). What the group agreed: Peer Supporters in Action. http")
    visitor.sees_not("Readers of do", "An idea of one person", "Left for another time")
    assert len(visitor.page.tree.xpath("//*[@id='recommendation-1' or @id='future-idea-1']")) == 2


def test_the_reader_gets_their_language_or_the_original_said_openly(visitor: Visitor) -> None:
    alice, event = alices_training()
    an_item(event, alice, texts={"en": ENACT, "bg": "Да се приеме закон"})
    an_item(event, alice, text="Only in English")
    actions.say_how_agreed(event, {"en": "By consent."}, 0, alice)
    actions.publish(event, alice)

    visitor.open(f"{PUBLIC}?lang=bg").sees("Да се приеме закон", "Only in English")
    visitor.sees_not(ENACT)

    assert visitor.page.tree.xpath("//span[@lang='en'][normalize-space()='Only in English']")
    assert visitor.page.tree.xpath("//div[@lang='en'][contains(., 'By consent.')]")
    assert outcomes_of(event, "bg").not_translated
    assert not outcomes_of(event).not_translated
    visitor.open(f"{PUBLIC}?lang=en").sees(ENACT).sees_not("no translation")


def test_two_organisers_at_once(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    item = an_item(event, alice, OutcomeKind.DO)
    page = f"{EDITOR}/{item.id}"
    slow = sign_in(visitor, alice).open(page).fill("What to do, in English", "Listen")
    boyans = sign_in(another_visitor(), boyan_joins(event)).open(page)
    boyans.fill("What to do, in English", "Hear").press("Save")

    slow.press("Save")

    assert "Somebody else changed this" in slow.errors[0]
    assert slow.value_of("What to do, in English").strip() == "Listen"
    assert item.texts == {"en": "Hear"}
    slow.press("Save")
    assert item.texts == {"en": "Listen"}
    assert len(versions_of(item)) == 2


def test_texts_are_taken_out_and_put_back(visitor: Visitor) -> None:
    alice, event = alices_training()
    for word in ("One", "Two"):
        an_item(event, alice, OutcomeKind.DO, text=word)
    sign_in(visitor, alice).open(EDITOR)

    visitor.press("Take out One")
    assert [text.text for text in outcomes_of(event).of("do")] == ["Two"]
    visitor.press("Put back One")

    assert [text.text for text in outcomes_of(event).of("do")] == ["Two", "One"]


def test_acts_that_change_nothing_are_no_acts(app: object) -> None:
    alice, event = alices_training()
    item = an_item(event, alice)

    actions.put_back_item(event, item, alice)
    actions.remove_item(event, item, alice)
    actions.remove_item(event, item, alice)
    actions.move_item(event, item, 1, alice)
    actions.place_item(event, item, 1, alice)
    actions.unpublish(event, alice)

    assert items_of(event) == []
    assert items_of(event, removed=True) == [item]


def test_publishing_nothing_is_refused_and_twice_is_once(app: object) -> None:
    alice, event = alices_training()
    with pytest.raises(Refused, match="at least one text"):
        actions.publish(event, alice)
    an_item(event, alice, state=OutcomeState.IDEA)
    with pytest.raises(Refused, match="suggested or agreed"):
        actions.publish(event, alice)
    an_item(event, alice)

    actions.publish(event, alice)
    report = report_of(event)
    assert report is not None
    first = report.published_at
    actions.publish(event, alice)

    assert report.published_at == first


def test_how_it_was_agreed(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    slow = sign_in(visitor, alice).open(EDITOR).follow("How you came to agree")
    boyans = sign_in(another_visitor(), boyan_joins(event)).open(f"{EDITOR}/how")
    boyans.fill("How you came to agree, in English (optional)", "By consent.").press("Save")
    slow.fill("How you came to agree, in English (optional)", "By hands.").press("Save")

    assert "Somebody else changed this" in slow.errors[0]
    report = report_of(event)
    assert report is not None
    assert report.how_agreed == {"en": "By consent."}
    actions.say_how_agreed(event, {"en": "By consent."}, 0, alice)
    assert report.version == 2
    boyans.open(EDITOR).sees("Boyan Petrov wrote how the group agreed.")


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(
    ("agreed", "present", "message"),
    [
        ("16", "15", "More people cannot have agreed than were present."),
        ("3", "", "Enter how many people were present."),
        ("-1", "15", "Enter a whole number from 0 to 10000"),
        ("many", "15", "Enter a whole number from 0 to 10000"),
    ],
)
def test_figures_that_cannot_be(visitor: Visitor, agreed: str, present: str, message: str) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{EDITOR}/new/recommendation")
    visitor.fill("The recommendation, in English", ENACT)
    visitor.fill("How many people agreed (optional)", agreed)

    visitor.fill("How many people were present (optional)", present).press("Save")

    assert visitor.errors == [message]
    assert visitor.value_of("The recommendation, in English").strip() == ENACT
    assert items_of(event) == []


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_more_answers_than_people_cannot_be(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{EDITOR}/new/do").fill("What to do, in English", "Listen")
    visitor.fill("How many were against", "2").press("Save")
    assert visitor.errors == ["Enter how many people were present."]
    visitor.fill("How many people agreed", "9").fill("How many people were present", "10")
    visitor.press("Save")
    assert visitor.errors == ["These are more answers than people who were present."]

    visitor.fill("How many people agreed", "8").press("Save")

    visitor.sees("Agreed by 8 of 10 people. 2 people were against.", "Agreed with reservations")
    assert outcomes_of(event).of("do")[0].agreement.endswith("2 people were against.")


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("text", ["", "x" * 10_000])
def test_texts_that_cannot_be(visitor: Visitor, text: str) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{EDITOR}/new/barrier").fill("The barrier, in English", text)

    visitor.press("Save")

    assert len(visitor.errors) == 1
    assert items_of(event) == []


def test_the_training_speaks_another_language_than_ours(visitor: Visitor) -> None:
    alice, event = alices_training(language="sr")
    sign_in(visitor, alice).open(f"{EDITOR}/new/do")

    visitor.press("Save")
    assert visitor.errors == ["Enter the text in Serbian"]
    with pytest.raises(Refused, match="in the language of the training"):
        an_item(event, alice)
    visitor.fill("What to do, in Serbian", "Слушај").press("Save")

    assert [text.language for text in outcomes_of(event, "bg").of("do")] == ["sr"]


def test_html_is_text(visitor: Visitor) -> None:
    alice, event = alices_training()
    an_item(event, alice, OutcomeKind.DEFINITION, text="<script>alert(1)</script>")
    actions.publish(event, alice)

    visitor.open(PUBLIC).sees("<script>alert(1)</script>")


def test_a_form_sent_twice_adds_one(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(f"{EDITOR}/new/do").fill("What to do, in English", "Listen")
    form = visitor.page

    visitor.press("Save")
    visitor._page, visitor.path = form, f"{EDITOR}/new/do"
    visitor.press("Save")

    assert len(items_of(event)) == 1


def test_others_find_nothing(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> None:
    alice, event = alices_training()
    item = an_item(event, alice)
    elsewhere = an_item(a_training("other"), alice)
    charlies = sign_in(visitor, charlie())
    pages = ("", "/new/do", "/how", f"/{item.id}", f"/{item.id}/history", "/capture/do")
    for page in (*pages, "/order/do", "/merge/do", f"/merge?of={item.id}"):
        assert charlies.open(EDITOR + page).status == 404
    alices = sign_in(another_visitor(), alice)
    for page in ("/new/nonsense", f"/{elsewhere.id}", f"/{uuid4()}/history", "/merge?of=x"):
        assert alices.open(EDITOR + page).status == 404


def test_a_refused_trainings_slug_has_no_outcomes(visitor: Visitor) -> None:
    assert visitor.open("/trainings/nowhere/outcomes").status == 404
