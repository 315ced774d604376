"""Somebody's browser with their sign-in already in it, where signing in is not what is tried."""

from uuid import UUID

from app import create_app
from foundation.people import Person
from foundation.settings import read
from foundation.store import db
from tests.support.people import a_session
from tests.support.reader import Reader
from tests.support.server import Server


def signed_in(server: Server, key: UUID, reader: Reader) -> Reader:
    """`reader` as the person with that key in the house of `server`."""
    app = create_app(read(server.environ))
    with app.app_context():
        session = a_session(db.session.get_one(Person, key))
        db.engine.dispose()
    cookie = {"name": "signed-in", "value": session, "url": server.address}
    reader.context.add_cookies([cookie])  # type: ignore[list-item] # a plain dict is what it takes
    return reader
