"""Gergana reads and writes what Maria ticked, category by category, and nothing else."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import transaction
from registration.companions import actions
from registration.companions.actions import Wish
from registration.companions.models import Supporter
from registration.companions.queries import helped_in
from registration.companions.queries import read_by
from registration.companions.queries import subjects_for
from registration.needs.actions import Sent
from registration.needs.actions import choose_subjects
from registration.needs.actions import withdraw
from registration.needs.queries import LOOKED
from registration.needs.queries import categories_looked_at
from registration.needs.queries import consents_of
from registration.needs.queries import looks_at
from registration.needs.queries import told_of
from tests.support.companions import SELF
from tests.support.needs import a_person_with_needs
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

Visitors = Callable[[], Visitor]
READS = "Which of your answers about what you need may your supporter read?"
FILLS = "About what may your supporter write answers with you?"
NOTE = "Keep my head upright."


@pytest.fixture
def maria(app: object) -> Participation:
    """Maria told what she eats, how she is called for help, and a note for emergencies."""
    del app
    _alice, event = alices_training()
    participation = a_participant(event)
    choose_subjects(participation, ["food", "safety"], SELF)
    tell(
        participation,
        {"diet": ["vegan"], "hears_alarm": "needs_visual", "emergency_instructions": NOTE},
    )
    return participation


def gergana(maria: Participation, needs: list[str], fills: list[str]) -> tuple[Supporter, str]:
    """Gergana with these ticks, and her link."""
    wish = Wish("Gergana", "", "en", [], [], needs, fills)
    row = actions.add_supporter(maria, uuid4(), wish, SELF)
    return row, actions.supporter_link(row, SELF)


def test_gergana_reads_exactly_what_maria_ticked_and_maria_sees_each_look(
    maria: Participation, visitor: Visitor, another_visitor: Visitors
) -> None:
    visitor.open(f"{link_of(maria)}/companions").follow("Add a supporter")
    visitor.fill("Name of your supporter", "Gergana").tick("Safety", READS).press("Save")
    visitor.sees("May read your answers about Safety").follow("A link for your supporter")
    path = visitor.press("Make a link").page.text.partition("http://localhost")[2].split()[0]

    reader = another_visitor().open(path).sees("You can change nothing here.")
    reader.sees_not("Food and drink", "Vegan", "Help to answer").follow("Safety")
    reader.sees("With a light that flashes").sees_not("Change", "Vegan", NOTE)
    for closed in ("needs/food", "needs/other", "arrange", "about/safety/1"):
        assert another_visitor().open(f"{path}/{closed}").status == 404

    (look,) = looks_at(maria)
    assert (look.name, look.role, look.group) == ("Gergana", "your supporter", "safety")
    assert categories_looked_at(maria) == set()
    visitor.open(f"{link_of(maria)}/needs").sees("Gergana", "your supporter")
    visitor.follow("Your page").follow("Assistants and supporters")
    visitor.sees("Gergana opened the page for supporters.").press("End this now")
    for address in (path, f"{path}/needs/safety"):
        assert another_visitor().open(address).status == 404


def test_gergana_helps_to_answer_where_maria_ticked_it(
    maria: Participation, visitor: Visitor, another_visitor: Visitors
) -> None:
    visitor.open(f"{link_of(maria)}/companions").follow("Add a supporter")
    visitor.fill("Name of your supporter", "Gergana").tick("Personal assistance", FILLS)
    visitor.press("Save").sees("Helps to answer about Personal assistance")
    assert Category.ASSISTANCE in consents_of(maria)
    visitor.follow("A link for your supporter").press("Make a link")
    path = visitor.page.text.partition("http://localhost")[2].split()[0]

    reader = another_visitor().open(path).sees("Help to answer").follow("Help to answer")
    reader.sees_not("Food that is right for me", "Safety").tick("Personal assistance")
    reader.press("Go on").choose("Who assists you?", "Please find me an assistant on site")
    reader.sees_not("I agree", "The trainers may know").press("Save and go on")
    reader.sees("When do you need assistance?").press("Save and go on").sees("Nothing was saved.")
    reader.press("Save and go on").sees("What Maria Dimitrova shares with you")

    told = told_of(maria)
    assert told.subjects == ["food", "safety", "assistance"]
    assert told.fields["pa_mode"] == "local_pa_provided"
    reader.follow("Personal assistance").follow("Change Who assists you?")
    reader.choose("Who assists you?", "No answer").press("Save and go on")
    assert "pa_mode" not in told_of(maria).fields
    assert "helped to answer what you need" in visitor.open(f"{link_of(maria)}/companions").text


def test_the_trail_says_that_a_supporter_did_it(maria: Participation, visitor: Visitor) -> None:
    row, path = gergana(maria, [], ["food"])
    visitor.open(f"{path}/about/food/1").tick("Halal").press("Save and go on")

    acts = {(entry.act, entry.actor_role) for entry in history_of(maria.id)}
    assert {(LOOKED, "supporter"), ("answered.needs", "supporter")} <= acts
    assert told_of(maria).fields["diet"] == ["vegan", "halal"]
    assert subjects_for(row).keys() == {"food"}


def test_what_was_taken_back_opens_and_takes_nothing(maria: Participation) -> None:
    row, _path = gergana(maria, [], ["food", "safety"])
    withdraw(maria, Category.FOOD, SELF)
    assert helped_in(row) == {Category.SAFETY}
    with pytest.raises(Refused, match="any more"):
        actions.help_to_answer(row, Sent("food", ("diet",), {"diet": ["vegan"]}))

    actions.end_supporter(row, SELF)
    with pytest.raises(Refused, match="ended"):
        actions.help_to_answer(row, Sent("safety", ("hears_alarm",), {}))
    with pytest.raises(Refused, match="ended"):
        actions.help_to_choose(row, ["safety"])
    with transaction():
        maria.state = State.WITHDRAWN
    assert (helped_in(row), read_by(row)) == (frozenset(), [])


def test_who_needed_nothing_and_chooses_with_help_needs_something(maria: Participation) -> None:
    choose_subjects(maria, ["nothing"], SELF)
    row, _path = gergana(maria, [], ["food"])

    actions.help_to_choose(row, [])
    assert told_of(maria).subjects == ["nothing"]
    actions.help_to_choose(row, ["food", "calm"])
    assert told_of(maria).subjects == ["food"]


def test_before_an_offer_there_is_nothing_to_read_or_to_write(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    visitor.open(f"{link_of(maria)}/supporters/new").sees_not(READS, FILLS)
    parts = "What may your supporter read on a page?"
    visitor.fill("Name of your supporter", "Gergana").tick("My application and my place", parts)
    visitor.press("Save").sees("Gergana")

    wish = Wish("Gergana", "", "en", [], [], None, ["food"])
    with pytest.raises(Refused, match="once a place is offered"):
        actions.add_supporter(maria, uuid4(), wish, SELF)


def test_what_is_arranged_and_opened_by_a_supporter_is_a_look(
    maria: Participation, visitor: Visitor
) -> None:
    a_person_with_needs(maria.event, of=maria)
    wish = Wish("Gergana", "", "en", [], ["arrangements"], [], [])
    row = actions.add_supporter(maria, uuid4(), wish, SELF)

    visitor.open(actions.supporter_link(row, SELF)).sees("A taxi")

    assert [(one.name, one.group) for one in looks_at(maria)] == [("Gergana", "transport")]
