"""Pages of the person who earned a certificate."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.awards.panels import own_standings
from certificates.awards.panels import told_to_person
from certificates.awards.queries import rule_of
from certificates.designs.queries import drawn
from certificates.issuing import actions
from certificates.issuing.forms import CopyForm
from certificates.issuing.forms import NameForm
from certificates.issuing.forms import copy_form
from certificates.issuing.models import Certificate
from certificates.issuing.models import Edition
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import certificates_to_show
from certificates.issuing.queries import copy_of
from certificates.issuing.queries import copy_or_404
from certificates.issuing.queries import history_of
from certificates.issuing.queries import page_or_404
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import printed
from certificates.issuing.queries import values_of
from certificates.issuing.rules import may_correct_name
from certificates.issuing.views.door import Page
from certificates.issuing.views.door import blueprint
from events.team.models import Participation
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.files import as_download
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.web import notify

_AT = "/my/<string:token>/certificate"
Forms = dict[UUID, CopyForm]


@blueprint.get(_AT)
def mine(token: str) -> str:
    """Where I stand, and my certificates."""
    return _page(token, own_participation_or_404(token))


@blueprint.get(f"{_AT}/<language>.pdf")
def download(token: str, language: str) -> Response:
    """My certificate as PDF, the same bytes each time; the address of earlier releases."""
    certificate = _with_copy_or_404(own_participation_or_404(token), language)
    return as_download(copy_or_404(certificate, language), _name(certificate, language, "pdf"))


@blueprint.get(f"{_AT}/<language>.html")
def download_page(token: str, language: str) -> Response:
    """My certificate as a page to keep; the address of earlier releases."""
    certificate = _with_copy_or_404(own_participation_or_404(token), language)
    return as_download(page_or_404(certificate, language), _name(certificate, language, "html"))


@blueprint.get(f"{_AT}/<uuid:certificate_id>/<any(ordinary, large):edition>/<language>.<form>")
def paper(token: str, certificate_id: UUID, edition: str, language: str, form: str) -> Response:
    """One of my papers, in any language and size that was ever made, also an old one."""
    certificate = _mine_or_404(own_participation_or_404(token), certificate_id)
    size = Edition(edition)
    give = {"pdf": copy_or_404, "html": page_or_404}.get(form) or abort(404)
    name = _name(certificate, f"{language}-large" if size is Edition.LARGE else language, form)
    return as_download(give(certificate, language, size), name)


@blueprint.post(f"{_AT}/<uuid:certificate_id>/copies")
def more(token: str, certificate_id: UUID) -> Page:
    """Make it in another language or size; once made, it is kept for ever."""
    participation = own_participation_or_404(token)
    certificate = _mine_or_404(participation, certificate_id)
    slow_down("paper", str(participation.id))
    form = copy_form(certificate)
    if form.submitted() and form.does(lambda: _make(certificate, form)):
        notify(_("It is ready. You find it among your papers."))
        return redirect(url_for("issuing.mine", token=token), 303)
    return _page(token, participation, {certificate.id: form})


@blueprint.route(f"{_AT}/name", methods=["GET", "POST"])
def name(token: str) -> Page:
    """Say how I write my name; what stands is issued anew with it."""
    participation = own_participation_or_404(token)
    if not any(may_correct_name(each) for each in certificates_of(participation)):
        abort(404)
    form = NameForm(name=participation.name)
    if form.submitted() and form.does(lambda: _correct(participation, form.name.data)):
        return redirect(url_for("issuing.mine", token=token), 303)
    return render_template(
        "certificates/issuing/name.html", participation=participation, token=token, form=form
    )


def _page(token: str, participation: Participation, forms: Forms | None = None) -> str:
    shown, own = certificates_to_show(participation), certificates_of(participation)
    return render_template(
        "certificates/issuing/mine.html",
        participation=participation,
        token=token,
        rule=rule_of(participation.event),
        standings=own_standings(participation),
        told=told_to_person,
        shown=[(each, (forms or {}).get(each.id) or copy_form(each)) for each in shown],
        earlier=[each for each in own if each not in shown],
        shown_of=_shown_of,
        may_correct_name=any(may_correct_name(each) for each in shown),
        lines=history_of(participation, to_holder=True),
    )


def _shown_of(certificate: Certificate) -> dict[str, object]:
    """What a certificate says to the reader, with the pictures of its signatures."""
    values = values_of(certificate, current_language())
    return {"certificate": values, "drawn": drawn(values, pictures_of(certificate))}


def _make(certificate: Certificate, form: CopyForm) -> None:
    language, edition = form.language.data, Edition(form.edition.data)
    if copy_of(certificate, language, edition) is None:
        large = edition is Edition.LARGE
        pictures = pictures_of(certificate)
        made = printed(certificate, language.split("+"), pictures, large=large)
        actions.keep_copy(certificate, language, edition, made)


def _correct(participation: Participation, name: str) -> None:
    slow_down("paper", str(participation.id))
    newer = actions.correct_name(participation, name, Actor("participant", participation.person_id))
    if newer:
        notify(_("Thank you. A new certificate is being made. You get a letter when it is ready."))
    else:
        notify(_("Your name stands like this already. Nothing was changed."))


def _mine_or_404(participation: Participation, certificate_id: UUID) -> Certificate:
    own = {each.id: each for each in certificates_of(participation)}
    return own.get(certificate_id) or abort(404)


def _with_copy_or_404(participation: Participation, language: str) -> Certificate:
    shown = certificates_to_show(participation)
    return next((each for each in shown if copy_of(each, language)), None) or abort(404)


def _name(certificate: Certificate, language: str, form: str) -> str:
    return f"certificate-{certificate.content['number']}-{language}.{form}"
