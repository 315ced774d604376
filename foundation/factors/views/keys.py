"""What the script of passkeys asks for and sends (static/source/mjs/passkey.mjs)."""

from flask import Blueprint
from flask import current_app
from flask import jsonify
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from foundation.errors import Refused
from foundation.factors.actions import keys as actions
from foundation.factors.views.ways import after_adding
from foundation.factors.views.ways import my_session
from foundation.factors.views.ways import next_path
from foundation.factors.views.ways import person_who_may_add
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.people.browsers import this_browser
from foundation.people.views.entering import let_stay
from foundation.web import notify

keys = Blueprint("passkeys", __name__, url_prefix="/account/second-proof/passkey")

Answer = Response | tuple[Response, int]


@keys.post("/new")
def new() -> Answer:
    """What the browser needs to make a passkey."""
    person = person_who_may_add()
    return _json(actions.ask_for_new(person, my_session()))


@keys.post("/made")
def made() -> Answer:
    """Keep the passkey that the browser made."""
    person = person_who_may_add()
    try:
        name = this_browser().name
        token = actions.add_passkey(person, my_session(), _sent(), name)
    except Refused as refused:
        return jsonify(said=refused.message), refused.status
    notify(_("Your passkey is added."))
    return let_stay(jsonify(to=after_adding(person)), token)


@keys.post("/ask")
def ask() -> Answer:
    """What the browser needs to use a passkey."""
    person = sign_in_needed()
    return _json(actions.ask_for_proof(person, my_session()))


@keys.post("/prove")
def prove() -> Answer:
    """The second proof, by a passkey."""
    person = sign_in_needed()
    try:
        token = actions.prove_by_passkey(person, my_session(), _sent())
    except Refused as refused:
        return jsonify(said=refused.message), refused.status
    return let_stay(jsonify(to=next_path() or url_for("factors.overview")), token)


def _sent() -> str:
    return request.form.get("credential", "")


def _json(text: str) -> Response:
    return current_app.response_class(text, mimetype="application/json")
