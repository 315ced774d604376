"""One Stepfree and one browser for all chapters."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import sync_playwright

from tests.support import run
from tests.support import story as stories
from tests.support.browser import launched
from tests.support.examined import Examined
from tests.support.story import Story


@pytest.fixture(scope="package")
def story(examined: Examined) -> Iterator[Story]:
    """A Stepfree of the story's own, whose chapters are the tests of this folder in order."""
    with sync_playwright() as playwright:
        told = stories.begin(launched(playwright), examined, run.folder() / f"story-{run.worker()}")
        yield told
        told.close()
