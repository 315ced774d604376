"""A person with a browser, without JavaScript: opens, follows, fills, presses, sees."""

from collections.abc import Callable
from contextvars import copy_context
from datetime import date
from io import BytesIO
from typing import Any
from urllib.parse import urljoin
from urllib.parse import urlsplit

from flask import Flask
from flask.globals import _cv_app
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from foundation.store import db
from tests.support import structure
from tests.support.page import Element
from tests.support.page import Page

_ORIGIN = "http://localhost"
_SERVER_ERROR = 500
_HOPS = 10


class Visitor:
    """Speaks to the app over HTTP in the words that stand on the page.

    Every page is checked for structure (tests/support/structure.py). A field is named by its
    label, a group by its legend, a button and a link by its text.
    """

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.path = "/"
        self.response: TestResponse | None = None
        self._page: Page | None = None

    # -- what the person does

    def open(self, path: str) -> "Visitor":
        """Go to an address; redirects are followed."""
        return self._go("GET", path)

    def follow(self, text: str) -> "Visitor":
        """Use the link with this text."""
        return self.open(urljoin(self.path, self.page.link(text).get("href")))

    def fill(self, label: str, value: str, group: str | None = None) -> "Visitor":
        self.page.fill(label, value, group)
        return self

    def choose(self, group: str, option: str) -> "Visitor":
        self.page.choose(group, option)
        return self

    def tick(self, label: str, group: str | None = None) -> "Visitor":
        self.page.tick(label, group)
        return self

    def untick(self, label: str, group: str | None = None) -> "Visitor":
        self.page.tick(label, group, on=False)
        return self

    def date(self, legend: str, day: date | None) -> "Visitor":
        self.page.date(legend, day)
        return self

    def upload(self, label: str, content: bytes, name: str) -> "Visitor":
        self.page.upload(label, content, name)
        return self

    def press(self, text: str) -> "Visitor":
        """Send the form that the button belongs to, with all it holds."""
        button = self.page.button(text)
        form = _form_of(button, self.page)
        target = urljoin(self.path, button.get("formaction") or form.get("action") or self.path)
        values = _values(form, button, self.page)
        if (form.get("method") or "get").lower() == "get":
            return self._go("GET", target.partition("?")[0], query_string=values)
        multipart = form.get("enctype") == "multipart/form-data"
        assert multipart or not self.page.uploads, "the form cannot send files: no enctype"
        kind = "multipart/form-data" if multipart else "application/x-www-form-urlencoded"
        return self._go("POST", target, data=values, content_type=kind)

    # -- what the person meets

    @property
    def page(self) -> Page:
        assert self._page is not None, f"{self.path} is not a page: {self.response}"
        return self._page

    @property
    def status(self) -> int:
        assert self.response is not None, "nothing was opened yet"
        return self.response.status_code

    @property
    def body(self) -> bytes:
        """The bytes of a file that was opened."""
        assert self.response is not None, "nothing was opened yet"
        return bytes(self.response.data)

    @property
    def heading(self) -> str:
        return self.page.heading

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def text(self) -> str:
        return self.page.text

    @property
    def errors(self) -> list[str]:
        return self.page.errors

    def sees(self, *texts: str) -> "Visitor":
        there = self.text
        for text in texts:
            assert text in there, f"“{text}” is not on {self.path}: {there}"
        return self

    def sees_not(self, *texts: str) -> "Visitor":
        there = self.text
        for text in texts:
            assert text not in there, f"“{text}” is on {self.path}"
        return self

    def value_of(self, label: str, group: str | None = None) -> str:
        """What stands in a field now."""
        field = self.page.field(label, group)
        return str((field.text if field.tag == "textarea" else field.get("value")) or "")

    # -- how it travels

    def _go(self, method: str, target: str, **sent: Any) -> "Visitor":
        for _ in range(_HOPS):
            response = self._send(method, target, sent)
            self.path = response.request.full_path.rstrip("?")
            if response.status_code not in {301, 302, 303, 307, 308}:
                return self._arrive(response)
            target = _own_address(urljoin(self.path, response.headers["Location"]))
            if response.status_code < 307:
                method, sent = "GET", {}
        raise AssertionError(f"more than {_HOPS} redirects, last to {target}")

    def _send(self, method: str, target: str, sent: dict[str, Any]) -> TestResponse:
        headers = {"Referer": f"{_ORIGIN}{self.path}"}
        if method == "POST":
            headers["Origin"] = _ORIGIN
        # Read at once: a body that is made while it is sent needs the request's own context.
        sent["buffered"] = True
        return apart(lambda: self.client.open(target, method=method, headers=headers, **sent))

    def _arrive(self, response: TestResponse) -> "Visitor":
        self.response, self._page = response, None
        assert response.status_code < _SERVER_ERROR, f"{self.path} answers {response.status}"
        saved = response.headers.get("Content-Disposition", "").startswith("attachment")
        if response.mimetype == "text/html" and not saved:
            self._page = Page(response.text)
            found = structure.faults(self._page, response.headers)
            assert not found, f"{self.path}: " + "; ".join(found)
        return self


def apart(act: Callable[[], TestResponse]) -> TestResponse:
    """Run a request as the web server would: in an application context of its own.

    The test's own context stays as it is; what it read is read afresh afterwards. A clock that
    was set by travelling_to holds for the request too.
    """
    db.session.commit()

    def request() -> TestResponse:
        # Flask's test client reuses a context that it finds, and with it g and the session.
        _cv_app.set(None)  # type: ignore[arg-type] # there is no public way to leave a context
        return act()

    return copy_context().run(request)


def _own_address(address: str) -> str:
    parts = urlsplit(address)
    assert parts.hostname in {None, "localhost", "127.0.0.1"}, f"sent away to {address}"
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _form_of(button: Element, page: Page) -> Element:
    owner = button.get("form")
    forms = (
        page.tree.xpath("//form[@id=$owner]", owner=owner)
        if owner
        else button.xpath("ancestor::form")
    )
    assert forms, "the button belongs to no form"
    return forms[0]


def _values(form: Element, button: Element, page: Page) -> MultiDict[str, Any]:
    """What a browser sends: HTML Living Standard, "constructing the form data set"."""
    values: MultiDict[str, Any] = MultiDict()
    controls = form.xpath(".//input | .//select | .//textarea")
    if form.get("id"):
        controls += page.tree.xpath(
            "//*[self::input or self::select or self::textarea][@form=$id]", id=form.get("id")
        )
    for control in controls:
        if control.get("name") and not control.xpath("ancestor-or-self::*[@disabled]"):
            for value in _sent_by(control, page):
                values.add(control.get("name"), value)
    if button.get("name"):
        values.add(button.get("name"), button.get("value") or "")
    return values


def _sent_by(control: Element, page: Page) -> list[Any]:
    kind = control.get("type", "text")
    if control.tag == "textarea":
        # A browser sends line ends as CR LF.
        return [(control.text or "").replace("\r\n", "\n").replace("\n", "\r\n")]
    if control.tag == "select":
        return _selected(control)
    if kind in {"radio", "checkbox"}:
        return [control.get("value", "on")] if "checked" in control.attrib else []
    if kind == "file":
        content, name = page.uploads.get(control, (b"", ""))
        return [(BytesIO(content), name)]
    return [] if kind in {"submit", "button", "image", "reset"} else [control.get("value", "")]


def _selected(control: Element) -> list[str]:
    options = control.findall(".//option")
    chosen = [option for option in options if "selected" in option.attrib]
    if not chosen and "multiple" not in control.attrib:
        chosen = options[:1]
    return [option.get("value", option.text or "") for option in chosen]
