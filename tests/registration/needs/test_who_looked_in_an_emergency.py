"""What a person sees when a site administrator opened their needs."""

from flask import Flask

from events.team.actions import open_in_emergency
from foundation.store import transaction
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def test_az16_the_person_sees_that_a_site_administrator_looked(app: Flask) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    dana = a_person("Dana Ionescu")
    with transaction():
        dana.is_site_admin = True
    open_in_emergency(event, "She has not arrived", dana)

    sign_in(Visitor(app), dana).open(f"/organise/sofia/needs/{maria.id}/transport")

    seen = Visitor(app).open(f"{link_of(maria)}/needs")
    seen.sees("Dana Ionescu, site administrator, in an emergency")
