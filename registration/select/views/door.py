"""The one blueprint of the organisers' pages of applications."""

from flask import Blueprint

blueprint = Blueprint("select", __name__, url_prefix="/organise/<slug>/applications")
