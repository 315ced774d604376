"""Debian's Chromium, as all journeys use it."""

from playwright.sync_api import Browser
from playwright.sync_api import Playwright

_CHROMIUM = "/usr/bin/chromium"
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launched(playwright: Playwright) -> Browser:
    """A browser without a window; each person opens a context of their own in it."""
    return playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
