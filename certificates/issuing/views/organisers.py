"""Pages of organisers: who earned what, issuing, correcting, taking back."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from certificates.awards.queries import kinds_on
from certificates.awards.queries import lacks
from certificates.awards.queries import rule_of
from certificates.designs.models import AwardKind
from certificates.designs.queries import to_look_at
from certificates.issuing import actions
from certificates.issuing.forms import AgainForm
from certificates.issuing.forms import RevokeForm
from certificates.issuing.models import Certificate
from certificates.issuing.queries import batches_in
from certificates.issuing.queries import certificate_or_404
from certificates.issuing.queries import copy_or_404
from certificates.issuing.queries import held_in
from certificates.issuing.queries import held_of
from certificates.issuing.queries import how_it_goes
from certificates.issuing.queries import in_short
from certificates.issuing.queries import running_batch
from certificates.issuing.views.door import Page
from certificates.issuing.views.door import blueprint
from certificates.issuing.views.door import me
from certificates.press import told_unprintable
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.factors import fresh_factor_needed
from foundation.files import as_download
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.web import notify


@blueprint.get("/organise/<slug>/certificates")
def overview(slug: str) -> str:
    """Of each kind: who may come to it, whether they earned it, and the certificate."""
    event = managed_event_or_404(slug)
    kind = _kind(event)
    people = held_in(event, kind)
    return render_template(
        "certificates/issuing/overview.html",
        event=event,
        kind=kind,
        kinds=[in_short(event, each) for each in kinds_on(event)],
        rule=rule_of(event),
        people=people,
        **_to_mend(event, kind),
        progress=how_it_goes(people),
        batches=batches_in(event),
    )


@blueprint.route("/organise/<slug>/certificates/issue", methods=["GET", "POST"])
def issue(slug: str) -> Page:
    """Who gets a certificate now, and the button that issues them."""
    event = managed_event_or_404(slug)
    kind, form = _kind(event), Form()
    issued: list[Certificate] = []
    if form.submitted() and form.does(
        lambda: issued.extend(actions.issue(event, me(), None, kind))
    ):
        return redirect(_tell_issued(event, issued, kind), 303)
    return render_template(
        "certificates/issuing/issue.html",
        event=event,
        kind=kind,
        form=form,
        **_waiting(event, kind),
    )


@blueprint.route(
    "/organise/<slug>/people/<uuid:participation_id>/certificate", methods=["GET", "POST"]
)
def issue_one(slug: str, participation_id: UUID) -> Page:
    """The certificate of one person."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    kind, form = _kind(event), Form()
    if form.submitted() and form.does(lambda: _issue_to(person, kind)):
        return redirect(_page_of(event, participation_id), 303)
    return render_template(
        "certificates/issuing/issue_one.html",
        event=event,
        kind=kind,
        standing=held_of(person, kind).standing,
        **_to_mend(event, kind),
        told_unprintable=told_unprintable,
        form=form,
    )


@blueprint.route(
    "/organise/<slug>/certificates/<uuid:certificate_id>/again", methods=["GET", "POST"]
)
def issue_again(slug: str, certificate_id: UUID) -> Page:
    """A new certificate in place of one that is wrong or was taken back."""
    event = managed_event_or_404(slug)
    certificate, form = certificate_or_404(event, certificate_id), AgainForm()
    if form.submitted() and form.does(
        lambda: actions.issue_again(certificate, me(), form.reason.data)
    ):
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
    if form.submitted() and form.does(lambda: actions.revoke(certificate, form.reason.data, me())):
        notify(_("The certificate is taken back. Whoever checks it reads that."))
        return redirect(_page_of(event, certificate.participation_id), 303)
    return render_template(
        "certificates/issuing/revoke.html", event=event, certificate=certificate, form=form
    )


@blueprint.post("/organise/<slug>/certificates/print")
def print_again(slug: str) -> Response:
    """Try to make what is not made yet."""
    event = managed_event_or_404(slug)
    number = actions.print_again(event, me())
    words = ngettext(
        "Trying again: %(num)d certificate.", "Trying again: %(num)d certificates.", number
    )
    notify(words)
    return redirect(url_for("issuing.overview", slug=slug), 303)


@blueprint.get("/organise/<slug>/certificates/<uuid:certificate_id>/<language>.pdf")
def organisers_copy(slug: str, certificate_id: UUID, language: str) -> Response:
    """The paper, for those who get it by post or by hand."""
    event = managed_event_or_404(slug)
    certificate = certificate_or_404(event, certificate_id)
    name = f"certificate-{certificate.content['number']}-{language}.pdf"
    return as_download(copy_or_404(certificate, language), name)


def _kind(event: Event) -> AwardKind:
    """The kind that was asked for; else the first one that the training gives."""
    given = kinds_on(event) or (AwardKind.PARTICIPATION,)
    asked = request.values.get("kind", "")
    return next((kind for kind in AwardKind if kind.value == asked), given[0])


def _waiting(event: Event, kind: AwardKind) -> dict[str, object]:
    waiting = [each for each in held_in(event, kind) if each.is_waiting]
    return {"waiting": waiting, **_to_mend(event, kind), "told_unprintable": told_unprintable}


def _to_mend(event: Event, kind: AwardKind) -> dict[str, object]:
    """What is missing, and what should be seen before anything is issued."""
    return {"missing": lacks(event, kind), "to_look_at": to_look_at(event, kind)}


def _issue_to(person: Participation, kind: AwardKind) -> None:
    _tell_issued(person.event, actions.issue(person.event, me(), {person.id}, kind), kind)


def _tell_issued(event: Event, certificates: list[Certificate], kind: AwardKind) -> str:
    """Say what happens now; the page on which it can be seen."""
    number = len(certificates)
    if not number:
        return _tell_nobody_waits(event, kind)
    notify(
        ngettext(
            "Issued: %(num)d certificate. It is being made now.",
            "Issued: %(num)d certificates. They are being made now.",
            number,
        )
    )
    return url_for("issuing.batch", slug=event.slug, batch_id=certificates[0].batch_id)


def _tell_nobody_waits(event: Event, kind: AwardKind) -> str:
    """Say why nothing was issued; the page on which it can be seen."""
    running = running_batch(event, kind)
    if running is not None:
        notify(_("They are being made already. Nothing was issued twice."))
        return url_for("issuing.batch", slug=event.slug, batch_id=running.id)
    notify(_("Nobody was waiting for a certificate. Nothing was changed."))
    return url_for("issuing.overview", slug=event.slug)


def _page_of(event: Event, participation_id: UUID) -> str:
    return url_for("people.person", slug=event.slug, participation_id=participation_id)
