"""Maria brings assistants: people of their own, who take no place of a participant."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.call.models import WayIn
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from registration.companions import actions
from registration.companions.models import Companion
from registration.companions.queries import companions_of
from registration.companions.rules import MOST
from registration.companions.rules import comes
from registration.places.actions import come_back
from registration.places.actions import confirm
from registration.places.actions import offer
from registration.places.actions import withdraw
from registration.places.queries import figures_of
from registration.places.queries import places_free
from tests.support.companions import an_assistant
from tests.support.companions import name_an_assistant
from tests.support.letters import letters_to
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

Visitors = Callable[[], Visitor]
ME, ALICE = Actor("participant"), Actor("organiser")


def test_maria_names_ivan_who_gets_a_page_of_his_own(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(link_of(maria)).follow("Assistants and supporters").follow("Add an assistant")
    visitor.fill("Name of your assistant (optional)", "Ivan Ivanov")
    visitor.choose("How can we reach your assistant?", "By email").press("Save")
    assert visitor.errors == ["Enter it, or choose another way to reach your assistant"]
    visitor.fill("Email address of your assistant", "ivan@example.org")
    visitor.tick("24 September 2016").press("Save").sees("Ivan Ivanov", "24 September 2016")

    letter = letters_to("ivan@example.org")[0]
    assert letter.subject == "You come along: Peer Supporters in Action"
    ivan = another_visitor().open(letter.link)
    ivan.sees("You come along with Maria Dimitrova", "What I learn about the people here")
    ivan.press("I agree").sees("You agreed on")
    row = all_of(select(Companion))[0]
    assert (row.confidentiality_wording, row.confidentiality_language) == (
        "confidentiality-1",
        "en",
    )
    ivan.follow("What I need to take part").sees("What I need to take part")
    ivan.sees_not("Your application", "Your certificate")
    ivan.follow("Your page").sees("You come to this training", "Assistant")
    ivan.follow("Coming along").press("I no longer agree").press("I agree")
    visitor.follow("Who comes with me").sees_not("not yet")


def test_an_assistant_can_be_named_later_and_somebody_else_can_come(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    visitor.open(f"{link_of(maria)}/companions/new").press("Save").sees("To be named")
    visitor.follow("Name the person").fill("Name of your assistant (optional)", "Ivan")
    visitor.press("Save").sees("Ivan").follow("A link for your assistant").press("Make a link")
    visitor.sees("It is shown only this once.")
    path = visitor.page.text.partition("http://localhost")[2].split()[0]
    another_visitor().open(path).press("I agree")
    visitor.follow("Who comes with me").sees_not("A link for your assistant")
    visitor.follow("Change").fill("Name of your assistant (optional)", "").press("Save")
    assert visitor.errors == ["Enter a name. If nobody comes, take the assistant off."]
    visitor.follow("Does somebody else come instead?").press("Save")
    assert visitor.errors == ["Enter the name of the person who comes instead."]
    visitor.fill("Name of your assistant (optional)", "Petya").press("Save").sees(
        "Petya", "not yet"
    )
    another_visitor().open(path).sees("You are not expected at this training any more.")


@pytest.mark.parametrize("way_in", [WayIn.SELECTION, WayIn.OPEN])
def test_an_assistant_takes_no_place_even_where_all_are_taken(app: object, way_in: WayIn) -> None:
    _alice, event = alices_training(capacity=1, way_in=way_in)
    maria = a_participant(event)
    assert places_free(event, None) == 0

    rows = [an_assistant(maria, f"Assistant {number}") for number in range(2)]

    assert [row.participation.state for row in rows] == [State.COMING] * 2
    assert (places_free(event, None), figures_of(event, None).held) == (0, 1)
    late = a_participant(event, "Nadia", State.APPLIED)
    with pytest.raises(Refused):
        offer(event, [late], AFTERWARDS, ALICE)


def test_who_leaves_brings_nobody_and_who_comes_back_can_bring_them_again(
    visitor: Visitor,
) -> None:
    _alice, event = alices_training(way_in=WayIn.OPEN)
    maria = a_participant(event)
    row = an_assistant(maria, "Ivan", "ivan@example.org")
    withdraw(maria, ME)
    db.session.refresh(row.participation)
    assert not comes(row)
    assert letters_to("ivan@example.org")[0].subject.startswith("You are not expected")
    visitor.open(f"{link_of(maria)}/companions").sees("Ivan").sees_not("Comes again")
    with pytest.raises(Refused):
        actions.put_back(row, ME)

    come_back(maria, ME)
    visitor.open(f"{link_of(maria)}/companions").press("Comes again")
    visitor.sees("this assistant comes again")
    assert comes(row)
    visitor.press("No longer comes").press("Comes again")


def test_ivan_says_that_he_cannot_come_and_takes_it_back(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    row = an_assistant(maria, "Ivan", "ivan@example.org")
    visitor.open(f"{link_of(row.participation)}/assisting").press("I cannot come")
    letter = letters_to("maria@example.org")[0]
    assert letter.subject == "Somebody cannot come along: Peer Supporters in Action"
    assert letters_to("ivan@example.org")[1:] == []
    with pytest.raises(Refused):
        actions.agree(row, ME)
    visitor.press("I come after all").sees("You come along with Maria Dimitrova")


def test_letters_to_participants_never_reach_assistants(app: object) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    offer(event, [maria], AFTERWARDS, ALICE)
    row = an_assistant(maria, "Ivan", "ivan@example.org")
    confirm(maria, ME)
    withdraw(maria, ME)
    subjects = [letter.subject for letter in letters_to("ivan@example.org")]
    assert sorted(subjects) == [
        "You are not expected: Peer Supporters in Action",
        "You come along: Peer Supporters in Action",
    ]
    assert row.participation.reference is None


def test_assistants_stand_on_no_list_of_participants_and_get_a_badge(
    visitor: Visitor, another_visitor: Visitors
) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    an_assistant(maria, "Ivan Ivanov")
    desk = sign_in(another_visitor(), alice)
    desk.open("/organise/sofia/people").sees("Maria").sees_not("Ivan")
    desk.open("/organise/sofia/applications").sees("Maria").sees_not("Ivan")
    desk.open("/organise/sofia/places").sees_not("Ivan")
    desk.open("/organise/sofia/attendance").sees_not("Ivan")
    desk.open("/organise/sofia/certificates").sees_not("Ivan")
    desk.open("/organise/sofia/lists").choose("Who", "Everybody who applied")
    desk.choose("Kind of file", "CSV: plain text for other programs").press("Download the list")
    assert b"Ivan" not in desk.body
    desk.open("/organise/sofia/lists").tick("Comes as", "Columns")
    desk.choose(
        "Who", "Everybody who gets a badge: participants, assistants, trainers and the team"
    )
    desk.choose("Kind of file", "CSV: plain text for other programs").press("Download the list")
    assert b"Ivan Ivanov,Assistant" in desk.body


def test_there_is_a_bound_and_a_wall_in_time(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    visitor.open(f"{link_of(maria)}/companions").sees_not("Add an assistant")
    visitor.open(f"{link_of(maria)}/companions/new").sees("Who comes with me")
    with pytest.raises(Refused):
        an_assistant(maria, "Ivan")
    nadia = a_participant(event, "Nadia")
    rows = [an_assistant(nadia, f"Assistant {number}") for number in range(MOST)]
    with pytest.raises(Refused):
        an_assistant(nadia, "One more")
    actions.take_off(rows[0], ME)
    an_assistant(nadia, "One more")
    with pytest.raises(Refused):
        actions.put_back(rows[0], ME)
    with pytest.raises(Refused):
        actions.can_come_after_all(rows[0], ME)
    ivan = rows[1].participation
    with pytest.raises(Refused):
        an_assistant(ivan, "An assistant of an assistant")


def test_doing_it_twice_is_doing_it_once(app: object) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    row = an_assistant(maria, "Ivan", "ivan@example.org")
    assert name_an_assistant(maria, row.id, "Ivan") is row
    for act in (actions.take_off, actions.put_back, actions.cannot_come):
        act(row, ME)
        act(row, ME)
    actions.can_come_after_all(row, ME)
    actions.can_come_after_all(row, ME)
    for act in (actions.agree, actions.take_agreement_back):
        act(row, ME)
        act(row, ME)
    assert len(companions_of(maria)) == 1
    actions.send_link(row, ME)
    later = an_assistant(maria)
    with pytest.raises(Refused):
        actions.send_link(later, ME)
    with pytest.raises(Refused):
        actions.make_link(later, ME)
    people = all_of(select(Participation).where(Participation.part == Part.ASSISTANT))
    assert len({one.person_id for one in people}) == 2


def test_maria_corrects_a_name_and_sends_the_link_once_more(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    an_assistant(maria, "Ivna", "ivan@example.org")
    visitor.open(f"{link_of(maria)}/companions").follow("Change")
    visitor.fill("Name of your assistant (optional)", "Ivan").press("Save").sees("Ivan")
    first = letters_to("ivan@example.org")[0].link
    visitor.follow("A link for your assistant").press("Send a new link")
    assert visitor.open(first).status == 404
    assert visitor.open(letters_to("ivan@example.org")[0].link).status == 200


def test_nobody_reaches_the_companions_of_somebody_else(visitor: Visitor) -> None:
    _alice, event = alices_training()
    row = an_assistant(a_participant(event), "Ivan")
    nadia = a_participant(event, "Nadia")
    for page in ("", "/instead", "/link"):
        assert visitor.open(f"{link_of(nadia)}/companions/{row.id}{page}").status == 404
    assert visitor.open(f"{link_of(nadia)}/assisting").status == 404
    ivan = link_of(row.participation)
    visitor.open(f"{ivan}/companions").sees_not("Add an assistant")
