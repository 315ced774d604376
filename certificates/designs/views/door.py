"""What the pages of designs share: their blueprint, who acts, and where they are."""

from uuid import UUID

from flask import Blueprint
from flask import url_for
from werkzeug.wrappers import Response

from certificates.designs.models import CertificateDesign
from certificates.designs.queries import design_or_404
from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.people import acting
from foundation.people import sign_in_needed

blueprint = Blueprint("designs", __name__)

Page = str | Response
DESIGNS = "/organise/<slug>/certificates/designs"
DESIGN = f"{DESIGNS}/<uuid:design_id>"


def me() -> Actor:
    """The organiser who is signed in."""
    return acting(sign_in_needed(), "organiser")


def managed_or_404(slug: str, design_id: UUID) -> tuple[Event, CertificateDesign]:
    """The training and its design, for one of its organisers."""
    event = managed_event_or_404(slug)
    return event, design_or_404(event, design_id)


def page_of(design: CertificateDesign, page: str = "show") -> str:
    """The address of one of the design's pages."""
    return url_for(f"designs.{page}", slug=design.event.slug, design_id=design.id)
