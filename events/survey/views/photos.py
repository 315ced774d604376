"""Organisers' pages about photographs of objects."""

from uuid import UUID

from flask import redirect
from flask import render_template
from sqlalchemy import select
from werkzeug.wrappers import Response

from events.call.models import Event
from events.survey import actions
from events.survey.forms import NewPhotoForm
from events.survey.forms import PhotoForm
from events.survey.queries import measured_event_or_404
from events.survey.queries import object_or_404
from events.survey.queries import photo_or_404
from events.survey.rules import may_measure
from events.survey.views.door import Page
from events.survey.views.door import blueprint
from events.survey.views.door import here
from events.survey.views.door import me
from foundation.i18n import gettext as _
from foundation.people import current_person
from foundation.store import one_or_none
from foundation.web import notify
from foundation.web import saved
from foundation.web import takes_documents

_PHOTO = "/organise/<slug>/survey/photos/<uuid:photo_id>"


def _may_upload(slug: str, **_row: UUID) -> bool:
    event, person = one_or_none(select(Event).where(Event.slug == slug)), current_person()
    return bool(event and person and may_measure(person, event))


@blueprint.route("/organise/<slug>/survey/objects/<uuid:object_id>/photo", methods=["GET", "POST"])
@takes_documents(_may_upload)
def new_photo(slug: str, object_id: UUID) -> Page:
    """Add a photograph with what it shows."""
    event = measured_event_or_404(slug)
    row, form = object_or_404(event, object_id), NewPhotoForm()
    done = saved(
        form,
        lambda: actions.add_photo(row, form.new_id, form.content(), form.said(), me()),
        _("Added."),
        here(slug, object_id),
    )
    context = {"event": event, "form": form, "row": row, "photo": None}
    return done or render_template("events/survey/photo.html", **context)


@blueprint.route(_PHOTO, methods=["GET", "POST"])
def photo(slug: str, photo_id: UUID) -> Page:
    """Say anew what a photograph shows."""
    event = measured_event_or_404(slug)
    found = photo_or_404(event, photo_id)
    row, form = object_or_404(event, found.object_id), PhotoForm(found)
    done = saved(
        form,
        lambda: actions.change_photo(found, form.seen, form.said(), me()),
        _("Saved."),
        here(slug, row.id),
    )
    context = {"event": event, "form": form, "row": row, "photo": found}
    return done or render_template("events/survey/photo.html", **context)


@blueprint.post(f"{_PHOTO}/take-off")
def take_off_photo(slug: str, photo_id: UUID) -> Response:
    """Show the photograph no more."""
    event = measured_event_or_404(slug)
    found = photo_or_404(event, photo_id)
    actions.take_off_photo(found, me())
    notify(_("The photograph is taken off. You can put it back."))
    return redirect(here(slug, found.object_id), 303)


@blueprint.post(f"{_PHOTO}/put-back")
def put_back_photo(slug: str, photo_id: UUID) -> Response:
    """Show the photograph again."""
    event = measured_event_or_404(slug)
    found = photo_or_404(event, photo_id)
    actions.put_back_photo(found, me())
    return redirect(here(slug, found.object_id), 303)
