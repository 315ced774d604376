"""What the budget adds to the application's pages, and how its history is told."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from registration.budget import queries
from registration.budget.rules import asks

WORDS = {
    "planned.budget": _l("%(name)s wrote down the budget, with %(per_cent)s per cent on top."),
    "asked_for.budget_ticks": _l("%(name)s chose that applicants are asked, with the reason."),
    "stopped.budget_ticks": _l(
        "%(name)s chose that applicants are not asked. All ticks were erased."
    ),
    "added_up.budget_ticks": _l(
        "%(name)s had the ticks of %(people)s applicants added up. They were erased with it."
    ),
}
"""How each act on the budget is told."""


def before_you_apply(event: Event) -> str:
    """Where somebody begins to apply: that ticks will be asked for, and by whom they are read."""
    plan = queries.plan_of(event)
    if not asks(plan, event):
        return ""
    return render_template("registration/budget/panels/before.html", event=event, plan=plan)


def of_application(participation: Participation, token: str) -> str:
    """Beside the whole application: the way to the ticks, the same for everybody."""
    if not queries.can_tick(participation):
        return ""
    return render_template("registration/budget/panels/ticks.html", token=token)


def history_of_budget(event: Event) -> list[HistoryLine]:
    """Who planned, asked and had the ticks added up, newest first."""

    def more(entry: AuditEntry) -> dict[str, str]:
        return {name: str(entry.details.get(name, "")) for name in ("per_cent", "people")}

    return told_with(history_in(event.id, *WORDS), event.zone, WORDS, more)
