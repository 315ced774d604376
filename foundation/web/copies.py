"""Public pages, kept in memory as long as drawing them again would give the same.

A copy is used only for readers who see the same page, while the page stamp stands (so a saved
change shows at once, in every process), and within one second of the clock (so a deadline shows
at once: all of ours lie on whole seconds).
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any
from typing import NamedTuple
from typing import ParamSpec
from typing import TypeVar

from flask import Flask
from flask import current_app
from flask import g
from flask import request
from flask import session

from foundation import clock
from foundation.i18n import this_reader
from foundation.store import page_stamp
from foundation.web.headers import csp_nonce

SECONDS = 1
_MOST_LETTERS = 2_000_000
_P = ParamSpec("_P")
_Answer = TypeVar("_Answer")


class Copy(NamedTuple):
    """A drawn page: for which stamp and second, and its text in pieces around the nonce."""

    valid: tuple[int, int]
    pieces: list[str]

    @property
    def length(self) -> int:
        """Its letters."""
        return sum(map(len, self.pieces))


class Copies:
    """The copies of one process; those that were used longest ago make room for new ones."""

    def __init__(self) -> None:
        self._held: OrderedDict[Any, Copy] = OrderedDict()
        self._letters = 0
        self._lock = Lock()

    def find(self, key: Any, valid: tuple[int, int]) -> Copy | None:  # noqa: ANN401 - any hashable
        """The copy for `key` if it is still valid."""
        with self._lock:
            copy = self._held.get(key)
            if copy is None or copy.valid != valid:
                return None
            self._held.move_to_end(key)
            return copy

    def keep(self, key: Any, copy: Copy) -> None:  # noqa: ANN401 - any hashable
        """Keep `copy` in the place of an older one."""
        with self._lock:
            before = self._held.pop(key, None)
            self._held[key] = copy
            self._letters += copy.length - (before.length if before else 0)
            while self._letters > _MOST_LETTERS:
                self._letters -= self._held.popitem(last=False)[1].length


def init_copies(app: Flask) -> None:
    """Give `app` room for copies, and for a note on each block that shows nothing."""
    app.extensions["stepfree.copies"] = Copies()
    app.extensions["stepfree.blanks"] = {}


def kept(view: Callable[_P, _Answer]) -> Callable[_P, _Answer | str]:
    """Let a public page that looks the same to all readers of a language be kept."""

    @wraps(view)
    def look(*args: _P.args, **values: _P.kwargs) -> _Answer | str:
        if not _is_like_others():
            return view(*args, **values)
        copies: Copies = current_app.extensions["stepfree.copies"]
        key = (request.url_root, request.path, this_reader())
        # Read before anything is drawn: what is saved meanwhile makes this copy an old one.
        valid = (page_stamp(), int(clock.now().timestamp()) // SECONDS)
        copy = copies.find(key, valid)
        if copy is not None:
            return csp_nonce().join(copy.pieces)
        page = view(*args, **values)
        if isinstance(page, str) and not session.modified and "csrf_token" not in g:
            copies.keep(key, Copy(valid, page.split(csp_nonce())))
        return page

    look.is_kept = True  # type: ignore[attr-defined]  # tests/house/test_kept_pages.py looks for it
    return look


def _is_like_others() -> bool:
    """Whether this visitor gets what all get: not signed in, nothing to tell them, no question."""
    harmless = {"language", current_app.config["SESSION_COOKIE_NAME"]}
    return (
        request.method == "GET"
        and set(request.args) <= {"lang"}
        and set(request.cookies) <= harmless
        and "notices" not in session
    )
