"""The people in the tests, whose roles read like a story; rooms add theirs as they grow."""

from uuid import UUID

from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people.current import cookie_name
from foundation.people.models import SignInSession
from foundation.people.queries import email_key
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import transaction
from tests.support.visitor import Visitor


def a_person(name: str = "Maria Ivanova", email: str = "maria@example.org") -> Person:
    """Somebody with an account and no rights."""
    with transaction():
        person = Person(name=name, email=email, email_key=email_key(email), created_at=clock.now())
        db.session.add(person)
    return person


def an_organisation(name: str = "CIL-Sofia", *organisers: Person) -> Organisation:
    """An organisation for which `organisers` may act."""
    with transaction():
        organisation = Organisation(name=name, short_name=name[:20], country="BG")
        db.session.add(organisation)
        db.session.flush()
        for person in organisers:
            grant(person, organisation.id, Role.ORGANISER, organisation.id)
    return organisation


def grant(person: Person, scope_id: UUID, role: Role, organisation_id: UUID | None = None) -> None:
    """Give `person` a right."""
    with transaction():
        db.session.add(
            RoleGrant(
                person_id=person.id,
                scope_id=scope_id,
                role=role,
                organisation_id=organisation_id,
                granted_at=clock.now(),
            )
        )


def sign_in(visitor: Visitor, person: Person) -> Visitor:
    """Let `visitor` be signed in as `person`, without walking through the sign-in pages."""
    token = new_token()
    with transaction():
        session = SignInSession(
            token_hash=hash_of(token),
            person_id=person.id,
            started_at=clock.now(),
            seen_at=clock.now(),
            browser="Firefox",
        )
        db.session.add(session)
    visitor.client.set_cookie(cookie_name(), token)
    return visitor
