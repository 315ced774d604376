"""The place where a form finds what was typed before a session ended.

Sign-in stands on forms, so forms cannot ask sign-in: sign-in hangs its answer here at start-up.
"""

from collections.abc import Callable

from flask import current_app
from werkzeug.datastructures import MultiDict

Finder = Callable[[], "MultiDict[str, str] | None"]


def given_back() -> "MultiDict[str, str] | None":
    """What the person typed on this page earlier, or None."""
    finder: Finder | None = current_app.extensions.get("stepfree.typed")
    return finder() if finder else None
