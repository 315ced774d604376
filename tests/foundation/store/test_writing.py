"""Writing: all or nothing, on both stores."""

from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from foundation import clock
from foundation.errors import Conflict
from foundation.people import Organisation
from foundation.people import Person
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import in_pieces
from foundation.store import one_or_none
from foundation.store import search_key
from foundation.store import sort_key
from foundation.store import transaction
from tests.support.people import an_organisation


def a_person() -> Person:
    return Person(name="Ana", created_at=clock.now())


def people_there() -> int:
    return db.session.query(Person).count()


def test_a_verb_that_fails_leaves_nothing(app: Flask) -> None:
    def fails_at_its_end() -> None:
        with transaction():
            db.session.add(a_person())
            db.session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails_at_its_end()

    assert people_there() == 0


def test_a_verb_inside_another_belongs_to_it(app: Flask) -> None:
    def fails_after_the_inner_verb() -> None:
        with transaction():
            with transaction():
                db.session.add(a_person())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails_after_the_inner_verb()

    assert people_there() == 0


def test_what_a_verb_changed_before_it_holds_a_row_is_kept(app: Flask) -> None:
    enil = an_organisation("ENIL", "BE")
    with transaction():
        ana = a_person()
        db.session.add(ana)
        db.session.flush()
        ana.name = "Ana Horvat"
        hold(enil)

    assert db.session.scalars(select(Person.name)).all() == ["Ana Horvat"]


def test_what_is_changed_outside_a_verb_is_never_written(app: Flask) -> None:
    with transaction():
        ana = a_person()
        db.session.add(ana)
    ana.name = "Another name"

    with pytest.raises(RuntimeError, match="inside transaction"):
        people_there()
    db.session.rollback()

    assert ana.name == "Ana"


def test_a_long_list_is_read_in_pieces(app: Flask) -> None:
    with transaction():
        db.session.add_all(a_person() for _ in range(5))

    assert [len(piece) for piece in in_pieces(select(Person.name), 2)] == [2, 2, 1]


def test_the_same_form_twice_makes_one_row(app: Flask) -> None:
    first = a_person()
    again = Person(id=first.id, name="Ana again", created_at=clock.now())
    with transaction():
        add_once(first)

    with transaction():
        kept = add_once(again)

    assert (kept.name, people_there()) == ("Ana", 1)


def test_the_second_of_two_writers_is_told(app: Flask) -> None:
    organisation = an_organisation()
    seen = organisation.version

    check_version(organisation, seen)
    with app.test_request_context("/"), pytest.raises(Conflict, match="Somebody else"):
        check_version(organisation, seen)


def test_a_moment_without_its_zone_is_refused(app: Flask) -> None:
    with pytest.raises(StatementError, match="needs its zone"), transaction():
        db.session.add(Person(name="Ana", created_at=datetime(2026, 1, 1)))  # noqa: DTZ001 - on purpose


def test_texts_of_both_alphabets_sort_alike_on_both_stores(app: Flask) -> None:
    names = ["Ягода", "ana", "Ágnes", "Яна", "Zoe", "ÁGNES"]

    assert sorted(names, key=sort_key) == ["ÁGNES", "Ágnes", "ana", "Zoe", "Ягода", "Яна"]
    assert search_key("ЯНА") == search_key("яна")


def test_nothing_is_found_where_nothing_is(app: Flask) -> None:
    assert one_or_none(db.select(Organisation)) is None
