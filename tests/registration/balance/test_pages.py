"""Targets are set, changed and taken off; the form asks only what they count."""

import re
from datetime import date
from uuid import uuid4

from flask import Flask

from events.call.models import Event
from events.editions.actions import Wish
from events.editions.actions import copy_training
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Gender
from registration.balance import actions
from registration.balance import queries
from registration.balance.actions import Limits
from registration.balance.models import Kind
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SOON
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/choosing/balance"


@transaction()
def applied(
    event: Event, name: str, country: str = "BG", state: State = State.APPLIED, **wrote: object
) -> Participation:
    row = a_participant(event, name, state, country=country)
    db.session.add(Application(participation_id=row.id, **wrote))
    return row


def open_page(visitor: Visitor) -> tuple[Person, Event]:
    alice, event = alices_training()
    sign_in(visitor, alice).open(PAGE)
    return alice, event


def test_a_target_is_set_changed_and_taken_off_and_the_history_tells(visitor: Visitor) -> None:
    _alice, event = open_page(visitor)
    applied(event, "Maria", state=State.CONFIRMED)
    applied(event, "Ivo", state=State.OFFERED)
    visitor.sees("No target is set.").follow("People from a country that you name")
    visitor.press("Save").sees("Choose one")
    visitor.choose("Which one?", "Bulgaria").press("Save").sees("Enter a number")
    visitor.fill("At least", "3").fill("At most", "2").press("Save")
    visitor.sees("This must not be less than the number before it.")
    visitor.fill("At least", "1").fill("At most", "1").press("Save")

    visitor.sees("The target is set.", "People from: Bulgaria", "exactly 1", "1 too many.")
    visitor.sees("2 people are counted.", "There are 15 places.", "1 target is not met.")

    visitor.follow("Change People from: Bulgaria").fill("At most", "4").press("Save")
    visitor.sees("1 to 4", "Met.", "All targets are met.")
    visitor.follow("People from a country that you name").choose("Which one?", "Bulgaria")
    visitor.fill("At most", "9").press("Save").sees("There is a target about this already.")
    visitor.open(PAGE).press("Take off People from: Bulgaria").sees("No target is set.")
    visitor.sees(
        "Alice Martin set a target. People from: Bulgaria: exactly 1.",
        "Alice Martin changed a target. People from: Bulgaria: 1 to 4.",
        "Alice Martin took off a target.",
    )


def test_cc8_two_who_change_a_target_do_not_write_over_each_other(visitor: Visitor) -> None:
    _alice, event = open_page(visitor)
    row = actions.set_target(event, Kind.COUNTRIES, "", Limits(5, None), ALICE)
    visitor.open(f"{PAGE}/{row.id}").fill("At least", "7")
    actions.change_target(row, Limits(6, None), ALICE, 1)

    visitor.press("Save").sees("Somebody else changed this while you were writing.")

    assert visitor.value_of("At least") == "7"
    visitor.press("Save").sees("at least 7")


def test_every_kind_of_target_can_be_set_and_is_told_in_words(visitor: Visitor) -> None:
    _alice, event = open_page(visitor)
    applied(event, "Maria", organisation="CIL Sofia", state=State.CONFIRMED)
    applied(event, "Ivo", organisation="cil sofia", state=State.CONFIRMED)
    for kind, key, limits in (
        ("Number of countries", "", {"At least": "3"}),
        ("People from any one country", "", {"At most": "1"}),
        ("People from any one organisation", "", {"At most": "1"}),
        ("Gender", "Women", {"At least": "2"}),
        ("Experience in peer support", "Formal experience in peer support", {"At least": "1"}),
        ("People who take part for the first time", "", {"At least": "1"}),
        ("People who use a language", "Bulgarian", {"At least": "1"}),
    ):
        visitor.follow(kind)
        if key:
            visitor.choose("Which one?", key)
        for label, number in limits.items():
            visitor.fill(label, number)
        visitor.press("Save").sees("The target is set.")

    visitor.sees("2 more are needed.", "Over the limit: Bulgaria: 2.", "CIL Sofia: 2", "Women")
    visitor.sees("Formal experience in peer support", "People who use: Bulgarian")
    visitor.sees("“Women: at least 2” cannot hold: all candidates together have only 0.")
    assert "Number of countries" not in [link.text for link in visitor.page.tree.xpath("//a")]
    assert visitor.open(f"{PAGE}/new/countries").status == 404
    assert visitor.open(f"{PAGE}/new/need").status == 404


def test_the_form_asks_only_what_a_target_counts_and_nobody_has_to_answer(
    visitor: Visitor, app: Flask
) -> None:
    _alice, event = alices_training(for_disabled_people=False, starts_on=SOON, ends_on=SOON)
    maria = applied(event, "Maria", languages=["en"])
    address = f"{link_of(maria)}/application"
    visitor.open(f"{address}/you").sees_not("What is your gender?", "taken part")
    actions.set_target(event, Kind.GENDER, "woman", Limits(1, None), ALICE)
    actions.set_target(event, Kind.FIRST_TIME, "", Limits(1, None), ALICE)
    assert event.also_asks == ["gender", "took_part_before"]

    visitor.open(f"{address}/you").press("Save and go on")
    visitor.open(f"{address}/check").sees("Gender", "Took part in our trainings before")
    visitor.open(f"{address}/you").choose("What is your gender? (optional)", "Woman")
    visitor.choose("Have you taken part in our trainings before? (optional)", "No")
    visitor.press("Save and go on")

    written = db.session.query(Application).one()
    assert (written.gender, written.took_part_before) == (Gender.WOMAN, False)
    visitor.open(f"{address}/check").sees("Woman")


def test_effects_in_words_and_the_next_of_the_list(app: Flask) -> None:
    _alice, event = alices_training(capacity=3)
    for kind, limits in (
        (Kind.COUNTRIES, Limits(3, None)),
        (Kind.EACH_COUNTRY, Limits(None, 1)),
        (Kind.ORGANISATION, Limits(None, 1)),
    ):
        actions.set_target(event, kind, "", limits, ALICE)
    holder = applied(event, "Maria", organisation="CIL Sofia", state=State.CONFIRMED)
    same = applied(event, "Ivo", organisation="CIL  Sofia ", state=State.RESERVE)
    without = applied(event, "Eva", "", state=State.RESERVE)
    other = applied(event, "Ion", "RO", state=State.RESERVE)

    told = queries.effects(event, [holder.id], [holder.id, same.id, without.id, other.id])
    chosen, passed = queries.next_that_keeps(event, [holder.id], [same, without, other])

    assert list(told[same.id].sentences) == [
        "Bulgaria: 2 then, over the limit of 1.",
        "CIL Sofia: 2 then, over the limit of 1.",
    ]
    assert list(told[without.id].sentences) == []
    assert list(told[other.id].sentences) == [
        "Brings a new country: Romania. Countries then: 2 of at least 3."
    ]
    assert holder.id not in told
    assert (chosen, set(passed)) == (other, {same.id, without.id})
    assert passed[without.id] == ["Then 1 place too few would be left for the other targets."]
    assert queries.next_that_keeps(event, [holder.id], [same])[0] is None


def test_az5_targets_read_no_needs_and_no_wish_for_help(visitor: Visitor) -> None:
    """The page is the same whatever anybody asked for, and it opens no table of needs or costs."""
    _alice, event = open_page(visitor)
    actions.set_target(event, Kind.COUNTRIES, "", Limits(1, None), ALICE)
    applied(event, "Maria")
    before = visitor.open(PAGE).text
    with transaction():
        written = db.session.query(Application).one()
        written.help_wanted, written.form_help = True, "MARKER: a phone call"

    with queries_made() as made:
        assert visitor.open(PAGE).text == before

    read = " ".join(made)
    assert "balance_target" in read
    assert not re.search(r"\b(need|arrangement|budget|form_help|help_wanted)", read)


def test_targets_go_along_into_a_copy_with_what_they_ask(app: Flask) -> None:
    alice, event = alices_training()
    actions.set_target(event, Kind.FIRST_TIME, "", Limits(4, None), ALICE)

    wish = Wish("Once more", date(2027, 9, 1), ("balance",))
    again = copy_training(event, uuid4(), wish, alice)

    (target,) = queries.targets_of(again)
    assert (target.least, again.also_asks) == (4, ["took_part_before"])
    actions.take_off_target(again, target, ALICE)
    assert (again.also_asks, event.also_asks) == ([], ["took_part_before"])
