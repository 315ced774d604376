"""Which language the reader gets, and how they change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from flask import Flask
from flask import Response
from flask import g
from flask import has_request_context
from flask import request
from flask_babel import Babel
from flask_babel import force_locale
from flask_babel import get_locale
from jinja2 import pass_context
from jinja2.runtime import Context

from foundation.i18n import dates
from foundation.i18n import names
from foundation.settings import settings

LANGUAGES = {"en": "English", "bg": "Български"}
"""Languages of the interface, each with its own name for itself."""

_COOKIE = "language"
_YEAR = 365 * 24 * 60 * 60

_IN_TEMPLATES = (
    dates.format_clock_time,
    dates.format_date,
    dates.format_datetime,
    dates.format_days,
    dates.zone_place,
    dates.format_number,
    names.country_name,
    names.language_name,
)

babel = Babel()


def init_languages(app: Flask) -> None:
    """Give `app` its catalogues, and let `?lang=bg` change and remember the language."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = f"{app.root_path}/translations"
    babel.init_app(app, locale_selector=_choose, default_locale="en")
    app.after_request(_remember)
    app.jinja_env.globals.update({verb.__name__: verb for verb in _IN_TEMPLATES})
    app.jinja_env.globals["current_language"] = current_language
    app.jinja_env.globals["languages_offered"] = pass_context(_languages_offered)


def current_language() -> str:
    """The code of the language of this page or letter: "en" or "bg"."""
    locale = get_locale()
    return locale.language if locale else "en"


@contextmanager
def using_language(code: str) -> Iterator[None]:
    """Write the block's texts in the language `code`; English where we do not have it."""
    with force_locale(code if code in LANGUAGES else "en"):
        yield


def _choose() -> str:
    if not has_request_context():
        return "en"
    asked = request.args.get("lang") or request.cookies.get(_COOKIE)
    if asked in LANGUAGES:
        return asked
    of_person: str | None = g.get("language_of_person")
    return of_person or request.accept_languages.best_match(list(LANGUAGES), "en")


def _remember(response: Response) -> Response:
    asked = request.args.get("lang")
    if asked in LANGUAGES and asked != request.cookies.get(_COOKIE):
        response.set_cookie(
            _COOKIE,
            asked,
            max_age=_YEAR,
            secure=settings().secure_cookies,
            httponly=True,
            samesite="Lax",
        )
    return response


def _languages_offered(context: Context) -> list[tuple[str, str, str]]:
    del context
    return [(code, name, f"{quote(request.path)}?lang={code}") for code, name in LANGUAGES.items()]
