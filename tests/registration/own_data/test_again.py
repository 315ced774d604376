"""PR10: what was erased stays erased in a store that was restored from an older backup."""

import json
from pathlib import Path
from uuid import UUID
from uuid import uuid4

import pytest
from flask import Flask

from events.team.models import Participation
from foundation import clock
from foundation.people import Role
from foundation.settings import settings
from foundation.store import db
from registration.needs.queries import content_of
from registration.needs.queries import rows_of
from registration.own_data import actions
from registration.own_data.tasks import leave_nothing
from tests.conftest import MakeApp
from tests.support.needs import SELF
from tests.support.needs import a_person_with_needs
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

_ONE_STORE = "the verbs are the same on both stores; the drill restores from both"


@pytest.fixture
def restored(app: Flask, app_with: MakeApp, tmp_path: Path) -> Flask:
    """A house with a list of its own."""
    return app_with(KEYS_DIR=str(tmp_path / "keys"), DATA_DIR=str(tmp_path / "data"))


def erased_later(act: str, row_id: UUID, **details: object) -> None:
    """The list knows an erasure that this store does not know of."""
    held = {"entry": str(uuid4()), "at": clock.now().isoformat(), "act": act}
    line = json.dumps(held | {"row": str(row_id), "details": details})
    with the_list().open("a") as file:
        file.write(f"{line}\n")


def the_list() -> Path:
    return settings().keys_dir / "erased.list"


def told_by(participation: Participation) -> set[str]:
    return {name for row in rows_of(participation).values() for name in content_of(row)}


@pytest.mark.one_store(reason=_ONE_STORE)
def test_pr10_each_kind_of_erasing_is_done_again_and_only_once(restored: Flask) -> None:
    with restored.app_context():
        _alice, event = alices_training()
        ana, boris, vera = (a_person_with_needs(event, name) for name in ("Ana", "Boris", "Vera"))
        gerda, owner = a_participant(event, "Gerda").person, a_person("Olga Owner")
        grant(owner, event.id, Role.OWNER)
        assert gerda is not None
        erased_later("withdrew.needs", ana.id, category="food")
        erased_later("erased.needs", boris.id)
        erased_later("erased.everything", vera.id, kept=["certificate"])
        erased_later("erased.account", gerda.id, kept=[])
        erased_later("erased.account", owner.id, kept=[])
        erased_later("erased.needs", uuid4())

        assert actions.erase_again() == (4, [owner.id])

        assert told_by(ana) & {"diet", "captions"} == {"captions"}
        assert (told_by(boris), boris.name) == (set(), "Boris")
        assert (told_by(vera), vera.name) == (set(), "Data erased")
        assert (gerda.name, owner.name) == ("", "Olga Owner")
        # Now the trail of this store knows them: who told something anew keeps it.
        before = the_list().read_text()
        assert actions.erase_again() == (0, [owner.id])
        leave_nothing()
        assert the_list().read_text() == before


@pytest.mark.one_store(reason=_ONE_STORE)
def test_pr10_the_list_holds_ids_and_is_whole_after_a_power_cut(restored: Flask) -> None:
    with restored.app_context():
        _alice, event = alices_training()
        people = [a_person_with_needs(event, name) for name in ("Ana Annova", "Boris Annov")]
        actions.erase_everything(people[0], [], SELF)
        with the_list().open("a") as file:
            file.write('{"entry": "half a li')

        actions.erase_everything(people[1], [], SELF)

        held = the_list().read_text()
        assert "Annov" not in held
        assert the_list().stat().st_mode & 0o077 == 0
        erased = [json.loads(line) for line in held.splitlines() if line.endswith("}")]
        assert [one["row"] for one in erased] == [str(person.id) for person in people]
        assert actions.erase_again() == (0, [])
        db.session.rollback()
