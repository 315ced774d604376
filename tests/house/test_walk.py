"""A walk along every link of the house: nothing typed ever runs, and looking changes nothing."""

from collections.abc import Iterator
from urllib.parse import urljoin
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy import update

from foundation.store import db
from foundation.store import transaction
from tests.support import full_world
from tests.support import world as worlds
from tests.support.polyglots import IN_ALL_PLACES
from tests.support.polyglots import texts
from tests.support.visitor import Visitor
from tests.support.world import World

_TELLS_OF_LOOKING = {"audit_entry", "token_bucket"}
_STARTS = ("/", "/organise", "/account", "/verify", f"/my/{worlds.TOKEN}", "/demo/mailbox")
_MOST_PAGES = 250


@pytest.fixture
def world(app: Flask) -> World:
    return full_world.build(app)


@pytest.mark.one_store(reason="pages are made of rows in the same way on both stores")
@pytest.mark.parametrize(
    ("role", "language", "least"), [(worlds.ORGANISER, "en", 120), (worlds.PARTICIPANT, "bg", 20)]
)
def test_in1_what_people_type_stays_text_and_looking_changes_nothing(
    world: World, role: str, language: str, least: int
) -> None:
    with transaction():
        for table, column in texts():
            db.session.execute(update(table).where(column != "").values({column: IN_ALL_PLACES}))
    before = everything()

    seen = 0
    for visitor in pages(world.browsers[role].open(f"/?lang={language}")):
        # The visitor has checked: no handler, no script but ours, nothing from elsewhere.
        runs = [
            address
            for address in visitor.page.tree.xpath("//@href | //@src | //@action | //@formaction")
            if urlsplit(str(address).strip()).scheme.lower() in {"javascript", "data", "vbscript"}
        ]
        assert runs == []
        seen += 1

    assert seen > least
    assert everything() == before


def pages(visitor: Visitor) -> Iterator[Visitor]:
    """The visitor on each page that links lead to."""
    waiting, seen = list(_STARTS), set[str]()
    while waiting and len(seen) < _MOST_PAGES:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        visitor.open(path)
        if visitor.response is not None and visitor.response.mimetype == "text/html":
            waiting += [
                urljoin(visitor.path, href).partition("#")[0]
                for href in visitor.page.tree.xpath("//a/@href")
                if leads_on(str(href))
            ]
            yield visitor


def leads_on(href: str) -> bool:
    """Whether the walk goes on there; each goes in one language."""
    parts = urlsplit(href)
    own = not parts.scheme and not parts.netloc and not parts.path.startswith("/static")
    return own and "lang=" not in parts.query and not parts.path.endswith((".pdf", ".html"))


def everything() -> dict[str, list[str]]:
    """All rows of all tables, apart from those that tell of looking."""
    db.session.rollback()
    there = set(inspect(db.engine).get_table_names()) - _TELLS_OF_LOOKING
    return {
        table.name: sorted(str(row) for row in db.session.execute(select(table)))
        for table in db.metadata.sorted_tables
        if table.name in there
    }
