"""Whom it touches when something is not right."""

from typing import Any

import pytest

from registration.arrangements.models import SupplierKind
from registration.incidents.models import IncidentKind
from registration.incidents.rules import FIELDS
from registration.incidents.rules import touches
from registration.needs.groups import CATEGORY_OF

pytestmark = pytest.mark.one_store(reason="pure rules")

INTERPRETING = frozenset({SupplierKind.INTERPRETING})
ASSISTANCE = frozenset({SupplierKind.ASSISTANCE})


@pytest.mark.parametrize(
    ("kind", "needs", "suppliers", "touched"),
    [
        ("lift", {"device": "powered_chair"}, (), True),
        ("lift", {"device": "stick_crutches", "steps_max": 3}, (), True),
        ("lift", {"device": "stick_crutches", "steps_max": 40}, (), False),
        ("lift", {"device": "none"}, (), False),
        ("lift", {}, INTERPRETING, False),
        ("power", {"power_critical": ["ventilator"]}, (), True),
        ("power", {"device": "powered_chair"}, (), True),
        ("power", {"charging": ["bedside"]}, (), True),
        ("power", {"device": "manual_chair"}, (), False),
        ("interpreter", {"sign_language": ["gss"]}, (), True),
        ("interpreter", {"language_interp": ["whispered"]}, (), True),
        ("interpreter", {"language_interp": ["written_translation"]}, (), False),
        ("interpreter", {}, INTERPRETING, True),
        ("interpreter", {}, ASSISTANCE, False),
        ("assistant", {"pa_mode": "local_pa_provided"}, (), True),
        ("assistant", {"pa_mode": "none"}, (), False),
        ("assistant", {}, ASSISTANCE, True),
        ("ill", {"device": "powered_chair", "pa_mode": "both"}, ASSISTANCE, False),
        ("wheelchair", {"device": "powered_chair"}, (), False),
        ("other", {}, (), False),
    ],
)
def test_it_touches_those_who_told_that_they_need_it(
    kind: str, needs: dict[str, Any], suppliers: frozenset[SupplierKind], *, touched: bool
) -> None:
    assert touches(IncidentKind(kind), needs, suppliers or frozenset()) is touched


def test_a_list_of_names_tells_nothing_of_another_category() -> None:
    """AZ4: whom an incident touches is decided by answers of the incident's own category."""
    decides = {IncidentKind.LIFT, IncidentKind.POWER, IncidentKind.INTERPRETER}
    decides |= {IncidentKind.ASSISTANT}
    assert {CATEGORY_OF[field] for field in FIELDS} == {kind.category for kind in decides}
