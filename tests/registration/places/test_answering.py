"""The verbs of people: answer, leave, come back, and when they are refused."""

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.places import actions
from registration.places.queries import places_free
from registration.places.queries import places_held
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import a_draft
from tests.registration.places.stories import a_reserve
from tests.registration.places.stories import an_offer
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import people
from tests.registration.places.stories import ranks
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

# -- answering


def test_yes_holds_the_place_for_good(event: Event) -> None:
    maria = an_offer(event)

    assert actions.confirm(maria, SELF)
    assert actions.confirm(maria, SELF)

    assert (maria.state, maria.offer_until) == (State.CONFIRMED, None)
    assert letters_about(maria) == ["confirmed"]


def test_yes_if_holds_the_place_and_stops_the_clock(event: Event) -> None:
    maria = an_offer(event)

    assert actions.confirm_if(maria, SELF)

    with clock.travelling_to(in_days(300)):
        assert places_held(event, None) == 1
    assert (maria.state, letters_about(maria)) == (State.CONDITIONAL, ["yes_if"])


def test_a_late_yes_after_the_offer_was_ended_comes_first_on_a_full_list(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)
    maria = a_participant(event, "Maria", State.EXPIRED, offer_until=in_days(-2))

    assert not actions.confirm_if(maria, SELF)

    assert (maria.state, maria.rank) == (State.RESERVE, 1)


def test_yes_if_becomes_yes(event: Event) -> None:
    maria = a_participant(event, "Maria", State.CONDITIONAL)

    assert actions.confirm(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_there_is_no_yes_without_an_offer(event: Event) -> None:
    (maria,) = people(event, "Maria")

    with pytest.raises(Refused, match="it stands at “Applied”"):
        actions.confirm(maria, SELF)


def test_a_late_yes_counts_while_places_last(event: Event) -> None:
    maria = an_offer(event, days=-1)

    assert actions.confirm(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_a_late_yes_without_places_comes_first_on_the_list_in_order(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)
    a_reserve(event, "Yana", 1)
    maria, ivo = an_offer(event, "Maria", -1), an_offer(event, "Ivo", -1)

    assert not actions.confirm(maria, SELF)
    assert not actions.confirm_if(ivo, SELF)

    assert ranks(event) == {"Maria": 1, "Ivo": 2, "Yana": 3}
    assert letters_about(maria) == ["reserve"]


def test_an_answer_by_phone_is_recorded_as_such(event: Event) -> None:
    maria = an_offer(event)

    actions.confirm(maria, ALICE, "phone")

    (entry,) = history_of(maria.id)
    assert (entry.actor_role, entry.details["how"]) == ("organiser", "phone")


def test_no_frees_the_place_and_can_be_undone_in_time(event: Event) -> None:
    maria = an_offer(event)

    actions.say_no(maria, SELF)
    actions.say_no(maria, SELF)
    assert (maria.state, places_free(event, None)) == (State.DECLINED, 2)
    actions.take_back_no(maria, SELF)

    assert (maria.state, places_free(event, None)) == (State.OFFERED, 1)
    assert letters_about(maria) == ["said_no"]


def test_no_is_not_undone_when_the_time_is_over(event: Event) -> None:
    maria = an_offer(event, days=1)
    actions.say_no(maria, SELF)

    with clock.travelling_to(in_days(2)), pytest.raises(Refused, match="time of the offer is over"):
        actions.take_back_no(maria, SELF)


def test_no_is_not_undone_when_the_places_are_taken(event: Event) -> None:
    maria = an_offer(event)
    actions.say_no(maria, SELF)
    people(event, "A", "B", state=State.CONFIRMED)

    with pytest.raises(Refused, match="All places are taken"):
        actions.take_back_no(maria, SELF)


def test_without_an_offer_there_is_nothing_to_say_no_to(event: Event) -> None:
    with pytest.raises(Refused):
        actions.say_no(a_participant(event), SELF)


# -- leaving


@pytest.mark.parametrize("state", [State.APPLIED, State.NOT_CHOSEN, State.OFFERED, State.CONFIRMED])
def test_everybody_may_leave(event: Event, state: State) -> None:
    maria = a_participant(event, "Maria", state)

    actions.withdraw(maria, SELF)
    actions.withdraw(maria, SELF)

    assert (maria.state, letters_about(maria)) == (State.WITHDRAWN, ["withdrawn"])
    assert places_held(event, None) == 0


def test_leaving_the_list_moves_the_others_up(event: Event) -> None:
    maria, _yana = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    actions.withdraw(maria, SELF)

    assert ranks(event) == {"Yana": 1}


def test_who_has_sent_nothing_has_nothing_to_leave(event: Event) -> None:
    with pytest.raises(Refused):
        actions.withdraw(a_draft(event, "Maria"), SELF)


# -- open registration


def test_open_registration_gives_the_place_at_once_and_then_the_list(open_event: Event) -> None:
    drafts = [a_draft(open_event, name) for name in ("Maria", "Yana", "Ivo")]

    for draft in drafts:
        actions.take_place_now(draft)
        actions.take_place_now(draft)

    assert drafts[0].state == State.CONFIRMED
    assert ranks(open_event) == {"Yana": 1, "Ivo": 2}
    assert [letters_about(draft) for draft in drafts] == [
        ["confirmed_open"],
        ["waiting_list"],
        ["waiting_list"],
    ]


def test_who_comes_new_does_not_pass_those_who_wait(open_event: Event) -> None:
    a_reserve(open_event, "Yana", 1)
    draft = a_draft(open_event, "Maria")

    actions.take_place_now(draft)

    assert ranks(open_event) == {"Yana": 1, "Maria": 2}


def test_an_application_to_a_selection_stands_as_sent_and_elsewhere_not(event: Event) -> None:
    maria, yana = people(event, "Maria", "Yana", state=State.DRAFT)

    with transaction():
        actions.receive(maria, Actor("applicant"))
        event.way_in = WayIn.OPEN
    with pytest.raises(Refused), transaction():
        actions.receive(yana, Actor("applicant"))

    assert (maria.state, yana.state) == (State.APPLIED, State.DRAFT)
    assert letters_about(maria) == ["received"]


def test_a_selection_gives_no_place_at_once(event: Event) -> None:
    draft = a_draft(event, "Maria")
    with transaction():
        application = db.session.scalars(select(Application)).one()
        application.languages = ["en"]
        application.is_disabled_person = True
        application.experience = Experience.BOTH
        application.motivation = application.afterwards = "To learn."

    with pytest.raises(Refused, match="chooses its participants"):
        actions.take_place_now(draft)

    assert (draft.state, draft.person_id) == (State.DRAFT, None)


def test_who_left_an_open_registration_may_come_back(open_event: Event) -> None:
    maria = a_participant(open_event, "Maria", State.WITHDRAWN)

    actions.come_back(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_who_left_a_selection_talks_to_the_organisers(event: Event) -> None:
    with pytest.raises(Refused, match="Withdrew"):
        actions.come_back(a_participant(event, "Maria", State.WITHDRAWN), SELF)


# -- capacity


def test_capacity_never_falls_below_what_is_held(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)

    actions.check_capacity(event, None, 2)
    with pytest.raises(Refused, match="2 places are already given") as refused:
        actions.check_capacity(event, None, 1)

    assert refused.value.field == "capacity"


def test_the_page_of_a_past_training_offers_no_way_out(visitor: Visitor, event: Event) -> None:
    link = link_of(a_participant(event, "Maria", State.CONFIRMED))
    visitor.open(link).sees("I can no longer come: withdraw")

    with clock.travelling_to(in_days(400)):
        visitor.open(link).sees("You took part").sees_not("I can no longer come")
