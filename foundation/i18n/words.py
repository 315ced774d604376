"""Looking up the words of pages and letters.

Flask-Babel finds out anew for every word who reads; a page has a hundred of them.
"""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask_babel.speaklater import LazyString
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from foundation.i18n.reader import this_reader


def gettext(text: str, /, **values: object) -> str:
    """`text` in the language of the interface; `values` fill its %(name)s."""
    found = this_reader().texts.gettext(text)
    return found % values if values else found


def ngettext(singular: str, plural: str, num: int, **values: object) -> str:
    """The form of a text for `num` things, with %(num)d and `values` filled in."""
    found = this_reader().texts.ngettext(singular, plural, num)
    return found % {"num": num, **values}


def lazy_gettext(text: str, /, **values: object) -> Any:  # noqa: ANN401 - stands where a str does
    """`gettext` of the moment when the text is shown; for what is written at import."""
    return LazyString(gettext, text, **values)


def said_later(words: Callable[..., str], *values: object) -> Any:  # noqa: ANN401 - stands where a str does
    """What `words` says of `values` at the moment when it is shown, in the language of then."""
    return LazyString(words, *values)


def init_words(app: Flask) -> None:
    """Give templates the same look-up; there a text is always a format, so "%" is written "%%"."""
    app.jinja_env.globals.update(
        {"_": _in_template, "gettext": _in_template, "ngettext": _counted_in_template}
    )


@pass_eval_context
def _in_template(context: EvalContext, text: str, /, **values: object) -> str:
    found = this_reader().texts.gettext(text)
    if context.autoescape:
        # Formatting Markup costs more than finding the text, and most texts hold no values.
        return Markup(found) % values if values else Markup(found % values)  # noqa: S704 - our own words
    return found % values


@pass_eval_context
def _counted_in_template(
    context: EvalContext, singular: str, plural: str, num: int, **values: object
) -> str:
    found = this_reader().texts.ngettext(singular, plural, num)
    text = Markup(found) if context.autoescape else found  # noqa: S704 - our own words
    return text % {"num": num, **values}
