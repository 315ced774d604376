"""What people wrote about needs is readable on their pages and the organisers', nowhere else."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy import text

from events.team.models import Participation
from events.team.models import State
from foundation.jobs import work_off
from foundation.people import Person
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.needs.models import NeedsAnswer
from registration.needs.models import TalkRequest
from tests.support.needs import Markers
from tests.support.needs import a_person_with_needs
from tests.support.needs import tell_everything
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import charlie
from tests.support.sofia import link_of
from tests.support.stores import Store
from tests.support.visitor import Visitor

ORGANISERS_LISTS = [
    "/organise",
    "/organise/sofia",
    "/organise/sofia/people",
    "/organise/sofia/applications",
    "/organise/sofia/places",
    "/organise/sofia/needs",
    "/organise/sofia/hours",
    "/organise/sofia/letters",
]


@pytest.fixture
def markers() -> Markers:
    return Markers()


@pytest.fixture
def maria(app: object, markers: Markers) -> Participation:
    """Maria, who filled in everything there is with markers."""
    _, event = alices_training()
    maria = a_participant(event, state=State.CONDITIONAL)
    a_participant(event, "Ida", State.APPLIED)
    tell_everything(maria, markers)
    return maria


def alice() -> Person:
    return all_of(select(Person).where(Person.name == "Alice Martin"))[0]


def test_pr1_the_store_holds_no_readable_word(
    maria: Participation, markers: Markers, store: Store
) -> None:
    work_off()

    assert len(markers.all) >= 10
    if store.name == "sqlite":
        file = Path(store.url.removeprefix("sqlite:///"))
        for path in file.parent.glob(f"{file.name}*"):
            assert markers.found_in(path.read_bytes()) == [], path
    for table in inspect(db.engine).get_table_names():
        rows = db.session.execute(text(f'SELECT * FROM "{table}"')).all()  # noqa: S608 - own tables
        assert markers.found_in("\n".join(str(tuple(row)) for row in rows)) == [], table


def test_letters_jobs_and_logs_hold_no_word(
    maria: Participation, markers: Markers, visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sign_in(visitor, alice())
    for group in ("transport", "assistance", "venue", "other", "talk"):
        visitor.open(f"/organise/sofia/needs/{maria.id}/{group}")
        assert markers.found_in(visitor.text) != []
        assert markers.found_in(visitor.title + visitor.path) == []
    visitor.open(f"/organise/sofia/needs/{maria.id}/nothing")
    work_off()

    assert markers.found_in(caplog.text) == []


@pytest.mark.one_store(
    reason="words are sealed alike on both stores; who meets them does not depend on it"
)
def test_lists_of_organisers_hold_no_word(
    maria: Participation, markers: Markers, visitor: Visitor
) -> None:
    sign_in(visitor, alice())
    pages = [*ORGANISERS_LISTS, f"/organise/sofia/people/{maria.id}"]
    pages.append(f"/organise/sofia/needs/{maria.id}")

    for page in pages:
        assert visitor.open(page).status == 200, page
        assert markers.found_in(visitor.body) == [], page


@pytest.mark.one_store(
    reason="words are sealed alike on both stores; who meets them does not depend on it"
)
def test_nobody_else_receives_a_word(
    maria: Participation, markers: Markers, another_visitor: Callable[[], Visitor]
) -> None:
    jana = link_of(a_participant(maria.event, "Jana"))
    admin = a_person("Dana")
    with transaction():
        admin.is_site_admin = True
    rows = all_of(select(Arrangement))
    here = f"/organise/sofia/needs/{maria.id}"
    pages = ["/", "/trainings/sofia", jana, f"{jana}/needs", f"{jana}/needs/about/other/8", here]
    pages += [
        f"{here}/{end}"
        for end in ("transport", "assistance", "venue", "talk", "note", "venue/plan")
    ]
    pages += [f"{here}/arrangements/{row.id}" for row in rows]
    pages += [f"{jana}/needs/arrangements/{row.id}" for row in rows] + ORGANISERS_LISTS

    browsers = [another_visitor(), *(sign_in(another_visitor(), who) for who in (charlie(), admin))]
    for browser in browsers:
        for page in pages:
            assert markers.found_in(browser.open(page).body) == [], page


def test_az4_one_category_does_not_show_another(maria: Participation, visitor: Visitor) -> None:
    sign_in(visitor, alice())

    shown = {}
    for group in ("transport", "assistance", "venue"):
        body = visitor.open(f"/organise/sofia/needs/{maria.id}/{group}").text
        shown[group] = {word for word in body.split() if word.startswith("zq")}

    assert all(shown.values())
    assert not shown["transport"] & shown["assistance"]
    assert not shown["assistance"] & shown["venue"]


def test_without_a_place_nothing_is_left_on_any_page(
    maria: Participation, markers: Markers, visitor: Visitor
) -> None:
    sign_in(visitor, alice())
    with transaction():
        maria.state = State.WITHDRAWN

    for page in [*ORGANISERS_LISTS, f"/organise/sofia/people/{maria.id}"]:
        assert "Told" not in visitor.open(page).text
        assert markers.found_in(visitor.body) == [], page


@pytest.mark.parametrize("model", [NeedsAnswer, Arrangement, TalkRequest])
def test_pr2_a_value_copied_to_another_person_does_not_open(
    visitor: Visitor, another_visitor: Callable[[], Visitor], model: type[NeedsAnswer]
) -> None:
    owner, event = alices_training()
    maria, jana = a_person_with_needs(event), a_person_with_needs(event, "Jana")
    rows = {row.participation_id: row for row in all_of(select(model)) if _is_shown(row)}
    with transaction():
        rows[jana.id].sealed = rows[maria.id].sealed

    sign_in(visitor, owner)
    page = "talk" if model.__tablename__ == "talk_request" else "transport"
    assert visitor.open(f"/organise/sofia/needs/{jana.id}/{page}").status == 422
    visitor.sees("This cannot be opened. It may have been changed in the store.")
    own = another_visitor().open(f"{link_of(jana)}/needs/{page_of_own(rows[jana.id])}".rstrip("/"))
    assert own.status == 422


def _is_shown(row: Model) -> bool:
    """Not what a rule proposed and nobody has accepted."""
    return not isinstance(row, Arrangement) or row.decision is None


def page_of_own(row: Model) -> str:
    """The page on which the person would read this row."""
    if isinstance(row, Arrangement):
        return f"arrangements/{row.id}"
    return "" if isinstance(row, NeedsAnswer) else "talk"
