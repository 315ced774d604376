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
from events.pools.models import Pool
from events.pools.queries import kind_named
from events.team.models import Participation
from events.team.queries import ORDERS
from events.team.queries import participation_of_event_or_404
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from foundation.web.lists import asked
from foundation.web.lists import page_address
from registration.places import actions
from registration.places import letters
from registration.places.forms import MOST_DAYS
from registration.places.forms import DecideForm
from registration.places.forms import KindForm
from registration.places.forms import NotEligibleForm
from registration.places.forms import RecordForm
from registration.places.queries import chosen_or_404
from registration.places.queries import demand_of
from registration.places.queries import end_of_offer
from registration.places.queries import figures_of_kinds
from registration.places.queries import holding_page
from registration.places.queries import keeps_targets
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
    pool, wanted = kind_named(event, request.args.get("kind", "")), asked(_ORDERS)
    people = holding_page(event, pool, wanted)
    return render_template(
        "registration/places/overview.html",
        event=event,
        people=people,
        asked=wanted,
        orders=_ORDERS,
        lapsed={row.id for row in people.rows if has_lapsed(row, now())},
        **_of_kind(event, pool),
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
    kind = participation.pool_id
    return redirect(url_for("places.overview", slug=slug, kind=kind, _anchor="reserve"), 303)


@blueprint.route(f"{_PERSON}/kind-of-place", methods=["GET", "POST"])
def kind(slug: str, participation_id: UUID) -> Response | str:
    """Give somebody another kind of place."""
    event = managed_event_or_404(slug)
    person = participation_of_event_or_404(event, participation_id)
    form = KindForm(person)
    way_on = url_for("people.person", slug=slug, participation_id=participation_id)
    done = saved(form, lambda: _change_kind(person, form), _("Saved."), way_on)
    shown = {"event": event, "participation": person, "form": form}
    return done or render_template("registration/places/kind.html", **shown)


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


def _change_kind(person: Participation, form: KindForm) -> None:
    pool = kind_named(person.event, form.kind.data)
    actions.change_kind(person, pool, acting(sign_in_needed(), "organiser"), form.seen)


def _of_kind(event: Event, pool: Pool | None) -> dict[str, object]:
    kinds = figures_of_kinds(event)
    return {
        "pool": pool,
        "kinds": kinds,
        "figures": next(figures for kind, figures in kinds if kind is pool),
        "reserves": reserve_page(event, pool, request.args.get("reserve", 1, type=int)),
        "reserve_address": _page_of_reserve,
        "keeps_targets": keeps_targets(event, pool),
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
        demands=demand_of(event, decision.people),
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
