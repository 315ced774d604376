"""Rights."""

from flask import Flask

from foundation.people import Role
from foundation.people import holds
from foundation.people.rules import may_edit_organisation
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser


def test_a_right_holds_in_its_scope_and_role_only(app: Flask) -> None:
    enil, cil = an_organisation("ENIL"), an_organisation("CIL-Sofia")
    alice = an_organiser("Alice Stone", enil)

    assert holds(alice, enil.id, Role.OWNER, Role.ORGANISER)
    assert not holds(alice, enil.id, Role.OWNER)
    assert not holds(alice, cil.id, Role.ORGANISER)
    assert not holds(None, enil.id, Role.ORGANISER)
    assert may_edit_organisation(alice, enil)
    assert not may_edit_organisation(a_person("Charlie"), enil)
