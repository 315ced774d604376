"""The team's pages about people engaged on site: who, when, for whom."""

from collections.abc import Iterable
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.queries import rights_in
from events.team.rules import NEEDS_OPEN
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.companions import actions
from registration.companions import queries
from registration.companions.forms import EngagedForm
from registration.companions.forms import HoursForm
from registration.companions.forms import InsteadForm
from registration.companions.forms import NewEngagedForm
from registration.companions.forms import SuggestForm
from registration.companions.models import Engaged
from registration.companions.panels import history_of_engaged
from registration.companions.rules import category_of
from registration.needs.actions import look

engaging = Blueprint("engaging", __name__, url_prefix="/organise/<string:slug>/engaged")
_ONE = "/<uuid:engaged_id>"
_FOR = f"{_ONE}/for/<uuid:participation_id>"


@engaging.get("")
def overview(slug: str) -> str:
    """Whom the organisers engage, and for which hours they are kept."""
    event = _event(slug)
    rows = _opened(event, queries.engaged_in(event))
    removed = _opened(event, queries.engaged_in(event, removed=True))
    return _page(
        "engaged",
        event,
        rows=rows,
        removed=removed,
        kept=queries.hours_kept_in(event),
        lines=history_of_engaged(event, [*rows, *removed]),
    )


@engaging.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Response | str:
    """Add somebody."""
    event = _event(slug)
    form = NewEngagedForm()
    form.fit(event, rights_in(event).categories)
    done = saved(
        form,
        lambda: actions.engage(event, form.new_id, form.values(), acting_on_needs(event)),
        _("Saved."),
        url_for("engaging.overview", slug=slug),
    )
    return done or _page("engage", event, form=form, row=None)


@engaging.route(_ONE, methods=["GET", "POST"])
def edit(slug: str, engaged_id: UUID) -> Response | str:
    """Change somebody."""
    event, row = _engaged(slug, engaged_id)
    form = EngagedForm(row)
    form.fit(event, rights_in(event).categories)
    done = saved(
        form,
        lambda: actions.change_engaged(row, form.seen, form.values(), acting_on_needs(event)),
        _("Saved."),
        url_for("engaging.overview", slug=slug),
    )
    return done or _page("engage", event, form=form, row=row)


@engaging.post(f"{_ONE}/take-off")
def take_off(slug: str, engaged_id: UUID) -> Response:
    """Suggest them to nobody any more."""
    event, row = _engaged(slug, engaged_id)
    actions.take_off_engaged(row, acting_on_needs(event))
    notify(_("%(name)s is off the list. You can put them back below.", name=row.name))
    return redirect(url_for("engaging.overview", slug=slug), 303)


@engaging.post(f"{_ONE}/put-back")
def put_back(slug: str, engaged_id: UUID) -> Response:
    """Undo that."""
    event, row = _engaged(slug, engaged_id)
    actions.put_back_engaged(row, acting_on_needs(event))
    notify(_("%(name)s is on the list again.", name=row.name))
    return redirect(url_for("engaging.overview", slug=slug), 303)


@engaging.route(f"{_ONE}/instead", methods=["GET", "POST"])
def instead(slug: str, engaged_id: UUID) -> Response | str:
    """Choose who works instead of somebody who cannot come. Looks at whom they serve are noted."""
    event, row = _engaged(slug, engaged_id)
    served = queries.served_by(row)
    for person in {one.id: one for held in served.values() for one in held}.values():
        look(person, category_of(row.kind), acting_on_needs(event))
    form = InsteadForm(queries.served_by(row), queries.stand_ins(row))
    done = saved(
        form,
        lambda: _work_instead(event, row, form),
        _("Saved. The people are told and asked. The sheets are marked as changed."),
        url_for("engaging.overview", slug=slug),
    )
    return done or _page("instead", event, form=form, row=row)


@engaging.route(_FOR, methods=["GET", "POST"])
def suggest(slug: str, engaged_id: UUID, participation_id: UUID) -> Response | str:
    """Suggest somebody to a person, or change for which hours. Opening it is noted."""
    event, row = _engaged(slug, engaged_id)
    person = _person(event, participation_id)
    look(person, category_of(row.kind), acting_on_needs(event))
    form = _offer_form(row, person)
    done = saved(
        form,
        lambda: _offer(row, person, form),
        _("Saved. The person is asked."),
        url_for("beside.person", slug=slug, participation_id=person.id),
    )
    return done or _page("suggest", event, form=form, row=row, participation=person)


def _offer_form(row: Engaged, person: Participation) -> SuggestForm | HoursForm:
    earlier = queries.suggestion_of(row, person)
    is_open = queries.hours_open_to(row, person)
    if earlier is None:
        return SuggestForm(is_open)
    return HoursForm(earlier, queries.meeting_of(earlier), is_open)


def _offer(row: Engaged, person: Participation, form: SuggestForm | HoursForm) -> None:
    by, earlier = acting_on_needs(person.event), queries.suggestion_of(row, person)
    if earlier is None:
        actions.suggest(row, person, form.offer(), by)
    else:
        actions.change_hours(earlier, form.offer(), by)


def _work_instead(event: Event, row: Engaged, form: InsteadForm) -> None:
    other = queries.engaged_or_404(event, UUID(form.other.data))
    actions.work_instead(row, other, form.hours.data, acting_on_needs(event))


def _event(slug: str) -> Event:
    event = event_for_needs_or_404(slug)
    if not rights_in(event).categories & {Category.ASSISTANCE, Category.COMMUNICATION}:
        abort(404)
    return event


def _engaged(slug: str, engaged_id: UUID) -> tuple[Event, Engaged]:
    event = _event(slug)
    row = queries.engaged_or_404(event, engaged_id)
    if not rights_in(event).opens(category_of(row.kind)):
        abort(404)
    return event, row


def _person(event: Event, participation_id: UUID) -> Participation:
    person = participation_of_event_or_404(event, participation_id)
    return person if person.state in NEEDS_OPEN else abort(404)


def _opened(event: Event, rows: Iterable[Engaged]) -> list[Engaged]:
    return [row for row in rows if rights_in(event).opens(category_of(row.kind))]


def _page(name: str, event: Event, **more: object) -> str:
    return render_template(f"registration/companions/organise/{name}.html", event=event, **more)
