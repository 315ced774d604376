"""How a batch goes: made, left, failed; stop it, and go on."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from certificates.issuing import actions
from certificates.issuing.queries import batch_or_404
from certificates.issuing.queries import made_in
from certificates.issuing.queries import progress_of
from certificates.issuing.views.door import blueprint
from certificates.issuing.views.door import me
from events.call.queries import managed_event_or_404
from foundation.i18n import gettext as _
from foundation.web import notify

_AT = "/organise/<slug>/certificates/batches/<uuid:batch_id>"


@blueprint.get(_AT)
def batch(slug: str, batch_id: UUID) -> str:
    """How far it is, what could not be made and why, and the papers."""
    event = managed_event_or_404(slug)
    shown = batch_or_404(event, batch_id)
    return render_template(
        "certificates/issuing/batch.html",
        event=event,
        batch=shown,
        progress=progress_of(shown),
        papers=made_in(shown),
    )


@blueprint.post(f"{_AT}/stop")
def stop(slug: str, batch_id: UUID) -> Response:
    """Make no more for now; what is made stays."""
    actions.stop(batch_or_404(managed_event_or_404(slug), batch_id), me())
    notify(_("Stopped. What is ready stays. The others keep their numbers and can be made later."))
    return _back(slug, batch_id)


@blueprint.post(f"{_AT}/go-on")
def go_on(slug: str, batch_id: UUID) -> Response:
    """Make the others, and try again what could not be made."""
    actions.go_on(batch_or_404(managed_event_or_404(slug), batch_id), me())
    notify(_("The others are being made now."))
    return _back(slug, batch_id)


def _back(slug: str, batch_id: UUID) -> Response:
    return redirect(url_for("issuing.batch", slug=slug, batch_id=batch_id), 303)
