"""What organisers' pages about measured places share."""

from uuid import UUID

from flask import Blueprint
from flask import url_for
from werkzeug.wrappers import Response

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.survey.catalogue import KINDS
from events.survey.forms import PhotoForm
from events.survey.forms import PlaceForm
from events.survey.forms import labels_of_object
from events.survey.queries import places_of
from events.survey.queries import surveyed
from events.survey.queries import taken_out
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed

blueprint = Blueprint("survey", __name__)
Page = str | Response

_WORDS = {
    "added.place": _l("%(name)s added “%(thing)s”."),
    "changed.place": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "took_out.place": _l("%(name)s took out “%(thing)s”."),
    "put_back.place": _l("%(name)s put back “%(thing)s”."),
    "added.surveyed_object": _l("%(name)s added “%(thing)s”."),
    "changed.surveyed_object": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "moved.surveyed_object": _l("%(name)s moved “%(thing)s”."),
    "took_out.surveyed_object": _l("%(name)s took out “%(thing)s”."),
    "put_back.surveyed_object": _l("%(name)s put back “%(thing)s”."),
    "added.survey_photo": _l("%(name)s added a photograph."),
    "changed.survey_photo": _l("%(name)s changed a photograph: %(fields)s."),
    "took_off.survey_photo": _l("%(name)s took off a photograph."),
    "put_back.survey_photo": _l("%(name)s put back a photograph."),
}


def me() -> Actor:
    """The organiser who is signed in."""
    return acting(sign_in_needed(), "organiser")


def here(slug: str, at: UUID | None = None) -> str:
    """The overview, at that object or place."""
    return url_for("survey.overview", slug=slug, _anchor=f"o-{at}" if at else None)


def history(event: Event) -> list[HistoryLine]:
    """Who changed what, and when."""
    rows = [*(one.row for one in surveyed(event)), *taken_out(event)]
    places = [*places_of(event), *places_of(event, removed=True)]
    names = {row.id: row.name for row in rows} | {place.id: place.name for place in places}
    labels = {row.id: labels_of_object(KINDS[row.kind]) for row in rows}
    others = labels_of(PlaceForm, PhotoForm)

    def more(entry: AuditEntry) -> dict[str, str]:
        known = labels.get(entry.row_id, others)
        changed = [str(known.get(one, one)) for one in entry.details.get("fields", [])]
        return {"thing": names.get(entry.row_id, ""), "fields": ", ".join(changed)}

    return told_with(history_in(event.id, *_WORDS), event.zone, _WORDS, more)
