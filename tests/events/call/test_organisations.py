"""Organisations that hold a training together, with equal standing."""

import pytest

from events.call import actions
from events.call.models import Event
from events.call.rules import may_take_out
from foundation.errors import Refused
from foundation.people import Role
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.page import words
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor


def marks(visitor: Visitor) -> list[str]:
    return [words(mark) for mark in visitor.page.by_class("organisation__name")]


def test_an_organiser_adds_moves_and_takes_out_an_organisation_of_theirs(visitor: Visitor) -> None:
    alice, _event = alices_training()
    grant(alice, an_organisation("Disability Rights", "IE").id, Role.ORGANISER)
    sign_in(visitor, alice).open("/organise/sofia/organisations")
    visitor.choose("Your organisation", "Disability Rights in full")
    visitor.press("Add the organisation").sees("Disability Rights in full holds the training too.")
    assert marks(visitor) == ["ENIL", "CIL-Sofia", "Disability Rights"]

    visitor.press("Move up Disability Rights in full")
    assert marks(visitor) == ["ENIL", "Disability Rights", "CIL-Sofia"]

    visitor.follow("Take out Disability Rights in full").sees("Take Disability Rights in full out?")
    visitor.press("Take it out").sees("You can add it again.", "Alice Martin took out")
    assert marks(visitor) == ["ENIL", "CIL-Sofia"]


def test_nobody_takes_out_the_other_organisation(visitor: Visitor) -> None:
    alice, event = alices_training()
    cil = event.organisations[1]
    sign_in(visitor, alice).open("/organise/sofia/organisations")
    assert [words(link) for link in visitor.page.tree.xpath("//a[starts-with(., 'Take out')]")] == [
        "Take out ENIL in full"
    ]
    visitor.open(f"/organise/sofia/organisations/{cil.id}/take-out").press("Take it out")

    assert visitor.errors == ["Only people of this organisation can take it out."]


def test_the_last_organisation_stays(visitor: Visitor) -> None:
    alice, event = alices_training()
    boyan = boyan_joins(event)
    enil, cil = event.organisations
    actions.take_out_organisation(event, cil, boyan)

    with pytest.raises(Refused, match="One organisation must stay"):
        actions.take_out_organisation(event, enil, alice)


def test_an_organisation_that_is_not_there_cannot_be_taken_out_or_moved(visitor: Visitor) -> None:
    alice, event = alices_training()
    outsider = charlie()
    strange = an_organisation("Strange")
    grant(outsider, strange.id, Role.ORGANISER)
    by = acting(alice, "organiser")
    actions.take_out_organisation(event, strange, outsider)
    actions.move_up_organisation(event, strange, by)
    actions.move_up_organisation(event, event.organisations[0], by)
    actions.add_organisation(event, event.organisations[0], by)

    assert [one.short_name for one in event.organisations] == ["ENIL", "CIL-Sofia"]


def test_the_first_organisation_of_a_bare_training(visitor: Visitor) -> None:
    event, alice = a_training(published_at=None), a_person("Alice Martin")
    by = acting(alice, "organiser")
    with pytest.raises(Refused, match="Add the organisation that holds the training"):
        actions.publish(event, by)
    actions.add_organisation(event, an_organisation("ENIL"), by)
    actions.publish(event, by)
    since = event.published_at
    actions.publish(event, by)

    assert event.published_at == since
    actions.unpublish(event, by)
    actions.unpublish(event, by)
    assert event.published_at is None


def test_who_may_take_an_organisation_out(visitor: Visitor) -> None:
    alice, event = alices_training()
    enil, cil = event.organisations
    helper, dana = a_person("Helper"), a_person("Dana")
    grant(helper, event.id, Role.CO_ORGANISER, cil)
    with transaction():
        dana.is_site_admin = True

    assert [may_take_out(one, event, enil) for one in (alice, helper, dana)] == [True, False, True]
    assert [may_take_out(one, event, cil) for one in (alice, helper, dana)] == [False, True, True]


def test_strangers_never_choose_the_organisation(visitor: Visitor) -> None:
    alice, event = alices_training()
    strange = an_organisation("Strange")
    sign_in(visitor, alice).open("/organise/sofia/organisations")
    token = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    data = {"csrf_token": token, "organisation": str(strange.id)}
    visitor._go("POST", visitor.path, data=data)

    db.session.expire_all()
    assert strange not in db.session.get_one(Event, event.id).organisations
