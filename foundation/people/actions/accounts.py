"""Verbs on a person's own account."""

from datetime import timedelta
from uuid import UUID

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.limits import LETTER
from foundation.limits import slow_down
from foundation.people import letters
from foundation.people import passwords
from foundation.people.actions.sessions import end_other_sessions
from foundation.people.models import AddressChange
from foundation.people.models import Person
from foundation.people.queries import change_by_token
from foundation.people.queries import email_key
from foundation.people.queries import organisations_of
from foundation.people.queries import person_by_email
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

ADDRESS_LINK_LASTS = timedelta(hours=24)


def create_admin(name: str, email: str, password: str = "") -> Person:
    """Make the account of somebody who runs this site; without a password they sign in by letter.

    Raises Refused when somebody has that address already, or for a weak password.
    """
    with transaction():
        if person_by_email(email) is not None:
            raise Refused(_("Somebody with this email address has an account already."), "email")
        person = Person(
            name=name,
            email=email,
            email_key=email_key(email),
            is_site_admin=True,
            created_at=clock.now(),
        )
        if password:
            passwords.refuse_weak(password, [name, email])
            person.password_hash = passwords.hashed(password)
        db.session.add(person)
        record(Actor("command"), "made.person", person)
        return person


def change_details(person: Person, name: str, language: str) -> None:
    """Change how the person is called and in which language we write to them."""
    with transaction():
        changed = [
            field
            for field, value in (("name", name), ("language", language))
            if getattr(person, field) != value
        ]
        person.name = name
        person.language = language
        record(Actor("person", person.id), "changed.person", person, fields=changed)


def change_password(person: Person, old: str, new: str, kept: UUID | None) -> None:
    """Set the person's password and end all their other signed-in browsers.

    `old` is asked for only where there is one. Raises Refused when it is wrong or `new` is weak,
    and TooMany.
    """
    slow_down("sign-in try", f"change|{person.id}")
    if person.password_hash and not passwords.fits(old, person.password_hash):
        raise Refused(_("This is not your password of today."), "old_password")
    passwords.refuse_weak(new, _own_words(person), "new_password")
    with transaction():
        person.password_hash = passwords.hashed(new)
        record(Actor("person", person.id), "changed.password", person)
        end_other_sessions(person, kept)
        letters.password_changed(person, clock.now())


def ask_to_change_address(person: Person, email: str) -> None:
    """Send a letter to the new address; the change waits until its link is used.

    Whether somebody else has the address is not told here. Raises Refused for one's own address,
    and TooMany.
    """
    if email_key(email) == person.email_key:
        raise Refused(_("This is your address already."), "email")
    slow_down(LETTER, str(person.id))
    with transaction():
        token = new_token()
        change = AddressChange(
            person_id=person.id,
            email=email,
            token_hash=hash_of(token),
            asked_at=clock.now(),
            expires_at=clock.now() + ADDRESS_LINK_LASTS,
        )
        db.session.add(change)
        if person_by_email(email) is None:
            letters.new_address(change, person, token)


def change_address(person: Person, token: str, kept: UUID | None) -> None:
    """Make the new address the person's own, tell the old one, end other signed-in browsers.

    Raises Refused for a link that is used, old or another person's, or when somebody has taken
    the address meanwhile.
    """
    with transaction():
        change = change_by_token(token)
        if change is None or change.person_id != person.id:
            raise Refused(_("This link was used already, or it is older than one day."))
        hold(person)
        if change.used_at is not None or person_by_email(change.email) is not None:
            raise Refused(_("This address cannot be used. Ask again, or use another one."))
        letters.address_changed(person, change)
        change.used_at = clock.now()
        person.email = change.email
        person.email_key = email_key(change.email)
        record(Actor("person", person.id), "changed.address", person)
        end_other_sessions(person, kept)


def _own_words(person: Person) -> list[str]:
    words = [person.name, person.email or ""]
    for organisation in organisations_of(person):
        words += [organisation.name, organisation.short_name]
    return words


def nobody() -> Person:
    """A new row that stands for somebody who was erased, where a row needs one."""
    person = Person(name="", created_at=clock.now())
    db.session.add(person)
    db.session.flush()
    return person
