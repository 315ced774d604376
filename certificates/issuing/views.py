"""Pages about certificates: for organisers, and for the person who earned one."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards.queries import lacks
from certificates.awards.queries import rule_of
from certificates.issuing import actions
from certificates.issuing import letters
from certificates.issuing import panels
from certificates.issuing import tasks
from certificates.issuing.forms import RevokeForm
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import Held
from certificates.issuing.queries import certificate_or_404
from certificates.issuing.queries import certificate_to_show
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import copy_or_404
from certificates.issuing.queries import held_in
from certificates.issuing.queries import held_of
from certificates.issuing.queries import page_or_404
from certificates.issuing.queries import values_of
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.queries import own_participation_or_404
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.factors import fresh_factor_needed
from foundation.files import as_download
from foundation.forms import Form
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["actions", "blueprints", "letters", "panels", "tasks"]

blueprint = Blueprint("issuing", __name__)
blueprints = (blueprint,)

Page = str | Response


@blueprint.get("/organise/<slug>/certificates")
def overview(slug: str) -> str:
    """Everybody with a place: hours, whether they are enough, and the certificate."""
    event = managed_event_or_404(slug)
    rule = rule_of(event)
    people = held_in(event, rule)
    return render_template(
        "certificates/issuing/overview.html",
        event=event,
        rule=rule,
        people=people,
        missing=lacks(event, rule),
        progress=_progress(people),
    )


@blueprint.route("/organise/<slug>/certificates/issue", methods=["GET", "POST"])
def issue(slug: str) -> Page:
    """Who gets a certificate now, and the button that issues them."""
    event = managed_event_or_404(slug)
    form = Form()
    if form.submitted() and form.does(lambda: _tell_issued(actions.issue(event, _me()))):
        return redirect(url_for("issuing.overview", slug=slug), 303)
    rule = rule_of(event)
    return render_template(
        "certificates/issuing/issue.html",
        event=event,
        form=form,
        waiting=[each for each in held_in(event, rule) if each.is_waiting],
        missing=lacks(event, rule),
    )


@blueprint.route(
    "/organise/<slug>/people/<uuid:participation_id>/certificate", methods=["GET", "POST"]
)
def issue_one(slug: str, participation_id: UUID) -> Page:
    """The certificate of one person."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    form = Form()
    if form.submitted() and form.does(
        lambda: _tell_issued(actions.issue(event, _me(), {participation.id}))
    ):
        return redirect(_page_of(event, participation_id), 303)
    return render_template(
        "certificates/issuing/issue_one.html",
        event=event,
        participation=participation,
        held=held_of(participation, rule_of(event)),
        form=form,
    )


@blueprint.route(
    "/organise/<slug>/certificates/<uuid:certificate_id>/again", methods=["GET", "POST"]
)
def issue_again(slug: str, certificate_id: UUID) -> Page:
    """A new certificate in place of one that is wrong or was taken back."""
    event = managed_event_or_404(slug)
    certificate = certificate_or_404(event, certificate_id)
    form = Form()
    if form.submitted() and form.does(lambda: actions.issue_again(certificate, _me())):
        notify(_("The new certificate is being made."))
        return redirect(_page_of(event, certificate.participation_id), 303)
    return render_template(
        "certificates/issuing/issue_again.html", event=event, certificate=certificate, form=form
    )


@blueprint.route(
    "/organise/<slug>/certificates/<uuid:certificate_id>/revoke", methods=["GET", "POST"]
)
def revoke(slug: str, certificate_id: UUID) -> Page:
    """Take a certificate back, after asking and with a fresh second proof."""
    event = managed_event_or_404(slug)
    fresh_factor_needed()
    certificate = certificate_or_404(event, certificate_id)
    form = RevokeForm()
    if form.submitted() and form.does(lambda: actions.revoke(certificate, form.reason.data, _me())):
        notify(_("The certificate is taken back. Whoever checks it reads that."))
        return redirect(_page_of(event, certificate.participation_id), 303)
    return render_template(
        "certificates/issuing/revoke.html", event=event, certificate=certificate, form=form
    )


@blueprint.post("/organise/<slug>/certificates/print")
def print_again(slug: str) -> Response:
    """Try to make what is not made yet."""
    event = managed_event_or_404(slug)
    number = actions.print_again(event, _me())
    words = ngettext(
        "Trying again: %(num)d certificate.", "Trying again: %(num)d certificates.", number
    )
    notify(words)
    return redirect(url_for("issuing.overview", slug=slug), 303)


@blueprint.get("/organise/<slug>/certificates/<uuid:certificate_id>/<language>.pdf")
def organisers_copy(slug: str, certificate_id: UUID, language: str) -> Response:
    """The paper, for those who get it by post or by hand."""
    event = managed_event_or_404(slug)
    return _download(certificate_or_404(event, certificate_id), language)


@blueprint.get("/my/<string:token>/certificate")
def mine(token: str) -> str:
    """Where I stand, and my certificate."""
    participation = own_participation_or_404(token)
    rule = rule_of(participation.event)
    certificate = certificate_to_show(participation)
    return render_template(
        "certificates/issuing/mine.html",
        participation=participation,
        token=token,
        rule=rule,
        held=held_of(participation, rule),
        shown=certificate,
        earlier=[each for each in certificates_of(participation) if each is not certificate],
        **_on_screen(certificate),
    )


@blueprint.get("/my/<string:token>/certificate/<language>.pdf")
def download(token: str, language: str) -> Response:
    """My certificate as PDF, the same bytes each time."""
    return _download(_mine_or_404(token), language)


@blueprint.get("/my/<string:token>/certificate/<language>.html")
def download_page(token: str, language: str) -> Response:
    """My certificate as a page to keep, the same bytes each time."""
    certificate = _mine_or_404(token)
    name = f"certificate-{certificate.content['number']}-{language}.html"
    return as_download(page_or_404(certificate, language), name)


def _mine_or_404(token: str) -> Certificate:
    certificate = certificate_to_show(own_participation_or_404(token))
    return certificate or abort(404)


def _download(certificate: Certificate, language: str) -> Response:
    name = f"certificate-{certificate.content['number']}-{language}.pdf"
    return as_download(copy_or_404(certificate, language), name)


def _on_screen(certificate: Certificate | None) -> dict[str, object]:
    if certificate is None:
        return {"certificate": None}
    return {"certificate": values_of(certificate, current_language())}


def _progress(people: list[Held]) -> dict[str, int]:
    held = [each.certificate for each in people if each.certificate is not None]
    making = [each for each in held if each.state == CertificateState.MAKING]
    return {
        "waiting": sum(each.is_waiting for each in people),
        "issued": len(held),
        "ready": len(held) - len(making),
        "making": len(making),
        "failed": sum(bool(each.fault) for each in making),
    }


def _tell_issued(certificates: list[Certificate]) -> None:
    number = len(certificates)
    if not number:
        notify(_("Nobody was waiting for a certificate. Nothing was changed."))
        return
    notify(
        ngettext(
            "Issued: %(num)d certificate. It is being made now.",
            "Issued: %(num)d certificates. They are being made now.",
            number,
        )
    )


def _page_of(event: Event, participation_id: UUID) -> str:
    return url_for("people.person", slug=event.slug, participation_id=participation_id)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
