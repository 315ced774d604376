"""Two addresses for machines: is the process alive, and is all around it well."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from operations.health import queries

blueprint = Blueprint("health", __name__, url_prefix="/health")
blueprints = (blueprint,)


@blueprint.get("/live")
def live() -> ResponseReturnValue:
    """Answer without touching the store."""
    return {"live": True}


@blueprint.get("/ready")
def ready() -> ResponseReturnValue:
    """503 with the names of what is unwell; never any data."""
    troubles = queries.troubles()
    return {"ready": not troubles, "troubles": troubles}, 503 if troubles else 200
