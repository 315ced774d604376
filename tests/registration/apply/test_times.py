"""Stopping and going on, the opening and the deadline, sending once."""

from collections.abc import Callable
from datetime import UTC
from datetime import datetime
from datetime import timedelta

import pytest

from events.call.models import WayIn
from events.team.models import State
from foundation import clock
from foundation.store import transaction
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import AFTER
from tests.registration.apply.filling import CLOSES
from tests.registration.apply.filling import OPENS
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import fill_in
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_format
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def test_a_draft_goes_on_elsewhere_by_its_link(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alices_training(closes_at=CLOSES)
    say_email(say_who(begin(visitor)))

    letter = letter_to(ADDRESS)
    phone = another_visitor().open(letter.link)

    assert letter.subject == "Your link to go on with your form"
    phone.sees("Part 3 of 5")
    phone.open(letter.link.removesuffix("/application")).sees("Go on with my application")


def test_the_link_is_sent_once_by_itself_and_again_when_asked(visitor: Visitor) -> None:
    alices_training()
    say_email(say_who(begin(visitor)))
    say_email(visitor.follow("Back"))
    assert len(letters_to(ADDRESS)) == 1

    visitor.press("Save and go on later").press("Email me a link to go on later")
    visitor.sees("We have sent you a link", f"We send the link to {ADDRESS}.")

    assert len(letters_to(ADDRESS)) == 2


@pytest.mark.one_store(reason="the limits run on both stores in tests/foundation/limits")
def test_an_address_is_not_flooded_with_links(visitor: Visitor) -> None:
    alices_training()
    for _number in range(3):
        say_email(say_who(begin(visitor)))

    assert len(letters_to(ADDRESS)) == 2
    visitor.press("Save and go on later").press("Email me a link to go on later")
    assert visitor.status == 429


def test_a_phone_number_gets_no_link(visitor: Visitor) -> None:
    alices_training()
    say_who(begin(visitor)).choose("What is the best way to reach you?", "Phone call")
    visitor.fill("The phone number to call", "+359 2 989 8857").press("Save and go on")

    visitor.press("Save and go on later").sees("The address of this page is your own link")
    visitor.sees_not("Email me a link")


def test_before_the_opening_there_is_no_form(visitor: Visitor) -> None:
    alices_training(opens_at=CLOSES)

    visitor.open("/trainings/sofia").sees("You can apply from 1 June 2016")
    visitor.follow("See what we will ask").sees("You can apply from 1 June 2016")

    visitor.sees_not("Start now")


def test_after_the_deadline_a_draft_is_kept_and_not_sent(visitor: Visitor) -> None:
    alices_training(opens_at=OPENS, closes_at=CLOSES)
    fill_in(visitor)

    with clock.travelling_to(AFTER):
        visitor.press("Send my application")
        assert len(visitor.errors) == 1
        visitor.sees("The time for applications is over", "What you wrote is kept.")
        visitor.open("/trainings/sofia/apply").sees(
            "The time to apply ended on Wednesday 1 June 2016"
        )

    assert the_form()[0].state == State.DRAFT


def test_who_was_given_more_time_sends_after_the_deadline(visitor: Visitor) -> None:
    alices_training(opens_at=OPENS, closes_at=CLOSES)
    fill_in(visitor)
    with transaction():
        the_form()[0].late_until = AFTER + timedelta(hours=1)

    with clock.travelling_to(AFTER):
        visitor.press("Send my application").sees("Your application is sent")


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
def test_without_a_deadline_the_first_day_of_the_training_ends_the_time(visitor: Visitor) -> None:
    alices_training()
    fill_in(visitor)
    first_day_in_sofia = datetime(2016, 9, 23, 21, 0, tzinfo=UTC)

    with clock.travelling_to(first_day_in_sofia - timedelta(minutes=1)):
        visitor.open("/trainings/sofia/apply").sees("Start now")
    with clock.travelling_to(first_day_in_sofia):
        visitor.press("Start now").sees("The time for applications is over")
        visitor.open("/trainings/sofia").sees(
            "The time to apply ended on Saturday 24 September 2016, 00:00"
        )
        visitor.open("/trainings/sofia/apply").sees("ended on Saturday 24 September 2016")

    assert the_form()[0].state == State.DRAFT


def test_what_was_sent_can_be_changed_until_the_deadline(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)
    fill_in(visitor).press("Send my application").follow("See or change your answers")

    visitor.follow("Change Why you want to take part")
    visitor.fill("Why do you want to take part?", "To meet others.").press("Save and go on")
    visitor.sees("Your application", "To meet others.", "until Wednesday 1 June 2016")
    address = visitor.follow("Change Name").path
    with clock.travelling_to(AFTER):
        say_who(visitor, "Somebody Else")
        assert visitor.errors == [
            "This application can no longer be changed. Talk to the organisers."
        ]
        visitor.open(address.partition("/name")[0] + "/check")
        visitor.sees("can no longer be changed here").sees_not("Change")


def test_sending_twice_and_going_back_sends_once(visitor: Visitor) -> None:
    alices_training()
    fill_in(visitor)
    page, path = visitor.page, visitor.path

    visitor.press("Send my application")
    visitor._page, visitor.path = page, path
    visitor.press("Send my application").sees("Your application is sent")

    assert len(letters_to(ADDRESS)) == 2


def test_an_unfinished_form_is_not_sent(visitor: Visitor) -> None:
    alices_training()
    say_who(begin(visitor))
    form = visitor.path.rpartition("/")[0]

    visitor.open(f"{form}/check").sees("How to reach you")
    visitor.open(f"{form}/sent").sees("How to reach you")
    assert visitor.open(f"{form}/experience").status == 200


def test_before_the_opening_nothing_begins_by_a_form_that_was_kept_open(visitor: Visitor) -> None:
    _alice, event = alices_training()
    visitor.open("/trainings/sofia/apply")
    with transaction():
        event.opens_at = CLOSES

    assert visitor.press("Start now").errors == [
        "Applications open on 1 June 2016, 23:59 (Sofia time). What you wrote is kept."
    ]


def test_who_joined_without_the_form_has_no_page_of_it(visitor: Visitor) -> None:
    _alice, event = alices_training()
    link = link_of(a_participant(event))

    assert visitor.open(f"{link}/application").path == link
    assert visitor.open(f"{link}/application/check").path == link
    assert visitor.open(f"{link}/application/name").status == 404


def test_the_way_back_to_a_full_form_is_checking_it(visitor: Visitor) -> None:
    alices_training(way_in=WayIn.OPEN)
    form = say_format(say_email(say_who(begin(visitor)))).path.removesuffix("/check")

    visitor.open(form).sees("Check your answers")
