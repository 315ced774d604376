"""What everybody may read about this site: accessibility and privacy."""

from flask import Blueprint
from flask import render_template

from foundation.privacy.queries import purposes
from foundation.settings import settings

blueprint = Blueprint("about", __name__)


@blueprint.get("/accessibility")
def accessibility() -> str:
    page = "foundation/privacy/accessibility.html"
    return render_template(page, contact=settings().contact)


@blueprint.get("/privacy")
def privacy() -> str:
    page = "foundation/privacy/privacy.html"
    return render_template(page, contact=settings().contact, purposes=purposes())
