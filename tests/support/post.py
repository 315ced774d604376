"""The demo mailbox, as people of a journey use it: they wait for their letter and open it."""

import time
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tests.support.page import Page
from tests.support.page import words

_WAIT_SECONDS = 60
_LOOK_AGAIN_SECONDS = 0.1


@dataclass(frozen=True)
class Letter:
    """One letter: what it says, the path of its link, where it stands in the mailbox."""

    subject: str
    text: str
    link: str
    path: str


class Post:
    """Brings each letter once."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._brought: set[str] = set()

    def letter(self, to: str, about: str = "") -> Letter:
        """The newest letter to that address whose subject holds `about`; waits for the worker."""
        deadline = time.monotonic() + _WAIT_SECONDS
        while time.monotonic() < deadline:
            for row in self._open("/demo/mailbox").tree.xpath("//tbody/tr[.//a]"):
                path = row.xpath(".//a/@href")[0]
                if path not in self._brought and to in words(row) and about in words(row):
                    self._brought.add(path)
                    return self._read(path)
            time.sleep(_LOOK_AGAIN_SECONDS)
        raise AssertionError(f"no letter “{about}” to {to} within {_WAIT_SECONDS} s")

    def _read(self, path: str) -> Letter:
        page = self._open(path)
        links: list[Any] = page.by_class("govuk-button")
        link = urlsplit(links[0].get("href")).path if links else ""
        return Letter(page.heading, words(page.by_class("plain-text")[0]), link, path)

    def _open(self, path: str) -> Page:
        with urllib.request.urlopen(self.address + path, timeout=_WAIT_SECONDS) as answer:  # noqa: S310 - our own server
            return Page(answer.read().decode())
