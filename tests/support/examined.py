"""Which pages were looked at closely in this run: every make of a page once, by any worker."""

import hashlib
from collections.abc import Sequence
from urllib.parse import urlsplit

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map

from tests.support import run


class Examined:
    """The memory that all browsers of a run share."""

    def __init__(self, addresses: Map) -> None:
        self._addresses = addresses.bind("localhost")
        self._folder = run.folder() / "examined"
        self._folder.mkdir(exist_ok=True)

    def is_new(self, url: str, make: str, looks: Sequence[str]) -> bool:
        """Whether nobody saw this page of that make in those looks; from now on somebody did."""
        told = "\n".join([self._page_at(url), make, *looks])
        mark = self._folder / hashlib.sha256(told.encode()).hexdigest()
        try:
            mark.touch(exist_ok=False)
        except FileExistsError:
            return False
        return True

    def _page_at(self, url: str) -> str:
        """The page's own name: its address without the training and the person in it."""
        path = urlsplit(url).path
        for method in ("GET", "POST"):
            try:
                return str(self._addresses.match(path, method)[0])
            except HTTPException:
                continue
        return path
