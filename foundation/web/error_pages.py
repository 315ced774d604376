"""Pages for what went wrong, in plain words."""

import logging

from flask import Flask
from flask import Response
from flask import make_response
from flask import render_template
from flask import request
from sqlalchemy.exc import DataError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import InternalServerError
from werkzeug.exceptions import SecurityError

from foundation.errors import Refused
from foundation.errors import TooMany
from foundation.i18n import gettext as _
from foundation.settings import settings
from foundation.store import db
from foundation.web.assets import built_name
from foundation.web.logs import request_id

log = logging.getLogger("stepfree.error")
_PAGES = {400, 403, 404, 405, 409, 413, 422, 429, 503}


def init_error_pages(app: Flask) -> None:
    """Tell every error in words; the page for our own mistakes needs neither store nor session."""
    failsafe = app.jinja_env.get_template("failsafe_500.html")
    stylesheet = f"/static/{built_name('app.css')}"

    def on_mistake(error: Exception) -> tuple[str, int]:
        log.error("%s %s", request_id(), _where(error))
        return failsafe.render(reference=request_id(), stylesheet=stylesheet), 500

    def on_early_or_late_mistake(error: InternalServerError) -> tuple[str, int]:
        # Flask comes here from outside the views: the session could not be opened or saved.
        return on_mistake(error.original_exception or error)  # type: ignore[arg-type]  # Flask gives only Exceptions

    app.register_error_handler(HTTPException, _on_http_error)
    app.register_error_handler(Refused, _on_refused)
    app.register_error_handler(IntegrityError, _on_twice)
    app.register_error_handler(DataError, _on_impossible)
    app.register_error_handler(OverflowError, _on_impossible)
    app.register_error_handler(OperationalError, _on_store_away)
    app.register_error_handler(InternalServerError, on_early_or_late_mistake)
    app.register_error_handler(Exception, on_mistake)
    app.logger.addFilter(_without_words)


def _on_http_error(error: HTTPException) -> Response | HTTPException:
    if error.response is not None or error.code is None:
        return error
    if isinstance(error, SecurityError):
        return _on_wrong_host()
    return _page(error.code, None)


def _on_refused(error: Refused) -> Response:
    response = _page(error.status, error.message)
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _on_twice(error: IntegrityError) -> Response:
    del error
    db.session.rollback()
    return _page(409, _("This was already saved. Go back and load the page again."))


def _on_wrong_host() -> Response:
    # Without a host that is ours no address can be made, so no page with links either.
    told = _(
        "Stepfree is not set up for this address. Its address is %(address)s",
        address=settings().base_url,
    )
    return Response(f"{told}\n", 400, content_type="text/plain; charset=utf-8")


def _on_impossible(error: DataError | OverflowError) -> Response:
    """A number in an address that no column can hold, or a NUL, which PostgreSQL refuses."""
    log.error("%s %s", request_id(), _where(error))
    db.session.rollback()
    return _page(404, None)


def _on_store_away(error: OperationalError) -> Response:
    log.error("%s %s", request_id(), _where(error))
    db.session.rollback()
    return _page(503, None)


def _page(status: int, message: str | None) -> Response:
    shown = status if status in _PAGES else 400
    template = {405: 404, 422: 409}.get(shown, shown)
    body = render_template(
        f"errors/{template}.html", message=message, reference=request_id(), path=request.path
    )
    return make_response(body, status)


def _without_words(record: logging.LogRecord) -> bool:
    """Flask's own line on a mistake holds the address and the exception's text: take both out."""
    if isinstance(record.exc_info, tuple) and record.exc_info[1] is not None:
        record.msg, record.args = f"{request_id()} {_where(record.exc_info[1])}", ()
        record.exc_info = None
    return True


def _where(error: BaseException) -> str:
    frames: list[str] = []
    # The exception's text can hold what a person typed (PostgreSQL's DETAIL), so only its type and
    # place are told.
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' < '.join(reversed(frames[-6:]))}"
