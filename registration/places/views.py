"""Offers and places: a person's answers, the organisers' decisions and lists."""

from typing import NoReturn
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.models import State
from events.team.queries import own_participation_or_404
from events.team.queries import participation_of_event_or_404
from events.venue.queries import places_of
from foundation.audit import Actor
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from registration.places import actions
from registration.places import letters
from registration.places import panels
from registration.places.forms import DAYS
from registration.places.forms import MOST_DAYS
from registration.places.forms import ButtonForm
from registration.places.forms import DecideForm
from registration.places.forms import NextForm
from registration.places.forms import RecordForm
from registration.places.queries import chosen_or_404
from registration.places.queries import end_of_offer
from registration.places.queries import figures_of
from registration.places.queries import place_holders_of
from registration.places.queries import places_free
from registration.places.queries import reserves_of
from registration.places.rules import has_lapsed
from registration.places.rules import may_answer
from registration.places.rules import may_take_back_no
from registration.places.rules import may_withdraw

__all__ = ["actions", "blueprints", "letters", "panels"]

blueprint = Blueprint("places", __name__)
blueprints = (blueprint,)
_ORGANISE = "/organise/<slug>"
_PERSON = f"{_ORGANISE}/people/<uuid:participation_id>"

# -- the person's own pages


@blueprint.get("/my/<string:token>/offer")
def offer(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    if not may_answer(participation) and participation.state != State.DECLINED:
        return redirect(url_for("my.home", token=token), 303)
    return render_template(
        "registration/places/offer.html",
        participation=participation,
        event=participation.event,
        token=token,
        where=places_of([participation.event]).get(participation.event_id, ""),
        lapsed=has_lapsed(participation, now()),
        free=places_free(participation.event),
        may_take_back=may_take_back_no(participation, now()),
    )


@blueprint.route(
    '/my/<string:token>/offer/<any("yes", "yes-if", "no"):answer>', methods=["GET", "POST"]
)
def answer(token: str, answer: str) -> Response | str:
    participation = own_participation_or_404(token)
    form = ButtonForm()
    if form.submitted():
        try:
            placed = _record(participation, answer, _self(participation))
            return redirect(_after(token, answer, placed=placed), 303)
        except Refused as refused:
            form.refuse(refused)
    elif not may_answer(participation):
        return redirect(url_for("my.home", token=token), 303)
    return _ask(participation, token, form, answer)


@blueprint.post("/my/<string:token>/offer/take-back")
def take_back(token: str) -> Response:
    participation = own_participation_or_404(token)
    actions.take_back_no(participation, _self(participation))
    notify(_("Your “no” is undone. The place is offered to you again."))
    return redirect(url_for("places.offer", token=token), 303)


@blueprint.route("/my/<string:token>/withdraw", methods=["GET", "POST"])
def withdraw(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    form = ButtonForm()
    if form.submitted():
        try:
            actions.withdraw(participation, _self(participation))
            notify(_("You have withdrawn. We have noted it."))
            return redirect(url_for("my.home", token=token), 303)
        except Refused as refused:
            form.refuse(refused)
    elif not may_withdraw(participation):
        return redirect(url_for("my.home", token=token), 303)
    return _ask(participation, token, form, "withdraw")


@blueprint.post("/my/<string:token>/place")
def take(token: str) -> Response:
    """Send the form of an open registration."""
    actions.take_place_now(own_participation_or_404(token))
    return redirect(url_for("apply.sent", token=token), 303)


@blueprint.post("/my/<string:token>/place/again")
def again(token: str) -> Response:
    participation = own_participation_or_404(token)
    actions.come_back(participation, _self(participation))
    return redirect(url_for("apply.sent", token=token), 303)


# -- the organisers' pages


@blueprint.get(f"{_ORGANISE}/places")
def overview(slug: str) -> str:
    event = managed_event_or_404(slug)
    people = place_holders_of(event)
    return render_template(
        "registration/places/overview.html",
        event=event,
        figures=figures_of(event),
        people=people,
        lapsed={row.id for row in people if has_lapsed(row, now())},
        reserves=reserves_of(event),
    )


@blueprint.route(f"{_ORGANISE}/decide", methods=["GET", "POST"])
def decide(slug: str) -> Response | str:
    """Show what a decision will do to whom and each letter; then do it."""
    event = managed_event_or_404(slug)
    decision = _decision(event)
    form = DecideForm()
    if form.submitted():
        try:
            seen = actions.Decision(decision.kind, decision.people, form.versions(), decision.until)
            actions.decide(event, seen, acting(sign_in_needed(), "organiser"))
            notify(_("Done. The letters are on their way."))
            return redirect(url_for("select.list_all", slug=slug), 303)
        except Refused as refused:
            form.refuse(refused)
    return _decide_page(event, decision, form)


@blueprint.route(f"{_ORGANISE}/places/next", methods=["GET", "POST"])
def offer_next(slug: str) -> Response | str:
    """Offer a place to the first on the reserve list."""
    event = managed_event_or_404(slug)
    expected = _first_or_conflict(event)
    form = NextForm(days=DAYS, expected=str(expected.id))
    if form.submitted():
        try:
            until = end_of_offer(event, form.days.data)
            by = acting(sign_in_needed(), "organiser")
            actions.offer_next_reserve(event, expected, until, by)
            notify(_("The place is offered to %(name)s.", name=expected.name))
            return redirect(url_for("places.overview", slug=slug), 303)
        except Refused as refused:
            form.refuse(refused)
    return _next_page(event, expected, form)


@blueprint.post(f"{_PERSON}/rank")
def rank(slug: str, participation_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    step = {"up": -1, "down": 1}.get(request.form.get("move", ""), 0)
    actions.change_rank(participation, step, acting(sign_in_needed(), "organiser"))
    return redirect(url_for("places.overview", slug=slug, _anchor="reserve"), 303)


@blueprint.post(f"{_PERSON}/undo")
def undo(slug: str, participation_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    actions.undo_decision(participation, acting(sign_in_needed(), "organiser"))
    notify(_("The application of %(name)s can be decided again.", name=participation.name))
    return redirect(url_for("select.read", slug=slug, participation_id=participation_id), 303)


@blueprint.route(f"{_PERSON}/answer", methods=["GET", "POST"])
def record(slug: str, participation_id: UUID) -> Response | str:
    """Record an answer that the person gave by phone or in another way."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    form = RecordForm()
    if form.submitted():
        try:
            by = acting(sign_in_needed(), "organiser")
            placed = _record(participation, form.answer.data, by, form.how.data)
            notify(_recorded(participation, placed=placed))
            return redirect(url_for("places.overview", slug=slug), 303)
        except Refused as refused:
            form.refuse(refused)
    return render_template(
        "registration/places/record.html", event=event, participation=participation, form=form
    )


# -- what several of them need


def _self(participation: Participation) -> Actor:
    return Actor("participant", participation.person_id)


def _record(participation: Participation, answer: str, by: Actor, how: str = "own link") -> bool:
    """Carry out an answer; False when all places were taken."""
    if answer == "yes":
        return actions.confirm(participation, by, how)
    if answer == "yes-if":
        return actions.confirm_if(participation, by, how)
    leave = actions.say_no if answer == "no" else actions.withdraw
    leave(participation, by, how)
    return True


def _after(token: str, answer: str, *, placed: bool) -> str:
    if not placed:
        notify(
            _(
                "Thank you for your yes. All places are taken by now, so you are on the reserve "
                "list, before those who had no offer yet. We will tell you when a place is free."
            )
        )
        return url_for("my.home", token=token)
    if answer == "no":
        notify(_("Thank you for telling us. Your “no” is noted."))
        return url_for("places.offer", token=token)
    notify(_("Thank you. Your place is held for you."))
    return url_for("needs.conditions" if answer == "yes-if" else "needs.start", token=token)


def _ask(participation: Participation, token: str, form: ButtonForm, act: str) -> str:
    return render_template(
        "registration/places/ask.html",
        participation=participation,
        event=participation.event,
        token=token,
        form=form,
        act=act,
    )


def _decision(event: Event) -> actions.Decision:
    """The decision that the address names; no page for an address that names none."""
    kind = request.args.get("decision", "")
    days = request.args.get("days", DAYS, type=int)
    try:
        keys = [UUID(key) for key in request.args.getlist("chosen")]
    except ValueError:
        abort(404)
    if kind not in {"offer", "reserve", "decline"} or not keys or not 1 <= days <= MOST_DAYS:
        abort(404)
    until = end_of_offer(event, days) if kind == "offer" else None
    return actions.Decision(kind, chosen_or_404(event, keys), (), until)


def _decide_page(event: Event, decision: actions.Decision, form: DecideForm) -> str:
    # After a conflict the page shows what is true now, so the next press is about that.
    form.seen.data = "-".join(str(row.version) for row in decision.people)
    return render_template(
        "registration/places/decide.html",
        event=event,
        form=form,
        decision=decision,
        free=places_free(event),
        previews=[letters.preview(row, decision.kind, decision.until) for row in decision.people],
    )


def _first_or_conflict(event: Event) -> Participation:
    """The one that the form names (the action knows who is first now), else the first.

    Raises Conflict when nobody waits, or the named one no longer does.
    """
    waiting = reserves_of(event)
    if request.method == "POST":
        named = request.form.get("expected", "")
        return next((row for row in waiting if str(row.id) == named), None) or _nobody()
    return waiting[0] if waiting else _nobody()


def _nobody() -> NoReturn:
    raise Conflict(_("The reserve list has changed. Look at it again."))


def _next_page(event: Event, expected: Participation, form: NextForm) -> str:
    days = form.days.data if form.days.data and not form.days.errors else DAYS
    return render_template(
        "registration/places/next.html",
        event=event,
        form=form,
        expected=expected,
        free=places_free(event),
        preview=letters.preview(expected, "offer", end_of_offer(event, days)),
    )


def _recorded(participation: Participation, *, placed: bool) -> str:
    if placed:
        return _("The answer of %(name)s is recorded.", name=participation.name)
    return _(
        "All places are taken by now. %(name)s is on the reserve list, before those who had no "
        "offer yet.",
        name=participation.name,
    )
