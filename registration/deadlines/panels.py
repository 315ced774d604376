"""What deadlines add to the page of a draft, and how their history is told."""

from datetime import datetime

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told_with
from events.team.models import Channel
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_in
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.deadlines.queries import days_before
from registration.deadlines.queries import late_links_of
from registration.deadlines.queries import reminder_of

WORDS = {
    "gave.late_link": _l("%(name)s gave more time until %(until)s. For whom: %(whom)s."),
    "ended.late_link": _l("%(name)s ended a late link. For whom: %(whom)s."),
    "began_by.late_link": _l("Somebody began by a late link. For whom: %(whom)s."),
    "set.draft_reminder": _l("%(name)s changed the reminder. Days before the deadline: %(days)s."),
}
"""How each act on the time to apply is told."""


def history_of_time(event: Event) -> list[HistoryLine]:
    """Who gave more time, who ended it, and who changed the reminder, newest first."""
    whom = {link.id: link.for_whom for link in late_links_of(event)}

    def more(entry: AuditEntry) -> dict[str, str]:
        until = entry.details.get("until")
        return {
            # Names go before the history does (actions.forget_unused).
            "whom": whom.get(entry.row_id, _("somebody")),
            "until": format_datetime(datetime.fromisoformat(until), event.zone) if until else "",
            "days": str(entry.details.get("days") or _("none")),
        }

    return told_with(history_in(event.id, *WORDS), event.zone, WORDS, more)


def reminder(participation: Participation, token: str) -> str:
    """Whether a letter reminds them, and the way to switch it off or on."""
    days = days_before(participation.event)
    noted = reminder_of(participation)
    told = noted is not None and noted.sent_at is not None
    if days is None or told or participation.channel != Channel.EMAIL or not participation.email:
        return ""
    return render_template(
        "registration/deadlines/panels/reminder.html",
        token=token,
        days=days,
        is_on=noted is None or noted.off_at is None,
    )
