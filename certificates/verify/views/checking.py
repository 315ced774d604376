"""Where a stranger checks a certificate, without an account: by code, by file, by credential."""

from urllib.parse import urlsplit

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response
from werkzeug.exceptions import RequestEntityTooLarge

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificate_by_code
from certificates.issuing.queries import grouped
from certificates.verify.forms import CodeForm
from certificates.verify.forms import FileForm
from certificates.verify.forms import NameForm
from certificates.verify.queries import certificate_of_file
from certificates.verify.queries import shared_or_404
from certificates.verify.queries import told_of
from certificates.verify.rules import is_same_name
from certificates.verify.rules import read_code
from foundation.errors import Refused
from foundation.i18n import current_language
from foundation.limits import slow_down
from foundation.settings import settings

blueprint = Blueprint("verify", __name__)

Page = str | Response


@blueprint.route("/verify", methods=["GET", "POST"])
def start() -> Page:
    """Where the code is typed, or the file is sent."""
    form = CodeForm()
    if form.submitted():
        # A code without a single letter still leads to the page that says "unknown".
        code = read_code(form.code.data) or "0"
        return redirect(url_for("verify.show", code=code), 303)
    return render_template(
        "certificates/verify/start.html", form=form, file_form=FileForm(), **_here()
    )


@blueprint.route("/verify/file", methods=["GET", "POST"])
def file() -> Page | tuple[str, int]:
    """Whether a file or a credential is one that was issued here, unchanged; nothing is kept."""
    form = FileForm()
    if form.submitted():
        slow_down("verify file", request.remote_addr or "")
        try:
            certificate = certificate_of_file(form.content())
        except Refused as refused:
            form.refuse(refused)
        else:
            return _found(certificate, form)
    return render_template("certificates/verify/file.html", form=form, **_here())


@blueprint.route("/verify/<code>", methods=["GET", "POST"])
def show(code: str) -> Page | tuple[str, int]:
    """Whether the certificate stands; the least that says which one it is."""
    slow_down("verify", request.remote_addr or "")
    certificate = certificate_by_code(read_code(code))
    if certificate is None:
        form = CodeForm(code=read_code(code))
        return render_template("certificates/verify/unknown.html", form=form), 404
    name = NameForm()
    matches = None
    if certificate.state == CertificateState.ISSUED and name.submitted():
        # Whoever found a code could ask for names until one is right, from many addresses too.
        slow_down("verify name", certificate.code)
        matches = is_same_name(name.name.data, certificate.content["name"])
    return _page(certificate, name, matches=matches)


@blueprint.get("/shared/<code>")
def shared(code: str) -> str:
    """A certificate with its name, only while its holder shows it."""
    slow_down("verify", request.remote_addr or "")
    certificate = shared_or_404(code)
    told = told_of(certificate, current_language())
    return render_template("certificates/verify/shared.html", told=told, code=certificate.code)


@blueprint.errorhandler(RequestEntityTooLarge)
def too_large(error: RequestEntityTooLarge) -> tuple[str, int]:
    """None of our papers is so large, so that is the answer; what was sent is not read for it."""
    return render_template("certificates/verify/changed.html", **_here()), error.code


def _found(certificate: Certificate | None, form: FileForm) -> str | tuple[str, int]:
    if certificate is None:
        return render_template("certificates/verify/changed.html", form=form, **_here()), 404
    return _page(certificate, NameForm(), is_unchanged=True)


def _page(certificate: Certificate, form: NameForm, **told: bool | None) -> str:
    """`told`: whether the typed name `matches`, whether the file `is_unchanged`."""
    return render_template(
        "certificates/verify/show.html",
        told=told_of(certificate, current_language()),
        code=certificate.code,
        grouped_code=grouped(certificate.code),
        form=form,
        **{"matches": None, "is_unchanged": False, **told},
        **_here(),
    )


def _here() -> dict[str, str]:
    """The address as it stands on papers in words, for people who compare."""
    base = urlsplit(settings().base_url)
    return {"printed_address": f"{base.netloc}{base.path}/verify"}
