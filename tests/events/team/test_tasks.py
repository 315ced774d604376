"""People with one task: invited, limited, taken away, given back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.team import actions
from events.team.categories import Category
from events.team.queries import removed_rights
from events.team.rules import categories_open_to
from foundation import clock
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import Role
from foundation.people import acting
from foundation.people.actions import remove_grant
from foundation.people.queries import grants_in
from foundation.people.queries import grants_of
from foundation.people.queries import open_invitations
from foundation.people.queries import person_by_email
from foundation.store import one_or_none
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

TEAM = "/organise/sofia/team"
NAMES = "/organise/sofia/people/names"
NOT_FOUND = 404


def invite_hana(alices: Visitor, role: str = "Helper", *categories: str) -> Visitor:
    alices.open(TEAM).follow("Invite somebody for one task")
    alices.fill("Name", "Hana Novak").fill("Email address", "hana@example.org")
    alices.choose("What the person will do", role)
    for category in categories:
        alices.tick(category)
    alices.choose("For which organisation", "ENIL in full")
    return alices.choose("Language of the letter", "English").press("Send the invitation")


def hana() -> Person:
    found = person_by_email("hana@example.org")
    assert found is not None
    return found


@pytest.fixture
def alices(visitor: Visitor) -> Visitor:
    alice, _event = alices_training()
    return sign_in(visitor, alice)


def test_a_helper_is_invited_and_opens_what_was_ticked(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    invite_hana(alices, "Helper", "Getting there and back", "Food and drink")
    letter = letter_to("hana@example.org")
    assert "help with one task" in letter.text
    hanas = another_visitor().open(letter.link).sees("Each person sees who looked")

    hanas.press("Yes, I will").sees("Trainings where you have a task", "Helper")

    event = _event()
    assert categories_open_to(hana(), event) == {Category.TRANSPORT, Category.FOOD}
    assert {held.role for held in grants_of(hana(), event.id)} == {Role.HELPER}
    alices.open(TEAM).sees("Hana Novak", "Getting there and back, Food and drink")
    alices.sees("Alice Martin invited somebody: Helper.")


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("Access coordinator", "be the access coordinator of"),
        ("Trainer", "be a trainer at"),
        ("Facilitator", "be a facilitator at"),
    ],
)
def test_the_other_tasks_need_no_category(
    alices: Visitor, another_visitor: Callable[[], Visitor], role: str, words: str
) -> None:
    invite_hana(alices, role)
    letter = letter_to("hana@example.org")
    assert words in letter.text

    another_visitor().open(letter.link).sees(words).press("Yes, I will").sees(role)

    assert bool(categories_open_to(hana(), _event())) is (role == "Access coordinator")


def test_what_an_invitation_to_a_task_needs(alices: Visitor) -> None:
    alices.open(f"{TEAM}/tasks/invite").press("Send the invitation")
    assert "Choose what the person will do" in alices.errors

    invite_hana(alices, "Helper")
    assert alices.errors == ["Tick what the helper may open."]


def test_who_organises_already_sees_to_needs_already(alices: Visitor) -> None:
    with pytest.raises(Refused, match="organises the training already"):
        actions.invite_for_task(_event(), answers("alice@example.org", "coordinator"), _alice())

    actions.invite_for_task(_event(), answers("alice@example.org", "trainer"), _alice())


def test_an_invitation_to_a_task_can_be_sent_once_more(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    invite_hana(alices, "Helper", "Food and drink").press("Send once more")
    hanas = another_visitor().open(letter_to("hana@example.org").link)

    actions.invite_for_task(_event(), answers("hana@example.org", "trainer"), _alice())
    hanas.press("Yes, I will")

    assert categories_open_to(hana(), _event()) == {Category.FOOD}
    assert [asked.role for asked in open_invitations(_event().id)] == [Role.TRAINER]


def test_az10_nobody_gives_more_than_they_hold(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    event = _event()
    coordinator, admin = a_person("Hana"), a_person("Dana")
    with transaction():
        admin.is_site_admin = True
    right = grant(coordinator, event.id, Role.COORDINATOR)

    for person in (coordinator, admin):
        other = sign_in(another_visitor(), person)
        for path in ("/invite", "/tasks/invite", f"/tasks/{right.id}", ""):
            assert other.open(f"{TEAM}{path}").status == NOT_FOUND
    for role in ("owner", "co_organiser", "organiser", ""):
        with pytest.raises(Refused, match="Choose what the person will do"):
            actions.invite_for_task(event, answers("eve@example.org", role), _alice())
    with pytest.raises(Refused, match="Only the categories of a helper"):
        actions.change_categories(event, right, ["food"], _alice())


def test_az9_taking_a_right_away_works_on_the_next_request_and_can_be_undone(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    event, person = _event(), a_person("Hana")
    grant(person, event.id, Role.HELPER, limited_to=["transport"])
    hanas = sign_in(another_visitor(), person).open(NAMES).sees("Who comes")

    alices.open(TEAM).follow("Remove Hana").press("Remove from the team")
    assert hanas.open(NAMES).status == NOT_FOUND
    alices.open(TEAM).sees("Alice Martin took a right away from Hana: Helper.")

    alices.press("Give back").sees("Given back.", "gave a right back to Hana")
    hanas.open(NAMES).sees("Who comes")
    assert categories_open_to(person, event) == {Category.TRANSPORT}
    assert removed_rights(event) == []


def test_a_helper_may_open_something_else(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    event, person = _event(), a_person("Hana")
    right = grant(person, event.id, Role.HELPER, limited_to=["transport"])

    alices.open(f"{TEAM}/tasks/{right.id}").untick("Getting there and back").press("Save")
    assert alices.errors == ["Tick what the helper may open"]
    alices.tick("Food and drink").press("Save").sees("It counts from the next page")

    assert categories_open_to(person, event) == {Category.FOOD}
    alices.sees("Alice Martin changed what Hana may open: Food and drink.")
    trainer = grant(a_person("Tomas"), event.id, Role.TRAINER)
    assert alices.open(f"{TEAM}/tasks/{trainer.id}").status == NOT_FOUND


def test_only_an_owner_makes_somebody_an_owner_again(alices: Visitor) -> None:
    event = _event()
    boyan = boyan_joins(event)
    petra = a_person("Petra")
    remove_grant(grant(petra, event.id, Role.OWNER), acting(_alice(), "organiser"))
    removed = removed_rights(event)[0]

    with pytest.raises(Refused, match="Only an owner"):
        actions.give_back(event, removed.entry_id, boyan)
    actions.give_back(event, removed.entry_id, _alice())

    assert petra.id in {held.person_id for held in grants_in(event.id)}


def test_au12_giving_a_right_needs_a_fresh_proof(alices: Visitor) -> None:
    with travelling_to(clock.now() + timedelta(minutes=16)):
        assert alices.open(f"{TEAM}/tasks/invite").heading == "Your second proof"
        assert alices.open(f"{TEAM}/invite").heading == "Your second proof"


@pytest.mark.parametrize(
    ("role", "limited_to"), [(Role.COORDINATOR, []), (Role.HELPER, ["food"]), (Role.OWNER, [])]
)
def test_au9_without_a_second_proof_they_land_on_setting_one_up(
    alices: Visitor, another_visitor: Callable[[], Visitor], role: Role, limited_to: list[str]
) -> None:
    person = a_person("Hana")
    grant(person, _event().id, role, limited_to=limited_to)

    hanas = sign_in(another_visitor(), person, proved=False).open(NAMES)

    assert hanas.heading == "Your second proof"


def test_a_helper_has_a_short_menu_and_no_page_of_organisers(
    alices: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    person = a_person("Hana")
    grant(person, _event().id, Role.HELPER, limited_to=["food"])
    hanas = sign_in(another_visitor(), person).open(NAMES)

    links = {link.text for link in hanas.page.tree.xpath("//nav[contains(@class,'side-nav')]//a")}
    assert {"Who comes", "Needs"} <= links
    hanas.sees_not("Check and publish", "Applications", "Team")
    assert hanas.open("/organise/sofia/people").status == NOT_FOUND
    alices.open(NAMES).sees("Check and publish")


def test_the_menu_shows_to_which_line_a_page_belongs(alices: Visitor) -> None:
    current = "//nav[contains(@class,'side-nav')]//a[@aria-current='%s']"
    here = "/organise/sofia"
    for line, page in (
        ("Arrangements", f"{here}/arrangements/calendar"),
        ("Place", f"{here}/rooms"),
        ("Who comes with whom", f"{here}/engaged"),
    ):
        (found,) = alices.open(page).page.tree.xpath(current % "true")
        assert found.text == line
    assert (
        alices.open(f"{here}/about").page.tree.xpath("//nav[@class='side-nav']//a[@aria-current]")
        == []
    )
    (found,) = alices.open(f"{here}/arrangements").page.tree.xpath(current % "page")
    assert found.text == "Arrangements"


def test_whoever_skips_the_menus_arrives_at_the_page_itself(alices: Visitor) -> None:
    skip = "//a[contains(@class,'skip-link')]/@href"
    mine = link_of(a_participant(_event()))
    for page, target in (
        ("/organise/sofia/arrangements", "content"),
        (mine, "content"),
        ("/organise", "main"),
    ):
        tree = alices.open(page).page.tree
        assert tree.xpath(skip) == [f"#{target}"]
        assert len(tree.xpath(f"//*[@id='{target}']//h1")) == 1


def answers(email: str, role: str) -> dict[str, object]:
    organisation = str(_event().organisations[0].id)
    return {
        "name": "Eve",
        "email": email,
        "language": "en",
        "organisation": organisation,
        "role": role,
        "categories": ["food"],
    }


def _event() -> Event:
    found = one_or_none(select(Event))
    assert found is not None
    return found


def _alice() -> Person:
    found = person_by_email("alice@example.org")
    assert found is not None
    return found
