"""In a real browser nothing runs that somebody typed, on whatever page it stands."""

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page
from sqlalchemy import update

from app import create_app
from foundation.settings import read
from foundation.store import db
from foundation.store import transaction
from tests.support import demo_pages
from tests.support.loaded_demo import Demo
from tests.support.polyglots import THIRTY
from tests.support.polyglots import texts

pytestmark = pytest.mark.xdist_group("polyglots")

# Each page tells what it ran and what its policy had to stop; either is a fault of ours.
_TRAP = """
  window.ran = [];
  for (const name of ["alert", "confirm", "prompt"])
    window[name] = (...words) => { window.ran.push([name, ...words].join(" ")); };
  addEventListener("securitypolicyviolation", event =>
    window.ran.push(`stopped ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


def test_in1_nothing_typed_runs_in_a_browser(demo: Demo, chromium: Browser) -> None:
    type_everywhere(demo)
    pages = {name: path for name, path in demo.pages.items() if name not in demo_pages.FILES}
    context = chromium.new_context()
    context.add_init_script(_TRAP)
    context.add_cookies([demo.alice])  # type: ignore[list-item] # a plain dict is what it takes
    page = context.new_page()

    ran = {name: what_ran(page, demo.server.address + path) for name, path in pages.items()}
    context.close()

    assert {name: found for name, found in ran.items() if found} == {}


def type_everywhere(demo: Demo) -> None:
    """Write all thirty, one after the other, into each column that people fill."""
    app = create_app(read(demo.server.environ))
    with app.app_context():
        with transaction():
            for table, column in texts():
                filled = update(table).where(column != "")
                db.session.execute(filled.values({column: " ".join(THIRTY)}))
        db.engine.dispose()


def what_ran(page: Page, address: str) -> list[str]:
    answer = page.goto(address, wait_until="load")
    status = answer.status if answer else 0
    ran: list[str] = page.evaluate("window.ran")
    return ran + ([f"answers {status}"] if status >= 500 else [])
