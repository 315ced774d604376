"""Files come with a letter to a group by a link: each person opens them on their own page."""

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.mailings import actions
from events.mailings.models import Mailing
from events.mailings.models import Stage
from events.mailings.queries import files_of
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.files import Document
from foundation.files import StoredFile
from foundation.jobs import work_off
from foundation.people import Person
from foundation.store import count_of
from tests.support.letters import letter_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

GROUPS = "/organise/sofia/letters/groups"
BY = Actor("organiser")
PDF = b"%PDF-1.7\n%%EOF\n"
MENU = Document(PDF, "menu {name}.pdf", "application/pdf")


@pytest.fixture
def training(app: object) -> tuple[Person, Event]:
    return alices_training()


@pytest.fixture
def maria(training: tuple[Person, Event]) -> Participation:
    return a_participant(training[1], "Maria", State.CONFIRMED)


@pytest.fixture
def draft(training: tuple[Person, Event], maria: Participation) -> Mailing:
    """A letter to Maria alone, in English."""
    words = {"en": {"subject": "The menu", "text": "Hello {name}\n\n{link}"}}
    lists: dict[str, list[str]] = {"states": [], "parts": [], "countries": [], "languages": []}
    fresh = Mailing(stage=Stage.DRAFT, texts=words, **lists)
    return actions.begin(training[1], fresh, [maria.id], BY)


def goes(mailing: Mailing) -> None:
    actions.plan(mailing, mailing.version, BY)
    work_off()


def test_a_file_stands_on_the_page_of_whoever_got_the_letter(
    visitor: Visitor, training: tuple[Person, Event], draft: Mailing, maria: Participation
) -> None:
    olof = a_participant(training[1], "Olof", State.CONFIRMED)
    page = f"{GROUPS}/{draft.id}"
    sign_in(visitor, training[0]).open(page).sees("No file comes with this letter.")
    visitor.follow("Add a file").press("Add the file")
    assert visitor.errors == ["Choose a file"]
    visitor.upload("File", b"<html>", "menu.pdf").press("Add the file")
    assert visitor.errors
    visitor.upload("File", PDF, "menu.pdf").press("Add the file").sees("menu.pdf (PDF, 1 kB)")
    visitor.follow("See the letter Maria").sees("by the link in this letter: menu.pdf.")
    visitor.open(page).press("Send it now").sees_not("Add a file", "Take off")
    assert "On your page, by the link in this letter: menu.pdf." in letter_to(maria.email).text

    visitor.open(link_of(maria)).sees("Files from the organisers")
    visitor.follow("menu.pdf (PDF, 1 kB)")
    assert visitor.body == PDF
    own = visitor.path.rpartition("/")[2]
    visitor.open(link_of(olof)).sees_not("Files from the organisers")
    assert visitor.open(f"{link_of(olof)}/letters/files/{own}").status == 404


def test_nothing_stands_there_while_the_letter_waits(
    visitor: Visitor, draft: Mailing, maria: Participation
) -> None:
    actions.add_file(draft, MENU, draft.version, BY)

    visitor.open(link_of(maria)).sees_not("Files from the organisers")
    goes(draft)
    visitor.open(link_of(maria)).sees("menu {name}.pdf")
    assert "menu (name).pdf" in letter_to(maria.email).text


def test_a_file_is_taken_off_and_gone(
    visitor: Visitor, training: tuple[Person, Event], draft: Mailing
) -> None:
    actions.add_file(draft, MENU, draft.version, BY)
    sign_in(visitor, training[0]).open(f"{GROUPS}/{draft.id}").press("Take off menu {name}.pdf")
    visitor.sees("The file is taken off.", "No file comes with this letter.")
    assert not count_of(select(StoredFile.id))

    actions.add_file(draft, MENU, draft.version, BY)
    actions.throw_away(draft, draft.version, BY)
    assert not count_of(select(StoredFile.id))


def test_files_stay_as_they_went(draft: Mailing) -> None:
    actions.add_file(draft, MENU, draft.version, BY)
    row = files_of(draft)[0]
    goes(draft)

    with pytest.raises(Conflict):
        actions.take_off_file(row, BY)
    with pytest.raises(Conflict):
        actions.add_file(draft, MENU, draft.version, BY)


def test_five_are_enough(draft: Mailing) -> None:
    for _number in range(5):
        actions.add_file(draft, MENU, draft.version, BY)

    with pytest.raises(Refused, match="5 files at most"):
        actions.add_file(draft, MENU, draft.version, BY)
