"""Who runs the site and organises: three invented people, two real and two invented bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import select

from foundation.audit import Actor
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people.actions import Guest
from foundation.people.actions import Right
from foundation.people.actions import accept_invitation
from foundation.people.actions import invite
from foundation.people.actions import remove_grant
from foundation.people.actions.accounts import create_admin
from foundation.people.actions.organisations import make_organisation
from foundation.people.actions.sessions import end_session_of
from foundation.people.queries import person_by_email
from foundation.store import all_of
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on

# Who organises for whom. The report names no organiser of 2016, so these people are invented.
_ORGANISE = {"alice": ("enil", "rowan"), "boyan": ("cil", "kalina")}
_BROWSER = "Firefox"


@dataclass(frozen=True)
class Hosts:
    """Everybody who runs or organises, by the keys of the content files."""

    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]

    def acting(self, key: str) -> Actor:
        """That person as an organiser, for the trail."""
        return Actor("organiser", self.people[key].id)


def welcome() -> Hosts:
    """The site's administrator adds the organisations and invites their organisers."""
    told = content("hosts")
    with on("2016-03-01 09:00"):
        robin = create_admin(told["people"]["robin"]["name"], told["people"]["robin"]["email"])
        bodies = {key: _make(body, robin) for key, body in told["organisations"].items()}
    people = {"robin": robin}
    with on("2016-03-02 10:00"):
        for key, own in _ORGANISE.items():
            for body in own:
                people[key] = _invite(told["people"][key], bodies[body], robin)
        _step_back(robin)
    return Hosts(people, bodies)


def accept_by_letter(email: str) -> None:
    """Say yes to the newest invitation, by the link of its letter, and sign out again."""
    query = select(OutgoingLetter).where(OutgoingLetter.address == email)
    query = query.where(OutgoingLetter.dedup.startswith("invitation:"))
    newest = all_of(query.order_by(OutgoingLetter.created_at))[-1]
    link = sealed_values(newest)["link"]
    _accept(urlsplit(link).path.rsplit("/", 1)[-1])


def _make(told: Told, robin: Person) -> Organisation:
    return make_organisation(Organisation(**told, is_demo=True), robin)


def _invite(told: Told, body: Organisation, robin: Person) -> Person:
    guest = Guest(told["name"], told["email"], told["language"])
    _asked, token = invite(Right(body.id, Role.ORGANISER, body), guest, robin)
    _accept(token)
    person = person_by_email(told["email"])
    assert person is not None  # noqa: S101 - they have just said yes
    return person


def _accept(token: str) -> None:
    opened = accept_invitation(token, _BROWSER)
    if opened is not None:
        end_session_of(opened)


def _step_back(robin: Person) -> None:
    """Who runs the machine organises nothing, so that they cannot open anybody's needs."""
    query = select(RoleGrant).where(RoleGrant.person_id == robin.id)
    for right in all_of(query):
        remove_grant(right, Actor("organiser", robin.id))
