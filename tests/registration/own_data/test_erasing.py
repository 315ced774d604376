"""Erasing: at once and everywhere, in rows and in bytes; what stays, and what has to be proved."""

import pytest
from flask import Flask
from sqlalchemy import select

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from events.attendance.models import AssistantPresence
from events.team.actions import no_longer_comes
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.models import Arrangement
from registration.companions.models import Companion
from registration.incidents.models import Incident
from registration.own_data import actions
from tests.support import world as worlds
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
from tests.support.visitor import Visitor

HERE = f"/my/{worlds.TOKEN}/data"
SURE = "Yes, erase it. I know that it cannot be undone."
_STORE_NEEDS_NOTHING = "the verbs are the same on both stores"


def oneself(participation: Participation) -> Actor:
    return Actor("participant", participation.person_id)


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
