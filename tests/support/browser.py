"""Debian's Chromium, as all journeys use it."""

import shutil

from playwright.sync_api import Browser
from playwright.sync_api import Playwright

# The same engine without windows takes a quarter less; not every Debian has it.
_PROGRAMS = ("chromium-headless-shell", "chromium")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page lives for a second: room for all it makes is cheaper than collecting it.
    "--js-flags=--min-semi-space-size=64",
]


def launched(playwright: Playwright) -> Browser:
    """A browser without a window; each person opens a context of their own in it."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    return playwright.chromium.launch(executable_path=found, args=_ARGUMENTS)
