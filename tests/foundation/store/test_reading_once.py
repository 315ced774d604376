"""Reading once: blocks of a page share an answer, verbs never do."""

from flask import Flask

from foundation import clock
from foundation.people import Person
from foundation.store import db
from foundation.store import read_once
from foundation.store import shared
from foundation.store import transaction


@read_once
def namesakes(person: Person) -> int:
    return db.session.query(Person).filter_by(name=person.name).count()


def a_person() -> Person:
    return Person(name="Ana", created_at=clock.now())


def test_an_answer_is_read_once_until_something_is_written(app: Flask) -> None:
    with app.app_context():
        person = a_person()
        with transaction():
            db.session.add(person)
        assert namesakes(person) == 1
        assert shared("question", lambda: "first") == "first"
        assert shared("question", lambda: "second") == "first"

        with transaction():
            db.session.add(a_person())
        assert namesakes(person) == 2
        assert shared("question", lambda: "third") == "third"


def test_a_verb_always_reads_anew(app: Flask) -> None:
    with app.app_context(), transaction():
        person = a_person()
        db.session.add(person)
        assert namesakes(person) == 1
        db.session.add(a_person())
        assert namesakes(person) == 2
