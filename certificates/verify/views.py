"""Where a stranger checks a certificate, without an account."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificate_by_code
from certificates.issuing.queries import grouped
from certificates.issuing.queries import values_of
from certificates.verify.forms import CodeForm
from certificates.verify.forms import NameForm
from certificates.verify.rules import is_same_name
from certificates.verify.rules import read_code
from foundation.i18n import current_language
from foundation.limits import slow_down

__all__ = ["blueprints"]

blueprint = Blueprint("verify", __name__)
blueprints = (blueprint,)

Page = str | Response


@blueprint.route("/verify", methods=["GET", "POST"])
def start() -> Page:
    """Where the code is typed."""
    form = CodeForm()
    if form.submitted():
        # A code without a single letter still leads to the page that says "unknown".
        code = read_code(form.code.data) or "0"
        return redirect(url_for("verify.show", code=code), 303)
    return render_template("certificates/verify/start.html", form=form)


@blueprint.route("/verify/<code>", methods=["GET", "POST"])
def show(code: str) -> Page | tuple[str, int]:
    """Whether the certificate stands; the least that says which one it is; never the name."""
    slow_down("verify", request.remote_addr or "")
    certificate = certificate_by_code(read_code(code))
    if certificate is None:
        form = CodeForm(code=read_code(code))
        return render_template("certificates/verify/unknown.html", form=form), 404
    name = NameForm()
    matches = None
    if certificate.state == CertificateState.ISSUED and name.submitted():
        matches = is_same_name(name.name.data, certificate.content["name"])
    return _page(certificate, name, matches=matches)


def _page(certificate: Certificate, form: NameForm, *, matches: bool | None) -> str:
    return render_template(
        "certificates/verify/show.html",
        state=certificate.state.value,
        ended_on=certificate.ended_on,
        certificate=values_of(certificate, current_language()),
        code=grouped(certificate.code),
        form=form,
        matches=matches,
    )
