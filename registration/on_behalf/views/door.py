"""The one blueprint of other ways in."""

from flask import Blueprint

blueprint = Blueprint("on_behalf", __name__)

APPLICATIONS = "/organise/<slug>/applications"
