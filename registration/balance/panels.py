"""How a group stands, for pages of the rooms above, and how the history of targets is told."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from registration.balance.models import Kind
from registration.balance.queries import Balance
from registration.balance.queries.words import title_of
from registration.balance.queries.words import wanted_of
from registration.balance.rules import Goal

WORDS = {
    "set.balance_target": _l("%(name)s set a target. %(target)s: %(wanted)s."),
    "changed.balance_target": _l("%(name)s changed a target. %(target)s: %(wanted)s."),
    "took_off.balance_target": _l("%(name)s took off a target. %(target)s: %(wanted)s."),
    "counted.communities": _l("%(name)s had communities counted in a group of %(people)s people."),
}
"""How each act on targets is told."""


def standing(balance: Balance) -> str:
    """The chosen group against its targets, in words and as bars."""
    return render_template("registration/balance/panels/standing.html", balance=balance)


def history_of_targets(event: Event) -> list[HistoryLine]:
    """Who set, changed and took off which target, newest first."""

    def more(entry: AuditEntry) -> dict[str, str]:
        said = entry.details
        if "people" in said:
            return {"people": str(said["people"])}
        goal = Goal(Kind(said["kind"]), said["key"], said["least"], said["most"])
        return {"target": title_of(goal), "wanted": wanted_of(goal)}

    return told_with(history_in(event.id, *WORDS), event.zone, WORDS, more)
