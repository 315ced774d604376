"""The number that public pages are kept under: no page outlives the rows that it was drawn from.

Every changed row comes by here, so no verb can forget its pages. A table is taken to be on a page
unless its model says `__on_page__ = False`. Statements that change many rows at once do not come
by; tests/house/test_kept_pages.py keeps them to tables that are on no page.
"""

from sqlalchemy import event
from sqlalchemy import select
from sqlalchemy.orm import Session

from foundation.store.base import Model
from foundation.store.base import db
from foundation.store.inserting import INSERTS
from foundation.store.models import THE_ROW
from foundation.store.models import PageStamp

_NUMBER = select(PageStamp.__table__.c.number)
_CHANGED = "a page has changed"


def page_stamp() -> int:
    """The number now. One query, which a page may be kept by."""
    return db.session.execute(_NUMBER).scalar() or 0


@event.listens_for(db.session, "after_flush")
def _note_rows(session: Session, context: object) -> None:
    del context
    if session.info.get(_CHANGED):
        return
    changed = [row for row in session.dirty if session.is_modified(row)]
    for row in (*session.new, *session.deleted, *changed):
        if isinstance(row, Model) and row.is_on_page():
            session.info[_CHANGED] = True
            return


@event.listens_for(db.session, "before_commit")
def _raise_number(session: Session) -> None:
    session.flush()
    if not session.info.pop(_CHANGED, False):
        return
    # The last lock that a transaction takes: nobody who waits for it holds up anybody else.
    insert = INSERTS[db.engine.dialect.name](PageStamp)
    first = insert.values(id=THE_ROW, number=1)
    higher = {"number": PageStamp.number + 1}
    session.execute(first.on_conflict_do_update(index_elements=["id"], set_=higher))
