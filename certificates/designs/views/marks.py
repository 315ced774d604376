"""Who signs, and which logos stand on the sheet."""

from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from typing import Any
from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from certificates.designs import actions
from certificates.designs.forms import LogoForm
from certificates.designs.forms import SignatoryForm
from certificates.designs.forms import signatory_form
from certificates.designs.models import CertificateDesign
from certificates.designs.queries import picture_or_404
from certificates.designs.rules import MOST_LOGOS
from certificates.designs.rules import MOST_SIGNATORIES
from certificates.designs.views.door import DESIGN
from certificates.designs.views.door import Page
from certificates.designs.views.door import blueprint
from certificates.designs.views.door import managed_or_404
from certificates.designs.views.door import me
from certificates.designs.views.door import page_of
from events.call.queries import manages_there
from foundation.files import as_download
from foundation.files import logo_from_upload
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from foundation.web import takes_documents


@blueprint.get(f"{DESIGN}/signatories")
def signatories(slug: str, design_id: UUID) -> str:
    """Who signs, in order."""
    event, design = managed_or_404(slug, design_id)
    return render_template(
        "certificates/designs/signatories.html", event=event, design=design, most=MOST_SIGNATORIES
    )


@blueprint.route(f"{DESIGN}/signatories/new", methods=["GET", "POST"])
@takes_documents(manages_there)
def new_signatory(slug: str, design_id: UUID) -> Page:
    """Add who signs."""
    _event, design = managed_or_404(slug, design_id)
    return _signatory_page(design, signatory_form(design, None), {})


@blueprint.route(f"{DESIGN}/signatories/<string:key>", methods=["GET", "POST"])
@takes_documents(manages_there)
def signatory(slug: str, design_id: UUID, key: str) -> Page:
    """Change who signs."""
    _event, design = managed_or_404(slug, design_id)
    found = [row for row in design.signatories if row["key"] == key] or abort(404)
    return _signatory_page(design, signatory_form(design, found[0]), found[0])


@blueprint.route(f"{DESIGN}/logos", methods=["GET", "POST"])
@takes_documents(manages_there)
def logos(slug: str, design_id: UUID) -> Page:
    """The marks on the sheet; add one."""
    event, design = managed_or_404(slug, design_id)
    form = LogoForm()

    def add() -> None:
        drawn = _drawn(form.picture.data)
        actions.add_logo(design, form.key.data, form.name.data, drawn, me())

    done = saved(form, add, _("The logo is added."), page_of(design, "logos"))
    context = {"event": event, "design": design, "form": form, "most": MOST_LOGOS}
    return done or render_template("certificates/designs/logos.html", **context)


@blueprint.post(f"{DESIGN}/<any(signatories, logos):column>/<string:key>/up")
def move_up(slug: str, design_id: UUID, column: str, key: str) -> Response:
    """Show one a place earlier."""
    _event, design = managed_or_404(slug, design_id)
    actions.move_up(design, column, key, me())
    name = next((row["name"] for row in getattr(design, column) if row["key"] == key), None)
    if name:
        notify(_("%(name)s stands one place earlier.", name=name))
    return redirect(page_of(design, column), 303)


@blueprint.post(f"{DESIGN}/<any(signatories, logos):column>/<string:key>/off")
def take_off(slug: str, design_id: UUID, column: str, key: str) -> Response:
    """Take one off the sheet."""
    _event, design = managed_or_404(slug, design_id)
    actions.take_off(design, column, key, me())
    notify(_("It is off the sheet. An earlier version of the design still has it."))
    return redirect(page_of(design, column), 303)


@blueprint.get(f"{DESIGN}/pictures/<uuid:file_id>.png")
def picture(slug: str, design_id: UUID, file_id: UUID) -> Response:
    """A logo or signature of the design, to look at."""
    _event, design = managed_or_404(slug, design_id)
    return as_download(picture_or_404(design, file_id), f"{file_id}.png")


def _signatory_page(
    design: CertificateDesign, form: SignatoryForm, before: Mapping[str, Any]
) -> Page:
    def save() -> None:
        drawn = _drawn(form.picture.data) if form.picture.data else None
        actions.save_signatory(design, form.seen, form.values(before), drawn, me())

    done = saved(form, save, _("Saved."), page_of(design, "signatories"))
    page = "certificates/designs/signatory.html"
    return done or render_template(page, event=design.event, design=design, form=form)


def _drawn(upload: FileStorage | None) -> bytes:
    # A form without a file was refused before; what is no picture is refused here.
    with closing(upload.stream if upload else BytesIO()) as stream:
        return logo_from_upload(stream, "picture")
