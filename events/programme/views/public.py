"""The programme for everybody: as a list, as a table, and its materials."""

from uuid import UUID

from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import visible_event_or_404
from events.programme.forms.materials import accessible_forms
from events.programme.queries import at_once
from events.programme.queries import by_day
from events.programme.queries import items_of
from events.programme.queries import items_with_materials
from events.programme.queries import table_of
from events.programme.queries import visible_material_or_404
from events.programme.views.door import blueprint
from events.venue.queries import rooms_of
from foundation.files import as_download
from foundation.i18n import gettext as _


@blueprint.get("/trainings/<slug>/programme")
def show(slug: str) -> str:
    """Day by day, with the people, room, languages and materials of each session."""
    event = visible_event_or_404(slug)
    days = [(day, at_once(items)) for day, items in by_day(items_with_materials(event))]
    return render_template(
        "events/programme/list.html",
        event=event,
        days=days,
        rooms=rooms_of(event),
        forms=accessible_forms(),
        ways=_ways(event, "programme.show"),
    )


@blueprint.get("/trainings/<slug>/programme/table")
def table(slug: str) -> str:
    """Each day as a table: times beside each other for parallel groups."""
    event = visible_event_or_404(slug)
    return render_template(
        "events/programme/table.html",
        event=event,
        tables=[table_of(day, items) for day, items in by_day(items_of(event))],
        ways=_ways(event, "programme.table"),
    )


@blueprint.get("/trainings/<slug>/programme/materials/<uuid:material_id>")
def material(slug: str, material_id: UUID) -> Response:
    """A file of a session, to save."""
    event = visible_event_or_404(slug)
    file = visible_material_or_404(event, material_id).file
    assert file is not None  # noqa: S101 - narrows the type for mypy
    return as_download(file, file.name)


def _ways(event: Event, here: str) -> list[tuple[str, str, bool]]:
    labels = {"programme.show": _("List"), "programme.table": _("Table")}
    return [(label, url_for(name, slug=event.slug), name == here) for name, label in labels.items()]
