"""The people in the tests, whose roles read like a story; rooms add theirs as they grow.

Alice organises for ENIL, Boyan for CIL-Sofia with equal standing; Charlie organises elsewhere.
"""

from collections.abc import Sequence
from typing import TypeVar
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
from foundation.store import Model
from foundation.store import db
from foundation.store import transaction
from tests.support.visitor import Visitor

Row = TypeVar("Row", bound=Model)


def kept(row: Row) -> Row:
    """The row, stored; in a transaction of its own unless a whole world is being built."""
    with transaction():
        db.session.add(row)
        db.session.flush()
    return row


def a_person(name: str, language: str = "en") -> Person:
    """Somebody with a name and an address made of its first word."""
    email = f"{name.split(maxsplit=1)[0].casefold()}@example.org"
    return kept(
        Person(
            name=name,
            email=email,
            email_key=email_key(email),
            language=language,
            created_at=clock.now(),
        )
    )


def an_organisation(short_name: str = "ENIL", country: str = "BE") -> Organisation:
    name = f"{short_name} in full"
    return kept(Organisation(name=name, short_name=short_name, country=country))


def grant(
    person: Person,
    scope_id: UUID,
    role: Role,
    organisation: Organisation | None = None,
    limited_to: Sequence[str] = (),
) -> RoleGrant:
    """Give a right without an invitation."""
    row = RoleGrant(
        person_id=person.id,
        scope_id=scope_id,
        role=role,
        limited_to=list(limited_to),
        organisation_id=organisation.id if organisation else None,
        granted_at=clock.now(),
    )
    return kept(row)


@transaction()
def an_organiser(name: str, organisation: Organisation) -> Person:
    """Somebody who may act for the organisation."""
    person = a_person(name)
    grant(person, organisation.id, Role.ORGANISER, organisation)
    return person


def sign_in(visitor: Visitor, person: Person, *, proved: bool = True) -> Visitor:
    """Open a session for `person` in the visitor's browser, without the pages of sign-in.

    With a second proof just given, unless the test is about that.
    """
    visitor.client.set_cookie(cookie_name(), a_session(person, proved=proved))
    return visitor


def a_session(person: Person, *, proved: bool = True) -> str:
    """Open a session for `person`; the value of its cookie."""
    token = new_token()
    now = clock.now()
    with transaction():
        db.session.add(
            SignInSession(
                token_hash=hash_of(token),
                person_id=person.id,
                started_at=now,
                seen_at=now,
                browser="test",
                factor_at=now if proved else None,
            )
        )
    return token
