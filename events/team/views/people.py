"""Organisers' pages about participants: the list, one person, corrections."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.queries import managed_event_or_404
from events.team import actions
from events.team.categories import category_label
from events.team.forms import AlongForm
from events.team.forms import CorrectionForm
from events.team.models import Participation
from events.team.models import State
from events.team.panels import history_of_person
from events.team.queries import ORDERS
from events.team.queries import counts_by_state
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.queries import participations_in
from events.team.queries import people_page
from events.team.queries import rights_in
from events.team.rules import NEEDS_OPEN
from events.team.rules import WITH_A_PLACE
from foundation.audit import Actor
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from foundation.web.lists import asked

people = Blueprint("people", __name__, url_prefix="/organise/<string:slug>/people")

people.add_app_template_global(rights_in, "rights_in")
people.add_app_template_filter(category_label, "category_label")


@people.get("")
def overview(slug: str) -> str:
    """Those with a place, or those in the state that was asked for."""
    event = managed_event_or_404(slug)
    shown = _state(request.args.get("state", ""))
    wanted = asked(ORDERS)
    return render_template(
        "events/team/people.html",
        event=event,
        shown=shown,
        counts=counts_by_state(event),
        states=[state for state in State if state != State.DRAFT],
        with_a_place=WITH_A_PLACE,
        people=people_page(event, [shown] if shown else WITH_A_PLACE, wanted),
        asked=wanted,
        orders=ORDERS,
    )


@people.get("/names")
def names(slug: str) -> str:
    """For coordinator and helpers: who comes and how to reach them, and nothing of their needs."""
    event = event_for_needs_or_404(slug)
    return render_template(
        "events/team/names.html", event=event, people=participations_in(event, *NEEDS_OPEN)
    )


@people.get("/<uuid:participation_id>")
def person(slug: str, participation_id: UUID) -> str:
    """One person: how to reach them, where they stand, what the rooms above add."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    return render_template(
        "events/team/person.html",
        event=event,
        participation=participation,
        lines=history_of_person(participation),
    )


@people.route("/<uuid:participation_id>/correct", methods=["GET", "POST"])
def correct(slug: str, participation_id: UUID) -> Response | str:
    """Correct a name, or how to reach somebody."""
    event = managed_event_or_404(slug)
    row = participation_of_event_or_404(event, participation_id)
    form = CorrectionForm(row)
    by = acting(sign_in_needed(), "organiser")
    if form.submitted() and form.does(lambda: actions.correct(row, form.values(), form.seen, by)):
        notify(_("Saved."))
        return redirect(url_for("people.person", slug=slug, participation_id=row.id), 303)
    return render_template("events/team/correct.html", event=event, participation=row, form=form)


@people.route("/<uuid:participation_id>/link", methods=["GET", "POST"])
def link(slug: str, participation_id: UUID) -> Response | str:
    """Send a new personal link to somebody who lost theirs."""
    event = managed_event_or_404(slug)
    row = participation_of_event_or_404(event, participation_id)
    form = Form()
    if form.submitted():
        actions.send_new_link(row, acting(sign_in_needed(), "organiser"))
        notify(_("A new link is on its way. The older links no longer open."))
        return redirect(url_for("people.person", slug=slug, participation_id=row.id), 303)
    return render_template("events/team/link.html", event=event, participation=row, form=form)


@people.route("/along", methods=["GET", "POST"])
def along(slug: str) -> Response | str:
    """Add a trainer, a facilitator or somebody of the team, who gets pages of their own."""
    event = managed_event_or_404(slug)
    form = AlongForm(event)
    by = acting(sign_in_needed(), "organiser")
    done = saved(
        form,
        lambda: actions.invite_along(event, form.new_id, form.who(), by),
        _("Added. Their own link is on its way."),
        url_for("people.overview", slug=slug, state=State.COMING.value),
    )
    return done or render_template("events/team/along.html", event=event, form=form)


@people.post("/<uuid:participation_id>/no-longer-comes")
def no_longer_comes(slug: str, participation_id: UUID) -> Response:
    """Somebody who came along comes no more."""
    return _moved(slug, participation_id, actions.no_longer_comes, _("Saved: no longer comes."))


@people.post("/<uuid:participation_id>/comes-again")
def comes_again(slug: str, participation_id: UUID) -> Response:
    """Undo that somebody no longer comes."""
    return _moved(slug, participation_id, actions.comes_again, _("Saved: comes again."))


def _moved(
    slug: str, participation_id: UUID, act: Callable[[Participation, Actor], None], told: str
) -> Response:
    event = managed_event_or_404(slug)
    row = participation_of_event_or_404(event, participation_id)
    act(row, acting(sign_in_needed(), "organiser"))
    notify(told)
    return redirect(url_for("people.person", slug=slug, participation_id=row.id), 303)


def _state(text: str) -> State | None:
    known = [state for state in State if state.value == text and state != State.DRAFT]
    return known[0] if known else None
