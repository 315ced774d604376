"""What happened with proposals, in words."""

from events.call.panels import HistoryLine
from events.call.panels import told
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from registration.allotting.models import Plan

WORDS = {
    "asked_for.plan": _l("%(name)s asked for a proposal: %(thing)s."),
    "took_over.plan": _l("%(name)s took a proposal over: %(thing)s."),
    "left_out.plan": _l("%(name)s left rows of a proposal out: %(thing)s."),
    "took_back.plan": _l("%(name)s took back what a proposal gave: %(thing)s."),
}


def history_of_plan(plan: Plan | None) -> list[HistoryLine]:
    """What happened with one plan, newest first."""
    if plan is None:
        return []
    entries = [one for one in history_in(plan.event_id, *WORDS) if one.row_id == plan.id]
    return told(entries, plan.event.zone, WORDS, {plan.id: plan.subject.label}, {})
