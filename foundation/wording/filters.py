"""How templates say organisers' texts: `{{ event | said("title") }}`."""

from babel.lists import format_list
from flask import Flask
from flask import g
from flask_babel import get_locale
from jinja2 import Environment
from jinja2 import pass_context
from jinja2 import pass_environment
from jinja2.runtime import Context
from markupsafe import Markup
from markupsafe import escape

from foundation.i18n import RIGHT_TO_LEFT
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import languages_of_page
from foundation.i18n import subject_of
from foundation.i18n import this_reader
from foundation.store import Model
from foundation.wording.queries import Said
from foundation.wording.queries import said


def init_wording(app: Flask) -> None:
    """Teach `app`'s templates to say texts in the reader's language."""
    app.jinja_env.filters["said"] = say
    app.jinja_env.filters["said_text"] = say_text
    app.jinja_env.filters["said_prose"] = say_prose
    app.jinja_env.globals["not_in_your_language"] = not_in_your_language


def say(row: Model, field: str) -> Markup:
    """The text, in a span that names its language where that is not the page's."""
    text, language = _note(row, field)
    marks = lang_attributes(language) if text else Markup()
    return Markup("<span{}>{}</span>").format(marks, text) if marks else escape(text)


def say_text(row: Model, field: str) -> str:
    """The text alone, for titles of pages and for attributes, where no span can stand."""
    return _note(row, field).text


@pass_environment
def say_prose(environment: Environment, row: Model, field: str, deepest: int = 3) -> Markup:
    """A Markdown text, in a div that names its language where that is not the page's."""
    text, language = _note(row, field)
    if not text:
        return Markup()
    html = environment.filters["markdown"](text, deepest=deepest)
    return Markup("<div{}>{}</div>").format(lang_attributes(language), html)


@pass_context
def not_in_your_language(context: Context) -> str:
    """One plain sentence where part of the page is in another language than the reader wants.

    Nothing where nobody asked for the language that is lacking: a browser lists languages that
    its owner never chose. Ask at the end of the page, when all its texts are said.
    """
    reader, event = this_reader(), subject_of(context)
    others = (_said_in() | {reader.interface}) - {reader.reading}
    if not others or not (reader.chosen or reader.reading in languages_of_page(event)):
        return ""
    names = sorted(language_in_text(code) for code in others)
    return _(
        "Part of this page is not in %(language)s yet. Those parts are in %(others)s.",
        language=language_in_text(reader.reading),
        others=_listed(names),
    )


def _listed(names: list[str]) -> str:
    return str(format_list(names, locale=get_locale() or "en"))


def lang_attributes(language: str) -> Markup:
    """` lang="…"` for a text in another language than the page's, with its direction."""
    marks = Markup() if language == current_language() else Markup(' lang="{}"').format(language)
    return marks + Markup(' dir="rtl"') if language in RIGHT_TO_LEFT else marks


def _note(row: Model, field: str) -> Said:
    found = said(row, field)
    if found.text:
        _said_in().add(found.language)
    return found


def _said_in() -> set[str]:
    if "said_in" not in g:
        g.said_in = set()
    languages: set[str] = g.said_in
    return languages
