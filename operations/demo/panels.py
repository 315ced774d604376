"""What leads to the scenes: a line on other pages of the demo, and the step that is played."""

from flask import render_template
from flask import request

from operations.demo.entering import is_demo
from operations.demo.queries import sees_as
from operations.demo.scenes import SCENES
from operations.demo.scenes import Scene

COOKIE = "demo-scene"


def scenes() -> str:
    """On the first page and in the demo mailbox: that there are scenes."""
    return render_template("operations/demo/panels/scenes.html") if is_demo() else ""


def scene() -> str:
    """Above every page while a scene is played: its step, and the way to the next one."""
    name, _dot, number = request.cookies.get(COOKIE, "").partition(".")
    played = SCENES.get(name)
    if played is None or request.endpoint == "scenes.show" or not is_demo():
        return ""
    if not number.isdecimal() or not 1 <= int(number) <= len(played.steps):
        return ""
    step = played.steps[int(number) - 1]
    told = {"scene": played, "number": int(number), "step": step, "who": sees_as(played, step)}
    return render_template("operations/demo/panels/scene.html", **told)


def name_of(played: Scene, number: int) -> str:
    """What the cookie says of the step that is played."""
    return f"{played.name}.{number}"
