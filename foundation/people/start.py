"""Putting people into each request."""

from flask import Flask
from flask import g
from flask import request

from foundation.people import colours
from foundation.people.current import cookie_name
from foundation.people.current import current_person
from foundation.people.keeping import forget_saved
from foundation.people.keeping import typed_before
from foundation.people.keeping import was_given_back


def init_people(app: Flask) -> None:
    """Know the signed-in person before a page is made, and give back what they had typed."""
    app.extensions["stepfree.typed"] = typed_before
    app.jinja_env.globals["current_person"] = current_person
    app.jinja_env.filters["shades"] = shades
    app.jinja_env.globals["was_given_back"] = was_given_back
    app.before_request(_know_the_person)
    app.after_request(forget_saved)


def shades(colour: str) -> dict[str, str]:
    """The colour as lines and as text, in the light and the dark theme, each readable there."""
    return {
        "line": colours.nearest(colour, colours.LIGHT, colours.LINE),
        "ink": colours.nearest(colour, colours.LIGHT, colours.TEXT),
        "dark_line": colours.nearest(colour, colours.DARK, colours.LINE),
        "dark_ink": colours.nearest(colour, colours.DARK, colours.TEXT),
    }


def _know_the_person() -> None:
    # The person's language is needed before the first text of the page is written.
    if request.cookies.get(cookie_name()):
        person = current_person()
        g.language_of_person = person.language if person else None
