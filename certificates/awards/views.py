"""Pages about certificates: for organisers, and for the person who earned one."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards import actions
from certificates.awards import letters
from certificates.awards import panels
from certificates.awards import tasks
from certificates.awards.forms import RevokeForm
from certificates.awards.forms import RuleForm
from certificates.awards.forms import rule_form
from certificates.awards.models import Certificate
from certificates.awards.models import CertificateState
from certificates.awards.queries import Standing
from certificates.awards.queries import certificate_or_404
from certificates.awards.queries import certificate_to_show
from certificates.awards.queries import certificates_of
from certificates.awards.queries import copy_or_404
from certificates.awards.queries import lacks
from certificates.awards.queries import page_or_404
from certificates.awards.queries import rule_of
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.awards.queries import values_of
from certificates.press.papers import printed_address
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from events.team.queries import own_participation_or_404
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.factors import fresh_factor_needed
from foundation.files import as_download
from foundation.forms import Form
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["actions", "blueprints", "letters", "panels", "tasks"]

blueprint = Blueprint("awards", __name__)
blueprints = (blueprint,)

Page = str | Response

_WORDS = {
    "added.certificate_rule": _l("%(name)s wrote the rule."),
    "changed.certificate_rule": _l("%(name)s changed: %(fields)s."),
}
_FIELDS = labels_of(RuleForm) | {
    "least_share": _l("percent that a person needs"),
    "training_title": _l("title of the training"),
    "role_title": _l("what the person was"),
    "place": _l("place"),
    "learning_outcomes": _l("what the training worked on"),
}


@blueprint.get("/organise/<slug>/certificates")
def overview(slug: str) -> str:
    """Everybody with a place: hours, whether they are enough, and the certificate."""
    event = managed_event_or_404(slug)
    rule = rule_of(event)
    standings = standings_in(event, rule)
    return render_template(
        "certificates/awards/overview.html",
        event=event,
        rule=rule,
        standings=standings,
        missing=lacks(event, rule),
        progress=_progress(standings),
    )


@blueprint.route("/organise/<slug>/certificates/rule", methods=["GET", "POST"])
def rule(slug: str) -> Page:
    """How many hours earn a certificate, and what it says."""
    event = managed_event_or_404(slug)
    form = rule_form(event, rule_of(event))
    if form.submitted() and form.does(
        lambda: actions.save_rule(event, form.seen, form.values(), _me())
    ):
        notify(_("Saved. Certificates that are already out keep their words."))
        return redirect(url_for("awards.overview", slug=slug), 303)
    return render_template(
        "certificates/awards/rule.html", event=event, form=form, lines=_history(event)
    )


@blueprint.route("/organise/<slug>/certificates/issue", methods=["GET", "POST"])
def issue(slug: str) -> Page:
    """Who gets a certificate now, and the button that issues them."""
    event = managed_event_or_404(slug)
    form = Form()
    if form.submitted() and form.does(lambda: _tell_issued(actions.issue(event, _me()))):
        return redirect(url_for("awards.overview", slug=slug), 303)
    rule = rule_of(event)
    return render_template(
        "certificates/awards/issue.html",
        event=event,
        form=form,
        waiting=[each for each in standings_in(event, rule) if each.is_waiting],
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
        "certificates/awards/issue_one.html",
        event=event,
        participation=participation,
        standing=standing_of(participation, rule_of(event)),
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
        "certificates/awards/issue_again.html", event=event, certificate=certificate, form=form
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
        "certificates/awards/revoke.html", event=event, certificate=certificate, form=form
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
    return redirect(url_for("awards.overview", slug=slug), 303)


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
        "certificates/awards/mine.html",
        participation=participation,
        token=token,
        rule=rule,
        standing=standing_of(participation, rule),
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
        return {"certificate": None, "address": ""}
    values = values_of(certificate, current_language())
    return {"certificate": values, "address": printed_address(values.verify_url)}


def _progress(standings: list[Standing]) -> dict[str, int]:
    held = [each.certificate for each in standings if each.certificate is not None]
    making = [each for each in held if each.state == CertificateState.MAKING]
    return {
        "waiting": sum(each.is_waiting for each in standings),
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


def _history(event: Event) -> list[HistoryLine]:
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, {}, _FIELDS)


def _page_of(event: Event, participation_id: UUID) -> str:
    return url_for("people.person", slug=event.slug, participation_id=participation_id)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
