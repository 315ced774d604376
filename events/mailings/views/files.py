"""Files that come with a letter: added by organisers, opened by whoever got it."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.queries import managed_event_or_404
from events.call.queries import manages_there
from events.mailings import actions
from events.mailings.forms import FileForm
from events.mailings.queries import file_of_mailing_or_404
from events.mailings.queries import files_for
from events.mailings.queries import mailing_or_404
from events.team.queries import own_participation_or_404
from foundation.files import as_download
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from foundation.web import takes_documents

files = Blueprint("mailing_files", __name__)
_ONE = "/organise/<string:slug>/letters/groups/<uuid:mailing_id>/files"


@files.route(f"{_ONE}/new", methods=["GET", "POST"])
@takes_documents(manages_there)
def add(slug: str, mailing_id: UUID) -> Response | str:
    """Add a file to a draft."""
    event = managed_event_or_404(slug)
    mailing = mailing_or_404(event, mailing_id)
    form, by = FileForm(mailing), acting(sign_in_needed(), "organiser")
    done = saved(
        form,
        lambda: actions.add_file(mailing, form.document, form.seen, by),
        _("The file is added."),
        _back(slug, mailing_id),
    )
    shown = {"event": event, "mailing": mailing, "form": form}
    return done or render_template("events/mailings/file.html", **shown)


@files.post(f"{_ONE}/<uuid:file_id>/take-off")
def take_off(slug: str, mailing_id: UUID, file_id: UUID) -> Response:
    """Take a file off a draft."""
    event = managed_event_or_404(slug)
    row = file_of_mailing_or_404(mailing_or_404(event, mailing_id), file_id)
    actions.take_off_file(row, acting(sign_in_needed(), "organiser"))
    notify(_("The file is taken off."))
    return redirect(_back(slug, mailing_id), 303)


@files.get("/my/<string:token>/letters/files/<uuid:file_id>")
def mine(token: str, file_id: UUID) -> Response:
    """A file of a letter that this person got; of no other letter."""
    participation = own_participation_or_404(token)
    row = next((row for row in files_for(participation) if row.id == file_id), None)
    if row is None:
        abort(404)
    return as_download(row.file, row.file.name)


def _back(slug: str, mailing_id: UUID) -> str:
    return url_for("mailings.show", slug=slug, mailing_id=mailing_id)
