"""`flask erase`: everything about one person, after asking once more."""

from flask import Flask
from sqlalchemy import select

from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.people import Role
from foundation.store import all_of
from tests.support.people import grant
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training


def erase(app: Flask, email: str | None, *options: str, answer: str = "y") -> tuple[int, str]:
    given = ["erase", "--email", str(email), *options]
    done = app.test_cli_runner().invoke(args=given, input=f"{answer}\n")
    return done.exit_code, done.output


def test_it_asks_again_erases_and_tells_the_audit(app: Flask) -> None:
    maria = a_person_of(app)
    email = maria.email

    assert erase(app, email, answer="n")[0] == 1
    assert maria.name == "Maria Dimitrova"
    code, said = erase(app, email, "--keep-certificates")

    assert code == 0, said
    assert "Maria Dimitrova, Has a place" in said
    assert "Erased from 1 trainings." in said
    assert maria.name == "Data erased"
    acts = {act.act: act.actor_role for act in all_of(select(AuditEntry))}
    assert acts["erased.account"] == acts["erased.participation"] == "command"
    assert "Nobody here has the address" in erase(app, email)[1]


def test_whoever_holds_a_role_has_to_give_it_up_first(app: Flask) -> None:
    maria = a_person_of(app)
    assert maria.person is not None
    grant(maria.person, maria.event_id, Role.TRAINER)

    code, said = erase(app, maria.email)

    assert (code, maria.name) == (1, "Maria Dimitrova")
    assert "This person holds a role." in said


def a_person_of(app: Flask) -> Participation:
    del app
    _alice, event = alices_training()
    return a_participant(event, "Maria Dimitrova")
