"""Erasing: at once and everywhere, in rows and in bytes; what stays, and what has to be proved."""

from collections.abc import Collection
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy import text

from certificates.awards.models import Certificate
from certificates.awards.models import CertificateState
from events.attendance.models import AssistantPresence
from events.team.actions import no_longer_comes
from events.team.categories import Category
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.files.keeping import path_of
from foundation.files.models import StoredFile
from foundation.jobs import work_off
from foundation.people import Person
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.arrangements.queries import sums_in
from registration.companions.models import Companion
from registration.incidents.models import Incident
from registration.needs.actions import keep_profile
from registration.own_data import actions
from registration.own_data.queries import kept_in
from tests.support import world as worlds
from tests.support.arranging import paid
from tests.support.companions import an_assistant
from tests.support.marked import Marked
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.proofs import an_app
from tests.support.proofs import code_now
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import DAY_ONE
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.stores import Store
from tests.support.visitor import Visitor

HERE = f"/my/{worlds.TOKEN}/data"
SURE = "Yes, erase it. I know that it cannot be undone."
_STORE_NEEDS_NOTHING = "the verbs are the same on both stores"


def oneself(participation: Participation) -> Actor:
    return Actor("participant", participation.person_id)


def tables_with(words: Collection[str]) -> set[str]:
    """The tables that hold one of these words in any column."""
    found = set()
    for table in inspect(db.engine).get_table_names():
        rows = db.session.execute(text(f'SELECT * FROM "{table}"')).all()  # noqa: S608 - own tables
        held = "\n".join(str(tuple(row)) for row in rows)
        found |= {table for word in words if word in held}
    db.session.rollback()
    return found


def files_with(store: Store, words: Collection[bytes]) -> set[str]:
    """The files of the data folder and of SQLite, its log among them, that hold these bytes."""
    folders = [settings().data_dir]
    if store.name == "sqlite":
        folders.append(Path(store.url.removeprefix("sqlite:///")).parent)
    paths = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return {path.name for path in paths for word in words if word in path.read_bytes()}


def sealed_of(participation: Participation) -> list[bytes]:
    """Every sealed value about this person in the tables of NEEDS, as it lies in the store."""
    found: list[bytes] = []
    for name in NEEDS:
        columns = db.metadata.tables[name].columns
        whose = columns.get("participation_id")
        own = participation.person_id if whose is None else participation.id
        mine = columns["person_id" if whose is None else "participation_id"] == own
        found += db.session.scalars(select(columns["sealed"]).where(mine)).all()
    db.session.rollback()
    return found


NEEDS = (
    *("needs_answer", "talk_request", "kept_profile", "arrangement", "own_word", "leg"),
    *("passport_data", "sheet_entry", "suggestion"),
)


def test_pr7_erased_needs_are_in_no_row_and_in_no_byte(
    app: Flask, marked: Marked, store: Store
) -> None:
    maria = marked.world.participation
    keep_profile(maria, 2, oneself(maria))
    paid(maria, Category.FOOD, 100, 90)
    sealed = sealed_of(maria)
    assert len(sealed) > 20

    page = Visitor(app).open(f"{HERE}/erase-needs").sees("Your place stays yours.")
    page.press("Erase my needs").sees("Tick that you want it erased. Nothing is erased yet.")
    assert sealed_of(maria) == sealed
    page.tick(SURE).press("Erase my needs").sees("It is erased. Nobody can read it any more.")

    assert sealed_of(maria) == []
    assert files_with(store, sealed) == set()
    assert maria.state is State.CONFIRMED
    page.open(f"/my/{worlds.TOKEN}").sees("Ágnes")
    [spent] = [each for key, each in sums_in(marked.world.event).items() if key.category == "food"]
    assert (f"{spent.planned:.0f}", f"{spent.actual:.0f}", len(spent.people)) == ("100", "90", 1)
    consents = history_of(maria.id, "erased.consent")
    assert {"category", "wording", "given_at", "language"} <= consents[0].details.keys()


def test_pr7_az14_an_erased_person_is_in_no_row_no_file_and_behind_no_link(
    app: Flask, marked: Marked, store: Store
) -> None:
    maria, event = marked.world.participation, marked.world.event
    with transaction():
        maria.name, maria.email = "Zsófia Zweifelhaft", "zsofia@zweifelhaft.example"
        maria.contact_detail = "+36 1 555 0199"
        person = db.session.get_one(Person, maria.person_id)
        person.name, person.email = maria.name, maria.email
        person.email_key = maria.email
    words = [maria.name, maria.email, maria.contact_detail, "Zweifelhaft", *marked.markers.all]
    papers = [path_of(file.sha256) for file in files_of(maria.id)]
    assert papers
    assert all(path.exists() for path in papers)

    page = Visitor(app).open(f"{HERE}/erase-everything").tick(SURE)
    page.press("Erase everything about me").sees("Choose what becomes of it")
    page.choose("And your certificate?", "Erase my name and the papers too")
    page.tick(SURE).press("Erase everything about me").sees("It is erased")

    work_off()
    assert tables_with(words) == set()
    assert files_with(store, [word.encode() for word in words]) == set()
    assert not any(path.exists() for path in papers)
    assert page.open(f"/my/{worlds.TOKEN}").status == 404
    assert maria.state is State.WITHDRAWN
    assert "needs_answer" not in {each.holding.tables[0] for each in kept_in(event)}
    certificate = all_of(select(Certificate).where(Certificate.event_id == event.id))[0]
    page.open(f"/verify/{certificate.code}").sees("The person has had their name erased here.")


def files_of(participation_id: UUID) -> list[StoredFile]:
    copies = [
        copy
        for one in all_of(select(Certificate))
        if one.participation_id == participation_id
        for copy in one.copies
    ]
    keys = [key for copy in copies for key in (copy.pdf_file_id, copy.html_file_id)]
    return list(all_of(select(StoredFile).where(StoredFile.id.in_(keys))))


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_pr8_a_certificate_may_keep_its_name(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation

    actions.erase_everything(maria, ["certificate"], oneself(maria))

    [certificate] = all_of(select(Certificate))
    assert certificate.content["name"] == "Ágnes"
    assert certificate.state is CertificateState.ISSUED
    assert len(files_of(maria.id)) == 4


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_a_certificate_that_is_still_made_is_made_no_more(app: Flask, marked: Marked) -> None:
    [certificate] = all_of(select(Certificate))
    with transaction():
        certificate.state = CertificateState.MAKING

    actions.erase_everything(marked.world.participation, [], Actor("command"))

    assert certificate.state is CertificateState.REVOKED


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_the_account_goes_with_the_last_training_that_needs_it(app: Flask) -> None:
    _alice, first = alices_training()
    maria = a_participant(first, "Maria Dimitrova")
    person = maria.person
    assert person is not None
    again = a_participant(a_training("plovdiv"), person=person, reference="SF-2")

    actions.erase_everything(maria, [], oneself(maria))
    assert (person.name, maria.person_id == person.id) == ("Maria Dimitrova", False)

    actions.erase_everything(again, [], oneself(again))
    assert (person.name, person.email, person.email_key) == ("", None, None)


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_an_account_with_a_password_stays(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrova")
    person = maria.person
    assert person is not None
    with transaction():
        person.password_hash = "a hash"

    actions.erase_everything(maria, [], oneself(maria))

    assert person.email is not None


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_whoever_leaves_frees_what_they_held(app: Flask) -> None:
    _alice, event = alices_training()
    maria, offered = a_participant(event, "Maria"), a_participant(event, "Ivan", State.OFFERED)
    assistant = an_assistant(maria, "")
    unnamed = assistant.participation

    with travelling_to(DAY_ONE):
        actions.erase_everything(offered, [], oneself(offered))
        actions.erase_everything(maria, [], oneself(maria))

    assert (offered.state, maria.state) == (State.DECLINED, State.WITHDRAWN)
    assert unnamed.state is State.NO_LONGER_COMING
    assert "Maria" not in unnamed.name
    assert count_of(select(Companion).where(Companion.id == assistant.id)) == 0


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_an_assistant_erases_themselves_alone(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation
    [companion] = all_of(select(Companion))
    ivan = companion.participation

    actions.erase_everything(ivan, [], oneself(ivan))

    assert ivan.state is State.NO_LONGER_COMING
    assert maria.name == "Ágnes"
    assert count_of(select(Arrangement)) > 0


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_who_has_left_already_and_who_never_sent_can_be_erased(app: Flask) -> None:
    _alice, event = alices_training()
    gone = a_participant(event, "Maria", State.WITHDRAWN)
    coming = a_participant(event, "Ivan", State.COMING)
    no_longer_comes_of(coming)
    draft = a_participant(event, "Draft", State.APPLIED)
    with transaction():
        draft.state, draft.person_id = State.DRAFT, None

    with travelling_to(DAY_ONE):
        for one in (gone, coming, draft):
            actions.erase_everything(one, [], Actor("command"))

    assert [one.name for one in (gone, coming, draft)] == ["Data erased", "Data erased", ""]


def no_longer_comes_of(participation: Participation) -> None:
    with transaction():
        participation.part = Part.TRAINER
    no_longer_comes(participation, Actor("organiser"))


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_after_the_training_numbers_stay_true(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria")

    with travelling_to(AFTERWARDS):
        actions.erase_everything(maria, [], oneself(maria))

    assert maria.state is State.CONFIRMED


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_what_was_told_for_many_stays_without_who_told_it(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation
    lift = all_of(select(Incident).where(Incident.kind == "lift"))[0]
    with transaction():
        lift.concerns_id = None
    teller = lift.person
    actions.erase_needs(a_participation_of(teller, maria), Actor("command"))

    assert lift.person_id != teller.id
    assert count_of(select(Incident)) > 0


def a_participation_of(person: Person, like: Participation) -> Participation:
    row = a_participant(like.event, "Milena Teller")
    with transaction():
        row.person_id = person.id
    return row


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_au12_erasing_asks_whoever_has_a_second_proof_for_a_fresh_one(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrova")
    assert maria.person is not None
    an_app(maria.person)
    here = f"{link_of(maria)}/data/erase-needs"

    assert Visitor(app).open(here).heading == "Sign in"
    another = a_person("Boyan")
    an_app(another)
    stranger = sign_in(Visitor(app), another).open(here).tick(SURE)
    stranger.press("Erase my needs").sees("Sign in as yourself to erase this.")
    own = sign_in(Visitor(app), maria.person, proved=False).open(here)
    own.fill("Code", code_now(maria.person)).press("Go on")
    own.tick(SURE).press("Erase my needs").sees("It is erased.")
    acts = all_of(select(AuditEntry).where(AuditEntry.act == "erased.needs"))
    assert [act.row_id for act in acts] == [maria.id]


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_an_assistant_with_a_name_keeps_it_and_their_own_address(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrova")
    ivan = an_assistant(maria, "Ivan Petrov", "ivan@example.org").participation
    noted = AssistantPresence(event_id=event.id, name="Ivan Petrov", participation_id=ivan.id)
    with transaction():
        db.session.add(noted)

    actions.erase_everything(maria, [], oneself(maria))
    assert (ivan.name, ivan.email, noted.name) == ("Ivan Petrov", "ivan@example.org", "Ivan Petrov")

    actions.erase_everything(ivan, [], oneself(ivan))
    assert (ivan.name, ivan.email) == ("Data erased", "")
    assert (noted.name, noted.participation_id) == ("Data erased", None)


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_nobody_with_a_role_is_erased_and_nothing_is_half_done(app: Flask) -> None:
    alice, event = alices_training()
    own = a_participant(event, person=alice)

    with pytest.raises(Refused, match="This person still holds a role"):
        actions.erase_person(alice, [], Actor("command"))

    assert (own.name, alice.name) == ("Maria Dimitrova", "Alice Martin")


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_somebody_without_an_address_is_erased_too(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, "Maria Dimitrova")
    person = maria.person
    assert person is not None
    with transaction():
        person.email = person.email_key = None

    actions.erase_everything(maria, [], oneself(maria))

    assert person.name == ""
