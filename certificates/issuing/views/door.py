"""What all pages about certificates share: their blueprint, and who is there."""

from flask import Blueprint
from werkzeug import Response

from foundation.audit import Actor
from foundation.people import acting
from foundation.people import sign_in_needed

blueprint = Blueprint("issuing", __name__)

Page = str | Response


def me() -> Actor:
    """The organiser who acts."""
    return acting(sign_in_needed(), "organiser")
