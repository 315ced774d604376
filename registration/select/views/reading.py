"""One application, and who wants help with the form."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.queries import managed_event_or_404
from events.team.queries import participation_of_event_or_404
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.apply.queries import application_of
from registration.apply.queries import titles_of_parts
from registration.apply.queries import words_for_answers
from registration.select import actions
from registration.select.queries import changes_of
from registration.select.queries import wishes_for_help
from registration.select.views.door import blueprint


@blueprint.get("/<uuid:participation_id>")
def read(slug: str, participation_id: UUID) -> str:
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    return render_template(
        "registration/select/read.html",
        event=event,
        participation=participation,
        application=application_of(participation),
        words=words_for_answers(event),
        changes=changes_of(participation),
        titles=titles_of_parts(event),
    )


@blueprint.get("/help")
def help_wanted(slug: str) -> str:
    event = managed_event_or_404(slug)
    return render_template(
        "registration/select/help.html", event=event, wishes=wishes_for_help(event)
    )


@blueprint.post("/<uuid:participation_id>/helped")
def helped(slug: str, participation_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    by = acting(sign_in_needed(), "organiser")
    wish = next(
        (wish for wish in wishes_for_help(event) if wish.participation_id == participation_id), None
    )
    if wish is not None:
        actions.note_help(wish, by)
        notify(_("Noted: the person was helped."))
    return redirect(url_for("select.help_wanted", slug=slug), 303)
