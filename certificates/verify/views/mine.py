"""A person's digital credential, and whether others may see their certificate with the name."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.credentials.queries import jwt_of
from certificates.credentials.queries import readable
from certificates.issuing.models import Certificate
from certificates.verify import actions
from certificates.verify.forms import ShareForm
from certificates.verify.queries import add_to_profile
from certificates.verify.queries import certificate_of_mine_or_404
from certificates.verify.queries import is_shared
from certificates.verify.queries import told_of
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.files import as_made
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.settings import settings
from foundation.web import notify

blueprint = Blueprint("credential", __name__)

Page = str | Response
_HERE = "/my/<string:token>/certificate/<uuid:certificate_id>"


@blueprint.route(f"{_HERE}/credential", methods=["GET", "POST"])
def show(token: str, certificate_id: UUID) -> Page:
    """My digital credential, the page where others check it, and who sees my name."""
    certificate = _mine_or_404(token, certificate_id)
    form = ShareForm(wanted=is_shared(certificate))
    if form.submitted() and form.does(lambda: _share(certificate, wanted=form.wanted.data)):
        return redirect(url_for("credential.show", token=token, certificate_id=certificate_id), 303)
    return render_template(
        "certificates/verify/mine.html", token=token, form=form, **_told(certificate)
    )


@blueprint.get(f"{_HERE}/credential.jwt")
def download(token: str, certificate_id: UUID) -> Response:
    """The signed credential, the same bytes each time."""
    certificate = _mine_or_404(token, certificate_id)
    jwt = jwt_of(certificate.id) or abort(404)
    return as_made([jwt.encode()], _name(certificate, "jwt"), "application/vc+jwt")


@blueprint.get(f"{_HERE}/credential.json")
def as_text(token: str, certificate_id: UUID) -> Response:
    """What the credential says, to read; only the signed one proves it."""
    certificate = _mine_or_404(token, certificate_id)
    jwt = jwt_of(certificate.id) or abort(404)
    return as_made([readable(jwt).encode()], _name(certificate, "json"), "application/json")


def _told(certificate: Certificate) -> dict[str, object]:
    """What the page says of the certificate."""
    told = told_of(certificate, current_language())
    return {
        "participation": certificate.participation,
        "certificate": certificate,
        "told": told,
        "has_credential": bool(jwt_of(certificate.id)),
        "address": f"{settings().base_url}/shared/{certificate.code}" if told.name else "",
        "profile": add_to_profile(certificate, told),
    }


def _mine_or_404(token: str, certificate_id: UUID) -> Certificate:
    return certificate_of_mine_or_404(own_participation_or_404(token), certificate_id)


def _share(certificate: Certificate, *, wanted: bool) -> None:
    person = certificate.participation.person_id
    actions.share(certificate, Actor("participant", person), wanted=wanted)
    if wanted:
        notify(_("Others may see this certificate with your name now."))
    else:
        notify(_("Nobody sees your name there any more."))


def _name(certificate: Certificate, ending: str) -> str:
    return f"credential-{certificate.content['number']}.{ending}"
