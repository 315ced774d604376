"""Pages where organisers capture texts in the room, put them in order and join them."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import languages_of
from events.call.queries import managed_event_or_404
from events.outcomes import actions
from events.outcomes.forms import CaptureForm
from events.outcomes.forms import MergeForm
from events.outcomes.forms import PlaceForm
from events.outcomes.forms import choose_sources_form
from events.outcomes.forms import merge_form
from events.outcomes.forms import sources_of_request
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import item_or_404
from events.outcomes.queries import items_of
from events.outcomes.queries import kind_or_404
from events.outcomes.rules import can_be_merged
from events.outcomes.rules import family_of
from foundation.forms import EditForm
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.web import notify

gathering = Blueprint("gather", __name__)

_EDITOR = "/organise/<string:slug>/outcomes"
_ITEM = f"{_EDITOR}/<uuid:item_id>"


@gathering.route(f"{_EDITOR}/capture/<string:kind>", methods=["GET", "POST"])
def capture(slug: str, kind: str) -> Response | str:
    """Write down many texts at once; the page stays open for the next ones."""
    event, of_kind = managed_event_or_404(slug), kind_or_404(kind)
    form, person = CaptureForm(), sign_in_needed()
    added: list[OutcomeItem] = []
    if form.submitted() and form.does(lambda: added.extend(_capture(event, of_kind, form, person))):
        return redirect(url_for("gather.capture", slug=slug, kind=kind, added=len(added)), 303)
    return render_template(
        "events/outcomes/capture.html",
        event=event,
        kind=of_kind,
        kinds=list(OutcomeKind),
        form=form,
        items=_of_kind(event, of_kind),
        added=request.args.get("added", type=int),
    )


@gathering.get(f"{_EDITOR}/order/<string:kind>")
def order(slug: str, kind: str) -> str:
    """The order of the texts of one kind; `moved` and `by` tell which button was used last."""
    event, of_kind = managed_event_or_404(slug), kind_or_404(kind)
    return render_template(
        "events/outcomes/order.html",
        event=event,
        kind=of_kind,
        items=_of_kind(event, of_kind),
        moved=request.args.get("moved"),
        by=request.args.get("by"),
    )


@gathering.post(f"{_ITEM}/move")
def move(slug: str, item_id: UUID) -> Response:
    """One place earlier or later."""
    event = managed_event_or_404(slug)
    item, up = item_or_404(event, item_id), request.form.get("direction") == "up"
    actions.move_item(event, item, -1 if up else 1, sign_in_needed())
    return _to_order(slug, item, "up" if up else "down")


@gathering.post(f"{_ITEM}/place")
def place(slug: str, item_id: UUID) -> Response:
    """To a place by its number."""
    event = managed_event_or_404(slug)
    item, form = item_or_404(event, item_id), PlaceForm()
    if form.submitted():
        actions.place_item(event, item, form.place.data, sign_in_needed())
    else:
        notify(_("Nothing was moved. Enter the number of a place, such as 1."))
    return _to_order(slug, item, "place")


@gathering.route(f"{_EDITOR}/merge/<string:kind>", methods=["GET", "POST"])
def choose(slug: str, kind: str) -> Response | str:
    """Which texts become one."""
    event, of_kind = managed_event_or_404(slug), kind_or_404(kind)
    items = [item for item in items_of(event) if item.kind in family_of(of_kind)]
    form = choose_sources_form(items, event.language)
    if form.submitted():
        chosen = form["sources"].data
        kinds = [item.kind for item in items if str(item.id) in chosen]
        if can_be_merged(kinds):
            return redirect(url_for("gather.merge", slug=slug, of=chosen), 303)
        form["sources"].errors = [_("Choose at least two texts of the same sort.")]
    return render_template("events/outcomes/choose.html", event=event, kind=of_kind, form=form)


@gathering.route(f"{_EDITOR}/merge", methods=["GET", "POST"])
def merge(slug: str) -> Response | str:
    """The words of the text that several become."""
    event = managed_event_or_404(slug)
    sources = sources_of_request(items_of(event))
    if not sources:
        abort(404)
    form, person = merge_form(sources, languages_of(event), event.language), sign_in_needed()
    if form.submitted() and form.does(lambda: _merge(event, sources, form, person)):
        notify(_("Joined. The sources are kept and can be read. You can take the text apart."))
        return redirect(url_for("outcomes.editor", slug=slug), 303)
    return render_template("events/outcomes/merge.html", event=event, sources=sources, form=form)


@gathering.post(f"{_ITEM}/split")
def split(slug: str, item_id: UUID) -> Response:
    """Take a text apart."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    actions.split(event, item, EditForm(obj=item).seen, sign_in_needed())
    notify(_("Taken apart. Its sources stand again as they were."))
    return redirect(url_for("outcomes.editor", slug=slug), 303)


def _capture(event: Event, kind: OutcomeKind, form: CaptureForm, by: Person) -> list[OutcomeItem]:
    return actions.capture(event, form.new_id, kind, form.lines.data, by)


def _merge(event: Event, sources: list[OutcomeItem], form: MergeForm, by: Person) -> None:
    pairs = [(item, seen) for item, seen in zip(sources, form.versions, strict=False)]
    grows = next((item for item in sources if str(item.id) == form.becomes.data), None)
    plan = actions.Merge(form.new_id, pairs, grows or form.kind or sources[0].kind)
    actions.merge(event, plan, form.values(), by)


def _of_kind(event: Event, kind: OutcomeKind) -> list[OutcomeItem]:
    return [item for item in items_of(event) if item.kind == kind]


def _to_order(slug: str, item: OutcomeItem, by: str) -> Response:
    return redirect(
        url_for("gather.order", slug=slug, kind=item.kind.value, moved=item.id, by=by), 303
    )
