"""Its holder shows a certificate with the name, ends it as easily, and takes the credential."""

import json

import pytest
from flask import Flask

from certificates.credentials.queries import jwt_of
from certificates.credentials.queries import readable
from certificates.issuing import actions as issuing
from certificates.issuing.models import Certificate
from certificates.verify import actions
from certificates.verify.queries import is_shared
from certificates.verify.queries import sharing_of
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import acting
from foundation.people.queries import grants_in
from foundation.store import transaction
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.papers import ready
from tests.support.papers import took_part
from tests.support.papers import with_certificate
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ME = Actor("participant")


@pytest.fixture
def certificate(app: Flask) -> Certificate:
    return with_certificate()[3]


def choose(visitor: Visitor, certificate: Certificate, answer: str) -> Visitor:
    link = link_of(certificate.participation)
    visitor.open(f"{link}/certificate/{certificate.id}/credential")
    visitor.choose("May others see this certificate with your name?", answer)
    return visitor.press("Save")


def test_do7_the_name_is_shown_only_while_its_holder_wants_it(
    visitor: Visitor, certificate: Certificate
) -> None:
    name, page = certificate.content["name"], f"/shared/{certificate.code}"
    assert visitor.open(page).status == 404

    choose(visitor, certificate, "Yes").sees("Others may see this certificate", page)
    link = visitor.page.link("Add it to your profile on LinkedIn").get("href")
    assert link.startswith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME")
    visitor.open(page).sees(name, "Peer Supporters in Action", "This certificate is real")
    assert visitor.response is not None
    assert visitor.response.headers["X-Robots-Tag"] == "noindex"
    visitor.sees_not("maria@", "Compare the name").follow("Check this certificate").sees(name)

    choose(visitor, certificate, "Yes")
    choose(visitor, certificate, "No").sees("Nobody sees your name there any more.")
    visitor.sees_not("LinkedIn")
    assert visitor.open(page).status == 404
    visitor.open(f"/verify/{certificate.code}").sees("Compare the name").sees_not(name)
    choose(visitor, certificate, "No")
    assert not is_shared(certificate)


def test_one_that_was_taken_back_shows_no_name_and_cannot_be_shown_anew(
    visitor: Visitor, certificate: Certificate
) -> None:
    actions.share(certificate, ME, wanted=True)
    alice = grants_in(certificate.event_id)[0].person
    issuing.revoke(certificate, "hours", acting(alice, "organiser"))

    visitor.open(f"/shared/{certificate.code}").sees("This certificate no longer counts")
    visitor.sees_not(certificate.content["name"], "The person whose name stands here")
    actions.share(certificate, ME, wanted=False)
    with pytest.raises(Refused):
        actions.share(certificate, ME, wanted=True)
    link = link_of(certificate.participation)
    visitor.open(f"{link}/certificate/{certificate.id}/credential")
    visitor.sees("Only a certificate that stands and has your name can be shown.")


def test_what_is_shown_goes_with_the_persons_data(certificate: Certificate) -> None:
    actions.share(certificate, ME, wanted=True)
    with transaction():
        actions.erase(certificate.participation, ME)
        certificate.content = {**certificate.content, "name": ""}

    assert sharing_of(certificate.participation) == []
    with pytest.raises(Refused):
        actions.share(certificate, ME, wanted=True)


def test_the_credential_is_taken_home_signed_and_to_read(
    visitor: Visitor, certificate: Certificate
) -> None:
    link = f"{link_of(certificate.participation)}/certificate/{certificate.id}/credential"
    visitor.open(link).follow("Save the signed credential (.jwt)")
    assert visitor.body.decode() == jwt_of(certificate.id)
    assert visitor.response is not None
    assert visitor.response.content_type == "application/vc+jwt"
    assert "attachment" in visitor.response.headers["Content-Disposition"]

    visitor.open(link).follow("Save it to read (.json)")
    said = json.loads(visitor.body)
    assert said["credentialSubject"]["achievement"]["name"] == (
        "Certificate of participation: Peer Supporters in Action"
    )
    assert certificate.content["name"] not in visitor.body.decode()


@pytest.mark.one_store(reason="what a credential says, not where it is kept")
def test_the_credential_names_the_websites_that_organisations_gave(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    with transaction():
        event.organisations[0].website = "https://enil.example"

    issuer = json.loads(readable(jwt_of(ready(event, alice, maria).id)))["issuer"]

    assert issuer["description"] == "ENIL in full: https://enil.example"


def test_nobody_opens_the_credential_of_another_or_one_in_the_making(
    visitor: Visitor, certificate: Certificate
) -> None:
    event = certificate.participation.event
    other = a_participant(event, "Other", email="other@example.org")
    alice = grants_in(event.id)[0].person
    took_part(event, alice, other)
    making = issued(event, alice, other)

    link = link_of(other)
    for whose in (certificate, making):
        for ending in ("credential", "credential.jwt", "credential.json"):
            assert visitor.open(f"{link}/certificate/{whose.id}/{ending}").status == 404
