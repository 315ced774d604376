"""Who opens which sheet, and of it only their own categories."""

import pytest
from flask import Flask

from events.team.categories import Category
from events.team.models import State
from foundation.people import Role
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import QUESTIONS
from registration.needs.queries import looks_at
from registration.sheets import queries
from registration.sheets.kinds import SHEETS
from registration.sheets.kinds.declaring import Sheet
from registration.sheets.kinds.words import LABELS
from registration.sheets.models import SheetKind
from registration.sheets.rules import opened_for
from tests.support.arranging import a_coming_training
from tests.support.arranging import a_helper
from tests.support.counting import queries_made
from tests.support.needs import Markers
from tests.support.needs import tell
from tests.support.needs import tell_everything
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sheets import a_guest
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.sheets import shares
from tests.support.sofia import a_participant
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

SHEETS_PAGE = "/organise/sofia/sheets"


def test_az4_a_helper_reads_of_every_sheet_their_own_category_alone(app: Flask) -> None:
    _alice, event = a_coming_training()
    maria = a_participant(event)
    told = {name: f"zq-{name}-qz" for name in _written_fields()}
    tell(maria, {"pa_mode": "both", **told})
    for category in Category:
        if category is Category.OTHER:
            continue
        helper = sign_in(Visitor(app), a_helper(event, category, name=category.label))
        foreign = [words for name, words in told.items() if CATEGORY_OF[name] is not category]
        for kind in SheetKind:
            page = helper.open(f"{SHEETS_PAGE}/{kind.value}")
            assert page.status == (200 if SHEETS[kind].category is category else 404)
            assert [words for words in foreign if words in page.text] == []
            assert page.open(f"{SHEETS_PAGE}/{kind.value}/give").status == (
                200 if SHEETS[kind].categories == {category} else 404
            )


def _written_fields() -> list[str]:
    """Fields of sheets that hold the person's own words."""
    fields = {field for sheet in SHEETS.values() for field in sheet.fields}
    return [name for name in sorted(fields) if not QUESTIONS[name].choices]


def test_az7_files_and_links_hold_what_the_page_holds_and_no_more(
    visitor: Visitor, app: Flask
) -> None:
    alice, event = a_coming_training()
    markers = Markers()
    maria = a_participant(event, state=State.CONDITIONAL)
    tell_everything(maria, markers)
    sign_in(visitor, alice)
    for kind in SheetKind:
        page = visitor.open(f"{SHEETS_PAGE}/{kind.value}")
        shown = markers.found_in(page.body)
        path = given(event, alice, a_supplier(event, name=kind.value), kind)[1]
        cover = Visitor(app).open(path)
        assert markers.found_in(cover.body) == []
        assert markers.found_in(cover.press("Open the sheet").body) == shown


def test_others_find_no_sheets(app: Flask) -> None:
    _alice, event = a_coming_training()
    a_guest(event)
    reviewer = a_person("Rosa")
    for who in (charlie(), reviewer):
        visitor = sign_in(Visitor(app), who)
        assert visitor.open(SHEETS_PAGE).status == 404
        assert visitor.open(f"{SHEETS_PAGE}/rooming").status == 404
    assert opened_for(None, event, SHEETS[SheetKind.TRAINERS]) == frozenset()


def test_whoever_has_not_proved_again_gives_nothing_away(app: Flask) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    unproved = sign_in(Visitor(app), alice, proved=False)
    unproved.open(f"{SHEETS_PAGE}/rooming").sees_not("Maria Dimitrova")


def test_trainers_read_only_what_people_share_and_facilitators_less(app: Flask) -> None:
    _alice, event = a_coming_training()
    maria = a_participant(event)
    shared = {"captions": "automatic_ok", "quiet_room": "yes", "audio_description": "yes"}
    tell(maria, {**shared, "lip_reading": "yes"})
    shares(maria, *shared)
    tell(a_participant(event, "Ana Kos"), {"captions": "automatic_ok"})
    trainer, facilitator = a_person("Tomas"), a_person("Fiona")
    grant(trainer, event.id, Role.TRAINER)
    grant(facilitator, event.id, Role.FACILITATOR)

    page = sign_in(Visitor(app), trainer).open("/organise")
    page.follow("What people want you to know")
    page.sees("Maria Dimitrova", "Captions", "Quiet room").sees_not("lips", "Ana Kos")
    page.sees_not("Give this sheet")
    assert page.open(f"{SHEETS_PAGE}/rooming").status == 404
    less = sign_in(Visitor(app), facilitator).open(f"{SHEETS_PAGE}/trainers")
    less.sees("Maria Dimitrova", "Captions").sees_not("Quiet room")
    seen = {(look.name, look.role, look.what) for look in looks_at(maria)}
    assert ("Tomas", "trainer", "Rooms and moving around") in seen
    assert ("Fiona", "facilitator", "Language and communication") in seen
    assert ("Fiona", "facilitator", "Rooms and moving around") not in seen


def test_whoever_told_nothing_to_share_is_not_on_the_trainers_sheet(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    a_guest(event)
    sign_in(visitor, alice).open(f"{SHEETS_PAGE}/trainers").sees("Nobody has told anything")


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_a_sheet_asks_the_store_as_often_for_many_as_for_one(app: Flask) -> None:
    _alice, event = a_coming_training()
    a_guest(event)
    counted = []
    for name in ("Ana Kos", "Ivan Petrov", "Ema Novak"):
        with queries_made() as made:
            for sheet in SHEETS.values():
                queries.gathered(event, sheet, sheet.categories)
        counted.append(len(made))
        a_guest(event, name)
    assert len(set(counted)) == 1


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.kind.value)
def test_every_field_of_a_sheet_is_meant_for_its_reader(sheet: Sheet) -> None:
    assert [name for name in sheet.fields if sheet.audience not in QUESTIONS[name].audience] == []
    assert set(LABELS) <= set(QUESTIONS)
