"""The budget page of a training: its owner changes it, co-organisers read it."""

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.clock import now
from foundation.i18n import format_money
from foundation.i18n import gettext as _
from foundation.people import Role
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.apply.rules import deadline_of
from registration.apply.rules import has_closed
from registration.budget import actions
from registration.budget import queries
from registration.budget import rules
from registration.budget.forms import AskingForm
from registration.budget.forms import PlanForm
from registration.budget.models import BudgetPlan
from registration.budget.panels import history_of_budget

budget = Blueprint("budget", __name__, url_prefix="/organise/<string:slug>/budget")


@budget.get("")
def overview(slug: str) -> str:
    """What is expected, whether applicants are asked, and the total once it was added up."""
    event = managed_event_or_404(slug)
    facts = _planned(event) | _added_up(event)
    return _page("overview", event, lines=history_of_budget(event), **facts)


@budget.route("/last-time", methods=["GET", "POST"])
def plan(slug: str) -> Response | str:
    """What support really cost last time, and the percentage."""
    event = _own_event_or_403(slug)
    row, earlier = queries.plan_of(event), queries.earlier_of(event, sign_in_needed())
    form = PlanForm(row or _first_guess(earlier))
    done = saved(
        form,
        lambda: actions.plan(event, form.planned, _owner(), form.seen),
        _("Saved."),
        url_for("budget.overview", slug=slug),
    )
    return done or _page("plan", event, form=form, earlier=earlier)


@budget.route("/ticks", methods=["GET", "POST"])
def asking(slug: str) -> Response | str:
    """Whether applicants are asked, and the reason that they read."""
    event = _own_event_or_403(slug)
    form = AskingForm(queries.plan_of(event) or BudgetPlan(asks=False, reason="", version=1))
    done = saved(
        form,
        lambda: actions.ask_for_ticks(event, form.asking, _owner(), form.seen),
        _("Saved."),
        url_for("budget.overview", slug=slug),
    )
    return done or _page("asking", event, form=form)


@budget.post("/add-up")
def add_up(slug: str) -> Response:
    """Have the server add up: the one look into the ticks, and their end."""
    event = _own_event_or_403(slug)
    actions.add_up(event, _owner())
    notify(_("Added up. The ticks are erased, and their keys destroyed."))
    return redirect(url_for("budget.overview", slug=slug), 303)


def _own_event_or_403(slug: str) -> Event:
    event = managed_event_or_404(slug)
    return event if rules.may_change_budget(sign_in_needed(), event) else abort(403)


def _owner() -> Actor:
    return acting(sign_in_needed(), Role.OWNER.value)


def _first_guess(earlier: queries.Earlier | None) -> BudgetPlan:
    """What the form holds before anything was saved: the real costs of the edition before."""
    amount, currency = (earlier.amount, earlier.currency) if earlier else (None, "EUR")
    return BudgetPlan(amount=amount, currency=currency, per_cent=0, version=1)


def _page(name: str, event: Event, **more: object) -> str:
    return render_template(
        f"registration/budget/{name}.html", event=event, money=format_money, **more
    )


def _planned(event: Event) -> dict[str, object]:
    row, costs = queries.plan_of(event), queries.costs_for(event)
    return {
        "plan": row,
        "expected": rules.expected(row) if row else None,
        "may_change": rules.may_change_budget(sign_in_needed(), event),
        "is_asking": rules.asks(row, event),
        "may_ask": rules.may_ask(event) and costs is not None,
        "costs": costs,
        "one_each": rules.each_cost(costs.costs, queries.days_of(event)) if costs else {},
    }


def _added_up(event: Event) -> dict[str, object]:
    return {
        "closed": has_closed(event, now()),
        "deadline": deadline_of(event),
        "waiting": len(queries.rows_to_add_up(event)),
        "least": rules.LEAST,
        "total": queries.total_of(event, queries.totals_of(event)),
    }
