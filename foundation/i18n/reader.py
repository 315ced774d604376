"""Which language the reader gets, and how they change it.

A reader wants texts in one language (`reading_language`), the interface speaks one
(`current_language`). They differ where the interface has no catalogue of what the reader wants.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from babel.support import NullTranslations
from flask import Flask
from flask import Response
from flask import g
from flask import has_app_context
from flask import has_request_context
from flask import request
from flask_babel import Babel
from flask_babel import Domain
from flask_babel import force_locale

from foundation.i18n.catalogues import LANGUAGES
from foundation.i18n.catalogues import catalogue_of
from foundation.i18n.catalogues import interface_for
from foundation.i18n.catalogues import read_catalogues
from foundation.i18n.known import KNOWN
from foundation.settings import settings

_COOKIE = "language"
_YEAR = 365 * 24 * 60 * 60


class Reader(NamedTuple):
    """What somebody wants to read, what the interface speaks to them, and whether they said so.

    `texts` are those of the interface: found once, a page asks for five hundred.
    """

    reading: str
    interface: str
    chosen: bool
    texts: NullTranslations


_ENGLISH = Reader("en", "en", chosen=False, texts=NullTranslations())


class _Texts(Domain):  # type: ignore[misc]  # Flask-Babel ships no types
    """Babel's own search takes Serbian in Cyrillic for Serbian in Latin letters; ours does not."""

    def get_translations(self) -> NullTranslations:
        return this_reader().texts


def init_reader(app: Flask) -> None:
    """Give `app` its catalogues, and let `?lang=bg` change and remember the language."""
    read_catalogues(app)
    babel = Babel()
    babel.domain_instance = _Texts()
    babel.init_app(app, locale_selector=lambda: KNOWN[current_language()].locale)
    app.after_request(_remember)


def this_reader() -> Reader:
    """Who reads this page or letter."""
    if not has_app_context():
        return _ENGLISH
    # One look at g: a page asks two hundred times.
    found: Reader | None = g.get("reader")
    if found is None:
        found = g.reader = _of_request() if has_request_context() else _ENGLISH
    return found


def current_language() -> str:
    """The code of the language in which the interface speaks: "en", "bg", "sr-Latn"."""
    return this_reader().interface


def reading_language() -> str:
    """The code of the language that the reader wants; perhaps none that the interface speaks."""
    return this_reader().reading


@contextmanager
def using_language(code: str) -> Iterator[None]:
    """Write the block's texts for a reader of `code`; in English where we do not have it."""
    if not has_app_context():
        yield
        return
    before = this_reader()
    g.reader = _reader_of(code) if code in KNOWN else _ENGLISH
    try:
        with force_locale(KNOWN[g.reader.interface].locale):
            yield
    finally:
        g.reader = before


def _of_request() -> Reader:
    asked = request.args.get("lang")
    remembered = request.cookies.get(_COOKIE)
    for code in (asked, remembered, g.get("language_of_person")):
        if code in KNOWN:
            return _reader_of(code)
    interface = _accepted(LANGUAGES)
    return Reader(_accepted(KNOWN), interface, chosen=False, texts=catalogue_of(interface))


def _reader_of(code: str) -> Reader:
    interface = interface_for(code, "")
    if not interface:
        interface = _accepted(LANGUAGES) if has_request_context() else "en"
    return Reader(code, interface, chosen=True, texts=catalogue_of(interface))


def _accepted(codes: Iterable[str]) -> str:
    """The first of `codes` that the browser asks for; English otherwise.

    Werkzeug's own match takes the wrong script: for "sr-Latn-RS" it looks at "sr" only.
    """
    by_tag = {code.casefold(): code for code in codes}
    for tag, quality in request.accept_languages:
        parts = tag.casefold().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            code = by_tag.get("-".join(parts[:length]))
            if code and quality > 0:
                return code
    return "en"


def _remember(response: Response) -> Response:
    asked = request.args.get("lang")
    if asked in KNOWN and asked != request.cookies.get(_COOKIE):
        response.set_cookie(
            _COOKIE,
            asked,
            max_age=_YEAR,
            secure=settings().secure_cookies,
            httponly=True,
            samesite="Lax",
        )
    return response
