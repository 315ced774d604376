"""Organisers' pages about places: who holds one, the reserve list, decisions, answers by phone."""

from dataclasses import replace
from uuid import UUID

from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import ORDERS
from events.team.queries import participation_of_event_or_404
from events.team.queries import people_page
from events.team.rules import WITH_A_PLACE
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web.lists import asked
from foundation.web.lists import page_address
from registration.places import actions
from registration.places import letters
from registration.places.forms import MOST_DAYS
from registration.places.forms import DecideForm
from registration.places.forms import NotEligibleForm
from registration.places.forms import RecordForm
from registration.places.queries import chosen_or_404
from registration.places.queries import end_of_offer
from registration.places.queries import figures_of
from registration.places.queries import keeps_targets
from registration.places.queries import places_free
from registration.places.queries import reserve_page
from registration.places.queries import terms_of
from registration.places.rules import has_lapsed
from registration.places.views.door import blueprint

_ORGANISE = "/organise/<slug>"
_ORDERS = {order: ORDERS[order] for order in ("name", "changed")}
_PERSON = f"{_ORGANISE}/people/<uuid:participation_id>"


@blueprint.get(f"{_ORGANISE}/places")
def overview(slug: str) -> str:
    event = managed_event_or_404(slug)
    wanted = asked(_ORDERS)
    people = people_page(event, WITH_A_PLACE, wanted)
    return render_template(
        "registration/places/overview.html",
        event=event,
        figures=figures_of(event),
        people=people,
        asked=wanted,
        orders=_ORDERS,
        lapsed={row.id for row in people.rows if has_lapsed(row, now())},
        **_of_reserve(event),
    )


@blueprint.route(f"{_ORGANISE}/decide", methods=["GET", "POST"])
def decide(slug: str) -> Response | str:
    """Show what a decision will do to whom and each letter; then do it."""
    event = managed_event_or_404(slug)
    decision = _decision(event)
    form = NotEligibleForm() if decision.kind == "not_eligible" else DecideForm()
    if form.submitted():
        try:
            reason = form.reason.data if isinstance(form, NotEligibleForm) else ""
            seen = replace(decision, seen=form.versions(), reason=reason)
            actions.decide(event, seen, acting(sign_in_needed(), "organiser"))
            notify(_("Done. The letters are on their way."))
            return redirect(url_for("select.list_all", slug=slug), 303)
        except Refused as refused:
            form.refuse(refused)
    return _decide_page(event, decision, form)


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
            placed = actions.answer(participation, form.answer.data, by, form.how.data)
            notify(_recorded(participation, placed=placed))
            return redirect(url_for("places.overview", slug=slug), 303)
        except Refused as refused:
            form.refuse(refused)
    return render_template(
        "registration/places/record.html", event=event, participation=participation, form=form
    )


def _of_reserve(event: Event) -> dict[str, object]:
    return {
        "reserves": reserve_page(event, request.args.get("reserve", 1, type=int)),
        "reserve_address": _page_of_reserve,
        "keeps_targets": keeps_targets(event),
    }


def _page_of_reserve(number: int) -> str:
    return f"{page_address(number, 'reserve')}#reserve"


def _decision(event: Event) -> actions.Decision:
    """The decision that the address names; no page for an address that names none."""
    kind = request.args.get("decision", "")
    days = request.args.get("days", terms_of(event).days, type=int)
    try:
        keys = [UUID(key) for key in request.args.getlist("chosen")]
    except ValueError:
        abort(404)
    if kind not in actions.KINDS or not keys or not 1 <= days <= MOST_DAYS:
        abort(404)
    until = end_of_offer(event, days) if kind == "offer" else None
    return actions.Decision(kind, chosen_or_404(event, keys), (), until)


def _decide_page(event: Event, decision: actions.Decision, form: DecideForm) -> str:
    # After a conflict the page shows what is true now, so the next press is about that.
    form.seen.data = "-".join(str(row.version) for row in decision.people)
    words, until = _words(form), decision.until
    return render_template(
        "registration/places/decide.html",
        event=event,
        form=form,
        decision=decision,
        free=places_free(event),
        previews=[letters.preview(row, decision.kind, until, **words) for row in decision.people],
    )


def _words(form: DecideForm) -> dict[str, str]:
    """What the letters of that decision say beyond the common words."""
    if isinstance(form, NotEligibleForm):
        return {"reason": form.reason.data or _("(the reason that you write below)")}
    return {}


def _recorded(participation: Participation, *, placed: bool) -> str:
    if placed:
        return _("The answer of %(name)s is recorded.", name=participation.name)
    return _(
        "All places are taken by now. %(name)s is on the reserve list, before those who had no "
        "offer yet.",
        name=participation.name,
    )
