"""How often the form asks the store: everybody who applies waits for each question."""

import pytest

from foundation.clock import travelling_to
from tests.registration.apply.filling import SPRING
from tests.registration.apply.filling import fill_in
from tests.support.counting import queries_made
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


@pytest.mark.one_store(reason="both are asked the same questions")
def test_an_application_asks_no_more_than_it_must(visitor: Visitor) -> None:
    alices_training()
    with travelling_to(SPRING):
        fill_in(visitor, email="first@example.org").press("Send my application")
        with queries_made() as made:
            fill_in(visitor).press("Send my application").sees("Your application is sent")

    # Three of them ask whether this training wants ticks for its budget, two whether letters wait,
    # one whether somebody else wrote it down, four whether an answer was told or translated; one
    # lets a first page that is sent twice begin once.
    assert len([one for one in made if not one.startswith("BEGIN")]) <= 78
