"""A person with a real Chromium: the same verbs as Visitor, and every page is looked at closely.

On each page axe-core finds nothing in any look (tests/support/looks.py), nothing was loaded from
elsewhere, and the console is silent.
"""

import re
from collections.abc import Callable
from collections.abc import Sequence
from copy import copy
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext
from playwright.sync_api import ConsoleMessage
from playwright.sync_api import Locator
from playwright.sync_api import Page
from playwright.sync_api import Request
from playwright.sync_api import Route

from tests.support import looks as close
from tests.support.looks import CloseLook

# "" when the focus is there; else the key that leads on: arrows inside a group of radios.
_WAY_TO = """e => e === document.activeElement ? '' :
  e.type === 'radio' && e.name === document.activeElement.name ? 'ArrowDown' : 'Tab'"""
_LEADS_TO = "found => found.map(e => e.getAttribute('href'))"
_PICKED = "e => e.selectedOptions[0].label"
_MOST_TABS = 400


class Reader:
    """One person's browser.

    `by_keyboard` reaches and uses everything by keys alone; `scripts=False` loads no JavaScript;
    `narrow` is a window of 320 px; pages are examined in `looks`.
    """

    def __init__(
        self,
        context: BrowserContext,
        address: str,
        close_look: CloseLook,
        *,
        by_keyboard: bool = False,
        scripts: bool = True,
        narrow: bool = False,
        looks: Sequence[str] = close.ALL_LOOKS,
    ) -> None:
        self.context = context
        self.address = address
        self.by_keyboard = by_keyboard
        self.complaints: list[str] = []
        self.status = 0
        self._close_look = close_look
        self._scripts = scripts
        self._looks = tuple(looks)
        self._size = close.NARROW if narrow else close.WIDE
        if not scripts:
            context.route("**/*", _without_scripts)
        context.on("request", self._on_request)
        self.page: Page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(30_000)
        page.set_viewport_size(self._size)  # type: ignore[arg-type] # a plain dict is what it takes
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def another_window(self) -> "Reader":
        """A second window of the same browser."""
        other = copy(self)
        other.page = other._new_page()
        return other

    # -- what the person does

    def open(self, path: str) -> "Reader":
        answer = self.page.goto(urljoin(self.address, path))
        self.status = answer.status if answer else 0
        return self._arrived()

    def follow(self, text: str) -> "Reader":
        return self._use(self._named("link", text))

    def press(self, text: str) -> "Reader":
        return self._use(self._named("button", text))

    def fill(self, label: str, value: str, group: str | None = None) -> "Reader":
        self._type(self._field(label, group), value)
        return self

    def choose(self, group: str, option: str) -> "Reader":
        """Pick a radio in the group with this legend, or an option of the select so labelled."""
        lists = self.page.locator("select").and_(self._field(group, None))
        if lists.count():
            self._pick(lists, option)
            return self
        radio = self._inside(group).get_by_role("radio", name=_beginning(option)).first
        if self.by_keyboard:
            self._reach(radio)
            self.page.keyboard.press("Space")
        else:
            # Not `check`, which also looks at the radio: a script may have set it back by then.
            radio.click()
        return self

    def tick(self, label: str, group: str | None = None) -> "Reader":
        box = self._field(label, group)
        if not self.by_keyboard:
            box.check()
        elif not box.is_checked():
            self._reach(box)
            self.page.keyboard.press("Space")
        return self

    def date(self, legend: str, day: date) -> "Reader":
        boxes = self._inside(legend).locator("input")
        for box, part in zip(boxes.all(), (day.day, day.month, day.year), strict=True):
            self._type(box, str(part))
        return self

    def unfold(self, summary: str) -> "Reader":
        """Open what stands folded under these words."""
        line = self.page.locator("summary").filter(has_text=summary)
        if self.by_keyboard:
            self._reach(line)
            self.page.keyboard.press("Enter")
        else:
            line.click()
        return self

    def upload(self, label: str, file: Path) -> "Reader":
        self._field(label, None).set_input_files(file)
        return self

    def download(self, text: str) -> bytes:
        """The bytes behind a link, fetched with this browser's cookies."""
        address = self._named("link", text).get_attribute("href")
        answer = self.context.request.get(urljoin(self.page.url, address or ""))
        assert answer.ok, f"{address} answers {answer.status}"
        return answer.body()

    def saved(self, text: str) -> bytes:
        """The bytes of the file that a link saves, reached and opened as the person does."""
        link = self._named("link", text)
        with self.page.expect_download() as given:
            if self.by_keyboard:
                self._reach(link)
                self.page.keyboard.press("Enter")
            else:
                link.click()
        return given.value.path().read_bytes()

    # -- what the person meets

    @property
    def text(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())

    @property
    def heading(self) -> str:
        return " ".join(self.page.locator("h1").inner_text().split())

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def sees(self, *texts: str) -> "Reader":
        there = self.text
        for text in texts:
            assert text in there, f"“{text}” is not on {self.path}: {there}"
        return self

    def sees_not(self, *texts: str) -> "Reader":
        there = self.text
        for text in texts:
            assert text not in there, f"“{text}” is on {self.path}"
        return self

    def value_of(self, label: str, group: str | None = None) -> str:
        """What stands in a field now."""
        return self._field(label, group).input_value()

    # -- how a page is examined

    def _arrived(self) -> "Reader":
        self.page.wait_for_load_state()
        faults = self.examine()
        assert faults + self.complaints == [], f"{self.path}: {faults + self.complaints}"
        return self

    def examine(self) -> list[str]:
        """What is wrong with the page in any of its looks, where nobody has looked yet."""
        return self._close_look.faults_of(self.page, self.address, self._looks)

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and not request.url.startswith(self.address):
            self.complaints.append(f"asked {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        refused = not self._scripts and "ERR_FAILED" in message.text
        # An error page is a page; Chromium also tells its status in the console.
        status = message.text.startswith("Failed to load resource: the server responded")
        if message.type in {"error", "warning"} and not (refused or status):
            self.complaints.append(f"console: {message.text}")

    # -- how things are found and used

    def _use(self, target: Locator) -> "Reader":
        if self.by_keyboard:
            self._reach(target)
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
        else:
            with self.page.expect_navigation():
                target.click()
        return self._arrived()

    def _type(self, field: Locator, value: str) -> None:
        if not self.by_keyboard:
            field.fill(value)
            return
        self._reach(field)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(value)

    def _pick(self, listed: Locator, option: str) -> None:
        if not self.by_keyboard:
            listed.select_option(label=option)
            return
        self._reach(listed)
        self.page.keyboard.press("Home")
        for _ in range(listed.locator("option").count()):
            if listed.evaluate(_PICKED) == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"“{option}” is not in the list on {self.path}")

    def _reach(self, target: Locator) -> None:
        """Go there by Tab, and by arrows inside a group of radios, as keyboard users do."""
        # Found once: to look for it by its role after each key would take longer than the key.
        there = target.element_handle()
        for _ in range(_MOST_TABS):
            key = there.evaluate(_WAY_TO)
            if not key:
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{target} cannot be reached by keyboard on {self.path}")

    def _named(self, role: Any, text: str) -> Locator:
        found = self.page.get_by_role(role, name=text, exact=True)
        targets = found.evaluate_all(_LEADS_TO)
        if not targets:
            found = self.page.get_by_role(role, name=_beginning(text))
            targets = found.evaluate_all(_LEADS_TO)
        # The same link may stand at the top and at the foot of a page.
        assert targets, f"no {role} “{text}” on {self.path}: {self.text}"
        alike = role == "link" and len(set(targets)) == 1
        return found.first if alike else found

    def _field(self, label: str, group: str | None) -> Locator:
        inside = self.page.locator("body") if group is None else self._inside(group)
        exact = inside.get_by_label(label, exact=True)
        return exact if exact.count() else inside.get_by_label(_beginning(label))

    def _inside(self, legend: str) -> Locator:
        return self.page.get_by_role("group", name=_beginning(legend))


OpenReader = Callable[..., Reader]


def _beginning(text: str) -> re.Pattern[str]:
    # Before words for screen readers alone the browser puts a space.
    said = re.sub("([:,])", r"\\s*\1", re.escape(text))
    return re.compile(rf"^\s*{said}")


def _without_scripts(route: Route) -> None:
    if route.request.resource_type == "script":
        route.abort()
    else:
        route.continue_()
