"""The close look at a page: axe-core finds nothing, and nothing is wider than a narrow window.

axe-core is slow on its first page, so it stays in one document, into which each page is put as
Chromium has it: the same elements, stylesheet, address and window.

In light all rules are asked. The page is made of the same in the other looks, so only rules about
colours and layout can find something new there. Contrast takes half of the time of all rules: in
each look it is judged once for each kind of element, which is its tag, its class and what else
stylesheets ask for, and the same of all around it. Where a look first shows or hides something,
all rules are asked again.
"""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import Route

from tests.support import house
from tests.support.examined import Examined

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 800}
LIGHT = "light"
AT_320_PX = "320 px"
# A page that was examined in one language says other, longer words in another.
TRANSLATED = "translated, at 320 px"
ALL_LOOKS = (LIGHT, "dark", "forced colours", AT_320_PX)
_USUAL = {"color_scheme": "light", "forced_colors": "none"}
_MEDIA = {
    "dark": _USUAL | {"color_scheme": "dark"},
    "forced colours": _USUAL | {"forced_colors": "active"},
}

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OF_COLOURS = ["color-contrast", "link-in-text-block"]
_OF_LAYOUT = ["target-size", "scrollable-region-focusable", "css-orientation-lock"]
_OF_WORDS = [
    *("aria-command-name", "aria-input-field-name", "aria-toggle-field-name", "button-name"),
    *("document-title", "empty-heading", "empty-table-header", "html-has-lang", "html-lang-valid"),
    *("html-xml-lang-mismatch", "image-alt", "input-button-name", "label", "label-title-only"),
    *("label-content-name-mismatch", "link-name", "select-name", "summary-name", "svg-img-alt"),
    *("valid-lang", "scrollable-region-focusable"),
]
_ALL: dict[str, Any] = {"runOnly": {"type": "tag", "values": _TAGS}}
_BUT_CONTRAST = _ALL | {"rules": {"color-contrast": {"enabled": False}}}
_COLOURS = {"runOnly": {"type": "rule", "values": _OF_COLOURS}}
_LAYOUT = {"runOnly": {"type": "rule", "values": _OF_LAYOUT}}
_WORDS = {"runOnly": {"type": "rule", "values": _OF_WORDS}}


_MADE_OF = """() => {
  const kind = e => e.tagName + '.' + e.getAttribute('class') + '.' + e.getAttribute('role');
  const kinds = new Set([...document.querySelectorAll('*')].map(kind));
  return [...kinds].map(k => (document.documentElement.lang + k).replaceAll('\\n', ' '));
}"""
_WHOLE = "document.documentElement.outerHTML"
_SCRIPTS = house.ROOT / "tests" / "assets"
_AXE = (_SCRIPTS / "axe-4.14.min.js").read_text()
_LOOKING = (_SCRIPTS / "looking.js").read_text()
_TABLE = "/the-table-of-axe"
_EMPTY = '<!doctype html><html lang="en"><title>Nothing yet</title></html>'


class CloseLook:
    """What looks at the pages of all people in one browser."""

    def __init__(self, browser: Browser, examined: Examined) -> None:
        self._examined = examined
        self._context = browser.new_context()
        self._context.route(f"**{_TABLE}", _lay_table)
        self._page = self._context.new_page()
        self._address = ""

    def faults_of(self, page: Page, address: str, looks: tuple[str, ...]) -> list[str]:
        """What is wrong with the page of that house in these looks, if it has any new parts."""
        made_of = page.evaluate(_MADE_OF)
        if not self._examined.new_here(page.url, "+".join(looks), made_of):
            return []
        self._put(page, address, page.evaluate(_WHOLE))
        if looks == (TRANSLATED,):
            return [f"{TRANSLATED}: {fault}" for fault in self._translated()]
        faults = [f"{LIGHT}: {fault}" for fault in self._axe(_BUT_CONTRAST)]
        fresh = self._examined.new("colours", self._page.evaluate("looking.kinds()"))
        if fresh:
            faults += [f"{LIGHT}: {fault}" for fault in self._axe(_COLOURS, fresh)]
            for look, media in _MEDIA.items():
                self._page.emulate_media(**media)  # type: ignore[arg-type] # a plain dict is what it takes
                faults += [f"{look}: {fault}" for fault in self._as_shown(look)]
            self._page.emulate_media(**_USUAL)  # type: ignore[arg-type] # a plain dict is what it takes
        self._resize(NARROW)
        narrow = self._as_shown(AT_320_PX) + self._axe(_LAYOUT) + self._too_wide()
        return faults + [f"{AT_320_PX}: {fault}" for fault in narrow]

    def _put(self, page: Page, address: str, html: str) -> None:
        if address != self._address:
            self._page.goto(address + _TABLE)
            self._page.evaluate(_AXE)
            self._page.evaluate(_LOOKING)
            self._address = address
        if "<img" in html:
            self._context.add_cookies(page.context.cookies(address))  # type: ignore[arg-type] # what it gives
        self._resize(page.viewport_size or WIDE)  # type: ignore[arg-type] # a plain dict is what it takes
        parts = urlsplit(page.url)
        path = f"{parts.path}?{parts.query}" if page.url.startswith(address) else _TABLE
        self._page.evaluate("told => looking.put(...told)", [html, path])

    def _resize(self, size: dict[str, int]) -> None:
        if self._page.viewport_size != size:
            self._page.set_viewport_size(size)  # type: ignore[arg-type] # a plain dict is what it takes

    def _axe(self, rules: dict[str, Any], kinds: list[str] | None = None) -> list[str]:
        told = "([rules, kinds]) => looking.axe(rules, kinds)"
        found: list[str] = self._page.evaluate(told, [rules, kinds])
        return found

    def _as_shown(self, look: str) -> list[str]:
        """Colours of what is new in this look; all rules where it first shows or hides things."""
        kinds, changed = self._page.evaluate("looking.again()")
        fresh = self._examined.new(look, kinds)
        if self._examined.new(f"{look}, changed", changed):
            return self._axe(_ALL)
        return self._axe(_COLOURS, fresh) if fresh else []

    def _translated(self) -> list[str]:
        return self._axe(_WORDS) + self._too_wide()

    def _too_wide(self) -> list[str]:
        return [f"too wide {element}" for element in self._page.evaluate("looking.tooWide()")]


def _lay_table(route: Route) -> None:
    route.fulfill(body=_EMPTY, content_type="text/html")
