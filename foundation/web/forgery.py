"""Protection against forms that another site sends in a person's name."""

from flask import Flask
from flask import abort
from flask import request
from flask_wtf import CSRFProtect

from foundation.settings import settings
from foundation.web.paths import parts_of_address

csrf = CSRFProtect()
_SAFE = {"GET", "HEAD", "OPTIONS"}


def init_forgery_check(app: Flask) -> None:
    """Ask every unsafe request for the token of its own session and for its own origin."""
    # A person may take days over a form; the token lives as long as the session.
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    csrf.init_app(app)
    app.before_request(_refuse_other_origins)


def _refuse_other_origins() -> None:
    if request.method in _SAFE:
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        abort(403)
    origin = request.headers.get("Origin")
    if origin and parts_of_address(origin).netloc not in {
        request.host,
        parts_of_address(settings().base_url).netloc,
    }:
        abort(403)
