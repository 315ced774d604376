"""The organisers' page on which a list is chosen and taken away."""

from flask import Blueprint
from flask import Response
from flask import abort
from flask import render_template
from flask import stream_with_context

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.clock import today
from foundation.files import as_made
from foundation.people import Person
from foundation.people import sign_in_needed
from registration.lists import actions
from registration.lists.formats import KINDS
from registration.lists.forms import USUAL
from registration.lists.forms import ListForm
from registration.lists.panels import history_of_lists
from registration.lists.queries import headings_of
from registration.lists.queries import rows_of
from registration.lists.rules import may_export

lists = Blueprint("lists", __name__, url_prefix="/organise/<slug>/lists")
blueprints = (lists,)


@lists.route("", methods=["GET", "POST"])
def choose(slug: str) -> Response | str:
    """Whom, which columns, which kind of file; then the file."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    if not may_export(person, event):
        abort(404)
    form = ListForm(people="place", columns=USUAL, kind="xlsx")
    if form.submitted():
        return _file(event, form, person)
    return render_template(
        "registration/lists/choose.html", event=event, form=form, lines=history_of_lists(event)
    )


def _file(event: Event, form: ListForm, person: Person) -> Response:
    kind, people, columns = form.kind.data, form.people.data, form.chosen_columns()
    actions.note_export(event, people, columns, kind, person)
    rows = rows_of(event, people, columns)
    chunks = stream_with_context(KINDS[kind].write(headings_of(columns), rows))
    name = f"{event.slug}-{today(event.zone)}.{kind}"
    return as_made(chunks, name, KINDS[kind].media_type)
