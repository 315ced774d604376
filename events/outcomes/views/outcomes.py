"""The public page of outcomes, and the pages where organisers write them down."""

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
from events.call.queries import visible_event_or_404
from events.outcomes import actions
from events.outcomes import panels
from events.outcomes.forms import ItemForm
from events.outcomes.forms import edit_item_form
from events.outcomes.forms import how_form
from events.outcomes.forms import new_item_form
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import agreement_of
from events.outcomes.queries import item_or_404
from events.outcomes.queries import items_of
from events.outcomes.queries import kind_or_404
from events.outcomes.queries import languages_of_item
from events.outcomes.queries import merged_into
from events.outcomes.queries import outcomes_of
from events.outcomes.queries import report_of
from events.outcomes.queries import sources_in
from events.outcomes.queries import state_of
from events.outcomes.queries import steps_between
from events.outcomes.queries import versions_of
from events.outcomes.rules import may_read
from foundation.forms import EditForm
from foundation.i18n import gettext as _
from foundation.i18n import reading_language
from foundation.people import current_person
from foundation.people import sign_in_needed
from foundation.people.queries import names_of
from foundation.settings import settings
from foundation.web import notify

blueprint = Blueprint("outcomes", __name__)

_EDITOR = "/organise/<string:slug>/outcomes"
_ITEM = f"{_EDITOR}/<uuid:item_id>"


@blueprint.get("/trainings/<string:slug>/outcomes")
def show(slug: str) -> str:
    """What the group agreed, for everybody; `?words=easy` in easy words where there are some."""
    event = visible_event_or_404(slug)
    if not may_read(current_person(), event, report_of(event)):
        abort(404)
    return render_template(
        "events/outcomes/show.html",
        event=event,
        outcomes=outcomes_of(event, reading_language()),
        easy=request.args.get("words") == "easy",
        address=printed_address(event),
    )


@blueprint.get(_EDITOR)
def editor(slug: str) -> str:
    """Everything that was written down, by kind."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/outcomes/editor.html",
        event=event,
        kinds=list(OutcomeKind),
        items=items_of(event),
        sources=sources_in(event),
        state_of=state_of,
        agreement_of=agreement_of,
        removed=items_of(event, removed=True),
        report=report_of(event),
        lines=panels.history_of_outcomes(event),
    )


@blueprint.route(f"{_EDITOR}/new/<string:kind>", methods=["GET", "POST"])
def new(slug: str, kind: str) -> Response | str:
    """Write down one more text."""
    event = managed_event_or_404(slug)
    of_kind = kind_or_404(kind)
    form = new_item_form(of_kind, languages_of(event))
    person = sign_in_needed()
    if form.submitted() and form.does(
        lambda: actions.add_item(event, form.new_id, of_kind, form.values(), person)
    ):
        return _back(slug, _("Saved."))
    return _item_page(event, of_kind, form)


@blueprint.route(_ITEM, methods=["GET", "POST"])
def edit(slug: str, item_id: UUID) -> Response | str:
    """Change a text; how it stood before is kept."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = edit_item_form(item, languages_of_item(event, item))
    person = sign_in_needed()
    if form.submitted() and form.does(
        lambda: actions.change_item(event, item, form.values(), form.seen, person)
    ):
        return _back(slug, _("Saved. The earlier version is kept in the history of this text."))
    return _item_page(event, item.kind, form)


@blueprint.get(f"{_ITEM}/history")
def history(slug: str, item_id: UUID) -> str:
    """Every version of a text."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    versions = versions_of(item)
    return render_template(
        "events/outcomes/history.html",
        event=event,
        item=item,
        steps=steps_between(item, versions),
        names=names_of([version.replaced_by_id for version in versions]),
        sources=sources_in(event).get(item.id, ()),
        inside=merged_into(item),
        form=EditForm(obj=item),
    )


@blueprint.post(f"{_ITEM}/restore/<int:version>")
def restore(slug: str, item_id: UUID, version: int) -> Response:
    """Let an earlier version stand again."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    actions.restore_version(event, item, version, EditForm(obj=item).seen, sign_in_needed())
    notify(_("The earlier version stands again. Nothing of the history is lost."))
    return redirect(url_for("outcomes.history", slug=slug, item_id=item_id), 303)


@blueprint.post(f"{_ITEM}/remove")
def remove(slug: str, item_id: UUID) -> Response:
    """Take a text out."""
    event = managed_event_or_404(slug)
    actions.remove_item(event, item_or_404(event, item_id), sign_in_needed())
    return _back(slug, _("Taken out. You can put it back at the end of this page."))


@blueprint.post(f"{_ITEM}/put-back")
def put_back(slug: str, item_id: UUID) -> Response:
    """Put a text back."""
    event = managed_event_or_404(slug)
    actions.put_back_item(event, item_or_404(event, item_id), sign_in_needed())
    return _back(slug, _("Put back, after the others of its kind."))


@blueprint.route(f"{_EDITOR}/how", methods=["GET", "POST"])
def how(slug: str) -> Response | str:
    """Tell how the group came to agree."""
    event = managed_event_or_404(slug)
    form = how_form(report_of(event), languages_of(event))
    person = sign_in_needed()
    if form.submitted() and form.does(
        lambda: actions.say_how_agreed(event, form.values(), form.seen, person)
    ):
        return _back(slug, _("Saved."))
    return render_template("events/outcomes/how.html", event=event, form=form)


@blueprint.post(f"{_EDITOR}/publish")
def publish(slug: str) -> Response:
    """Show the outcomes to everybody."""
    actions.publish(managed_event_or_404(slug), sign_in_needed())
    return _back(slug, _("Published. Everybody can read the outcomes now."))


@blueprint.post(f"{_EDITOR}/unpublish")
def unpublish(slug: str) -> Response:
    """Show the outcomes to organisers only."""
    actions.unpublish(managed_event_or_404(slug), sign_in_needed())
    return _back(slug, _("Taken off the public pages. Only organisers can read the outcomes now."))


def printed_address(event: Event) -> str:
    """The address of the public page, as it is cited."""
    return f"{settings().base_url}{url_for('outcomes.show', slug=event.slug)}"


def _item_page(event: Event, kind: OutcomeKind, form: ItemForm) -> str:
    return render_template("events/outcomes/item.html", event=event, kind=kind, form=form)


def _back(slug: str, message: str) -> Response:
    notify(message)
    return redirect(url_for("outcomes.editor", slug=slug), 303)
