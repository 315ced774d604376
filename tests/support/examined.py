"""What was looked at closely in this run, by any worker: pages, and kinds of elements."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map

from tests.support import run


class Examined:
    """The memory that all browsers of a run share, in a folder."""

    def __init__(self, addresses: Map, folder: Path) -> None:
        self._addresses = addresses.bind("localhost")
        self._folder = folder
        self._folder.mkdir(exist_ok=True)
        self._read: dict[str, tuple[int, set[str]]] = {}

    def new(self, where: str, kinds: Iterable[str]) -> list[str]:
        """The kinds that nobody saw there; from now on somebody did."""
        seen = self._folder / where
        with run.alone("examined"), seen.open("a+") as lines:
            # Only what other workers wrote since we looked last.
            read, known = self._read.get(where, (0, set()))
            lines.seek(read)
            known.update(lines.read().split("\n"))
            fresh = [kind for kind in kinds if kind not in known]
            lines.writelines(f"{kind}\n" for kind in fresh)
            known.update(fresh)
            self._read[where] = (lines.tell(), known)
        return fresh

    def new_here(self, url: str, how: str, parts: Iterable[str]) -> bool:
        """Whether this page, looked at in this way, has parts that it never had before."""
        name = self._page_at(url)
        return self.new(f"pages, {how}", [f"{name} {part}" for part in parts]) != []

    def _page_at(self, url: str) -> str:
        """The page's own name: its address without the training and the person in it."""
        path = urlsplit(url).path
        for method in ("GET", "POST"):
            try:
                return str(self._addresses.match(path, method)[0])
            except HTTPException:
                continue
        return path
