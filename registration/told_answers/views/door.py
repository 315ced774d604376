"""The one blueprint of told answers."""

from flask import Blueprint

blueprint = Blueprint("told_answers", __name__)
