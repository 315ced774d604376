"""The one blueprint of both sides: a person's pages and the organisers' share its name."""

from flask import Blueprint

blueprint = Blueprint("places", __name__)
