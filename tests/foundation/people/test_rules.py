"""Rights, and the contrast of colours."""

import pytest
from flask import Flask

from foundation.people import Role
from foundation.people import holds
from foundation.people.rules import contrast_with_white
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


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#0a0A0a", 19.8)],
)
def test_contrast_is_the_one_of_wcag(colour: str, ratio: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)
