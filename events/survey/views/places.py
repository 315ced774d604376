"""The overview of a survey, places, and the form to print."""

from uuid import UUID

from flask import redirect
from flask import render_template
from werkzeug.wrappers import Response

from events.call.models import Event
from events.survey import actions
from events.survey.catalogue import KINDS
from events.survey.catalogue import USUAL
from events.survey.catalogue import ObjectKind
from events.survey.forms import NewPlaceForm
from events.survey.forms import PlaceForm
from events.survey.queries import measured_event_or_404
from events.survey.queries import photos_taken_off
from events.survey.queries import place_or_404
from events.survey.queries import places_of
from events.survey.queries import surveyed
from events.survey.queries import taken_out
from events.survey.queries import tell
from events.survey.views.door import Page
from events.survey.views.door import blueprint
from events.survey.views.door import here
from events.survey.views.door import history
from events.survey.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import saved


@blueprint.get("/organise/<slug>/survey")
def overview(slug: str) -> str:
    """All places with their objects, what is not known, what was taken out."""
    event = measured_event_or_404(slug)
    told = [tell(event, one) for one in surveyed(event)]
    return render_template(
        "events/survey/overview.html",
        event=event,
        places=[(place, [one for one in told if one.of(place)]) for place in places_of(event)],
        places_out=places_of(event, removed=True),
        objects_out=taken_out(event),
        photos_out=photos_taken_off(event),
        lines=history(event),
    )


@blueprint.route("/organise/<slug>/survey/new", methods=["GET", "POST"])
def new_place(slug: str) -> Page:
    """Add a place."""
    event = measured_event_or_404(slug)
    form = NewPlaceForm()
    done = saved(
        form,
        lambda: actions.add_place(event, form.new_id, form.answers(), me()),
        _("Added."),
        here(slug, form.new_id),
    )
    return done or render_template("events/survey/place.html", event=event, form=form, place=None)


@blueprint.route("/organise/<slug>/survey/<uuid:place_id>", methods=["GET", "POST"])
def place(slug: str, place_id: UUID) -> Page:
    """Change what is told of a place."""
    event = measured_event_or_404(slug)
    row = place_or_404(event, place_id)
    form = PlaceForm(obj=row)
    done = saved(
        form,
        lambda: actions.change_place(row, form.seen, form.answers(), me()),
        _("Saved."),
        here(slug, row.id),
    )
    return done or render_template("events/survey/place.html", event=event, form=form, place=row)


@blueprint.route("/organise/<slug>/survey/<uuid:place_id>/take-out", methods=["GET", "POST"])
def take_out_place(slug: str, place_id: UUID) -> Page:
    """Ask, then take a place out."""
    event = measured_event_or_404(slug)
    row, form = place_or_404(event, place_id), Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=row.name)
    done = saved(form, lambda: actions.take_out_place(row, me()), message, here(slug))
    return done or render_template("events/survey/take_out.html", event=event, form=form, row=row)


@blueprint.post("/organise/<slug>/survey/<uuid:place_id>/put-back")
def put_back_place(slug: str, place_id: UUID) -> Response:
    """Tell of a place again."""
    event = measured_event_or_404(slug)
    actions.put_back_place(place_or_404(event, place_id), me())
    return redirect(here(slug, place_id), 303)


@blueprint.get("/organise/<slug>/survey/sheet")
def sheet(slug: str) -> str:
    """A form to print and measure with: every object of the training, with empty boxes."""
    event = measured_event_or_404(slug)
    rows = [(one.row.name, one.place.name, one.kind) for one in surveyed(event)]
    return _sheet(event, rows, is_empty=False)


@blueprint.get("/organise/<slug>/survey/sheet/empty")
def empty_sheet(slug: str) -> str:
    """The same for a place that nobody has seen yet: every kind of object once."""
    event = measured_event_or_404(slug)
    rows = [("", "", kind) for kind in KINDS.values()]
    return _sheet(event, rows, is_empty=True)


def _sheet(event: Event, rows: list[tuple[str, str, ObjectKind]], *, is_empty: bool) -> str:
    context = {"rows": rows, "is_empty": is_empty, "units": USUAL}
    return render_template("events/survey/sheet.html", event=event, **context)
