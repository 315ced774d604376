"""What the pages of the programme share: their blueprint, who acts, and the way back."""

from flask import Blueprint
from flask import url_for
from werkzeug.wrappers import Response

from foundation.audit import Actor
from foundation.people import acting
from foundation.people import sign_in_needed

blueprint = Blueprint("programme", __name__)

Page = str | Response


def me() -> Actor:
    """The organiser who is signed in."""
    return acting(sign_in_needed(), "organiser")


def at_day(slug: str, day: object) -> str:
    """The organisers' programme, at that day."""
    return url_for("programme.days", slug=slug, _anchor=f"day-{day}")
