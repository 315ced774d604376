"""How a batch goes: made, left, failed; stop it, and go on."""

from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from flask import stream_with_context
from flask import url_for
from werkzeug import Response

from certificates.issuing import actions
from certificates.issuing.queries import batch_or_404
from certificates.issuing.queries import for_printing
from certificates.issuing.queries import portions
from certificates.issuing.queries import progress_of
from certificates.issuing.queries import sheets_of
from certificates.issuing.queries import zipped
from certificates.issuing.views.door import blueprint
from certificates.issuing.views.door import me
from events.call.queries import managed_event_or_404
from foundation.files import as_made
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.wording import said

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
        portions=[len(each) for each in portions(sheets_of(shown))],
    )


@blueprint.get(f"{_AT}/papers.zip")
def as_zip(slug: str, batch_id: UUID) -> Response:
    """All papers of the batch that stand, each under its number and name."""
    sheets = sheets_of(batch_or_404(managed_event_or_404(slug), batch_id))
    if not sheets:
        abort(404)
    slow_down("export", str(sign_in_needed().id))
    return as_made(stream_with_context(zipped(sheets)), "certificates.zip", "application/zip")


@blueprint.get(f"{_AT}/papers-<int:portion>.pdf")
def as_one(slug: str, batch_id: UUID, portion: int) -> Response:
    """Up to a hundred papers as one PDF for printing, tagged as each of them is."""
    event = managed_event_or_404(slug)
    shown = batch_or_404(event, batch_id)
    parts = dict(enumerate(portions(sheets_of(shown)), 1))
    sheets = parts.get(portion) or abort(404)
    slow_down("export", str(sign_in_needed().id))
    title = f"{shown.kind.label}: {said(event, 'title').text}"
    made = for_printing(sheets, title, current_language())
    return as_made(iter([made]), f"certificates-{portion}.pdf", "application/pdf")


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
