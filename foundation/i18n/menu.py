"""The menu of languages, and what templates know of languages."""

from collections.abc import Sequence
from typing import Protocol
from typing import cast
from urllib.parse import quote

from flask import Flask
from flask import request
from jinja2 import pass_context
from jinja2.runtime import Context

from foundation.i18n import amounts
from foundation.i18n import dates
from foundation.i18n import names
from foundation.i18n.catalogues import LANGUAGES
from foundation.i18n.known import KNOWN
from foundation.i18n.known import RIGHT_TO_LEFT
from foundation.i18n.reader import current_language
from foundation.i18n.reader import init_reader
from foundation.i18n.reader import reading_language
from foundation.i18n.reader import this_reader
from foundation.i18n.words import init_words

_IN_TEMPLATES = (
    current_language,
    dates.format_clock_time,
    dates.format_deadline,
    dates.format_date,
    dates.format_datetime,
    amounts.format_hours,
    dates.format_days,
    dates.zone_place,
    dates.format_number,
    names.country_name,
    names.language_name,
    names.language_in_text,
    reading_language,
)


class Written(Protocol):
    """Something whose texts are written in several languages, such as a training."""

    language: str
    text_languages: list[str]


def init_languages(app: Flask) -> None:
    """Give `app` its catalogues, the reader's choice, and the words for templates."""
    init_reader(app)
    init_words(app)
    app.jinja_env.globals.update({verb.__name__: verb for verb in _IN_TEMPLATES})
    app.jinja_env.globals["languages_offered"] = pass_context(_languages_offered)
    app.jinja_env.globals["RIGHT_TO_LEFT"] = RIGHT_TO_LEFT


def languages_of_page(written: Written | None) -> Sequence[str]:
    """Codes of the interface's languages, then of others in which the page's texts are written."""
    own = [written.language, *written.text_languages] if written else []
    return list(dict.fromkeys([*LANGUAGES, *(code for code in own if code in KNOWN)]))


def names_of_languages(written: Written) -> dict[str, str]:
    """{code: the language's own name} of the languages in which somebody can be written to."""
    return {code: KNOWN[code].name for code in languages_of_page(written)}


def _languages_offered(context: Context) -> list[tuple[str, str, str]]:
    page, reader = quote(request.path), this_reader()
    codes = list(languages_of_page(subject_of(context)))
    if reader.chosen and reader.reading not in codes:
        # Whoever chose a language elsewhere sees it here, and the way back to another one.
        codes.append(reader.reading)
    return [(code, KNOWN[code].name, f"{page}?lang={code}") for code in codes]


def subject_of(context: Context) -> Written | None:
    """The training of a page: its `event`, or that of its `participation`."""
    event = context.get("event")
    if not event and context.get("participation"):
        event = context["participation"].event
    return cast("Written", event) if hasattr(event, "text_languages") else None
