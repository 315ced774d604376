"""This week: what is open, late, objected to or unconfirmed, and how far each is."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from flask import abort
from flask import redirect
from flask import request
from werkzeug import Response

from events.call.models import Event
from events.team.categories import Category
from events.team.queries import participation_of_event_or_404
from foundation import clock
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import ngettext
from foundation.web import notify
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import QuickForm
from registration.arrangements.forms import quick_form
from registration.arrangements.models import Arrangement
from registration.arrangements.queries import Filter
from registration.arrangements.rules import is_late
from registration.arrangements.views.door import address
from registration.arrangements.views.door import arranging
from registration.arrangements.views.door import event_or_404
from registration.arrangements.views.door import opened_categories
from registration.arrangements.views.door import page
from registration.arrangements.views.door import team_member
from registration.arrangements.views.grouping import ORDERS
from registration.arrangements.views.grouping import Row
from registration.arrangements.views.grouping import grouped
from registration.needs.rules import may_answer

SHOWS = {
    "week": _l("What waits for you this week"),
    "open": _l("All that is open"),
    "late": _l("Late"),
    "objected": _l("Somebody said it is not right"),
    "unconfirmed": _l("The person has not answered yet"),
    "all": _l("Everything"),
}
VIEWS = {"table": _l("A table, to change many at once"), "list": _l("A plain list")}


@arranging.route("", methods=["GET", "POST"])
def week(slug: str) -> Response | str:
    """The arrangements that were asked for, each with a list to say how far it is."""
    event = event_or_404(slug)
    wanted, today = _wanted(), clock.today(event.zone)
    opened = opened_categories(event)
    read = partial(queries.rows_in, event, opened)
    actions.note_looks(event, queries.chosen(read(), wanted, today), team_member(event))
    rows = read()
    shown = queries.chosen(rows, wanted, today)
    listed = [Row(row, queries.words_of(row), is_late(row, today)) for row in shown]
    form = quick_form(shown, _names(listed), _offered(event))
    if form.submitted() and _save(event, form):
        return redirect(address(event, "week", **request.args.to_dict()), 303)
    more = _beside(event, rows, today) | _choices(event, rows, wanted)
    return page("week", event, form=form, groups=grouped(listed, _order()), **more)


@arranging.get("/people/<uuid:participation_id>")
def person(slug: str, participation_id: UUID) -> str:
    """All that is arranged for one person in the categories that the reader may open."""
    event = event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    opened = opened_categories(event)
    if not may_answer(participation):
        abort(404)
    read = partial(queries.arrangements_of, participation)
    actions.note_looks(event, [row for row in read() if row.category in opened], team_member(event))
    rows = read()
    found = {category: _told(rows, category) for category in opened}
    return page("person", event, participation=participation, arrangements=found)


@arranging.post("/people/<uuid:participation_id>/asked")
def asked(slug: str, participation_id: UUID) -> Response:
    """Somebody called or wrote to the person about what they have not answered."""
    event = event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    opened = opened_categories(event)
    rows = [row for row in queries.arrangements_of(participation) if row.category in opened]
    actions.note_asked(participation, rows, team_member(event))
    notify(_("Noted: you asked %(name)s. We remind you in three days.", name=participation.name))
    return redirect(address(event, "week"), 303)


def _told(
    rows: Sequence[Arrangement], category: Category
) -> list[tuple[Arrangement, dict[str, str]]]:
    return [(row, queries.words_of(row)) for row in rows if row.category is category]


def _save(event: Event, form: QuickForm) -> bool:
    try:
        number = actions.move_on(_steps(form), team_member(event))
    except Refused as refused:
        form.refuse(refused)
        if isinstance(refused, Conflict):
            form.show_what_counts()
        return False
    notify(
        ngettext("Saved: %(num)d arrangement.", "Saved: %(num)d arrangements.", number)
        if number
        else _("Nothing was changed.")
    )
    return True


def _steps(form: QuickForm) -> list[actions.Step]:
    together = request.form.get("act") == "together"
    return form.steps_together() if together else form.steps()


def _wanted() -> Filter:
    asked = request.args
    names = set(Category)
    show, category = asked.get("show", "week"), asked.get("category", "")
    return Filter(
        show if show in SHOWS else "week",
        Category(category) if category in names else None,
        asked.get("person", type=UUID),
        asked.get("supplier", type=UUID),
    )


def _order() -> str:
    asked = request.args.get("by", "")
    return asked if asked in ORDERS else ""


def _offered(event: Event) -> dict[str, str]:
    return {str(each.id): each.name for each in queries.suppliers_of(event)}


def _beside(event: Event, rows: Sequence[Arrangement], today: date) -> dict[str, object]:
    shows = ("open", "late", "objected", "unconfirmed")
    return {
        "counts": [_counted(event, rows, show, today) for show in shows],
        "to_ask": queries.people_to_ask(rows, clock.now()),
        "dues": [due for due in queries.calendar_of(event) if due.is_late(today)],
        "proposals": len(queries.proposals_in(event, opened_categories(event))),
    }


def _counted(
    event: Event, rows: Sequence[Arrangement], show: str, today: date
) -> tuple[str, int, str]:
    """What is counted, how many there are, and the way to them."""
    number = len(queries.chosen(rows, Filter(show), today))
    return str(SHOWS[show]), number, address(event, "week", show=show, _anchor="rows")


def _choices(event: Event, rows: Sequence[Arrangement], wanted: Filter) -> dict[str, object]:
    people = {row.participation_id: row.participation.name for row in rows}
    return {
        "wanted": wanted,
        "view": "list" if request.args.get("view") == "list" else "table",
        "views": VIEWS,
        "order": _order(),
        "orders": ORDERS,
        "shows": SHOWS,
        "categories": opened_categories(event),
        "people": people,
        "suppliers": queries.suppliers_of(event),
    }


def _names(rows: Sequence[Row]) -> dict[UUID, str]:
    """{arrangement: what its list is about}."""
    return {
        one.row.id: _(
            "How far is it: %(what)s, for %(name)s",
            what=one.words["what"][:80],
            name=one.row.participation.name,
        )
        for one in rows
    }
