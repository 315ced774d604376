"""Verbs on passkeys."""

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.factors import passkeys
from foundation.factors.actions.apps import proof_added
from foundation.factors.actions.proving import slow_tries
from foundation.factors.models import Passkey
from foundation.factors.queries import passkeys_of
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people.actions.sessions import renew_session
from foundation.people.models import SignInSession
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def ask_for_new(person: Person, session: SignInSession) -> str:
    """What the browser needs to make a passkey, as JSON."""
    options, challenge = passkeys.options_to_make(person, passkeys_of(person))
    _ask(session, challenge)
    return options


def ask_for_proof(person: Person, session: SignInSession) -> str:
    """What the browser needs to use a passkey of the person, as JSON."""
    options, challenge = passkeys.options_to_prove(passkeys_of(person))
    _ask(session, challenge)
    return options


def add_passkey(person: Person, session: SignInSession, answer: str, name: str) -> str:
    """Keep the passkey that the browser made; the token for the browser's new cookie.

    `name` is the browser in words. Raises Refused.
    """
    with transaction():
        hold(person)
        try:
            made = passkeys.made(answer, _asked(session))
        except passkeys.NotProved:
            raise Refused(_not_proved()) from None
        row = Passkey(
            person_id=person.id,
            name=name,
            credential_id=made.credential_id,
            public_key=made.public_key,
            sign_count=made.sign_count,
            made_at=clock.now(),
        )
        db.session.add(row)
        db.session.flush()
        return proof_added(person, session, row, "passkey")


def prove_by_passkey(person: Person, session: SignInSession, answer: str) -> str:
    """Prove by a passkey; the token for the browser's new cookie. Raises Refused and TooMany."""
    slow_tries(person, session)
    with transaction():
        hold(person)
        row = _that_answered(person, answer)
        try:
            row.sign_count = passkeys.count_after(answer, _asked(session), row)
        except passkeys.NotProved:
            raise Refused(_not_proved()) from None
        row.used_at = clock.now()
        record(Actor("person", person.id), "proved.factor", person, how="passkey")
        return renew_session(session)


def _that_answered(person: Person, answer: str) -> Passkey:
    named = passkeys.name_in(answer)
    for row in passkeys_of(person):
        if row.credential_id == named:
            return row
    raise Refused(_not_proved())


def _ask(session: SignInSession, challenge: str) -> None:
    with transaction():
        hold(session)
        session.challenge = challenge


def _asked(session: SignInSession) -> str:
    # Whoever proves gets a session without a challenge: each is answered once.
    if session.challenge is None:
        raise Refused(_not_proved())
    return session.challenge


def _not_proved() -> str:
    return _("This did not work. Press the button once more, or use a code from your app.")
