"""What is typed into a draft is kept before its page is complete, and can be left for later."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.team.models import Participation
from events.team.models import State
from foundation.errors import Refused
from foundation.store import all_of
from registration.apply import actions
from registration.places.queries import places_held
from tests.conftest import MakeApp
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import fill_in
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.sofia import alices_training
from tests.support.typing_along import sends_by_itself
from tests.support.visitor import Visitor


def keeps_by_itself(visitor: Visitor, **fields: str) -> int:
    """The status that answers what a page sends while somebody types."""
    return sends_by_itself(visitor, **fields).status_code


def test_cr8_what_is_typed_is_kept_before_the_page_is_complete(visitor: Visitor) -> None:
    alices_training()
    begin(visitor)

    assert keeps_by_itself(visitor, name=" Яна\x00 ", website="x", state="confirmed") == 204

    draft, application = the_form()
    assert (draft.name, application.typed) == ("", {"name": {"name": ["Яна"]}})
    visitor.open(visitor.path).sees("You did not finish this page.")
    assert (visitor.errors, visitor.value_of("Your name")) == ([], "Яна")
    say_who(visitor).sees("Part 2 of 5")
    assert the_form()[1].typed == {}


def test_cr8_a_page_is_left_for_later_with_answers_missing_and_gone_on_elsewhere(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alices_training()
    say_email(say_who(begin(visitor)))
    visitor.choose("Are you a disabled person?", "Yes").fill(
        "What you do there (optional)", "I vote"
    )

    visitor.press("Save and go on later").sees("You can go on later", "You have not sent it yet.")

    phone = another_visitor().open(letter_to(ADDRESS).link).sees("Part 3 of 5")
    assert phone.value_of("What you do there (optional)") == "I vote"
    assert phone.press("Save and go on").errors == ["Choose at least one language that you use"]


def test_a_whole_page_that_is_left_for_later_is_saved(visitor: Visitor) -> None:
    alices_training()
    say_who(begin(visitor)).choose("What is the best way to reach you?", "Email")

    visitor.fill("Your email address", ADDRESS).press("Save and go on later")

    visitor.sees(f"We send the link to {ADDRESS}.").follow("Go on with my application")
    assert (visitor.heading, the_form()[1].typed) == ("About you", {})


def test_no_letter_goes_to_half_an_address_and_a_wrong_one_stays_as_typed(visitor: Visitor) -> None:
    alices_training()
    say_who(begin(visitor))

    assert keeps_by_itself(visitor, channel="email", by_email="yana@example.co") == 204
    assert keeps_by_itself(visitor, channel="email", by_email="yana@") == 204

    assert (the_form()[0].email, letters_to("yana@example.co")) == ("", [])
    assert visitor.open(visitor.path).value_of("Your email address") == "yana@"


def test_two_windows_keep_what_is_typed_in_both(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alices_training()
    begin(visitor)
    other = another_visitor().open(visitor.path.replace("/name", "/experience"))

    keeps_by_itself(visitor, name="Яна")
    keeps_by_itself(other, motivation="To learn.\r\nTo teach.")

    assert the_form()[1].typed == {
        "name": {"name": ["Яна"]},
        "experience": {"motivation": ["To learn.\nTo teach."]},
    }


def test_what_was_typed_again_as_it_is_kept_waits_for_nothing(visitor: Visitor) -> None:
    alices_training()
    at_name = say_who(begin(visitor)).follow("Back")

    keeps_by_itself(at_name, name="Somebody else", country="BG", language="en")
    assert "name" in the_form()[1].typed
    keeps_by_itself(at_name, name="Яна Стоянова", country="BG", language="en")

    assert the_form()[1].typed == {}


def test_nothing_is_sent_with_a_page_that_was_typed_and_not_saved(visitor: Visitor) -> None:
    alices_training()
    form = fill_in(visitor).path.removesuffix("/check")
    keeps_by_itself(
        visitor.follow("Change Why you want to take part"), motivation="To meet others."
    )

    visitor.open(f"{form}/check")

    assert visitor.value_of("Why do you want to take part?") == "To meet others."
    with pytest.raises(Refused, match="still missing"):
        actions.send(the_form()[0], actions.to_be_read)


def test_a_sent_application_changes_only_when_somebody_saves(visitor: Visitor) -> None:
    alices_training()
    form = fill_in(visitor).path.removesuffix("/check")
    at_name = visitor.press("Send my application").open(f"{form}/name").sees_not("go on later")

    assert keeps_by_itself(at_name, name="Somebody else") == 200

    assert (the_form()[0].name, the_form()[1].typed) == ("Яна Стоянова", {})
    assert visitor.open(f"{form}/later").path == f"{form}/check"


def test_a_draft_is_erased_when_its_writer_asks(visitor: Visitor) -> None:
    alices_training()
    say_email(say_who(begin(visitor)))
    link = letter_to(ADDRESS).link
    keeps_by_itself(visitor, role_there="I vote")

    visitor.open(link).press("Save and go on later").follow("Erase what I wrote")
    visitor.tick("Yes, erase it.").press("Erase everything about me")

    assert visitor.open(link).status == 404
    draft, application = the_form()
    assert (draft.name, draft.email, application.typed) == ("", "", {})


def test_ra4_a_field_that_people_do_not_see_asks_once_more(visitor: Visitor) -> None:
    alices_training()
    visitor.open("/trainings/sofia/apply")
    hidden = visitor.page.tree.xpath("//input[@name='website']")[0]
    assert (hidden.get("autocomplete"), hidden.get("required")) == ("off", None)
    assert hidden.xpath("ancestor::*[@hidden]")
    hidden.set("value", "https://example.org")

    visitor.press("Start now")

    assert visitor.errors == [
        "Something filled in a field that people do not see. Press the button once more."
    ]
    assert all_of(select(Participation.id)) == []
    visitor.press("Start now").sees("Part 1 of 5")


def test_ra4_what_is_sent_within_a_second_is_asked_to_wait_and_keeps_everything(
    app_with: MakeApp,
) -> None:
    slow = Visitor(app_with(QUICKEST_FORM_SECONDS="60"))
    alices_training()

    fill_in(slow).press("Send my application")

    assert slow.errors == ["That was very fast. Look at your answers, then press the button again."]
    assert (the_form()[0].state, slow.open(slow.path.replace("/send", "/check")).heading) == (
        State.DRAFT,
        "Check your answers",
    )


def test_ra8_what_is_not_sent_and_what_waits_for_a_decision_takes_no_place(
    visitor: Visitor,
) -> None:
    _alice, event = alices_training(capacity=1)
    say_who(begin(visitor))
    fill_in(visitor).press("Send my application")

    states = all_of(select(Participation.state))
    assert (sorted(states), places_held(event, None)) == ([State.APPLIED, State.DRAFT], 0)
