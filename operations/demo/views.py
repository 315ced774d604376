"""Scenes of the demo: each begins with one button. On no house without the demo."""

from flask import Blueprint
from flask import abort
from flask import make_response
from flask import render_template
from werkzeug.wrappers import Response

from foundation.errors import Refused
from foundation.people.browsers import this_browser
from foundation.people.queries import email_key
from foundation.people.views.entering import let_in
from foundation.people.views.entering import let_out
from foundation.settings import settings
from foundation.web import notify
from operations.demo import panels
from operations.demo.entering import Door
from operations.demo.entering import door_to
from operations.demo.entering import is_demo
from operations.demo.entering import sign_in
from operations.demo.panels import COOKIE
from operations.demo.panels import name_of
from operations.demo.queries import sees_as
from operations.demo.scenes import SCENES
from operations.demo.scenes import Scene

blueprint = Blueprint("scenes", __name__, url_prefix="/demo/scenes")
blueprints = (blueprint,)

__all__ = ["blueprints", "panels"]


@blueprint.before_request
def only_in_the_demo() -> None:
    if not is_demo():
        abort(404)


@blueprint.get("")
def show() -> Response:
    """All scenes with their steps; whoever comes back here has left the scene."""
    page = render_template("operations/demo/scenes.html", scenes=SCENES.values(), who=sees_as)
    answer = make_response(page)
    answer.delete_cookie(COOKIE, secure=settings().secure_cookies, httponly=True)
    return answer


@blueprint.post("/<string:name>/<int:number>")
def play(name: str, number: int) -> Response:
    """Open the page of that step as its person."""
    scene = SCENES.get(name)
    if scene is None or not 1 <= number <= len(scene.steps):
        abort(404)
    if number == 1:
        scene.prepares()
    door, number, missing = _door(scene, number)
    answer = _enter(door)
    if missing:
        notify(missing)
    secure = settings().secure_cookies
    here = name_of(scene, number)
    answer.set_cookie(COOKIE, here, httponly=True, samesite="Lax", secure=secure)
    return answer


def _door(scene: Scene, number: int) -> tuple[Door, int, str]:
    """The way to a step; where the one before is not done yet, to that one, and what is missing."""
    try:
        return door_to(scene, scene.steps[number - 1]), number, ""
    except Refused as refused:
        return door_to(scene, scene.steps[number - 2]), number - 1, refused.message


def _enter(door: Door) -> Response:
    if door.organiser is None:
        # A participant has no account: who was signed in on the page before is signed out.
        answer = let_out()
        answer.headers["Location"] = door.path
        return answer
    token = sign_in(door.organiser, this_browser().name)
    return let_in(token, email_key(door.organiser.email or ""), door.path)
