"""Designs are versioned, reused, and never lost."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from certificates.designs import actions
from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.queries import design_of
from certificates.designs.queries import designs_in
from certificates.designs.queries import designs_to_copy
from certificates.designs.queries import version_or_404
from certificates.designs.queries import versions_of
from certificates.designs.rules import MOST_LOGOS
from certificates.designs.rules import MOST_SIGNATORIES
from events.call.models import Event
from events.call.queries import Copying
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import transaction
from tests.foundation.files.test_files import a_picture
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

DESIGNS = "/organise/sofia/certificates/designs"
pytestmark = pytest.mark.usefixtures("app")
ANA = {"key": "ana", "name": "Ana", "role": {"en": "Director"}, "organisation": "", "image": None}


def me(person: Person) -> Actor:
    return acting(person, "organiser")


def made(start: str | CertificateDesign = "ramp") -> tuple[Person, Event, CertificateDesign]:
    alice, event = alices_training()
    return alice, event, actions.make(event, uuid4(), "Green", start, me(alice))


def test_each_change_is_a_version_to_go_back_to(visitor: Visitor) -> None:
    alice, _event, design = made()
    actions.change(design, 1, {"ground": "#eeeeee"}, me(alice))
    actions.change(design, 2, {"ground": "#eeeeee"}, me(alice))
    assert [each.number for each in versions_of(design)] == [2, 1]

    sign_in(visitor, alice).open(f"{DESIGNS}/{design.id}/versions")
    visitor.sees("Version 2", "Alice Martin", "the one in use")
    visitor.follow("Version 1").sees("What it said", "Sample: Certificate of participation")
    visitor.press("Go back to this version").sees("The design is what it was.", "This is version 3")

    (now, before, first) = versions_of(design)
    assert now.content == first.content != before.content
    assert visitor.open(f"{DESIGNS}/{design.id}/versions/9").status == 404


def test_a_version_that_no_longer_suits_is_refused() -> None:
    alice, event, design = made()
    letter = {"layout": "letter", "orientation": "portrait"}
    actions.change(design, 1, letter, me(alice))
    actions.choose(event, AwardKind.RECOMMENDATION, design, me(alice))

    with pytest.raises(Refused, match="Choose a layout for it"):
        actions.go_back(version_or_404(design, 1), me(alice))


def test_a_design_in_use_stays_and_others_come_back(visitor: Visitor) -> None:
    alice, event, design = made()
    actions.choose(event, AwardKind.TRAINER, design, me(alice))
    with pytest.raises(Refused, match="It stays"):
        actions.remove(design, me(alice))
    actions.choose(event, AwardKind.TRAINER, None, me(alice))

    sign_in(visitor, alice).open(f"{DESIGNS}/{design.id}").follow("Put this design away")
    visitor.press("Put it away").sees("This design is put away.")
    actions.remove(design, me(alice))
    assert designs_in(event) == []
    with pytest.raises(Refused, match="Bring it back first"):
        actions.choose(event, AwardKind.TRAINER, design, me(alice))
    visitor.open(DESIGNS).press("Bring back Green").sees("The design is back.")
    assert designs_in(event) == [design]


def test_the_same_key_makes_one_design_and_one_logo() -> None:
    alice, event, design = made("")
    again = actions.make(event, design.id, "Other", "ramp", me(alice))
    assert (again.id, again.name) == (design.id, "Green")
    assert design.languages == ["en"]

    for _press in range(2):
        actions.add_logo(design, "fund", "A fund", a_picture(), me(alice))

        actions.save_signatory(design, 2, ANA, a_picture(), me(alice))

    assert (len(design.logos), len(design.signatories), design.version) == (1, 1, 3)


def test_a_sheet_has_room_for_so_many() -> None:
    alice, _event, design = made()
    for number in range(MOST_SIGNATORIES):
        signer = ANA | {"key": str(number)}
        actions.save_signatory(design, design.version, signer, None, me(alice))
    with pytest.raises(Refused, match="At most 4 can sign"):
        actions.save_signatory(design, design.version, ANA, None, me(alice))
    for number in range(MOST_LOGOS):
        actions.add_logo(design, str(number), "A fund", a_picture(), me(alice))
    with pytest.raises(Refused, match="At most 4 further logos"):
        actions.add_logo(design, "more", "A fund", a_picture(), me(alice))
    before = design.version
    for key in ("0", "nobody"):
        actions.move_up(design, "signatories", key, me(alice))
    assert design.version == before


def test_designs_are_reused_without_pictures_of_signatures() -> None:
    alice, old, design = made()
    actions.save_signatory(design, 1, ANA, a_picture(), me(alice))
    actions.choose(old, AwardKind.TRAINER, design, me(alice))
    assert design.signatories[0]["image"]
    with transaction():
        new = a_training("next", *old.organisations)
        copied = actions.copy_designs(old, new, Copying(timedelta(days=365)))

    (copy,) = designs_in(new)
    assert copied == {design.id: copy.id}
    assert (copy.name, copy.signatories) == ("Green", [ANA])
    assert design_of(new, AwardKind.TRAINER).signatories[0].name == "Ana"
    assert [each.number for each in versions_of(copy)] == [1]
    same = actions.make(old, uuid4(), "Green too", design, me(alice))
    assert same.signatories == design.signatories


def test_designs_of_the_same_organisations_can_be_copied(visitor: Visitor) -> None:
    _alice, old, design = made()
    boyan = boyan_joins(old)
    elsewhere = charlie()
    with transaction():
        new = a_training("next", old.organisations[1])
        far = a_training("far")

    assert list(designs_to_copy(new, boyan)) == [design]
    assert list(designs_to_copy(far, elsewhere)) == []
    assert list(designs_to_copy(far, boyan)) == [design]
    bare = actions.make(far, uuid4(), "Bare", "field", me(boyan))
    assert bare.accent == all_of(select(CertificateDesign.accent))[-1]
