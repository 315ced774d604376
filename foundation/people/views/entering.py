"""The answer that makes a browser signed in, or signed out."""

from flask import Response
from flask import redirect
from flask import request
from flask import session
from werkzeug.wrappers import Response as AnyResponse

from foundation.people.actions.sessions import end_session_of
from foundation.people.browsers import known_browser_cookie
from foundation.people.browsers import mark_of_known
from foundation.people.current import cookie_name
from foundation.settings import settings
from foundation.web import safe_next

_YEAR = 365 * 24 * 60 * 60


def let_in(token: str, email_key: str, next_path: str) -> AnyResponse:
    """Lead on to `next_path`, with a fresh session: whatever was planted before is gone."""
    end_session_of(request.cookies.get(cookie_name(), ""))
    session.clear()
    answer = redirect(safe_next(next_path, otherwise="/organise"), 303)
    lasts = int(settings().session_absolute.total_seconds())
    _set(answer, cookie_name(), token, lasts)
    _set(answer, known_browser_cookie(), mark_of_known(email_key), _YEAR)
    return answer


def let_stay(answer: AnyResponse, token: str) -> AnyResponse:
    """Give the browser the new cookie of the session that it has."""
    _set(answer, cookie_name(), token, int(settings().session_absolute.total_seconds()))
    return answer


def let_out() -> AnyResponse:
    """Lead to the first page; the session ends here and in the store."""
    end_session_of(request.cookies.get(cookie_name(), ""))
    session.clear()
    answer = redirect("/", 303)
    answer.delete_cookie(cookie_name(), secure=settings().secure_cookies, httponly=True)
    return answer


def _set(answer: Response | AnyResponse, name: str, value: str, lasts: int) -> None:
    answer.set_cookie(
        name,
        value,
        max_age=lasts,
        httponly=True,
        samesite="Lax",
        secure=settings().secure_cookies,
    )
