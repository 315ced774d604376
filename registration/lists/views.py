"""The organisers' page on which a list is chosen and taken away."""

from collections.abc import Generator
from collections.abc import Iterator
from uuid import UUID

from flask import Blueprint
from flask import Response
from flask import abort
from flask import render_template
from flask import request
from flask import stream_with_context

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.clock import today
from foundation.files import as_made
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import Person
from foundation.people import sign_in_needed
from registration.lists import actions
from registration.lists.formats import KINDS
from registration.lists.forms import USUAL
from registration.lists.forms import ListForm
from registration.lists.panels import history_of_lists
from registration.lists.queries import FOUND
from registration.lists.queries import Group
from registration.lists.queries import all_columns
from registration.lists.queries import headings_of
from registration.lists.queries import how_many
from registration.lists.queries import rows_of
from registration.lists.rules import may_export
from registration.select.queries import Wanted
from registration.select.queries import told
from registration.select.queries import wanted_in

lists = Blueprint("lists", __name__, url_prefix="/organise/<slug>/lists")
blueprints = (lists,)
_USUALLY = {"people": "place", "columns": USUAL}


@lists.route("", methods=["GET", "POST"])
def choose(slug: str) -> Response | str:
    """Whom, which columns, which kind of file; then the file."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    if not may_export(person, event):
        abort(404)
    form = _form(event)
    if form.submitted():
        return _file(event, form, person)
    return render_template(
        "registration/lists/choose.html", event=event, form=form, lines=history_of_lists(event)
    )


def _form(event: Event) -> ListForm:
    """With those whom the list of applications found, where the reader comes from there."""
    columns = {key: column.heading for key, column in all_columns(event).items()}
    from_list = request.args.get(FOUND) == "yes"
    chosen = {"people": FOUND, "columns": list(columns)} if from_list else _USUALLY
    form = ListForm(**chosen, kind="xlsx")
    form.columns.choices = columns
    if from_list:
        form.offer_found(_found_in_words(event, wanted_in(event, request.args)))
    return form


def _found_in_words(event: Event, wanted: Wanted) -> str:
    number = how_many(event, Group(FOUND, wanted))
    found = ngettext("The %(num)d person in the list", "The %(num)d people in the list", number)
    filters = "; ".join(told(event, wanted))
    return _("%(who)s: %(filters)s", who=found, filters=filters) if filters else found


def _file(event: Event, form: ListForm, person: Person) -> Response:
    kind, columns = form.kind.data, form.chosen_columns()
    group = Group(form.people.data, wanted_in(event, request.args))
    actions.note_export(event, group, columns, kind, person)
    pieces = KINDS[kind].write(headings_of(event, columns), rows_of(event, group, columns))
    name = f"{event.slug}-{today(event.zone)}.{kind}"
    return as_made(stream_with_context(to_the_end(pieces, person.id)), name, KINDS[kind].media_type)


def to_the_end(pieces: Iterator[bytes], person_id: UUID) -> Generator[bytes]:
    """All pieces; also where nobody reads them to their end, the person may take the next list."""
    try:
        yield from pieces
    finally:
        actions.end_export(person_id)
